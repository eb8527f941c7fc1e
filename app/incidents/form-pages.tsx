/** The forms about an incident, each on a page of its own. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { type FieldOf, FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { RadioGroup } from '~/ui/choices';
import { DateField, TextArea } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { DutyKind, Law } from './clocks';
import type { IncidentHead } from './incident-page.query.server';
import type { IncidentStep } from './model';
import { INCIDENTS_PATH, incidentPath } from './paths';
import { dutyWords, lawWords, stepWords, incidentWords as words } from './words';

export type IncidentForm = { incident: SerializeFrom<IncidentHead>; answer: FormAnswer | undefined };

type FrameProps = IncidentForm & {
  /** Behind the address of the incident. */
  place: string;
  title: Text;
  lead?: Text;
  submit: Text;
  danger?: boolean;
  versioned?: boolean;
  children: (field: FieldOf, answer: FormAnswer) => ReactNode;
};

/** Where one is, what went wrong, the fields, the way back: the same for every form about an incident. */
export function IncidentFormPage(props: FrameProps) {
  const t = useText();
  const { incident, place, title, lead, submit, danger, versioned = true, children } = props;
  const { answer, field } = useFields(props.answer);
  const at = incidentPath(incident.id);
  return (
    <FormPage
      home={{ label: t(words.title), href: INCIDENTS_PATH }}
      crumbs={[{ label: incident.title, href: at }]}
      title={title}
      lead={lead}
      action={`${at}/${place}`}
      answer={answer}
      submit={submit}
      submitKind={danger ? 'danger' : 'primary'}
      back={at}
      version={versioned ? incident.version : undefined}
    >
      {children(field, answer)}
    </FormPage>
  );
}

/** 報告を受けた. */
export function AcknowledgePage(props: IncidentForm) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place="acknowledgement"
      title={words.acknowledgeTitle}
      lead={words.acknowledgeLead}
      submit={words.acknowledge}
      versioned={false}
    >
      {(field) => <TextArea {...field('text')} label={t(words.acknowledgement)} rows={4} maxLength={1_000} optional />}
    </IncidentFormPage>
  );
}

export type TellPageProps = IncidentForm & {
  stagesTold: number;
  next: { name: Text; people: { name: string; post: string }[]; vacant: Text[] };
};

/** 次の段階への報告: by name. */
export function TellPage({ stagesTold, next, ...props }: TellPageProps) {
  const t = useText();
  return (
    <IncidentFormPage {...props} place="escalation" title={words.tellTitle} lead={words.tellLead} submit={words.tell}>
      {(field) => (
        <>
          <input type="hidden" name="stagesTold" value={stagesTold} />
          <section aria-labelledby="next">
            <h2 id="next">{t(words.nextToTell)}</h2>
            <p>{t(next.name)}</p>
            <ul>
              {next.people.map(({ name, post }) => (
                <li key={`${post} ${name}`}>
                  {post} {name}
                </li>
              ))}
              {next.vacant.map((role) => (
                <li key={role.ja}>{t(words.vacant(t(role)))}</li>
              ))}
            </ul>
          </section>
          <TextArea
            {...field('note')}
            label={t(words.note)}
            hint={t(words.noteHint)}
            rows={5}
            maxLength={1_000}
            optional
          />
        </>
      )}
    </IncidentFormPage>
  );
}

/** 確認, 該当せず, 封じ込め, 終結, 再開. */
export function DecidePage({ steps, ...props }: IncidentForm & { steps: IncidentStep[] }) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place="decisions"
      title={words.decideTitle}
      lead={words.decideLead}
      submit={words.decide}
    >
      {(field) => (
        <>
          <RadioGroup
            {...field('step')}
            label={t(words.step)}
            required
            options={steps.map((step) => ({
              value: step,
              label: t(stepWords[step].label),
              hint: t(stepWords[step].hint),
            }))}
          />
          <TextArea {...field('note')} label={t(words.reason)} hint={t(words.reasonHint)} rows={5} maxLength={2_000} />
        </>
      )}
    </IncidentFormPage>
  );
}

/** 経過の追記. */
export function NotePage(props: IncidentForm) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place="notes"
      title={words.noteTitle}
      lead={words.noteLead}
      submit={words.addNote}
      versioned={false}
    >
      {(field) => <TextArea {...field('body')} label={t(words.noteBody)} rows={6} maxLength={2_000} required />}
    </IncidentFormPage>
  );
}

/** 指示. */
export function InstructPage(props: IncidentForm) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place="instructions"
      title={words.instructTitle}
      lead={words.instructLead}
      submit={words.instructAdd}
      versioned={false}
    >
      {(field) => <TextArea {...field('body')} label={t(words.instructBody)} rows={6} maxLength={2_000} required />}
    </IncidentFormPage>
  );
}

export type DutyPageProps = IncidentForm & {
  duty: { key: string; kind: DutyKind; law: Law; until: string | null };
  today: string;
};

/** 速報, 確報, 本人への通知: that it was done. */
export function DutyPage({ duty, today, ...props }: DutyPageProps) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  return (
    <IncidentFormPage
      {...props}
      place={`duties/${duty.key}`}
      title={words.dutyTitle}
      lead={words.dutyLead}
      submit={words.save}
    >
      {(field) => (
        <>
          <p>
            <strong>{t(dutyWords[duty.kind])}</strong>
            {marks.brackets(t(lawWords[duty.law]))}
            <br />
            {t(words.due)}
            {marks.colon}
            {duty.until ? formatDate(duty.until, locale, { era: true }) : t(words.promptly)}
          </p>
          <DateField {...field('doneOn', today)} label={t(words.doneOn)} required />
          <TextArea
            {...field('note')}
            label={t(words.dutyNote)}
            hint={t(words.dutyNoteHint)}
            rows={3}
            maxLength={1_000}
            required
          />
        </>
      )}
    </IncidentFormPage>
  );
}

/** 関係するものから外す. */
export function UntiePage({ tie, ...props }: IncidentForm & { tie: { key: string; name: string } }) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place={`subjects/${tie.key}`}
      title={words.untieTitle}
      lead={words.untieLead}
      submit={words.untie}
      versioned={false}
      danger
    >
      {(field) => (
        <>
          <p>{tie.name}</p>
          <TextArea {...field('reason')} label={t(words.reason)} rows={3} maxLength={500} required />
        </>
      )}
    </IncidentFormPage>
  );
}

export type SuspendPageProps = IncidentForm & { services: { id: string; name: string }[] };

/** 利用停止. */
export function SuspendPage({ services, ...props }: SuspendPageProps) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place="suspensions"
      title={words.suspendTitle}
      lead={words.suspendLead}
      submit={words.suspendDo}
      danger
    >
      {(field) =>
        services.length === 0 ? (
          <p>
            {t(words.noService)} <a href={`${incidentPath(props.incident.id)}/subjects`}>{t(words.tieAdd)}</a>
          </p>
        ) : (
          <>
            <RadioGroup
              {...field('serviceId', services.length === 1 ? services[0]?.id : '')}
              label={t(words.service)}
              required
              options={services.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextArea {...field('reason')} label={t(words.suspendReason)} rows={4} maxLength={1_000} required />
          </>
        )
      }
    </IncidentFormPage>
  );
}

/** 解除. */
export function LiftPage({ suspension, ...props }: IncidentForm & { suspension: { id: string; serviceName: string } }) {
  const t = useText();
  return (
    <IncidentFormPage
      {...props}
      place={`suspensions/${suspension.id}`}
      title={words.liftTitle}
      lead={words.liftLead}
      submit={words.lift}
    >
      {(field) => (
        <>
          <p>{suspension.serviceName}</p>
          <TextArea {...field('reason')} label={t(words.liftReason)} rows={4} maxLength={1_000} required />
        </>
      )}
    </IncidentFormPage>
  );
}
