import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { PeriodText } from '~/people/period-text';
import { RadioGroup } from '~/ui/choices';
import { DateField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { ABSENCE_REASONS, reasonWords, absenceWords as words } from './absence-words';
import type { Absence } from './absences.repository.server';
import { AbsenceTable } from './absences-page';

type Person = { id: string; name: string };
type NoteProps = { person: Person; absences: SerializeFrom<Absence>[]; today: string; sent: FormAnswer | undefined };

const HOME = '/absences';

/** 不在の登録 of one person, with what is noted already. */
export function NoteAbsencePage({ person, absences, today, sent }: NoteProps) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <>
      <FormPage
        home={{ label: t(words.title), href: HOME }}
        crumbs={[]}
        title={words.noteTitle}
        kicker={person.name}
        lead={words.noteLead}
        action={`/people/${person.id}/absences`}
        back={HOME}
        answer={answer}
        submit={words.note}
      >
        <DateField {...field('firstDay', today)} label={t(words.firstDay)} required />
        <DateField {...field('lastDay')} label={t(words.lastDay)} hint={t(words.lastDayHint)} required />
        <RadioGroup
          {...field('reason', 'leave')}
          inline
          label={t(words.reason)}
          hint={t(words.reasonHint)}
          options={ABSENCE_REASONS.map((value) => ({ value, label: t(reasonWords[value]) }))}
          required
        />
      </FormPage>
      <h2>{t(words.of(person.name))}</h2>
      <AbsenceTable absences={absences} />
    </>
  );
}

type ChangeProps = { person: Person; absence: SerializeFrom<Absence>; sent: FormAnswer | undefined };

/** Another last day: longer, shorter, back today, or called off. */
export function ChangeAbsencePage({ person, absence, sent }: ChangeProps) {
  const t = useText();
  const { answer, field } = useFields(sent);
  return (
    <FormPage
      home={{ label: t(words.title), href: HOME }}
      crumbs={[{ label: person.name, href: `/people/${person.id}/absences` }]}
      title={words.changeTitle}
      kicker={person.name}
      lead={words.changeLead}
      action={`/people/${person.id}/absences/${absence.id}`}
      back={HOME}
      answer={answer}
      submit={words.save}
      version={absence.version}
    >
      <p>
        <PeriodText {...absence.period} />
      </p>
      <DateField
        {...field('lastDay', absence.period.to)}
        label={t(words.lastDay)}
        hint={t(words.lastDayHint)}
        required
      />
    </FormPage>
  );
}
