/** Addresses of the pages about versions of the policy. Pure. */
export const activationPath = (id: string): `/${string}` => `/policy-activations/${id}/decisions`;
