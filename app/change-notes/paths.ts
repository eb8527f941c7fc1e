/** Addresses of the pages about changes. Pure. */

import { idSchema } from '~/platform/ids';
import type { ChangeKind } from '~/policy/model';
import { SUBJECT_TYPES, type SubjectType } from './model';

export const CHANGE_NOTES_PATH = '/change-notes';
export const notePath = (id: string): `/${string}` => `/change-notes/${id}`;

/** The form for a new note about something; with the kind of change once it is chosen. */
export const newNoteHref = (type: SubjectType, id: string, kind?: ChangeKind): `/${string}` =>
  `/change-notes/new?about=${type}:${id}${kind ? `&kind=${kind}` : ''}`;

/** Everything noted about one thing. */
export const notesHref = (type: SubjectType, id: string): `/${string}` =>
  `/change-notes?about=${type}:${id}&status=all`;

const REGISTERS: Record<SubjectType, string> = {
  'cloud-service': 'cloud-services',
  contract: 'contracts',
  vendor: 'vendors',
};
export const subjectPath = (type: SubjectType, id: string): `/${string}` => `/registers/${REGISTERS[type]}/${id}`;

/** 'contract:01J…' as the links write it; null for anything else. */
export function readAbout(value: string | null): { type: SubjectType; id: string } | null {
  const [type, id] = (value ?? '').split(':');
  const known = SUBJECT_TYPES.find((one) => one === type);
  return known && idSchema.safeParse(id).success ? { type: known, id: id as string } : null;
}
