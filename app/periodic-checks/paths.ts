/** Addresses of the pages about checks. Pure. */
import type { CheckKind } from '~/policy/model';

export const CHECKS_PATH = '/periodic-checks';
const ofKind = (path: `/${string}`, kind: CheckKind): `/${string}` =>
  kind === 'periodic-check' ? path : `${path}?kind=${kind}`;

export const kindPath = (kind: CheckKind): `/${string}` => ofKind(CHECKS_PATH, kind);
export const checkPath = (id: string): `/${string}` => `/periodic-checks/${id}`;
export const campaignPath = (id: string): `/${string}` => `/periodic-checks/campaigns/${id}`;
export const NEW_CAMPAIGN_PATH = '/periodic-checks/campaigns/new';
export const newCampaignPath = (kind: CheckKind): `/${string}` => ofKind(NEW_CAMPAIGN_PATH, kind);
export const RESULTS_PATH = '/periodic-checks/results';
/** What one figure of the results counts. */
export const RESULT_ITEMS_PATH = '/periodic-checks/results/items';
export const findingPath = (checkId: string, findingId: string): `/${string}` =>
  `/periodic-checks/${checkId}/findings/${findingId}`;
