/** Forms of what belongs to a vendor: capital ties, certifications, notes. */
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { DateField, NumberField, SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useLocale, useText } from '~/ui/locale';
import { countryChoices } from './countries';
import { CERTIFICATION_KINDS, TIE_KINDS } from './vendor';
import type { StoredCertification, StoredTie } from './vendor-details.repository.server';
import { VENDORS_PATH } from './vendor-query';
import { certificationWords, tieWords, vendorWords as words } from './words';

type Of<T> = {
  vendor: { id: string; name: string };
  action: string;
  sent: FormAnswer | undefined;
  today: string;
} & ({ stored: T; submissionKey?: undefined } | { stored?: undefined; submissionKey: string });

function DetailPage(props: {
  vendor: { id: string; name: string };
  title: Text;
  lead?: Text;
  action: string;
  answer: FormAnswer;
  version?: number;
  submissionKey?: string;
  children: ReactNode;
}) {
  const t = useText();
  const { vendor, submissionKey, children, ...rest } = props;
  const href = `${VENDORS_PATH}/${vendor.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.title), href: VENDORS_PATH },
        { label: vendor.name, href },
      ]}
      submit={registersWords.save}
      back={href}
      {...rest}
    >
      {submissionKey === undefined ? null : <SubmissionKey value={submissionKey} />}
      {children}
    </FormPage>
  );
}

export function TieForm({ vendor, action, sent, today, stored, submissionKey }: Of<StoredTie>) {
  const t = useText();
  const locale = useLocale();
  const { answer, field } = useFields(sent);
  return (
    <DetailPage
      vendor={vendor}
      title={stored ? words.tieEditTitle : words.tieTitle}
      action={action}
      answer={answer}
      version={stored?.version}
      submissionKey={submissionKey}
    >
      <TextField {...field('company', stored?.company)} label={t(words.company)} required />
      <SelectField
        {...field('country', stored?.country ?? 'JP')}
        label={t(words.seat)}
        options={countryChoices(locale)}
        required
      />
      <RadioGroup
        {...field('kind', stored?.kind)}
        label={t(words.kind)}
        required
        options={TIE_KINDS.map((value) => ({ value, label: t(tieWords[value]) }))}
      />
      <NumberField
        {...field('sharePercent', stored?.sharePercent?.toString() ?? '')}
        label={t(words.share)}
        hint={t(words.shareHint)}
        unit="%"
        optional
      />
      <DateField {...field('notedOn', stored?.notedOn ?? today)} label={t(words.notedOn)} required />
      {stored ? (
        <DateField
          {...field('endedOn', stored.endedOn ?? '')}
          label={t(words.endedOn)}
          hint={t(words.endedHint)}
          optional
        />
      ) : null}
    </DetailPage>
  );
}

export function CertificationForm({ vendor, action, sent, today, stored, submissionKey }: Of<StoredCertification>) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const isTicked = answer.typed.checkedOn === undefined ? stored?.renewalPending : 'renewalPending' in answer.typed;
  return (
    <DetailPage
      vendor={vendor}
      title={stored ? words.certificationEditTitle : words.certificationTitle}
      lead={words.lapseNote}
      action={action}
      answer={answer}
      version={stored?.version}
      submissionKey={submissionKey}
    >
      <SelectField
        {...field('kind', stored?.kind)}
        label={t(words.certification)}
        placeholder=""
        required
        options={CERTIFICATION_KINDS.map((value) => ({ value, label: t(certificationWords[value]) }))}
      />
      <TextField {...field('number', stored?.number)} label={t(words.number)} width="medium" optional />
      <TextArea {...field('scope', stored?.scope)} label={t(words.scope)} hint={t(words.scopeHint)} required />
      <DateField
        {...field('auditPeriodEndsOn', stored?.auditPeriodEndsOn ?? '')}
        label={t(words.auditPeriod)}
        hint={t(words.auditHint)}
      />
      <DateField {...field('endsOn', stored?.endsOn ?? '')} label={t(words.endsOn)} hint={t(words.endsHint)} />
      <Checkbox name="renewalPending" label={t(words.renewalPending)} defaultChecked={isTicked} />
      <DateField {...field('checkedOn', stored?.checkedOn ?? today)} label={t(words.checkedOn)} required />
      {stored ? (
        <DateField
          {...field('withdrawnOn', stored.withdrawnOn ?? '')}
          label={t(words.withdrawnOn)}
          hint={t(words.withdrawnHint)}
          optional
        />
      ) : null}
    </DetailPage>
  );
}

export function NoteForm({ vendor, action, sent, today, submissionKey }: Of<never>) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <DetailPage
      vendor={vendor}
      title={words.noteTitle}
      lead={words.noteLead}
      action={action}
      answer={answer}
      submissionKey={submissionKey}
    >
      <DateField {...field('notedOn', today)} label={t(words.notedOn)} required />
      <TextField {...field('source')} label={t(words.noteSource)} hint={t(words.noteSourceHint)} optional />
      <TextArea {...field('body')} label={t(words.noteBody)} rows={8} required />
    </DetailPage>
  );
}
