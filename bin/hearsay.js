#!/usr/bin/env node
// Starts the compiled command line; `npm install` compiles it (the `prepare` script).
import { existsSync } from 'node:fs';

const main = new URL('../dist/server/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('hearsay: not built yet. Run `npm run build` in the project folder, then try again.');
  process.exit(2);
}
await import(main.href);
