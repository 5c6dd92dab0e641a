import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Some tests measure time; a busy machine may slow one down once. What fails three times is broken.
    retry: process.env.CI ? 2 : 0,
  },
});
