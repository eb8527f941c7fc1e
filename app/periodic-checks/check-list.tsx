import type { SerializeFrom } from '@remix-run/node';
import type { UnitChoice } from '~/approval-requests/unit-choices.query.server';
import { Can } from '~/authorization/can';
import { SectionField } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import type { listCampaigns } from './campaigns.query.server';
import type { listChecks } from './check-list.query.server';
import { type CheckFilter, checksHref } from './check-query';
import { CheckTable } from './check-table';
import { CheckTabs } from './check-tabs';
import { STANDINGS, SUBJECT_TYPES } from './model';
import { CHECKS_PATH, campaignPath, NEW_CAMPAIGN_PATH } from './paths';
import { standingWords, subjectTypeWords, checkWords as words } from './words';

export type CheckListProps = SerializeFrom<Awaited<ReturnType<typeof listChecks>>> & {
  filter: CheckFilter;
  units: UnitChoice[];
  campaigns: SerializeFrom<Awaited<ReturnType<typeof listCampaigns>>>;
};

/** 履行状況確認: the rounds for those who overlook them, and the checks that the reader may see. */
export function CheckList(props: CheckListProps) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <Can I="create" a="CheckCampaign">
            <LinkButton href={NEW_CAMPAIGN_PATH}>{t(words.new)}</LinkButton>
          </Can>
        }
      />
      <CheckTabs current="checks" />
      {props.campaigns ? (
        <section aria-labelledby="campaigns">
          <h2 id="campaigns">{t(words.campaigns)}</h2>
          <Campaigns campaigns={props.campaigns} />
        </section>
      ) : null}
      <section aria-labelledby="checks">
        <h2 id="checks">{t(words.list)}</h2>
        <FilteredChecks {...props} path={CHECKS_PATH} withCampaign />
      </section>
    </>
  );
}

function Campaigns({ campaigns }: { campaigns: NonNullable<CheckListProps['campaigns']> }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.campaigns)}
      hideCaption
      rows={campaigns}
      rowKey={(row) => row.id}
      empty={<p>{t(words.noCampaigns)}</p>}
      columns={[
        {
          key: 'title',
          header: t(words.name),
          rowHeader: true,
          cell: (row) => <a href={campaignPath(row.id)}>{row.title}</a>,
        },
        {
          key: 'year',
          header: t(words.fiscalYear),
          nowrap: true,
          cell: (row) => t(words.year(row.fiscalYear)),
        },
        { key: 'due', header: t(words.dueOn), nowrap: true, cell: (row) => <OfficeDate date={row.dueOn} /> },
        {
          key: 'progress',
          header: t(words.reviewed),
          align: 'end',
          nowrap: true,
          cell: (row) => `${Number(row.reviewed)} / ${row.subjectCount}`,
        },
      ]}
    />
  );
}

type FilteredProps = Pick<CheckListProps, 'rows' | 'next' | 'previous' | 'count' | 'filter' | 'units'> & {
  path: string;
  withCampaign?: boolean;
};

/** The filter, the table and the way through its pages; `path` is that of the page it stands on. */
export function FilteredChecks(props: FilteredProps) {
  const { rows, next, previous, count, filter, units, path, withCampaign } = props;
  const t = useText();
  return (
    <>
      <form method="get" action={path} className="filter-form">
        <SelectField
          name="standing"
          label={t(words.standing)}
          placeholder={t(registersWords.all)}
          defaultValue={filter.standing ?? ''}
          width="medium"
          options={STANDINGS.map((value) => ({ value, label: t(standingWords[value]) }))}
        />
        <SelectField
          name="type"
          label={t(words.type)}
          placeholder={t(registersWords.all)}
          defaultValue={filter.type ?? ''}
          width="medium"
          options={SUBJECT_TYPES.map((value) => ({ value, label: t(subjectTypeWords[value]) }))}
        />
        <SectionField label={words.section} value={filter.unitId} units={units} />
        <Button kind="secondary">{t(registersWords.filter)}</Button>
        <a href={path}>{t(registersWords.clear)}</a>
      </form>
      <CheckTable
        caption={t(words.list)}
        rows={rows}
        withCampaign={withCampaign}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      />
      <Pagination
        firstHref={previous ? checksHref(filter, null, path) : null}
        previousHref={previous ? checksHref(filter, { before: previous }, path) : null}
        nextHref={next ? checksHref(filter, { after: next }, path) : null}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
      {rows.length > 0 ? (
        <p>
          <a href={checksHref(filter, null, '/periodic-checks.csv')}>{t(words.export)}</a>
        </p>
      ) : null}
    </>
  );
}
