import type { Locale } from '~/platform/text';
import { BarePage } from '~/ui/bare-page';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { LocaleProvider, useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { PUBLIC_LIST_PATH } from './public-list';
import type { PublicList } from './public-list.query.server';
import { platformWords, accountWords as words } from './words';

export type PublicPageProps = { list: PublicList; locale: Locale };

/** For residents and newspapers: no sign-in, no script, the same for everybody who asks in the same language. */
export function PublicPage({ list, locale }: PublicPageProps) {
  return (
    <LocaleProvider locale={locale}>
      <div lang={locale}>
        <Content list={list} locale={locale} />
      </div>
    </LocaleProvider>
  );
}

function Content({ list, locale }: PublicPageProps) {
  const t = useText();
  const other = locale === 'ja' ? 'en' : 'ja';
  return (
    <BarePage body={t(list.body)} home={PUBLIC_LIST_PATH} wide>
      <PageHeading kicker={t(list.body)} title={t(words.publicTitle)} lead={t(words.publicLead)} />
      <p>
        <OfficeDate date={list.asOf} /> {t(words.publicCount(list.accounts.length))}{' '}
        {/* A link, not the form of the other pages: this page is kept by caches and holds no token. */}
        <a href={`${PUBLIC_LIST_PATH}?lang=${other}`} lang={other} hrefLang={other}>
          {other === 'en' ? 'English' : '日本語'}
        </a>
      </p>
      <DataTable
        caption={t(words.publicTitle)}
        hideCaption
        rows={list.accounts}
        rowKey={(row) => row.url}
        empty={<p>{t(words.publicNone)}</p>}
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                <span className="cell-note">{row.handle}</span>
              </>
            ),
          },
          {
            key: 'platform',
            header: t(words.platform),
            cell: (row) => (row.platform === 'other' ? row.platformName : t(platformWords[row.platform])),
          },
          {
            key: 'url',
            header: t(words.url),
            cell: (row) => (
              <a href={row.url} rel="noreferrer noopener external">
                {row.url}
              </a>
            ),
          },
          { key: 'section', header: t(words.section), cell: (row) => t(row.section) },
          {
            key: 'purpose',
            header: t(words.purpose),
            cell: (row) => (
              <>
                <span className="keep-lines">{row.purpose}</span>
                {row.listingUrl === '' ? null : (
                  <span className="cell-note">
                    <a href={row.listingUrl}>
                      {t(words.listingPage)}
                      <span className="sr-only">: {row.name}</span>
                    </a>
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      <p>
        {t(words.machineReadable)}: <a href={`${PUBLIC_LIST_PATH}.json`}>JSON</a> /{' '}
        <a href={`${PUBLIC_LIST_PATH}.csv`}>CSV</a>
      </p>
    </BarePage>
  );
}
