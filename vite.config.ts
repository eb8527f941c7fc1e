import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixOptions from './remix.config.js';

/** The program that reads documents is started by itself, so that it needs a file of its own beside the server. */
function documentReader(): Plugin {
  let server = false;
  return {
    name: 'document-reader',
    apply: 'build',
    configResolved(config) {
      server = Boolean(config.build.ssr);
    },
    buildStart() {
      if (!server) return;
      const id = new URL('./app/documents/reading/reader.process.server.ts', import.meta.url).pathname;
      this.emitFile({ type: 'chunk', id, fileName: 'document-reader.js' });
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), documentReader()],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  // A native module of the server; the scan for the browser would look for its browser build.
  optimizeDeps: { exclude: ['@node-rs/argon2'], esbuildOptions: { target: 'es2022' } },
  server: { host: '127.0.0.1' },
});
