import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Form } from '~/ui/form';
import { useLocale, useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { countryName } from './countries';
import { VENDORS_PATH } from './vendor-query';
import type { StoredVendor } from './vendors.repository.server';
import { vendorWords as words } from './words';

type Side = Pick<
  StoredVendor,
  'id' | 'version' | 'name' | 'nameKana' | 'nameEnglish' | 'corporateNumber' | 'country' | 'address'
> & { contracts: number; services: number };

type Props = { into: Side; from: Side; sent: FormAnswer | undefined };

/** Both rows beside each other, and what becomes of each. */
export function MergePage({ into, from, sent }: Props) {
  const t = useText();
  const { answer } = useFields(sent);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: VENDORS_PATH },
          { label: into.name, href: `${VENDORS_PATH}/${into.id}` },
          { label: t(words.mergeTitle) },
        ]}
      />
      <PageHeading title={t(words.mergeTitle)} lead={t(words.mergeLead)} />
      <FormProblems answer={answer} />
      <div className="card-grid">
        <SideCard label={t(words.mergeInto)} side={into} isAccented />
        <SideCard label={t(words.mergeFrom)} side={from} />
      </div>
      <p>
        <a href={`${VENDORS_PATH}/${from.id}/mergers?with=${into.id}`}>{t(words.mergeSwap)}</a>
      </p>
      <Form action={`${VENDORS_PATH}/${into.id}/mergers?with=${from.id}`} reloadDocument className="stack">
        <input type="hidden" name="otherId" value={from.id} />
        <input type="hidden" name="version" value={into.version} />
        <input type="hidden" name="otherVersion" value={from.version} />
        <div className="button-row">
          <Button kind="danger">{t(words.mergeDo(from.name, into.name))}</Button>
          <a href={`${VENDORS_PATH}/${into.id}`}>{t(words.keepBoth)}</a>
        </div>
      </Form>
    </>
  );
}

function SideCard({ label, side, isAccented }: { label: string; side: Side; isAccented?: boolean }) {
  const t = useText();
  const locale = useLocale();
  return (
    <Card title={label} kind={isAccented ? 'accent' : 'plain'}>
      <SummaryList
        dense
        rows={[
          { term: t(words.name), value: <a href={`${VENDORS_PATH}/${side.id}`}>{side.name}</a> },
          { term: t(words.nameKana), value: side.nameKana || '—' },
          { term: t(words.nameEnglish), value: side.nameEnglish || '—' },
          { term: t(words.corporateNumber), value: side.corporateNumber ?? '—' },
          { term: t(words.country), value: countryName(side.country, locale) },
          { term: t(words.address), value: side.address || '—' },
          { term: t(words.uses), value: t(words.usesCount(side.contracts, side.services)) },
        ]}
      />
    </Card>
  );
}
