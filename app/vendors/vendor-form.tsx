import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/choices';
import { SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { countryChoices, countryName } from './countries';
import type { Lookalike } from './lookalikes.query.server';
import { VENDORS_PATH } from './vendor-query';
import type { VendorColumns } from './vendors.repository.server';
import { vendorWords as words } from './words';

export type VendorFormAnswer = FormAnswer & { lookalikes?: Lookalike[] };

type Props = {
  title: Text;
  action: string;
  back: string;
  crumbs?: { label: string; href: string }[];
  stored: VendorColumns | null;
  version?: number;
  submissionKey?: string;
  sent: VendorFormAnswer | undefined;
};

/** What is known of a vendor. Look-alikes are shown first, each to be used or told apart. */
export function VendorForm({ title, action, back, crumbs = [], stored, version, submissionKey, sent }: Props) {
  const t = useText();
  const locale = useLocale();
  const { answer, field } = useFields(sent);
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[{ label: t(words.title), href: VENDORS_PATH }, ...crumbs]}
      title={title}
      action={action}
      answer={answer}
      submit={registersWords.save}
      back={back}
      version={version}
    >
      {submissionKey === undefined ? null : <SubmissionKey value={submissionKey} />}
      <Lookalikes found={sent?.lookalikes ?? []} />
      <TextField {...field('name', stored?.name)} label={t(words.name)} hint={t(words.nameHint)} required />
      <TextField {...field('nameKana', stored?.nameKana)} label={t(words.nameKana)} optional />
      <TextField {...field('nameEnglish', stored?.nameEnglish)} label={t(words.nameEnglish)} optional />
      <TextField
        {...field('corporateNumber', stored?.corporateNumber ?? '')}
        label={t(words.corporateNumber)}
        hint={t(words.corporateNumberHint)}
        inputMode="numeric"
        width="medium"
        optional
      />
      <SelectField
        {...field('country', stored?.country ?? 'JP')}
        label={t(words.country)}
        options={countryChoices(locale)}
        required
      />
      <TextField {...field('address', stored?.address)} label={t(words.address)} width="full" optional />
      <TextArea
        {...field('officersNote', stored?.officersNote)}
        label={t(words.officersNote)}
        hint={t(words.officersHint)}
        optional
      />
      <TextArea {...field('exitPlan', stored?.exitPlan)} label={t(words.exitPlan)} hint={t(words.exitHint)} optional />
    </FormPage>
  );
}

/** この会社を使う / 別の会社である: asked before anything is written. */
function Lookalikes({ found }: { found: readonly Lookalike[] }) {
  const t = useText();
  const locale = useLocale();
  if (found.length === 0) return null;
  return (
    <Notice kind="warning" title={t(words.alikeTitle(found.length))}>
      <p>{t(words.alikeLead)}</p>
      {found.map((one) => (
        <Card key={one.id} headingLevel={3} title={one.name} href={`${VENDORS_PATH}/${one.id}`}>
          <p>
            {t(one.because === 'number' ? words.becauseNumber : words.becauseName)}
            {' / '}
            {[one.nameEnglish, one.corporateNumber, countryName(one.country, locale), one.address]
              .filter(Boolean)
              .join(' / ')}
          </p>
          <p>
            <a href={`${VENDORS_PATH}/${one.id}`}>
              {t(words.useThis)}
              <span className="sr-only">: {one.name}</span>
            </a>
          </p>
          <Checkbox
            id={`distinct-${one.id}`}
            name="distinctFrom"
            value={one.id}
            label={
              <>
                {t(words.isAnother)}
                <span className="sr-only">: {one.name}</span>
              </>
            }
          />
        </Card>
      ))}
    </Notice>
  );
}
