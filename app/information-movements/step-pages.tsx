/** The forms that follow a permission, each on a page of its own. */
import { METHODS } from '~/endings/ending';
import { methodWords } from '~/endings/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, type FormPageProps, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { movementKindWords } from '~/policy/movement-words';
import { AttachPage, FileList } from '~/registers/attach-page';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { RadioGroup } from '~/ui/choices';
import { DateField, TextArea, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { ruleOf } from './model';
import type { MovementShown } from './movement-page';
import { MOVEMENTS_PATH, movementPath } from './paths';
import { closeWords, closingWords, kindFields, movementWords as words } from './words';

type Props = { movement: MovementShown; today: string; sent: FormAnswer | undefined };

function useFrame({ movement, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const frame = {
    home: { label: t(words.registerTitle), href: MOVEMENTS_PATH },
    crumbs: [{ label: movement.number, href: movementPath(movement.id) }],
    kicker: `${movement.number} ${t(movementKindWords[movement.kind].name)}`,
    answer,
    back: movementPath(movement.id),
    version: movement.version,
  };
  return { t, field, frame };
}

export function ReportPage(props: Props) {
  const { t, field, frame } = useFrame(props);
  const { movement, today } = props;
  return (
    <FormPage
      {...frame}
      title={words.reportTitle}
      lead={words.reportLead}
      action={`${movementPath(movement.id)}/report`}
      submit={words.report}
    >
      <DateField {...field('doneOn', today)} label={t(words.doneOn)} required />
      <TextField
        {...field('doneTime')}
        label={t(words.doneTime)}
        hint={t(words.doneTimeHint)}
        width="short"
        inputMode="numeric"
        required
      />
      <TextField {...field('doneBy')} label={t(kindFields[movement.kind].doneBy)} maxLength={200} required />
      <TextArea
        {...field('doneWhat', `${movement.what}\n${movement.amount}`)}
        label={t(words.doneWhat)}
        hint={t(words.doneWhatHint)}
        rows={4}
        maxLength={2_000}
        required
      />
      {movement.kind === 'disposal' ? (
        <>
          <RadioGroup
            {...field('method')}
            label={t(words.method)}
            required
            options={METHODS.map((value) => ({ value, label: t(methodWords[value]) }))}
          />
          <DateField {...field('keyDestroyedOn')} label={t(words.keyDestroyedOn)} hint={t(words.keyHint)} optional />
          <TextField {...field('keyEvidence')} label={t(words.keyEvidence)} width="full" maxLength={500} optional />
        </>
      ) : null}
      <TextField
        {...field('evidence')}
        label={t(words.evidence)}
        hint={t(words.evidenceHint)}
        width="full"
        maxLength={500}
        optional
      />
      <Attached movement={movement} />
    </FormPage>
  );
}

export function ClosingPage(props: Props) {
  const { t, field, frame } = useFrame(props);
  const { movement, today } = props;
  const [usual] = ruleOf(movement.kind).closings;
  return (
    <FormPage
      {...frame}
      title={words.closeTitle}
      lead={words.closeLead}
      action={`${movementPath(movement.id)}/closing`}
      submit={closeWords(movement.kind)}
    >
      <DateField {...field('closedOn', today)} label={t(words.closedOn)} required />
      <RadioGroup
        {...field('how', usual)}
        label={t(words.how)}
        required
        options={ruleOf(movement.kind).closings.map((value) => ({ value, label: t(closingWords[value]) }))}
      />
      <TextArea {...field('note')} label={t(words.closeNote)} rows={4} maxLength={2_000} required />
      <TextField
        {...field('evidence')}
        label={t(words.evidence)}
        hint={t(words.closingEvidenceHint)}
        width="full"
        maxLength={500}
        optional
      />
      <Attached movement={movement} />
    </FormPage>
  );
}

type AttachProps = { movement: MovementShown; submissionKey: string; error: Text | null };

export function AttachMovementPage({ movement, submissionKey, error }: AttachProps) {
  const t = useText();
  return (
    <AttachPage
      crumbs={[
        { label: t(registersWords.title), href: REGISTERS_PATH },
        { label: t(words.registerTitle), href: MOVEMENTS_PATH },
        { label: movement.number, href: movementPath(movement.id) },
      ]}
      title={words.attachTitle}
      lead={words.attachLead}
      back={movementPath(movement.id)}
      submissionKey={submissionKey}
      error={error}
    />
  );
}

/** What is attached already, or that it can be: beside the field that says where a paper is kept. */
function Attached({ movement }: { movement: MovementShown }) {
  const t = useText();
  return (
    <>
      <FileList files={movement.files} base={`${movementPath(movement.id)}/files`} />
      <p className="field-hint">
        {t(words.attachFirst)} <a href={`${movementPath(movement.id)}/files`}>{t(words.attach)}</a>
      </p>
    </>
  );
}

type ReasonProps = Props & {
  title: Text;
  lead: Text;
  submit: Text;
  action: string;
  submitKind?: FormPageProps['submitKind'];
};

function ReasonPage({ title, lead, submit, action, submitKind = 'danger', ...props }: ReasonProps) {
  const { t, field, frame } = useFrame(props);
  return (
    <FormPage {...frame} title={title} lead={lead} action={action} submit={submit} submitKind={submitKind}>
      <TextArea {...field('reason')} label={t(words.reason)} rows={4} maxLength={2_000} required />
    </FormPage>
  );
}

export const WithdrawalPage = (props: Props) => (
  <ReasonPage
    {...props}
    title={words.withdrawTitle}
    lead={words.withdrawLead}
    submit={words.withdraw}
    action={`${movementPath(props.movement.id)}/withdrawal`}
  />
);

export const CutOffPage = (props: Props) => (
  <ReasonPage
    {...props}
    title={words.cutOffTitle}
    lead={words.cutOffLead}
    submit={words.cutOff}
    action={`${movementPath(props.movement.id)}/cut-off`}
  />
);

export function RetentionPage(props: Props) {
  const { t, field, frame } = useFrame(props);
  return (
    <FormPage
      {...frame}
      title={words.retentionTitle}
      lead={words.retentionLead}
      action={`${movementPath(props.movement.id)}/retention`}
      submit={words.retention}
    >
      <RadioGroup
        {...field('decision')}
        label={t(words.decision)}
        required
        options={[
          { value: 'dispose', label: t(words.dispose) },
          { value: 'keep', label: t(words.keep) },
        ]}
      />
      <DateField {...field('keepUntil')} label={t(words.keepLonger)} optional />
      <TextArea {...field('note')} label={t(words.reason)} rows={4} maxLength={2_000} required />
    </FormPage>
  );
}
