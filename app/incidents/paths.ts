/** Addresses of the pages about incidents, and of what they are about. Pure. */
import { entryPath } from '~/subcontracting/paths';
import type { SubjectType } from './model';

export const INCIDENTS_PATH = '/incidents';
export const incidentPath = (id: string): `/${string}` => `/incidents/${id}`;

/** The report form with its subject filled in. */
export const reportHref = (type: SubjectType, id: string): `/${string}` => `/incidents/new?about=${type}:${id}`;

/** The page of a subject. A subcontractor stands under its contract. */
export function subjectPath(type: SubjectType, id: string, contractId: string | null): `/${string}` | null {
  switch (type) {
    case 'vendor':
      return `/registers/vendors/${id}`;
    case 'contract':
      return `/registers/contracts/${id}`;
    case 'cloud-service':
      return `/registers/cloud-services/${id}`;
    case 'social-media-account':
      return `/registers/social-media/${id}`;
    case 'subcontract-report':
      return contractId === null ? null : entryPath(contractId, id);
  }
}
