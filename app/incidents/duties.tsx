import type { SerializeFrom } from '@remix-run/node';
import { OfficeDate } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { formatDate, formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';
import type { IncidentPageData } from './incident-page.query.server';
import { incidentPath } from './paths';
import { reasonText } from './reason-words';
import { dutyWords, lawWords, incidentWords as words } from './words';

type Props = Pick<SerializeFrom<IncidentPageData>, 'incident' | 'duties' | 'notDue' | 'may'>;
type Duty = Props['duties'][number];

/** 法令による報告と通知: what is due by when, and every step of the count. */
export function Duties({ incident, duties, notDue, may }: Props) {
  const t = useText();
  // What turned out to be none has no clock that runs.
  if (incident.status === 'not-incident') return null;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t(words.duties)}</h2>
      <p>{t(words.dutiesLead)}</p>
      {duties.length > 0 ? (
        <ul className="duty-list stack">
          {duties.map((duty) => (
            <li key={duty.key}>
              <OneDuty duty={duty} mayRecord={may.complete} incidentId={incident.id} />
            </li>
          ))}
        </ul>
      ) : null}
      {notDue.map(({ law, reasons }) => (
        <p key={law}>
          {t(lawWords[law])}: {t(words.nothingDue)} — {reasons.map((reason) => t(reasonText(reason))).join(' ')}
        </p>
      ))}
    </section>
  );
}

function OneDuty({ duty, mayRecord, incidentId }: { duty: Duty; mayRecord: boolean; incidentId: string }) {
  const t = useText();
  return (
    <>
      <p>
        <strong>{t(dutyWords[duty.kind])}</strong> {t(lawWords[duty.law])} <Standing duty={duty} />
      </p>
      <p>
        <Due duty={duty} />
      </p>
      {duty.done ? (
        <p>
          {t(words.doneOn)}: <OfficeDate date={duty.done.doneOn} /> {duty.done.personPost} {duty.done.personName}
          <br />
          <span className="keep-lines">{duty.done.note}</span>
        </p>
      ) : null}
      <Disclosure summary={t(words.reasoning)}>
        <ul>
          {duty.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{t(reasonText(reason))}</li>
          ))}
        </ul>
      </Disclosure>
      {mayRecord ? (
        <p>
          <a href={`${incidentPath(incidentId)}/duties/${duty.key}`}>
            {t(words.recordDuty)}
            <span className="sr-only">
              : {t(dutyWords[duty.kind])} {t(lawWords[duty.law])}
            </span>
          </a>
        </p>
      ) : null}
    </>
  );
}

function Standing({ duty }: { duty: Duty }) {
  const t = useText();
  if (duty.standing === 'to-judge') return <StatusTag tone="warning">{t(words.toJudge)}</StatusTag>;
  if (duty.done) return <StatusTag tone="success">{t(words.done)}</StatusTag>;
  const isLate = duty.daysLeft !== null && duty.daysLeft < 0;
  return <StatusTag tone={isLate ? 'error' : 'info'}>{t(words.isDue)}</StatusTag>;
}

function Due({ duty }: { duty: Duty }) {
  const t = useText();
  const locale = useLocale();
  if (duty.until === null) return <>{t(words.promptly)}</>;
  const until = formatDate(duty.until, locale, { era: true });
  const span = duty.from ? t(words.between(formatDate(duty.from, locale), until)) : until;
  const left = duty.done || duty.daysLeft === null ? '' : ` ${formatDaysLeft(duty.daysLeft, locale)}`;
  return (
    <>
      {t(words.due)}: {span}
      {left}
    </>
  );
}
