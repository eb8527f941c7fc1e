/**
 * The one place of Remix's options; vite.config.ts hands it to the plugin.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  // Route modules are HTTP only; their unit tests and notes stand beside the domain, not here.
  ignoredRouteFiles: ['**/.*', '**/*.test.*', '**/*.md'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    // Stays off: turbo-stream 2.4.1 (pinned by Remix) would decode at run time (docs/decisions/0002).
    v3_singleFetch: false,
    unstable_optimizeDeps: true,
  },
};
