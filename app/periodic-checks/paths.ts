/** Addresses of the pages about checks. Pure. */
export const CHECKS_PATH = '/periodic-checks';
export const checkPath = (id: string): `/${string}` => `/periodic-checks/${id}`;
export const campaignPath = (id: string): `/${string}` => `/periodic-checks/campaigns/${id}`;
export const NEW_CAMPAIGN_PATH = '/periodic-checks/campaigns/new';
export const findingPath = (checkId: string, findingId: string): `/${string}` =>
  `/periodic-checks/${checkId}/findings/${findingId}`;
