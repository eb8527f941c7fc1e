import type { SerializeFrom } from '@remix-run/node';
import { Can } from '~/authorization/can';
import { registersWords } from '~/registers/words';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { Tabs } from '~/ui/tabs';
import { REVIEWS_PATH, reviewPath, versionPath } from './paths';
import { PolicyTabs } from './policy-tabs';
import type { listReviews } from './review-list.query.server';
import { ReviewStatusTag } from './tags';
import { outcomeWords, triggerWords, reviewWords as words } from './words';

type Props = SerializeFrom<Awaited<ReturnType<typeof listReviews>>>;

/** 評価・見直し: newest first. */
export function ReviewList({ rows, count, view, hrefs, firstHref, previousHref, nextHref }: Props) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <Can I="create" a="PolicyReview">
            <LinkButton href={`${REVIEWS_PATH}/new`}>{t(words.open)}</LinkButton>
          </Can>
        }
      />
      <PolicyTabs current="reviews" />
      <Tabs
        label={t(words.filter)}
        items={[
          { label: t(words.filterAll), href: hrefs.all, current: view === 'all' },
          { label: t(words.filterOpen), href: hrefs.open, current: view === 'open' },
        ]}
      />
      <Rows rows={rows} />
      <Pagination
        firstHref={firstHref}
        previousHref={previousHref}
        nextHref={nextHref}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
    </>
  );
}

function Rows({ rows }: Pick<Props, 'rows'>) {
  const t = useText();
  const marks = useMarks();
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: t(words.name),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={reviewPath(row.id)}>{row.title}</a>
              <span className="cell-note">{row.number}</span>
            </>
          ),
        },
        {
          key: 'triggers',
          header: t(words.triggers),
          cell: ({ triggers }) => triggers.map((kind) => t(triggerWords[kind])).join(marks.comma) || '—',
        },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => <ReviewStatusTag status={row.status} />,
        },
        {
          key: 'outcome',
          header: t(words.outcome),
          cell: (row) => (
            <>
              {row.outcome ? t(outcomeWords[row.outcome]) : '—'}
              {row.result ? (
                <span className="cell-note">
                  <a href={versionPath(row.result)}>
                    {row.result.key} {row.result.version}
                  </a>{' '}
                  <OfficeDate date={row.result.inForceOn} />
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'opened',
          header: t(words.opened),
          cell: (row) => (
            <>
              <OfficeDateTime at={row.opened.at} />
              <span className="cell-note">{row.opened.name}</span>
            </>
          ),
        },
      ]}
    />
  );
}
