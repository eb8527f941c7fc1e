import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  resolve: {
    alias: { '~': new URL('./app', import.meta.url).pathname, '~db': new URL('./db', import.meta.url).pathname },
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  // A native module of the server; the scan for the browser would look for its browser build.
  optimizeDeps: { exclude: ['@node-rs/argon2'], esbuildOptions: { target: 'es2022' } },
  server: { host: '127.0.0.1' },
});
