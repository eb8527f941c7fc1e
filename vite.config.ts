import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixOptions from './remix.config.js';

/** Programs that are started by themselves, each a file of its own beside the server. */
const GUESTS = {
  'document-reader.js': './app/documents/reading/reader.process.server.ts',
  'clause-finder.js': './app/workbench/finding/finder.process.server.ts',
  'contract-comparer.js': './app/conclusions/comparer.process.server.ts',
  'paper-writer.js': './app/papers/writer.process.server.ts',
};

function guestPrograms(): Plugin {
  let server = false;
  return {
    name: 'guest-programs',
    apply: 'build',
    configResolved(config) {
      server = Boolean(config.build.ssr);
    },
    buildStart() {
      if (!server) return;
      for (const [fileName, source] of Object.entries(GUESTS)) {
        this.emitFile({ type: 'chunk', id: new URL(source, import.meta.url).pathname, fileName });
      }
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), guestPrograms()],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  // A native module of the server; the scan for the browser would look for its browser build.
  optimizeDeps: { exclude: ['@node-rs/argon2'], esbuildOptions: { target: 'es2022' } },
  server: { host: '127.0.0.1' },
});
