/** Addresses of the pages about information that leaves. Pure. */
import { idSchema } from '~/platform/ids';
import type { MovementKind } from '~/policy/model';

export const MOVEMENTS_PATH = '/registers/information-movements';
export const movementPath = (id: string): `/${string}` => `${MOVEMENTS_PATH as `/${string}`}/${id}`;

/** What it is about: a contract or a vendor from whose page one comes. */
export type About = { type: 'contract' | 'vendor'; id: string };

/** 'contract:01J…' as the links write it; null for anything else. */
export function readAbout(value: string | null): About | null {
  const [type, id] = (value ?? '').split(':');
  if ((type !== 'contract' && type !== 'vendor') || !idSchema.safeParse(id).success) return null;
  return { type, id: id as string };
}

export function newMovementHref(kind: MovementKind | null, about: About | null = null): `/${string}` {
  const params = new URLSearchParams();
  if (kind) params.set('kind', kind);
  if (about) params.set('about', `${about.type}:${about.id}`);
  const query = params.toString();
  return `${MOVEMENTS_PATH as `/${string}`}/new${query === '' ? '' : `?${query}`}`;
}
