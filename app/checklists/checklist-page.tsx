/** The list of requirements with what has been answered and what is missing. */
import { requestWords } from '~/approval-requests/words';
import { kindWords } from '~/policy/words';
import { RenewalNotice, SinceTag } from '~/renewals/since-parts';
import { renewalWords } from '~/renewals/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Tabs } from '~/ui/tabs';
import type { ChecklistRow, ChecklistPage as Page } from './item-page.server';
import { ItemStateTag } from './item-state-tag';
import { checklistWords as words } from './words';

export function ChecklistPage({ page, missingOnly }: { page: Page; missingOnly: boolean }) {
  const t = useText();
  const base = `/approval-requests/${page.requestId}`;
  const missing = page.rows.filter((row) => row.gaps.length > 0);
  const rows = missingOnly ? missing : page.rows;
  const answered = page.summary.total - page.summary.missing - page.summary.open;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: page.number, href: base },
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        kicker={[page.number, page.title].filter(Boolean).join(' ・ ')}
        title={t(words.title)}
        lead={`${t(words.lead)} ${t(words.progress(answered, page.summary.total))}`}
        action={
          page.nextMissing ? (
            <LinkButton href={`${base}/checklist/${page.nextMissing}`}>{t(words.answerNext)}</LinkButton>
          ) : (
            <LinkButton href={`${base}/submissions`}>{t(requestWords.submitPage)}</LinkButton>
          )
        }
      />
      {page.complete || page.rows.length === 0 ? null : (
        <Notice kind="info">
          <p>
            {t(words.growing)} <a href={`${base}/intake`}>{t(words.toIntake)}</a>
          </p>
        </Notice>
      )}
      {page.renewal ? <RenewalNotice summary={page.renewal} /> : null}
      {page.rows.length === 0 ? (
        <EmptyState
          title={t(words.none)}
          action={<LinkButton href={`${base}/intake`}>{t(words.toIntake)}</LinkButton>}
        />
      ) : (
        <>
          <Tabs
            label={t(words.state)}
            items={[
              { label: t(words.all), href: `${base}/checklist`, current: !missingOnly, count: page.rows.length },
              {
                label: t(words.missingOnly),
                href: `${base}/checklist?missing=yes`,
                current: missingOnly,
                count: missing.length,
              },
            ]}
          />
          {rows.length === 0 ? <EmptyState title={t(words.noneMissing)} /> : <Kinds rows={rows} base={base} />}
        </>
      )}
    </>
  );
}

function Kinds({ rows, base }: { rows: ChecklistRow[]; base: string }) {
  const t = useText();
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.map((kind) => (
    <section key={kind} className="mt-8">
      <DataTable
        caption={t(kindWords[kind])}
        rows={rows.filter((row) => row.kind === kind)}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'title',
            header: t(words.requirement),
            rowHeader: true,
            cell: (row) => <a href={`${base}/checklist/${row.key}`}>{t(row.title)}</a>,
          },
          { key: 'state', header: t(words.state), nowrap: true, cell: (row) => <ItemStateTag state={row.state} /> },
          ...(rows.some((row) => row.since)
            ? [
                {
                  key: 'since',
                  header: t(renewalWords.since),
                  nowrap: true,
                  cell: (row: ChecklistRow) => (row.since ? <SinceTag since={row.since} /> : null),
                },
              ]
            : []),
          {
            key: 'todo',
            header: t(words.todo),
            // The state already says that there is no answer.
            cell: (row) => (row.state === 'missing' ? null : row.gaps.map((gap) => <div key={gap.ja}>{t(gap)}</div>)),
          },
          {
            key: 'provision',
            header: t(words.provision),
            cell: (row) =>
              row.provisions.slice(0, 1).map((provision) => (
                <a key={provision.href} href={provision.href}>
                  {t(provision.citation)}
                </a>
              )),
          },
        ]}
      />
    </section>
  ));
}
