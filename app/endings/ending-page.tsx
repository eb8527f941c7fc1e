import type { SerializeFrom } from '@remix-run/node';
import { spokenActor, spokenNote } from '~/record/own-notes';
import { FileList } from '~/registers/attach-page';
import { History } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { attachWords, registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { EndingStatus, ProofStatus } from './ending';
import type { loadEndingPage } from './ending-page.query.server';
import { ENDINGS_PATH, endingPath, proofPath, subjectPath } from './paths';
import {
  basisWords,
  decisionWords,
  disposalWords,
  endingStatusWords,
  eraserWords,
  keptWords,
  methodWords,
  proofStatusWords,
  proofWords,
  endingWords as words,
} from './words';

export type Ending = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadEndingPage>>>>;
export type Proof = Ending['proofs'][number];
type Part = { ending: Ending };

const STATUS_TONES: Record<EndingStatus, StatusTone> = { open: 'waiting', closed: 'ended', dropped: 'neutral' };
const PROOF_TONES: Record<ProofStatus, StatusTone> = {
  open: 'waiting',
  proven: 'success',
  claimed: 'warning',
  waived: 'ended',
};

export function EndingStatusTag({ status }: { status: EndingStatus }) {
  const t = useText();
  return <StatusTag tone={STATUS_TONES[status]}>{t(endingStatusWords[status])}</StatusTag>;
}

/** One ending: why, what becomes of the information, what is proved, what is missing. */
export function EndingPage({ ending }: Part) {
  const t = useText();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.listTitle), href: ENDINGS_PATH },
          { label: ending.name },
        ]}
      />
      <PageHeading
        kicker={t(words.title)}
        title={ending.name}
        lead={t(words.lead)}
        status={<EndingStatusTag status={ending.status} />}
        action={ending.mayClose ? <CloseLink ending={ending} /> : null}
      />
      <Standing ending={ending} />
      <Summary ending={ending} />
      <Proofs ending={ending} />
      {ending.mayClose ? (
        <p>
          <CloseLink ending={ending} />
        </p>
      ) : null}
      {ending.status === 'open' ? null : <Closed ending={ending} />}
      <Retentions ending={ending} />
      <p className="no-print">
        <a href={`${endingPath(ending.id)}/disposal-record.pdf`}>{t(disposalWords.pdf)}</a>
      </p>
      <History events={ending.events} />
    </>
  );
}

function CloseLink({ ending }: Part) {
  const t = useText();
  return <LinkButton href={`${endingPath(ending.id)}/closing`}>{t(words.close)}</LinkButton>;
}

function Standing({ ending }: Part) {
  const t = useText();
  if (ending.status !== 'open') return null;
  if (ending.missing > 0) {
    return (
      <Notice kind={ending.isLate ? 'error' : 'warning'} title={t(words.missing(ending.missing))}>
        <p>
          {t(words.due)} <OfficeDate date={ending.dueOn} />
        </p>
      </Notice>
    );
  }
  return <Notice>{t(ending.isTooEarly ? words.beforeLastDay : words.complete)}</Notice>;
}

function Summary({ ending }: Part) {
  const t = useText();
  const marks = useMarks();
  const { plan } = ending;
  const long = (text: string) => <span className="keep-lines">{text || '—'}</span>;
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(words.summary)}</h2>
      <SummaryList
        rows={[
          {
            key: 'of',
            term: t(words.of),
            value: <a href={subjectPath(ending.subjectType, ending.subjectId)}>{ending.name}</a>,
          },
          { key: 'vendor', term: t(words.vendor), value: ending.vendorName },
          { key: 'unit', term: t(words.section), value: t(ending.unit) },
          { key: 'scope', term: t(words.scope), value: t(ending.whole ? words.scopeWhole : words.scopeSection) },
          {
            key: 'basis',
            term: t(words.basis),
            value: (
              <>
                {t(basisWords[ending.basis])}{' '}
                {ending.request ? (
                  <a href={`/approval-requests/${ending.request.id}`}>{ending.request.number}</a>
                ) : null}
              </>
            ),
          },
          { key: 'reason', term: t(words.reason), value: long(t(spokenNote(ending.reason))) },
          { key: 'last', term: t(words.lastDay), value: <OfficeDate date={ending.lastDay} era /> },
          { key: 'due', term: t(words.due), value: <OfficeDate date={ending.dueOn} era /> },
          {
            key: 'information',
            term: t(words.information),
            value: plan.information.length === 0 ? t(words.noInformation) : <Information ending={ending} />,
          },
          ...(plan.sections.length > 0
            ? [
                {
                  key: 'sections',
                  term: t(words.sections),
                  value: (
                    <ul>
                      {plan.sections.map((section) => (
                        <li key={t(section.name)}>
                          {t(section.name)}
                          {section.level ? marks.brackets(t(section.level)) : null} {section.purpose}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          ...(ending.basis === 'request'
            ? [
                { key: 'to', term: t(words.migrationTo), value: long(plan.migrationTo) },
                {
                  key: 'eraser',
                  term: t(words.eraser),
                  value: plan.eraser ? t(eraserWords[plan.eraser]) : '—',
                },
                {
                  key: 'method',
                  term: t(words.eraseMethod),
                  value: plan.eraseMethod ? t(methodWords[plan.eraseMethod]) : '—',
                },
                { key: 'backups', term: t(words.backups), value: long(plan.backups) },
                { key: 'companies', term: t(words.companies), value: long(plan.companies) },
              ]
            : []),
          {
            key: 'began',
            term: t(words.began),
            value: (
              <>
                <OfficeDateTime at={ending.beganAt} era />{' '}
                {t(spokenActor({ post: ending.beganByPost, name: ending.beganByName }))}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Information({ ending }: Part) {
  const t = useText();
  const marks = useMarks();
  return (
    <ul>
      {ending.plan.information.map((item) => (
        <li key={item.name}>
          {item.name}
          {marks.brackets(
            [
              t(item.level),
              ...(item.specificPersonal ? [t(words.specificPersonal)] : item.personal ? [t(words.personal)] : []),
            ].join(marks.comma),
          )}
        </li>
      ))}
    </ul>
  );
}

function Proofs({ ending }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">{t(words.proofs)}</h2>
      <DataTable
        caption={t(words.proofs)}
        hideCaption
        rows={ending.proofs}
        rowKey={(proof) => proof.id}
        rowClassName={(proof) =>
          ending.isLate && proof.status !== 'proven' && proof.status !== 'waived' ? 'row-late' : undefined
        }
        columns={[
          {
            key: 'kind',
            header: t(words.proof),
            rowHeader: true,
            cell: (proof) => (
              <>
                {t(proofWords[proof.kind].name)}
                {proof.partyType === 'vendor' ? null : <div className="cell-note">{proof.partyName}</div>}
              </>
            ),
          },
          {
            key: 'status',
            header: t(words.status),
            cell: (proof) => (
              <>
                <StatusTag tone={PROOF_TONES[proof.status]}>{t(proofStatusWords[proof.status])}</StatusTag>
                {proof.doneOn ? (
                  <div>
                    <OfficeDate date={proof.doneOn} />
                  </div>
                ) : null}
              </>
            ),
          },
          { key: 'what', header: t(words.what), cell: (proof) => <What proof={proof} endingId={ending.id} /> },
          { key: 'who', header: t(words.who), cell: (proof) => <Who proof={proof} /> },
          ...(ending.status === 'open'
            ? [
                {
                  key: 'do',
                  header: t(registersWords.actions),
                  nowrap: true,
                  cell: (proof: Proof) => <Doings ending={ending} proof={proof} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** What was done, how, and what shows it. */
function What({ proof, endingId }: { proof: Proof; endingId: string }) {
  const t = useText();
  const marks = useMarks();
  const isWritten = proof.status !== 'open' || proof.writtenAt !== null;
  return (
    <>
      {proof.what ? <div className="keep-lines">{proof.what}</div> : null}
      {proof.doneBy ? (
        <div>
          {t(words.doneByShort)}
          {marks.colon}
          {proof.doneBy}
        </div>
      ) : null}
      {proof.method ? <div>{t(methodWords[proof.method])}</div> : null}
      {proof.keyDestroyedOn ? (
        <div>
          {t(words.keyDestroyedOn)}
          {marks.colon}
          <OfficeDate date={proof.keyDestroyedOn} /> <span className="break-anywhere">{proof.keyEvidence}</span>
        </div>
      ) : null}
      {isWritten && proof.note ? <div className="keep-lines">{proof.note}</div> : null}
      {proof.evidence ? <div className="cell-note break-anywhere">{proof.evidence}</div> : null}
      <FileList files={proof.files} base={`${proofPath(endingId, proof.id)}/files`} />
      {!isWritten && proof.files.length === 0 ? '—' : null}
    </>
  );
}

function Who({ proof }: { proof: Proof }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {proof.writtenAt ? (
        <div>
          {proof.writtenByPost} {proof.writtenByName}
        </div>
      ) : (
        '—'
      )}
      {proof.confirmedAt ? (
        <div className="cell-note">
          {t(proof.status === 'waived' ? words.confirmedBy : words.refusedBy)}
          {marks.colon}
          {proof.confirmedByPost} {proof.confirmedByName}
          {proof.confirmedNote ? <span className="keep-lines"> {proof.confirmedNote}</span> : null}
        </div>
      ) : null}
    </>
  );
}

function Doings({ ending, proof }: Part & { proof: Proof }) {
  const t = useText();
  const base = proofPath(ending.id, proof.id);
  const of = (
    <span className="sr-only">
      : {t(proofWords[proof.kind].name)} {proof.partyName}
    </span>
  );
  const mayClaim = ending.mayWrite && (proof.status === 'open' || proof.status === 'claimed');
  return (
    <ul className="plain-list">
      {proof.mayConfirm ? (
        <li>
          <a href={`${base}/confirmation`}>
            {t(words.confirm)}
            {of}
          </a>
        </li>
      ) : null}
      {ending.mayWrite && proof.kind === 'hand-over' && proof.status === 'open' ? (
        <li>
          <a href={`${subjectPath(ending.subjectType, ending.subjectId)}/hand-over`}>{t(words.toHandOver)}</a>
        </li>
      ) : null}
      {ending.mayWrite && proof.kind !== 'hand-over' ? (
        <li>
          <a href={base}>
            {t(proof.status === 'proven' || proof.status === 'waived' ? words.recordAgain : words.record)}
            {of}
          </a>
        </li>
      ) : null}
      {ending.mayWrite ? (
        <li>
          <a href={`${base}/files`}>
            {t(attachWords.link)}
            {of}
          </a>
        </li>
      ) : null}
      {mayClaim ? (
        <li>
          <a href={`${base}/not-applicable`}>
            {t(words.claim)}
            {of}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function Closed({ ending }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="closed">
      <h2 id="closed">{t(words.closed)}</h2>
      <SummaryList
        rows={[
          { key: 'on', term: t(words.closedOn), value: <OfficeDate date={ending.closedOn} era /> },
          {
            key: 'by',
            term: t(words.closedBy),
            value: t(spokenActor({ post: ending.closedByPost, name: ending.closedByName })),
          },
          {
            key: 'note',
            term: t(words.closeNote),
            value: <span className="keep-lines">{t(spokenNote(ending.closeNote)) || '—'}</span>,
          },
        ]}
      />
    </section>
  );
}

function Retentions({ ending }: Part) {
  const t = useText();
  const locale = useLocale();
  if (ending.retentions.length === 0) return null;
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">{t(words.retention)}</h2>
      <p>{t(words.nothingDeleted)}</p>
      <DataTable
        caption={t(words.retention)}
        hideCaption
        rows={ending.retentions}
        rowKey={(row) => row.id}
        rowClassName={(row) => (row.isOver && row.decision === null ? 'row-late' : undefined)}
        columns={[
          { key: 'kept', header: t(words.kept), rowHeader: true, cell: (row) => t(keptWords[row.kept]) },
          {
            key: 'until',
            header: t(words.keepUntil),
            nowrap: true,
            cell: (row) => (
              <>
                <OfficeDate date={row.keepUntil} era />
                {row.decision ? null : <div className="cell-note">{formatDaysLeft(row.daysLeft, locale)}</div>}
              </>
            ),
          },
          {
            key: 'decision',
            header: t(words.decision),
            cell: (row) =>
              row.decision ? (
                <>
                  {t(decisionWords[row.decision])}
                  <div className="cell-note">
                    {row.decidedByPost} {row.decidedByName} <span className="keep-lines">{row.note}</span>
                  </div>
                </>
              ) : row.mayDecide ? (
                <a href={`${endingPath(ending.id)}/retentions/${row.id}`}>{t(words.decide)}</a>
              ) : (
                t(row.isOver ? words.periodOver : words.notYetOver)
              ),
          },
        ]}
      />
    </section>
  );
}
