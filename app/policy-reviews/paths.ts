/** Addresses of the pages about reviews of the policy. Pure. */
export const REVIEWS_PATH = '/policy-reviews';
export const reviewPath = (id: string): `/${string}` => `/policy-reviews/${id}`;
export const versionPath = ({ key, version }: { key: string; version: string }): string =>
  `/policy-profiles/${key}/${version}`;
