/** Forms of 契約担当 about one contract. */
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Checkbox, RadioGroup } from '~/ui/choices';
import { FieldGroup } from '~/ui/field';
import { DateField, NumberField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { StoredContract } from './contract.repository.server';
import { CONTRACTS_PATH } from './contract-query';
import { contractWords as words } from './words';

type Props = { contract: StoredContract; sent: FormAnswer | undefined; today: string };

function ContractFormPage(props: {
  contract: StoredContract;
  noun: string;
  title: Text;
  lead: Text;
  answer: FormAnswer;
  submit: Text;
  children: ReactNode;
}) {
  const t = useText();
  const { contract, noun, children, ...rest } = props;
  const href = `${CONTRACTS_PATH}/${contract.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.title), href: CONTRACTS_PATH },
        { label: contract.title, href },
      ]}
      action={`${href}/${noun}`}
      back={href}
      version={contract.version}
      {...rest}
    >
      {children}
    </FormPage>
  );
}

export function EditContractPage({ contract, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const isTyped = answer.typed.number !== undefined;
  const ticked = (name: string, stored: boolean) => (isTyped ? name in answer.typed : stored);
  return (
    <ContractFormPage
      contract={contract}
      noun="edit"
      title={words.editTitle}
      lead={words.editLead}
      answer={answer}
      submit={registersWords.save}
    >
      <TextField {...field('number', contract.number)} label={t(words.number)} width="medium" required />
      <TextField {...field('title', contract.title)} label={t(words.name)} width="full" required />
      <DateField {...field('startsOn', contract.startsOn)} label={t(words.startsOn)} required />
      <DateField {...field('endsOn', contract.endsOn)} label={t(words.endsOn)} required />
      <Checkbox
        name="autoRenews"
        label={t(words.autoRenews)}
        defaultChecked={ticked('autoRenews', contract.autoRenews)}
      />
      <NumberField
        {...field('renewalMonths', contract.renewalMonths?.toString() ?? '')}
        label={t(words.renewalMonths)}
        inputMode="numeric"
      />
      <NumberField
        {...field('noticeAmount', contract.notice?.amount.toString() ?? '')}
        label={t(words.noticeAmount)}
        hint={t(words.noticeHint)}
        inputMode="numeric"
      />
      <RadioGroup
        {...field('noticeUnit', contract.notice?.unit)}
        label={t(words.noticeUnit)}
        inline
        options={[
          { value: 'days', label: t(words.days) },
          { value: 'months', label: t(words.months) },
        ]}
      />
      <DateField
        {...field('noticeGivenOn', contract.noticeGivenOn ?? '')}
        label={t(words.noticeGivenOn)}
        hint={t(words.noticeGivenHint)}
      />
      <NumberField
        {...field('valueYen', contract.valueYen?.toString() ?? '')}
        label={t(words.valueYen)}
        inputMode="numeric"
        width="medium"
      />
      <RadioGroup
        {...field('valueBasis', contract.valueBasis ?? '')}
        label={t(words.valueBasis)}
        inline
        options={[
          { value: 'total', label: t(words.total) },
          { value: 'yearly', label: t(words.yearly) },
        ]}
      />
      <FieldGroup name="marks" label={t(words.marks)}>
        <Checkbox name="longTerm" label={t(words.longTerm)} defaultChecked={ticked('longTerm', contract.longTerm)} />
        <Checkbox
          name="transitional"
          label={t(words.transitional)}
          hint={t(words.transitionalHint)}
          defaultChecked={ticked('transitional', contract.transitional)}
        />
      </FieldGroup>
      <DateField {...field('ndaSignedOn', contract.ndaSignedOn ?? '')} label={t(words.ndaSignedOn)} />
      <DateField {...field('firstDisclosureOn', contract.firstDisclosureOn ?? '')} label={t(words.firstDisclosureOn)} />
    </ContractFormPage>
  );
}

export function EndContractPage({ contract, sent, today }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <ContractFormPage
      contract={contract}
      noun="ending"
      title={words.endTitle}
      lead={words.endLead}
      answer={answer}
      submit={words.end}
    >
      <DateField {...field('endedOn', today)} label={t(words.endedOn)} required />
      <TextArea {...field('reason')} label={t(words.endReason)} required />
    </ContractFormPage>
  );
}
