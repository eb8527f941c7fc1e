/** The forms that settle a noted change, each on a page of its own. */
import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { changeKindWords } from '~/policy/change-words';
import { RadioGroup } from '~/ui/choices';
import { TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import type { SettledNote } from './note-page.query.server';
import { CHANGE_NOTES_PATH, notePath } from './paths';
import { noteWords as words } from './words';

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
              <li key={check.key}>{t(check.title)}</li>
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
