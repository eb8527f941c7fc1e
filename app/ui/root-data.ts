/** What every page gets from the root loader. Small on purpose: it travels with each page that runs scripts. */
import { useRouteLoaderData } from '@remix-run/react';
import type { Locale } from '~/platform/text';

export type RootData = {
  locale: Locale;
  /** Token of the session, posted back by `Form`; null for visitors. */
  csrf: string | null;
};

/** The root loader's data; on a page where it failed, what a visitor would get. */
export function useRootData(): RootData {
  return (useRouteLoaderData('root') as RootData | undefined) ?? { locale: 'ja', csrf: null };
}
