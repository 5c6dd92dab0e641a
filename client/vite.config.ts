// Builds the client to dist/client; in development it passes /api on to a running server.
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFirstPicture()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '7878'}` } },
});

/** What the first picture needs, but the page would ask for only after its own script has run: the drawing, the typefaces. */
function preloadFirstPicture(): Plugin {
  const wanted = /networkView-[^/]*\.js$|(inter|source-serif-4)-latin-wght-normal-[^/]*\.woff2$/;
  return {
    name: 'preload-first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => wanted.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: file.endsWith('.js')
              ? { rel: 'preload', as: 'script', crossorigin: true, href: `/${file}` }
              : { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
          })),
    },
  };
}
