/** What a mail says of each notice, as things stand when it goes. What is done by then is left out. */
import type { ObligationKind } from '~/obligations/model';
import type { PlainDate } from '~/platform/dates';
import type { RequestKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { NoticeLine, OwnOutcome } from './mail-text';
import type { MailNotice } from './mails.repository.server';

/** One line for each thing, under its newest notice; `today` tells what is late. */
export async function linesOf(
  db: DbOrTx,
  notices: readonly MailNotice[],
  { personId, today }: { personId: string; today: PlainDate },
): Promise<NoticeLine[]> {
  const newest = new Map(notices.map((notice) => [`${notice.subject.type}:${notice.subject.id}`, notice]));
  const by = (type: MailNotice['subject']['type']) =>
    [...newest.values()].filter((notice) => notice.subject.type === type);
  const lines = await Promise.all([
    incidentLines(db, by('incident')),
    obligationLines(db, by('obligation'), today),
    decisionLines(db, by('route-step'), personId),
    requestLines(db, by('approval-request')),
  ]);
  return lines.flat();
}

const idsOf = (notices: readonly MailNotice[]): string[] => notices.map(({ subject }) => subject.id);
const kindOf = (notices: readonly MailNotice[], id: string) => notices.find(({ subject }) => subject.id === id)!;

async function incidentLines(db: DbOrTx, notices: readonly MailNotice[]): Promise<NoticeLine[]> {
  if (notices.length === 0) return [];
  const rows = await db
    .selectFrom('incidents')
    .select(['id', 'number'])
    .where('id', 'in', idsOf(notices))
    .where('is_open', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(({ id, number }) => ({ type: 'incident', number, path: `/incidents/${id}` }));
}

async function obligationLines(db: DbOrTx, notices: readonly MailNotice[], today: PlainDate): Promise<NoticeLine[]> {
  if (notices.length === 0) return [];
  const rows = await db
    .selectFrom('obligations')
    .select(['id', 'kind', 'due_on as dueOn'])
    .where('id', 'in', idsOf(notices))
    .where('is_open', '=', 1)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, dueOn }) => ({
    type: 'obligation',
    kind: kind as ObligationKind,
    dueOn,
    isLate: dueOn < today,
    occasion: kindOf(notices, id).occasion,
    optional: kindOf(notices, id).kind === 'deadline',
    path: `/obligations/${id}`,
  }));
}

/** A title may name what only those who handle it should know: it goes into a mail where nothing of that class is. */
const mailedTitle = ({ track, title }: { track: string | null; title: string }): string | null =>
  track === 'B' && title !== '' ? title : null;

async function decisionLines(db: DbOrTx, notices: readonly MailNotice[], personId: string): Promise<NoticeLine[]> {
  if (notices.length === 0) return [];
  const rows = await db
    .selectFrom('step_assignees as assignee')
    .innerJoin('approval_requests as request', 'request.id', 'assignee.request_id')
    .select(['request.id', 'request.number', 'request.kind', 'request.track', 'request.title'])
    .select('assignee.due_on as dueOn')
    .where('assignee.step_id', 'in', idsOf(notices))
    .where('assignee.person_id', '=', personId)
    .where('assignee.is_open', '=', 1)
    .orderBy('assignee.due_on')
    .orderBy('request.id')
    .execute();
  return rows.map((row) => ({
    type: 'decision',
    number: row.number,
    kind: row.kind as RequestKind,
    title: mailedTitle(row),
    dueOn: row.dueOn,
    path: `/approval-requests/${row.id}`,
  }));
}

async function requestLines(db: DbOrTx, notices: readonly MailNotice[]): Promise<NoticeLine[]> {
  if (notices.length === 0) return [];
  const rows = await db
    .selectFrom('approval_requests')
    .select(['id', 'number', 'kind', 'track', 'title', 'status'])
    .where('id', 'in', idsOf(notices))
    .orderBy('id')
    .execute();
  return rows.flatMap((row): NoticeLine[] => {
    const outcome = kindOf(notices, row.id).occasion as OwnOutcome;
    // Sent in again before the mail went: nothing is to be done any more.
    if (outcome === 'sent-back' && row.status !== 'sent-back' && row.status !== 'amending') return [];
    return [
      {
        type: 'own-request',
        outcome,
        number: row.number,
        kind: row.kind as RequestKind,
        title: mailedTitle(row),
        path: `/approval-requests/${row.id}`,
      },
    ];
  });
}
