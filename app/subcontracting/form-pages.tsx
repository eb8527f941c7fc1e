/** The forms about subcontractors, each on a page of its own. */

import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { RadioGroup } from '~/ui/choices';
import { DateField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { REPORT_OUTCOMES } from './model';
import { contractsPath, entryPath, reportPath, treePath } from './paths';
import { reportOutcomeWords, subcontractWords as words } from './words';

type Contract = { id: string; title: string };
type Entry = { id: string; company: string; version: number };

const useFrame = (contract: Contract, entry?: Entry) => {
  const t = useText();
  return {
    home: { label: t(words.contracts), href: contractsPath },
    crumbs: [
      { label: contract.title, href: `${contractsPath}/${contract.id}` },
      { label: t(words.title), href: treePath(contract.id) },
      ...(entry ? [{ label: entry.company, href: entryPath(contract.id, entry.id) }] : []),
    ],
    back: entry ? entryPath(contract.id, entry.id) : treePath(contract.id),
  };
};

export type ReportPageProps = {
  contract: Contract & { contractor: string };
  /** Entries that may have engaged the company. */
  entries: { id: string; company: string; tier: number }[];
  submissionKey: string;
  today: string;
  answer: FormAnswer | undefined;
};

/** 「承認のない再委託」: whoever may read the contract says what was seen. */
export function ReportPage({ contract, entries, submissionKey, today, answer: given }: ReportPageProps) {
  const t = useText();
  const { answer, field } = useFields(given);
  return (
    <FormPage
      {...useFrame(contract)}
      title={words.reportTitle}
      lead={words.reportLead}
      action={reportPath(contract.id)}
      answer={answer}
      submit={words.sendReport}
    >
      <SubmissionKey value={submissionKey} />
      <TextField
        {...field('company')}
        label={t(words.reportCompany)}
        hint={t(words.reportCompanyHint)}
        maxLength={200}
        required
      />
      <RadioGroup
        {...field('engagedBy')}
        label={t(words.engagedBy)}
        required
        options={[
          { value: 'contractor', label: t(words.byContractor(contract.contractor)) },
          ...entries.map(({ id, company, tier }) => ({ value: id, label: t(words.bySubcontractor(company, tier)) })),
          { value: 'unknown', label: t(words.byUnknown) },
        ]}
      />
      <DateField {...field('seenOn', today)} label={t(words.seenOn)} required />
      <TextArea {...field('seen')} label={t(words.seen)} hint={t(words.seenHint)} rows={6} maxLength={2_000} required />
    </FormPage>
  );
}

type EntryFormProps = { contract: Contract; entry: Entry; answer: FormAnswer | undefined };

/** What was done about a report. */
export function ResponsePage({ contract, entry, answer: given }: EntryFormProps) {
  const t = useText();
  const { answer, field } = useFields(given);
  return (
    <FormPage
      {...useFrame(contract, entry)}
      title={words.responseTitle}
      lead={words.responseLead}
      action={`${entryPath(contract.id, entry.id)}/response`}
      answer={answer}
      version={entry.version}
      submit={words.saveResponse}
    >
      <RadioGroup
        {...field('outcome')}
        label={t(words.outcome)}
        required
        options={REPORT_OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(reportOutcomeWords[outcome].label),
          hint: t(reportOutcomeWords[outcome].hint),
        }))}
      />
      <TextArea
        {...field('response')}
        label={t(words.response)}
        hint={t(words.responseHint)}
        rows={5}
        maxLength={2_000}
        required
      />
    </FormPage>
  );
}

/** The end of an approved subcontract. */
export function EndPage({ contract, entry, answer: given }: EntryFormProps) {
  const t = useText();
  const { answer, field } = useFields(given);
  return (
    <FormPage
      {...useFrame(contract, entry)}
      title={words.endTitle}
      lead={words.endLead}
      action={`${entryPath(contract.id, entry.id)}/end`}
      answer={answer}
      version={entry.version}
      submit={words.end}
    >
      <DateField {...field('endedOn')} label={t(words.endedOn)} required />
      <TextArea
        {...field('note')}
        label={t(words.endNote)}
        hint={t(words.endNoteHint)}
        rows={4}
        maxLength={1_000}
        required
      />
    </FormPage>
  );
}
