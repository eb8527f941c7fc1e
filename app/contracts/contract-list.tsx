import { ListFrame, type NamedUnit, OrderFields, SectionField, sortLink } from '~/registers/list-frame';
import { exactly, NarrowedTo, type ShownLevel } from '~/registers/narrowed-to';
import { registersWords } from '~/registers/words';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { WORK_KINDS } from './contract';
import type { ContractPage } from './contract-list.query.server';
import {
  CONTRACT_MARKS,
  CONTRACTS_PATH,
  type ContractFilter,
  contractSortHref,
  contractsHref,
  STATUS_FILTERS,
} from './contract-query';
import { ContractTable } from './contract-table';
import { markWords, statusFilterWords, contractWords as words, workWords } from './words';

export type ContractListProps = ContractPage & {
  filter: ContractFilter;
  units: NamedUnit[];
  vendor: { id: string; name: string } | null;
  levels: ShownLevel[];
};

/** 契約台帳 as a list. */
export function ContractList(props: ContractListProps) {
  const t = useText();
  const { filter } = props;
  return (
    <ListFrame
      register="contracts"
      title={words.title}
      lead={words.lead}
      path={CONTRACTS_PATH}
      filter={<Filter {...props} />}
      href={(from, path) => contractsHref(filter, from, path)}
      page={props}
    >
      <ContractTable
        caption={t(words.title)}
        rows={props.rows}
        sort={(by) => sortLink(filter, by, contractSortHref(filter, by))}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      />
    </ListFrame>
  );
}

function Filter({ filter, units, vendor, levels }: ContractListProps) {
  const t = useText();
  return (
    <>
      <TextField name="q" type="search" label={t(words.search)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="status"
        label={t(registersWords.status)}
        defaultValue={filter.status ?? 'all'}
        width="medium"
        options={[...STATUS_FILTERS, 'all' as const].map((value) => ({ value, label: t(statusFilterWords[value]) }))}
      />
      <SelectField
        name="work"
        label={t(words.work)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.work ?? ''}
        width="medium"
        options={WORK_KINDS.map((value) => ({ value, label: t(workWords[value]) }))}
      />
      <SectionField label={words.section} value={filter.unitId} units={units} />
      <SelectField
        name="mark"
        label={t(words.marks)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.mark ?? ''}
        width="medium"
        options={CONTRACT_MARKS.map((value) => ({ value, label: t(markWords[value]) }))}
      />
      <NarrowedTo
        name="exact"
        label={words.class}
        value={filter.exactLevel}
        shown={exactly(filter.exactLevel, levels)}
      />
      {filter.vendorId ? (
        <SelectField
          name="vendor"
          label={t(words.vendor)}
          placeholder={t(registersWords.all)}
          defaultValue={filter.vendorId}
          width="medium"
          options={[{ value: filter.vendorId, label: vendor?.name ?? filter.vendorId }]}
        />
      ) : null}
      <NumberField name="days" label={t(words.endsWithin)} inputMode="numeric" defaultValue={filter.endsWithin ?? ''} />
      <NumberField
        name="notice"
        label={t(words.noticeWithin)}
        inputMode="numeric"
        defaultValue={filter.noticeWithin ?? ''}
      />
      {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
      <OrderFields filter={filter} usual="ends" />
    </>
  );
}
