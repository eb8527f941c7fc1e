import type { SerializeFrom } from '@remix-run/node';
import { viewerWords } from '~/policy/viewer-words';
import { sourceWords } from '~/policy/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { Tabs } from '~/ui/tabs';
import type { LoadedTraceability } from './load.server';
import { OUTCOMES } from './outcomes';
import { type Following, type Named, rowsIn, type TraceRow, VIEWS, type View } from './rows';
import { outcomeWords, traceWords as words } from './words';

type Props = SerializeFrom<Omit<LoadedTraceability, 'profile'>> & {
  profile: Pick<LoadedTraceability['profile'], 'key' | 'version' | 'name'>;
  view: View;
};

/** Provision by provision: what follows from it, and where it shows that it is kept. */
export function TraceabilityPage({ profile, rows, own, baseline, counted, view }: Props) {
  const t = useText();
  const at = `/policy-profiles/${profile.key}/${profile.version}`;
  const here = `${at}/traceability`;
  const heading = { all: words.all, own: words.own, uncovered: words.uncovered } as const;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(viewerWords.title), href: '/policy-profiles' },
          { label: `${t(profile.name)} ${profile.version}`, href: at },
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        title={t(words.title)}
        kicker={`${t(profile.name)} ${t(viewerWords.version)} ${profile.version}`}
        lead={t(words.lead)}
        action={
          <div className="button-row">
            <LinkButton kind="secondary" href={`${here}.pdf`}>
              {t(words.pdf)}
            </LinkButton>
            <LinkButton kind="secondary" href={`${here}.xlsx`}>
              {t(words.xlsx)}
            </LinkButton>
          </div>
        }
      />
      <div className="stack">
        <SummaryList
          rows={[
            ...(own[1] === 0 ? [] : [{ term: t(words.own), value: t(words.coveredOf(...own)) }]),
            { term: t(sourceWords.baseline), value: t(words.coveredOf(...baseline)) },
          ]}
        />
        <Notice>{t(counted ? words.countsNote : words.noCounts)}</Notice>
        <Tabs
          label={t(words.views)}
          items={VIEWS.map((one) => ({
            href: one === 'all' ? here : `${here}?view=${one}`,
            label: t(heading[one]),
            current: one === view,
            count: rowsIn(one, rows).length,
          }))}
        />
        <DataTable
          caption={t(heading[view])}
          hideCaption
          rows={rowsIn(view, rows)}
          rowKey={({ key }) => key}
          empty={<EmptyState title={t(words.noneHere)} />}
          columns={[
            { key: 'provision', header: t(words.provision), rowHeader: true, cell: (row) => <Provision row={row} /> },
            { key: 'follows', header: t(words.follows), cell: (row) => <Follows row={row} /> },
            {
              key: 'evidence',
              header: t(words.evidence),
              nowrap: true,
              cell: ({ evidence }) => <Links items={evidence} />,
            },
            ...(counted
              ? [{ key: 'standing', header: t(words.standing), nowrap: true, cell: countsIn, narrowLabel: true }]
              : []),
          ]}
        />
      </div>
    </>
  );

  function countsIn({ counts }: TraceRow) {
    if (!counts) return '—';
    return (
      <ul>
        {OUTCOMES.filter((outcome) => counts[outcome] > 0 || outcome === 'met').map((outcome) => (
          <li key={outcome}>
            {t(outcomeWords[outcome])} {formatNumber(counts[outcome])}
          </li>
        ))}
      </ul>
    );
  }
}

function Provision({ row }: { row: TraceRow }) {
  const t = useText();
  return (
    <>
      <a id={`trace-${row.key}`} className="anchor" href={row.href}>
        {t(row.citation)}
      </a>
      <div className="cell-note">{t(row.summary)}</div>
      {row.source === 'baseline' ? <StatusTag>{t(sourceWords.baseline)}</StatusTag> : null}
    </>
  );
}

function Follows({ row }: { row: TraceRow }) {
  const t = useText();
  if (!row.covered) {
    return (
      <>
        <StatusTag tone="warning">{t(words.nothing)}</StatusTag>
        <div className="cell-note">{t(words.nothingHint)}</div>
      </>
    );
  }
  return row.follows.map((one) => <Group key={one.heading.en} {...one} />);
}

/** More than three stay folded: some provisions carry dozens. */
function Group({ heading, items }: Following) {
  const t = useText();
  if (items.length <= 3) {
    return (
      <div>
        <span className="cell-note">{t(heading)}</span>
        <Links items={items} />
      </div>
    );
  }
  return (
    <details>
      <summary>
        {t(heading)} ({items.length})
      </summary>
      <Links items={items} />
    </details>
  );
}

function Links({ items }: { items: readonly Named[] }) {
  const t = useText();
  return (
    <ul>
      {items.map(({ text, href }) => (
        <li key={`${href} ${text.en}`}>
          <a href={href}>{t(text)}</a>
        </li>
      ))}
    </ul>
  );
}
