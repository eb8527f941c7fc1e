/** The forms of an ending, each on a page of its own. */
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { AttachPage } from '~/registers/attach-page';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RadioGroup } from '~/ui/choices';
import { OfficeDate } from '~/ui/dates';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { METHODS, ruleOf } from './ending';
import type { Ending, Proof } from './ending-page';
import { ENDINGS_PATH, endingPath, proofPath } from './paths';
import { keptWords, methodWords, proofWords, endingWords as words } from './words';

type Sent = { sent: FormAnswer | undefined };
type OnEnding = Sent & { page: Ending };
type OnProof = OnEnding & { proof: Proof; today: string };

type Frame = {
  page: Ending;
  path: string;
  title: Text;
  lead: Text;
  submit: Text;
  version: number;
  answer: FormAnswer;
  children: ReactNode;
};

function EndingForm({ page, path, ...rest }: Frame) {
  const t = useText();
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.listTitle), href: ENDINGS_PATH },
        { label: page.name, href: endingPath(page.id) },
      ]}
      action={path}
      back={endingPath(page.id)}
      {...rest}
    />
  );
}

/** Whose proof of what. */
function AboutProof({ proof }: { proof: Proof }) {
  const t = useText();
  const marks = useMarks();
  return (
    <p>
      <strong>{t(proofWords[proof.kind].name)}</strong>
      {marks.brackets(proof.partyName)}
    </p>
  );
}

export function ProofPage({ page, proof, today, sent }: OnProof) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const rule = ruleOf(proof.kind);
  const { name, hint } = proofWords[proof.kind];
  const isProven = proof.status === 'proven';
  const stored = (value: string | null) => (isProven ? (value ?? '') : '');
  return (
    <EndingForm
      page={page}
      path={proofPath(page.id, proof.id)}
      title={{ ja: words.formTitle(name.ja).ja, en: words.formTitle(name.en).en }}
      lead={hint}
      submit={words.save}
      version={proof.version}
      answer={answer}
    >
      <AboutProof proof={proof} />
      <DateField
        {...field('doneOn', stored(proof.doneOn) || today)}
        label={t(rule.disposal ? words.disposedOn : words.doneOn)}
        required
      />
      {rule.disposal ? (
        <>
          <TextField
            {...field('doneBy', stored(proof.doneBy))}
            label={t(words.doneBy)}
            width="full"
            maxLength={200}
            required
          />
          <TextArea
            {...field('what', stored(proof.what))}
            label={t(words.whatDisposed)}
            hint={t(words.whatHint)}
            rows={4}
            maxLength={2_000}
            required
          />
        </>
      ) : null}
      {rule.method ? (
        <>
          <SelectField
            {...field('method', stored(proof.method))}
            label={t(words.method)}
            placeholder="—"
            required
            options={METHODS.map((value) => ({ value, label: t(methodWords[value]) }))}
          />
          <DateField
            {...field('keyDestroyedOn', stored(proof.keyDestroyedOn))}
            label={t(words.keyDestroyedOn)}
            hint={t(words.keyHint)}
          />
          <TextField
            {...field('keyEvidence', stored(proof.keyEvidence))}
            label={t(words.keyEvidence)}
            hint={t(words.keyEvidenceHint)}
            width="full"
            maxLength={500}
          />
        </>
      ) : null}
      <TextArea
        {...field('note', stored(proof.note))}
        label={t(words.note)}
        rows={4}
        maxLength={2_000}
        required={!rule.disposal}
        optional={rule.disposal}
      />
      <TextField
        {...field('evidence', stored(proof.evidence))}
        label={t(words.evidence)}
        hint={t(words.evidenceHint)}
        width="full"
        maxLength={500}
      />
    </EndingForm>
  );
}

export function ClaimPage({ page, proof, sent }: OnProof) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <EndingForm
      page={page}
      path={`${proofPath(page.id, proof.id)}/not-applicable`}
      title={words.claimTitle}
      lead={words.claimLead}
      submit={words.claim}
      version={proof.version}
      answer={answer}
    >
      <AboutProof proof={proof} />
      <TextArea {...field('reason')} label={t(words.claimReason)} rows={4} maxLength={2_000} required />
    </EndingForm>
  );
}

export function ConfirmationPage({ page, proof, sent }: OnProof) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <EndingForm
      page={page}
      path={`${proofPath(page.id, proof.id)}/confirmation`}
      title={words.confirmTitle}
      lead={words.confirmLead}
      submit={registersWords.save}
      version={proof.version}
      answer={answer}
    >
      <AboutProof proof={proof} />
      <Notice title={t(words.claimReason)}>
        <p className="keep-lines">{proof.note}</p>
        <p>
          {proof.writtenByPost} {proof.writtenByName}
        </p>
      </Notice>
      <RadioGroup
        {...field('outcome')}
        label={t(words.outcome)}
        required
        options={[
          { value: 'confirmed', label: t(words.confirmed) },
          { value: 'refused', label: t(words.refused) },
        ]}
      />
      <TextArea {...field('note')} label={t(words.confirmNote)} rows={4} maxLength={2_000} />
    </EndingForm>
  );
}

type AttachProps = { page: Ending; proof: Proof; submissionKey: string; error: Text | null };

export function AttachProofPage({ page, proof, submissionKey, error }: AttachProps) {
  const t = useText();
  return (
    <AttachPage
      crumbs={[
        { label: t(registersWords.title), href: REGISTERS_PATH },
        { label: t(words.listTitle), href: ENDINGS_PATH },
        { label: page.name, href: endingPath(page.id) },
      ]}
      lead={words.attachLead}
      back={endingPath(page.id)}
      action={`${proofPath(page.id, proof.id)}/files`}
      submissionKey={submissionKey}
      error={error}
    >
      <AboutProof proof={proof} />
    </AttachPage>
  );
}

export function ClosingPage({ page, sent }: OnEnding) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <EndingForm
      page={page}
      path={`${endingPath(page.id)}/closing`}
      title={words.closeTitle}
      lead={page.whole ? words.closeLead : words.closeLeadSection}
      submit={words.close}
      version={page.version}
      answer={answer}
    >
      {page.missing > 0 ? <Notice kind="warning">{t(words.missing(page.missing))}</Notice> : null}
      <TextArea {...field('note')} label={t(words.closeNote)} rows={4} maxLength={2_000} optional />
    </EndingForm>
  );
}

export function RetentionPage({ page, retentionId, sent }: OnEnding & { retentionId: string }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const retention = page.retentions.find(({ id }) => id === retentionId);
  if (!retention) return null;
  return (
    <EndingForm
      page={page}
      path={`${endingPath(page.id)}/retentions/${retentionId}`}
      title={words.retentionTitle}
      lead={words.nothingDeleted}
      submit={words.decideIt}
      version={retention.version}
      answer={answer}
    >
      <p>
        <strong>{t(keptWords[retention.kept])}</strong> {t(words.keepUntil)} <OfficeDate date={retention.keepUntil} />
      </p>
      <RadioGroup
        {...field('decision')}
        label={t(words.decision)}
        required
        options={[
          { value: 'dispose', label: t({ ja: '廃棄してよい', en: 'It may be disposed of' }) },
          { value: 'keep', label: t({ ja: '延長して保存する', en: 'Keep it longer' }) },
        ]}
      />
      <DateField {...field('keepUntil')} label={t(words.keepLonger)} hint={t(words.keepLongerHint)} />
      <TextArea {...field('note')} label={t(words.retentionNote)} rows={4} maxLength={2_000} required />
    </EndingForm>
  );
}
