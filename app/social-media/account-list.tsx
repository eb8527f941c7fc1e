import type { SerializeFrom } from '@remix-run/node';
import { ListFrame, type NamedUnit, OrderFields, SectionField, sortLink } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { SelectField, TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { ACCOUNT_STATUSES, PLATFORMS } from './account';
import type { AccountPageOfRows } from './account-list.query.server';
import {
  ACCOUNT_MARKS,
  ACCOUNTS_PATH,
  type AccountFilter,
  type AccountSort,
  accountSortHref,
  accountsHref,
} from './account-query';
import { PostName } from './post-name';
import { AccountStatusTag, OwnerMissingTag } from './standing';
import { markWords, platformWords, statusFilterWords, accountWords as words } from './words';

export type AccountListProps = SerializeFrom<AccountPageOfRows> & {
  filter: AccountFilter;
  units: NamedUnit[];
  mayEnter: boolean;
};

/** The register of social-media accounts as a list. */
export function AccountList(props: AccountListProps) {
  const t = useText();
  const { filter, mayEnter } = props;
  return (
    <ListFrame
      register="social-media"
      title={words.title}
      lead={words.lead}
      path={ACCOUNTS_PATH}
      action={
        <div className="button-row">
          <LinkButton href="/approval-requests/new?kind=social-media-account">{t(words.file)}</LinkButton>
          {mayEnter ? (
            <LinkButton href={`${ACCOUNTS_PATH}/new`} kind="secondary">
              {t(words.add)}
            </LinkButton>
          ) : null}
        </div>
      }
      filter={<Filter {...props} />}
      href={(from, path) => accountsHref(filter, from, path)}
      page={props}
    >
      <AccountTable {...props} />
    </ListFrame>
  );
}

/** Plain cells: it may be long. */
function AccountTable({ rows, filter }: AccountListProps) {
  const t = useText();
  const locale = useLocale();
  const by = (key: AccountSort) => ({ sort: sortLink(filter, key, accountSortHref(filter, key)) });
  const day = (date: string | null) =>
    date === null ? t(words.neverSeen) : formatDate(date, locale, { weekday: false });
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      rowClassName={(row) =>
        row.status === 'taken-over' || (row.status !== 'closed' && row.standing !== 'in-charge')
          ? 'row-late'
          : undefined
      }
      columns={[
        {
          key: 'name',
          header: t(words.name),
          rowHeader: true,
          ...by('name'),
          cell: (row) => (
            <>
              <a href={`${ACCOUNTS_PATH}/${row.id}`}>{row.name}</a>
              <span className="cell-note">{row.handle}</span>
            </>
          ),
        },
        {
          key: 'platform',
          header: t(words.platform),
          ...by('platform'),
          cell: (row) => (row.platform === 'other' ? row.platformName : t(platformWords[row.platform])),
        },
        { key: 'section', header: t(words.section), cell: (row) => t(row.unit) },
        {
          key: 'owner',
          header: t(words.ownerShort),
          cell: (row) => <PostName post={row.owner} within={row.unitId} />,
        },
        { key: 'deputy', header: t(words.deputy), cell: (row) => <PostName post={row.deputy} within={row.unitId} /> },
        {
          key: 'post',
          header: t(words.lastPostShort),
          ...by('last-post'),
          cell: (row) => day(row.lastPostOn),
        },
        {
          key: 'credentials',
          header: t(words.credentialsShort),
          ...by('credentials'),
          cell: (row) => (row.safety ? day(row.safety.credentialsChangedOn) : '—'),
        },
        {
          key: 'status',
          header: t(registersWords.status),
          cell: (row) => (
            <>
              <div>
                <AccountStatusTag status={row.status} />
              </div>
              {row.status === 'closed' ? null : <OwnerMissingTag standing={row.standing} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Filter({ filter, units }: AccountListProps) {
  const t = useText();
  return (
    <>
      <TextField name="q" type="search" label={t(words.search)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="status"
        label={t(registersWords.status)}
        defaultValue={filter.status ?? 'all'}
        width="medium"
        options={(['open', ...ACCOUNT_STATUSES, 'all'] as const).map((value) => ({
          value,
          label: t(statusFilterWords[value]),
        }))}
      />
      <SelectField
        name="platform"
        label={t(words.platform)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.platform ?? ''}
        width="medium"
        options={PLATFORMS.map((value) => ({ value, label: t(platformWords[value]) }))}
      />
      <SectionField label={words.section} value={filter.unitId} units={units} />
      <SelectField
        name="mark"
        label={t(words.marks)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.mark ?? ''}
        width="medium"
        options={ACCOUNT_MARKS.map((value) => ({ value, label: t(markWords[value]) }))}
      />
      <OrderFields filter={filter} usual="name" />
    </>
  );
}
