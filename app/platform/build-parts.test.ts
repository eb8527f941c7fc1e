import { describe, expect, test } from 'vitest';
import { partsByShape, shapeOf } from './build-parts';

const routes = {
  root: { id: 'root', path: '' },
  splat: { id: 'splat', parentId: 'root', path: '*' },
  front: { id: 'front', parentId: 'root', index: true },
  'sign-in': { id: 'sign-in', parentId: 'root', path: 'sign-in' },
  _app: { id: '_app', parentId: 'root' },
  people: { id: 'people', parentId: '_app', path: 'people' },
  person: { id: 'person', parentId: 'people', path: ':id' },
  posts: { id: 'posts', parentId: '_app', path: 'people/posts' },
  post: { id: 'post', parentId: '_app', path: 'people/posts/:id' },
  csv: { id: 'csv', parentId: 'root', path: 'registers/vendors.csv' },
  page: { id: 'page', parentId: '_app', path: 'papers/:page?' },
};
const build = { routes, assets: { routes, url: '/assets/manifest.js' }, mode: 'production' };
const parts = partsByShape(build);
const everywhere = ['_app', 'front', 'page', 'root', 'splat'];
const idsFor = (pathname: string) =>
  Object.keys(parts.get(shapeOf(pathname))?.routes ?? {})
    .filter((id) => !everywhere.includes(id))
    .sort();

describe('a build cut by the shapes of its addresses', () => {
  test('has a part for each first folder and depth, whatever layout it stands in', () => {
    expect([...parts.keys()].sort()).toEqual(['people/1', 'people/2', 'people/3', 'registers/2', 'sign-in/1']);
  });

  test('keeps in each what fits, what stands above that, and nothing of the others', () => {
    expect(idsFor('/people')).toEqual(['people']);
    expect(idsFor('/people/01J')).toEqual(['people', 'person', 'posts']);
    expect(idsFor('/people/posts/01J')).toEqual(['post']);
    expect(idsFor('/registers/vendors.csv')).toEqual(['csv']);
  });

  test('keeps in every part what may match anything: layouts, the rest, what is optional', () => {
    for (const part of parts.values()) expect(Object.keys(part.routes)).toEqual(expect.arrayContaining(everywhere));
  });

  test('a slash at the end makes no other shape, and an unknown address has no part', () => {
    expect(shapeOf('/people/')).toBe('people/1');
    expect(parts.get(shapeOf('/'))).toBeUndefined();
    expect(parts.get(shapeOf('/%70eople'))).toBeUndefined();
  });

  test('cuts the assets alike and leaves the rest as it is', () => {
    const part = parts.get('sign-in/1');
    expect(Object.keys(part?.assets.routes ?? {})).toEqual(Object.keys(part?.routes ?? {}));
    expect(part).toMatchObject({ mode: 'production', assets: { url: '/assets/manifest.js' } });
  });
});
