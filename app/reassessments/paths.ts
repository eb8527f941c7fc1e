/** Addresses of the pages about re-assessments. Pure. */
import type { SubjectType } from './model';

export const runPath = ({ key, version }: { key: string; version: string }): `/${string}` =>
  `/policy-profiles/${key}/${version}/reassessment`;
export const itemPath = (id: string): `/${string}` => `/reassessments/${id}`;

const REGISTERS: Record<SubjectType, string> = {
  'cloud-service': 'cloud-services',
  contract: 'contracts',
  'designated-manager': 'designated-managers',
  'social-media-account': 'social-media',
};
export const subjectPath = (type: SubjectType, id: string): `/${string}` => `/registers/${REGISTERS[type]}/${id}`;
