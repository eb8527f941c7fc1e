/** The built app, cut by the first folder of its addresses. Pure. */

type Route = { id: string; parentId?: string; path?: string };
type Build = {
  routes: Record<string, Route | undefined>;
  assets: { routes: Record<string, unknown> };
};

/**
 * First folder of an address → the build with only the routes that can match below it. Remix ranks every route it
 * knows three times for each request; with hundreds of them that is a quarter of a page. An address whose folder is
 * not in the map (unknown, or written another way) is a matter for the whole build.
 */
export function partsByFolder<B extends Build>(build: B): Map<string, B> {
  const routes = Object.values(build.routes).filter((route) => route !== undefined);
  const firstOf = new Map(routes.map((route) => [route.id, firstFolder(route, build.routes)]));
  const folders = new Set([...firstOf.values()].filter((first) => first !== null).filter((first) => !isOpen(first)));
  const parts = [...folders].map((folder): [string, B] => {
    const kept = new Set(routes.filter(({ id }) => belongs(firstOf.get(id) ?? null, folder)).map(({ id }) => id));
    return [
      folder,
      {
        ...build,
        routes: only(build.routes, kept),
        assets: { ...build.assets, routes: only(build.assets.routes, kept) },
      },
    ];
  });
  return new Map(parts);
}

/** null: none, as a layout and the front page have. */
function firstFolder(route: Route, routes: Build['routes']): string | null {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  const above = parent ? firstFolder(parent, routes) : null;
  return above ?? (route.path?.split('/')[0] || null);
}

/** Parameters and the rest ('*') match whatever stands there. */
const isOpen = (first: string): boolean => first === '*' || first.startsWith(':');
const belongs = (first: string | null, folder: string): boolean => first === null || first === folder || isOpen(first);

function only<T>(all: Record<string, T>, kept: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
}
