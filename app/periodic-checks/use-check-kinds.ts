import { useRouteLoaderData } from '@remix-run/react';
import type { CheckKind } from '~/policy/model';

/** The kinds of checks that the policy in force has, as the frame of every page knows them. */
export const useCheckKinds = (): readonly CheckKind[] =>
  (useRouteLoaderData('routes/_app') as { checkKinds?: CheckKind[] } | undefined)?.checkKinds ?? [];
