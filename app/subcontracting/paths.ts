/** Addresses of the pages about subcontractors. Pure. */
export const contractsPath = '/registers/contracts';
export const treePath = (contractId: string): `/${string}` => `/registers/contracts/${contractId}/subcontracts`;
export const entryPath = (contractId: string, subcontractId: string): `/${string}` =>
  `/registers/contracts/${contractId}/subcontracts/${subcontractId}`;
export const reportPath = (contractId: string): `/${string}` =>
  `/registers/contracts/${contractId}/subcontracts/reports`;
export const GRAPH_PATH = '/registers/vendors/graph';
export const vendorGraphPath = (vendorId: string): `/${string}` => `/registers/vendors/${vendorId}/graph`;
