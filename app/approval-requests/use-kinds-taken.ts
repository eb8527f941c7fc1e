import { useRouteLoaderData } from '@remix-run/react';
import { REQUEST_KINDS, type RequestKind } from '~/policy/model';

/** The kinds of request that the body takes under the policy in force, as the frame of every page knows them. */
export const useKindsTaken = (): readonly RequestKind[] =>
  (useRouteLoaderData('routes/_app') as { kindsTaken?: RequestKind[] } | undefined)?.kindsTaken ?? REQUEST_KINDS;
