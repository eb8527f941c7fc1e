/** The forms that settle a noted change, each on a page of its own. */
import type { SerializeFrom } from '@remix-run/node';
import { statusWords } from '~/approvals/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { changeKindWords } from '~/policy/change-words';
import { CitedProvisions } from '~/policy/cited-provisions';
import type { RequestKind } from '~/policy/model';
import { requestKindWords } from '~/policy/words';
import { AttachPage } from '~/registers/attach-page';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { RadioGroup } from '~/ui/choices';
import { EmptyState } from '~/ui/empty-state';
import { TextArea } from '~/ui/fields';
import { formatDateTime } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { NoteToAttachTo, NoteToTie, SettledNote } from './note-page.query.server';
import { CHANGE_NOTES_PATH, notePath } from './paths';
import { noteWords as words } from './words';

type AttachProps = { note: NoteToAttachTo; submissionKey: string; error: Text | null };

export function AttachNotePage({ note, submissionKey, error }: AttachProps) {
  const t = useText();
  return (
    <AttachPage
      crumbs={[
        { label: t(words.title), href: CHANGE_NOTES_PATH },
        { label: `${note.subjectName} ${t(changeKindWords[note.kind])}`, href: notePath(note.id) },
      ]}
      lead={words.attachLead}
      back={notePath(note.id)}
      submissionKey={submissionKey}
      error={error}
    />
  );
}

type TieProps = { note: SerializeFrom<NoteToTie>; sent: FormAnswer | undefined };

export function TiePage({ note, sent }: TieProps) {
  const t = useText();
  const locale = useLocale();
  const { answer, field } = useFields(sent);
  const frame = {
    home: { label: t(words.title), href: CHANGE_NOTES_PATH },
    crumbs: [{ label: `${note.subjectName} ${t(changeKindWords[note.kind])}`, href: notePath(note.id) }],
  };
  if (note.requests.length === 0) {
    return (
      <>
        <Breadcrumbs items={[frame.home, ...frame.crumbs, { label: t(words.tieTitle) }]} />
        <PageHeading title={t(words.tieTitle)} />
        <EmptyState title={t(words.tieNone)}>{t(words.tieNoneHint)}</EmptyState>
        <p>
          <a href={notePath(note.id)}>{t(words.cancel)}</a>
        </p>
      </>
    );
  }
  return (
    <FormPage
      {...frame}
      answer={answer}
      version={note.version}
      back={notePath(note.id)}
      title={words.tieTitle}
      lead={words.tieLead}
      action={`${notePath(note.id)}/ties`}
      submit={words.tieSave}
    >
      <RadioGroup
        {...field('requestId')}
        label={t(words.tieWhich)}
        required
        options={note.requests.map((request) => ({
          value: request.id,
          label: `${request.number} ${request.title}`,
          hint: [
            t(requestKindWords[request.kind as RequestKind].name),
            t(statusWords[request.status]),
            ...(request.decidedAt ? [formatDateTime(request.decidedAt, locale)] : []),
          ].join(' / '),
        }))}
      />
    </FormPage>
  );
}

type Props = { note: SerializeFrom<SettledNote>; sent: FormAnswer | undefined };

function useFrame({ note, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const frame = {
    home: { label: t(words.title), href: CHANGE_NOTES_PATH },
    crumbs: [{ label: `${note.subjectName} ${t(changeKindWords[note.kind])}`, href: notePath(note.id) }],
    answer,
    back: notePath(note.id),
    version: note.version,
  };
  return { t, field, frame };
}

export function CheckPage(props: Props) {
  const { t, field, frame } = useFrame(props);
  return (
    <FormPage {...frame} title={words.checkTitle} action={`${notePath(props.note.id)}/checks`} submit={words.saveCheck}>
      {props.note.checks.length > 0 ? (
        <>
          <h2>{t(words.checks)}</h2>
          <ul className="list-disc ps-5">
            {props.note.checks.map((check) => (
              <li key={check.key}>
                {t(check.title)}
                <CitedProvisions provisions={check.provisions} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <RadioGroup
        {...field('result')}
        label={t(words.checkResult)}
        required
        options={[
          { value: 'kept', label: t(words.kept) },
          { value: 'broken', label: t(words.broken) },
        ]}
      />
      <TextArea {...field('note')} label={t(words.checkNote)} hint={t(words.checkNoteHint)} rows={5} required />
    </FormPage>
  );
}

export function WithdrawalPage(props: Props) {
  const { t, field, frame } = useFrame(props);
  return (
    <FormPage
      {...frame}
      title={words.withdrawTitle}
      lead={words.withdrawLead}
      action={`${notePath(props.note.id)}/withdrawal`}
      submit={words.withdraw}
      submitKind="danger"
    >
      <TextArea {...field('reason')} label={t(words.reason)} rows={4} required />
    </FormPage>
  );
}
