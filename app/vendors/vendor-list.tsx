import { ListFrame, OrderFields, sortLink } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { countryChoices, countryName } from './countries';
import type { VendorPage, VendorRow } from './vendor-list.query.server';
import {
  VENDOR_SHOWS,
  VENDORS_PATH,
  type VendorFilter,
  type VendorSort,
  vendorSortHref,
  vendorsHref,
} from './vendor-query';
import { certificationStandingWords, certificationWords, showWords, vendorWords as words } from './words';

export type VendorListProps = VendorPage & { filter: VendorFilter; mayCreate: boolean };

/** The register of vendors as a table people can work in. Plain cells: it may be long. */
export function VendorList(props: VendorListProps) {
  const t = useText();
  const { filter, mayCreate } = props;
  return (
    <ListFrame
      register="vendors"
      title={words.title}
      lead={words.lead}
      action={mayCreate ? <LinkButton href={`${VENDORS_PATH}/new`}>{t(words.new)}</LinkButton> : undefined}
      path={VENDORS_PATH}
      filter={<Filter filter={filter} />}
      href={(from, path) => vendorsHref(filter, from, path)}
      page={props}
    >
      <Table {...props} />
    </ListFrame>
  );
}

function Table({ filter, rows }: { filter: VendorFilter; rows: VendorRow[] }) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const sort = (by: VendorSort) => sortLink(filter, by, vendorSortHref(filter, by));
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t(words.name),
          rowHeader: true,
          sort: sort('name'),
          cell: (row) => (
            <>
              <a href={`${VENDORS_PATH}/${row.id}`}>{row.name}</a>
              {row.nameEnglish ? <div>{row.nameEnglish}</div> : null}
              {row.mergedInto ? (
                <div>
                  {t(words.merged)}
                  {marks.colon}
                  <a href={`${VENDORS_PATH}/${row.mergedInto.id}`}>{row.mergedInto.name}</a>
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: 'number',
          header: t(words.corporateNumber),
          nowrap: true,
          cell: (row) => row.corporateNumber ?? '—',
        },
        {
          key: 'country',
          header: t(words.country),
          cell: (row) =>
            countryName(row.country, locale) + (row.isForeignControlled ? marks.brackets(t(words.foreign)) : ''),
        },
        {
          key: 'certifications',
          header: t(words.certifications),
          cell: (row) =>
            row.certifications
              .map(({ kind, standing }) => {
                const name = t(certificationWords[kind]);
                const isSound = standing.standing === 'valid' || standing.standing === 'no-end';
                return isSound ? name : name + marks.brackets(t(certificationStandingWords[standing.standing]));
              })
              .join(marks.comma) || '—',
        },
        {
          key: 'lapse',
          header: t(words.nextLapse),
          nowrap: true,
          sort: sort('lapse'),
          cell: (row) => (row.nextLapse ? formatDate(row.nextLapse, locale, { weekday: false }) : '—'),
        },
        {
          key: 'uses',
          header: t(words.uses),
          nowrap: true,
          cell: (row) => t(words.usesCount(row.contracts, row.services)),
        },
      ]}
    />
  );
}

function Filter({ filter }: { filter: VendorFilter }) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <TextField name="q" type="search" label={t(words.search)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="show"
        label={t(words.shows)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.show ?? ''}
        width="medium"
        options={VENDOR_SHOWS.map((value) => ({ value, label: t(showWords[value]) }))}
      />
      <SelectField
        name="country"
        label={t(words.country)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.country ?? ''}
        width="medium"
        options={countryChoices(locale)}
      />
      <NumberField
        name="days"
        label={t(words.lapsesWithin)}
        inputMode="numeric"
        defaultValue={filter.lapsesWithin ?? ''}
      />
      <OrderFields filter={filter} usual="name" />
    </>
  );
}
