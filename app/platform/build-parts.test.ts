import { describe, expect, test } from 'vitest';
import { partsByFolder } from './build-parts';

const routes = {
  root: { id: 'root', path: '' },
  splat: { id: 'splat', parentId: 'root', path: '*' },
  front: { id: 'front', parentId: 'root', index: true },
  'sign-in': { id: 'sign-in', parentId: 'root', path: 'sign-in' },
  _app: { id: '_app', parentId: 'root' },
  people: { id: 'people', parentId: '_app', path: 'people' },
  person: { id: 'person', parentId: 'people', path: ':id' },
  posts: { id: 'posts', parentId: '_app', path: 'people/posts' },
  csv: { id: 'csv', parentId: 'root', path: 'registers/vendors.csv' },
};
const build = { routes, assets: { routes, url: '/assets/manifest.js' }, mode: 'production' };
const parts = partsByFolder(build);
const idsIn = (folder: string) => Object.keys(parts.get(folder)?.routes ?? {}).sort();

describe('a build cut by folders', () => {
  test('has a part for each first folder, whatever layout it stands in', () => {
    expect([...parts.keys()].sort()).toEqual(['people', 'registers', 'sign-in']);
  });

  test('keeps in each what stands above it, what matches anything, and nothing of the others', () => {
    expect(idsIn('people')).toEqual(['_app', 'front', 'people', 'person', 'posts', 'root', 'splat']);
    expect(idsIn('registers')).toEqual(['_app', 'csv', 'front', 'root', 'splat']);
  });

  test('cuts the assets alike and leaves the rest as it is', () => {
    const part = parts.get('sign-in');
    expect(Object.keys(part?.assets.routes ?? {})).toEqual(Object.keys(part?.routes ?? {}));
    expect(part).toMatchObject({ mode: 'production', assets: { url: '/assets/manifest.js' } });
  });
});
