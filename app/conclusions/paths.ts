/** Addresses of the pages about the conclusion of a contract. Pure. */
export const contractPath = (contractId: string): `/${string}` => `/registers/contracts/${contractId}`;
export const conclusionPath = (contractId: string): `/${string}` => `/registers/contracts/${contractId}/conclusion`;
export const newCopyPath = (contractId: string): `/${string}` => `${conclusionPath(contractId)}/signed-copies`;
export const copyPath = (contractId: string, copyId: string): `/${string}` => `${newCopyPath(contractId)}/${copyId}`;
