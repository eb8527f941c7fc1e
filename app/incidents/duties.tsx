import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { formatDate, formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
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
  const marks = useMarks();
  // What turned out to be none has no clock that runs.
  if (incident.status === 'not-incident') return null;
  const recordPath = (duty: Duty) => `${incidentPath(incident.id)}/duties/${duty.key}`;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t(words.duties)}</h2>
      <p>{t(words.dutiesLead)}</p>
      {duties.length > 0 ? (
        <DataTable
          caption={t(words.duties)}
          hideCaption
          rows={duties}
          rowKey={(duty) => duty.key}
          rowClassName={(duty) => (duty.isOpen && (duty.daysLeft ?? 0) < 0 ? 'row-late' : undefined)}
          columns={[
            {
              key: 'duty',
              header: t(words.duty),
              rowHeader: true,
              cell: (duty) => (
                <>
                  {t(dutyWords[duty.kind])}
                  <span className="cell-note">{t(lawWords[duty.law])}</span>
                </>
              ),
            },
            { key: 'due', header: t(words.due), cell: (duty) => <Due duty={duty} /> },
            { key: 'standing', header: t(words.status), cell: (duty) => <Standing duty={duty} /> },
            {
              key: 'done',
              header: t(words.done),
              cell: (duty) => (
                <>
                  {duty.done ? <Done done={duty.done} /> : null}
                  {may.complete ? (
                    <a href={recordPath(duty)}>
                      {t(words.recordDuty)}
                      <span className="sr-only">
                        {marks.colon}
                        {t(dutyWords[duty.kind])}
                        {marks.brackets(t(lawWords[duty.law]))}
                      </span>
                    </a>
                  ) : duty.done ? null : (
                    '—'
                  )}
                </>
              ),
            },
          ]}
        />
      ) : null}
      {notDue.map(({ law, reasons }) => (
        <p key={law}>
          {t(lawWords[law])}
          {marks.colon}
          {t(words.nothingDue)} {reasons.map((reason) => t(reasonText(reason))).join(' ')}
        </p>
      ))}
    </section>
  );
}

function Done({ done }: { done: NonNullable<Duty['done']> }) {
  return (
    <p>
      <OfficeDate date={done.doneOn} />
      <span className="cell-note keep-lines">{`${done.personPost} ${done.personName}\n${done.note}`}</span>
    </p>
  );
}

function Standing({ duty }: { duty: Duty }) {
  const t = useText();
  if (duty.standing === 'to-judge') {
    return (
      <>
        <StatusTag tone="warning">{t(words.toJudge)}</StatusTag>
        <span className="cell-note">{t(words.clockRuns)}</span>
      </>
    );
  }
  if (duty.done) return <StatusTag tone="success">{t(words.doneAlready)}</StatusTag>;
  const isLate = duty.daysLeft !== null && duty.daysLeft < 0;
  return <StatusTag tone={isLate ? 'error' : 'info'}>{t(words.isDue)}</StatusTag>;
}

/** The day, how far it is away, and how it was counted. */
function Due({ duty }: { duty: Duty }) {
  const t = useText();
  const locale = useLocale();
  const until = duty.until === null ? null : formatDate(duty.until, locale);
  return (
    <>
      {until === null
        ? t(words.promptly)
        : duty.from
          ? t(words.between(formatDate(duty.from, locale), until))
          : t(words.until(until))}
      {duty.done || duty.daysLeft === null ? null : (
        <span className="cell-note">{formatDaysLeft(duty.daysLeft, locale)}</span>
      )}
      <Disclosure summary={t(words.reasoning)}>
        <ul>
          {duty.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{t(reasonText(reason))}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
