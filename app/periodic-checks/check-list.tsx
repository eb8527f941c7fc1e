import type { SerializeFrom } from '@remix-run/node';
import type { CheckKind } from '~/policy/model';
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
import { looksAtSections, STANDINGS } from './model';
import { CHECKS_PATH, campaignPath, kindPath, newCampaignPath } from './paths';
import { UnitField } from './unit-field';
import type { UnitGroup } from './unit-groups';
import { useRegisterTypes } from './use-register-types';
import { kindWords, occasionWords, standingWordsOf, subjectTypeWords, checkWords as words } from './words';

export type CheckListProps = SerializeFrom<Awaited<ReturnType<typeof listChecks>>> & {
  filter: CheckFilter;
  groups: UnitGroup[];
  campaigns: SerializeFrom<Awaited<ReturnType<typeof listCampaigns>>>;
  mayStart: boolean;
};

/** 履行状況確認: the rounds for those who overlook them, and the checks that the reader may see. */
export function CheckList(props: CheckListProps) {
  const t = useText();
  const { filter } = props;
  const kind = kindWords[filter.kind];
  return (
    <>
      <PageHeading
        title={t(kind.title)}
        lead={t(kind.lead)}
        action={props.mayStart ? <LinkButton href={newCampaignPath(filter.kind)}>{t(kind.newTitle)}</LinkButton> : null}
      />
      <CheckTabs current={filter.kind} />
      {props.campaigns ? (
        <section aria-labelledby="campaigns">
          <h2 id="campaigns">{t(kind.rounds)}</h2>
          <Campaigns kind={filter.kind} campaigns={props.campaigns} />
        </section>
      ) : null}
      <section aria-labelledby="checks">
        <h2 id="checks">{t(kind.list)}</h2>
        <FilteredChecks {...props} path={CHECKS_PATH} withCampaign />
      </section>
    </>
  );
}

function Campaigns({ kind, campaigns }: { kind: CheckKind; campaigns: NonNullable<CheckListProps['campaigns']> }) {
  const t = useText();
  return (
    <DataTable
      caption={t(kindWords[kind].rounds)}
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
        ...(looksAtSections(kind)
          ? [
              {
                key: 'occasion',
                header: t(words.occasion),
                nowrap: true,
                cell: (row: (typeof campaigns)[number]) => t(occasionWords[row.occasion].name),
              },
            ]
          : []),
        { key: 'due', header: t(words.dueOn), nowrap: true, cell: (row) => <OfficeDate date={row.dueOn} /> },
        {
          key: 'progress',
          header: t(kindWords[kind].reviewed),
          align: 'end',
          nowrap: true,
          cell: (row) => `${Number(row.reviewed)} / ${row.subjectCount}`,
        },
      ]}
    />
  );
}

type FilteredProps = Pick<CheckListProps, 'rows' | 'next' | 'previous' | 'count' | 'filter' | 'groups'> & {
  path: string;
  withCampaign?: boolean;
};

/** The filter, the table and the way through its pages; `path` is that of the page it stands on. */
export function FilteredChecks(props: FilteredProps) {
  const { rows, next, previous, count, filter, groups, path, withCampaign } = props;
  const t = useText();
  const registerTypes = useRegisterTypes();
  return (
    <>
      <form method="get" action={path} className="filter-form">
        {path === CHECKS_PATH && filter.kind !== 'periodic-check' ? (
          <input type="hidden" name="kind" value={filter.kind} />
        ) : null}
        <SelectField
          name="standing"
          label={t(words.standing)}
          placeholder={t(registersWords.all)}
          defaultValue={filter.standing ?? ''}
          width="medium"
          options={STANDINGS.map((value) => ({ value, label: t(standingWordsOf(filter.kind)[value]) }))}
        />
        {looksAtSections(filter.kind) ? null : (
          <SelectField
            name="type"
            label={t(words.type)}
            placeholder={t(registersWords.all)}
            defaultValue={filter.type ?? ''}
            width="medium"
            options={registerTypes.map((value) => ({ value, label: t(subjectTypeWords[value]) }))}
          />
        )}
        <UnitField value={filter.unitId} groups={groups} />
        <Button kind="secondary">{t(registersWords.filter)}</Button>
        <a href={path === CHECKS_PATH ? kindPath(filter.kind) : path}>{t(registersWords.clear)}</a>
      </form>
      <CheckTable
        caption={t(kindWords[filter.kind].list)}
        rows={rows}
        withCampaign={withCampaign}
        empty={<EmptyState title={t(words.none)}>{t(kindWords[filter.kind].noneHint)}</EmptyState>}
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
