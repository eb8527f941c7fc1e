import { createContext, useContext } from 'react';

/** The Content-Security-Policy nonce of this answer: known while rendering on the server, never in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = (): string | undefined => useContext(NonceContext);
