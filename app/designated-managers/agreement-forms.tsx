/** Forms about one agreement of a designated manager. */
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { SubmissionKey } from '~/ui/form';
import { formatEraYear } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import type { StoredDependency } from './agreement.repository.server';
import { MANAGERS_PATH } from './manager-query';
import { DEPENDENCY_KINDS, MEASURE_STATES, type MeasureState, REPORT_FINDINGS, type ReportFinding } from './measures';
import { dependencyWords, findingWords, measureWords, managerWords as words } from './words';

type Of = { agreement: { id: string; facility: string; version: number }; sent: FormAnswer | undefined; today: string };

function AgreementFormPage(props: {
  agreement: Of['agreement'];
  noun: string;
  title: Text;
  lead?: Text;
  answer: FormAnswer;
  submit?: Text;
  version?: number;
  children: ReactNode;
}) {
  const t = useText();
  const { agreement, noun, submit = registersWords.save, children, ...rest } = props;
  const href = `${MANAGERS_PATH}/${agreement.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.title), href: MANAGERS_PATH },
        { label: agreement.facility, href },
      ]}
      action={`${href}/${noun}`}
      back={href}
      submit={submit}
      {...rest}
    >
      {children}
    </FormPage>
  );
}

type StoredReport = { receivedOn: string; finding: ReportFinding; summary: string; version: number };

export function ReportPage({
  agreement,
  sent,
  today,
  fiscalYear,
  stored,
}: Of & { fiscalYear: number; stored: StoredReport | null }) {
  const t = useText();
  const locale = useLocale();
  const { answer, field } = useFields(sent);
  return (
    <AgreementFormPage
      agreement={agreement}
      noun={`reports/${fiscalYear}`}
      title={words.reportTitle}
      lead={words.fiscalYear(fiscalYear, formatEraYear(`${fiscalYear}-12-31`, locale))}
      answer={answer}
      version={stored?.version ?? 0}
    >
      <DateField {...field('receivedOn', stored?.receivedOn ?? today)} label={t(words.receivedOn)} required />
      <RadioGroup
        {...field('finding', stored?.finding)}
        label={t(words.finding)}
        required
        options={REPORT_FINDINGS.map((value) => ({ value, label: t(findingWords[value]) }))}
      />
      <TextArea {...field('summary', stored?.summary)} label={t(words.reportSummary)} rows={8} required />
    </AgreementFormPage>
  );
}

type StoredMeasure = { key: string; name: Text; state: MeasureState; note: string };

export function MeasuresPage({ agreement, sent, measures }: Of & { measures: StoredMeasure[] }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <AgreementFormPage
      agreement={agreement}
      noun="measures"
      title={words.measuresTitle}
      answer={answer}
      version={agreement.version}
    >
      {measures.map((measure, at) => (
        <Card key={measure.key} title={t(measure.name)} headingLevel={2}>
          <input type="hidden" name={`measures.${at}.key`} value={measure.key} />
          <SelectField
            {...field(`measures.${at}.state`, measure.state)}
            label={t(words.measureState)}
            width="medium"
            options={MEASURE_STATES.map((value) => ({ value, label: t(measureWords[value]) }))}
          />
          <TextArea {...field(`measures.${at}.note`, measure.note)} label={t(words.note)} rows={2} />
        </Card>
      ))}
    </AgreementFormPage>
  );
}

export function DependencyPage({
  agreement,
  sent,
  stored,
  submissionKey,
}: Of & ({ stored: StoredDependency; submissionKey?: undefined } | { stored?: undefined; submissionKey: string })) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <AgreementFormPage
      agreement={agreement}
      noun={stored ? `dependencies/${stored.id}` : 'dependencies'}
      title={stored ? words.dependencyEditTitle : words.dependencyTitle}
      answer={answer}
      version={stored?.version}
    >
      {submissionKey === undefined ? null : <SubmissionKey value={submissionKey} />}
      <RadioGroup
        {...field('kind', stored?.kind)}
        label={t(words.dependencyKind)}
        required
        options={DEPENDENCY_KINDS.map((value) => ({ value, label: t(dependencyWords[value]) }))}
      />
      <TextField {...field('name', stored?.name)} label={t(words.name)} required />
      <TextField {...field('provider', stored?.provider)} label={t(words.provider)} optional />
      <TextArea {...field('purpose', stored?.purpose)} label={t(words.purpose)} required />
      <DateField {...field('startedOn', stored?.startedOn ?? '')} label={t(words.startedOn)} optional />
      <DateField
        {...field('approvedOn', stored?.approvedOn ?? '')}
        label={t(words.approvedOn)}
        hint={t(words.approvedHint)}
        optional
      />
      {stored ? <DateField {...field('endedOn', stored.endedOn ?? '')} label={t(words.endedOn)} optional /> : null}
    </AgreementFormPage>
  );
}

export function HandOverPage({ agreement, sent, today }: Of) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <AgreementFormPage
      agreement={agreement}
      noun="hand-over"
      title={words.handOver}
      lead={words.handOverLead}
      answer={answer}
      submit={words.recordHandOver}
      version={agreement.version}
    >
      <DateField {...field('handedOverOn', today)} label={t(words.handOverOn)} required />
      <TextField {...field('handedOverTo')} label={t(words.handOverTo)} hint={t(words.handOverToHint)} required />
      <TextArea
        {...field('evidence')}
        label={t(words.handOverEvidence)}
        hint={t(words.handOverEvidenceHint)}
        rows={6}
        required
      />
    </AgreementFormPage>
  );
}
