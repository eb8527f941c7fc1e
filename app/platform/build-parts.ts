/** The built app, cut by the first folder and the depth of its addresses. Pure. */

type Route = { id: string; parentId?: string; path?: string };
type Build = {
  routes: Record<string, Route | undefined>;
  assets: { routes: Record<string, unknown> };
};

/** `people/2`: where an address begins, and how many folders it has. */
type Shape = string;

/**
 * Shape of an address → the build with only the routes that can match it. Remix ranks every route it knows three times
 * for each request; with hundreds of them that is a quarter of a page. An address whose shape is not in the map
 * (unknown, or written another way) is a matter for the whole build.
 */
export function partsByShape<B extends Build>(build: B): Map<Shape, B> {
  const routes = Object.values(build.routes).filter((route) => route !== undefined);
  const folders = new Map(routes.map((route) => [route.id, foldersOf(route, build.routes)]));
  const closed = [...folders.values()].filter((path) => path.length > 0 && !isOpen(path));
  const shapes = new Set(closed.map(shape));
  return new Map(
    [...shapes].map((one) => {
      const matching = routes.filter(({ id }) => {
        const path = folders.get(id) ?? [];
        return path.length === 0 || isOpen(path) || shape(path) === one;
      });
      const kept = new Set(matching.flatMap((route) => withThoseAbove(route, build.routes)));
      const part = {
        ...build,
        routes: only(build.routes, kept),
        assets: { ...build.assets, routes: only(build.assets.routes, kept) },
      };
      return [one, part];
    }),
  );
}

/** The shape of the path of a request, with or without a slash at its end. */
export const shapeOf = (pathname: string): Shape => shape(pathname.split('/').filter((folder) => folder !== ''));

const shape = (path: readonly string[]): Shape => `${path[0]}/${path.length}`;

/** The folders of a route with those it stands in; none for a layout and the front page. */
function foldersOf(route: Route, routes: Build['routes']): string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(parent ? foldersOf(parent, routes) : []), ...(route.path ?? '').split('/').filter((one) => one !== '')];
}

/** A parameter in the first place, an optional folder and the rest ('*') match addresses of several shapes. */
const isOpen = (path: readonly string[]): boolean =>
  path[0]?.startsWith(':') === true || path.some((folder) => folder === '*' || folder.endsWith('?'));

function withThoseAbove(route: Route, routes: Build['routes']): string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [route.id, ...(parent ? withThoseAbove(parent, routes) : [])];
}

function only<T>(all: Record<string, T>, kept: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
}
