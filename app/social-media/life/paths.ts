import { ACCOUNTS_PATH } from '../account-query';
import type { ProcedureKind } from './procedures';

export const accountPath = (accountId: string): `/${string}` => `${ACCOUNTS_PATH as `/${string}`}/${accountId}`;
export const procedurePath = (accountId: string, kind: ProcedureKind): `/${string}` =>
  `${accountPath(accountId)}/procedures/${kind}`;
