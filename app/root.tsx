import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLocation,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { optionalActor } from '~/people/session.server';
import { localeOf } from '~/platform/i18n.server';
import { RouteFailure } from '~/platform/route-failure';
import { BarePage } from '~/ui/bare-page';
import { errorWords } from '~/ui/error-page';
import { useFocusAfterNavigation } from '~/ui/focus-after-navigation';
import { LocaleProvider } from '~/ui/locale';
import { useNonce } from '~/ui/nonce';
import { titled } from '~/ui/page-title';
import { type RootData, useRootData } from '~/ui/root-data';
import { isDatabaseUnavailable } from '~db/unavailable';
import stylesheet from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Pages name themselves; one that failed says what happened. */
export const meta: MetaFunction = (args) =>
  titled(args, args.error ? errorWords(isRouteErrorResponse(args.error) ? args.error.status : 500).title : null);

export async function loader({ request }: LoaderFunctionArgs) {
  // While the database is away the page's own loader says so; the frame around that sentence needs no database.
  const signedIn = await optionalActor(request).catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) return null;
    throw error;
  });
  const data: RootData = {
    locale: localeOf(request, signedIn?.actor),
    csrf: signedIn?.session.csrfToken ?? null,
  };
  return json(data);
}

/** Language and token change with what one posts, never with where one goes. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod !== undefined && formMethod !== 'GET' && defaultShouldRevalidate;

/** A route that needs no script says `handle = { static: true }`; pages that tell of an error need none either. */
function useIsStatic(): boolean {
  // null outside an error boundary
  const failed = useRouteError() != null;
  const handle = useMatches().at(-1)?.handle as { static?: boolean } | undefined;
  return failed || handle?.static === true;
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useRootData();
  const nonce = useNonce();
  // Decided by the first page: once scripts run, they go on to static pages as well.
  const [isStatic] = useState(useIsStatic());
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
        {isStatic ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  useFocusAfterNavigation();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const isPage = !isRouteErrorResponse(error) || error.status === 404;
  return (
    <BarePage here={isPage ? `${pathname}${search}` : undefined}>
      <RouteFailure error={error} />
    </BarePage>
  );
}
