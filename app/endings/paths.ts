import type { SubjectType } from './ending';

export const ENDINGS_PATH = '/registers/endings';
export const DISPOSALS_PATH = '/registers/disposal-records';

export const endingPath = (id: string): `/${string}` => `${ENDINGS_PATH as `/${string}`}/${id}`;
export const proofPath = (endingId: string, proofId: string): `/${string}` =>
  `${endingPath(endingId)}/proofs/${proofId}`;

const REGISTER: Record<SubjectType, `/${string}`> = {
  'cloud-service': '/registers/cloud-services',
  contract: '/registers/contracts',
  'designated-manager': '/registers/designated-managers',
};
/** The page of what ends. */
export const subjectPath = (type: SubjectType, id: string): `/${string}` => `${REGISTER[type]}/${id}`;
