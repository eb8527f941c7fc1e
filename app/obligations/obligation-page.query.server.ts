/** Everything the page of one obligation shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import { subjectHref } from '~/record/describe-event';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { loadReasons } from './due-basis.query.server';
import { factsOf } from './fulfil.server';
import { obligationStream, placeToDo } from './model';
import { loadObligationRows, postsWithHolders } from './obligation-list.query.server';
import { findObligation, type StoredObligation } from './obligations.repository.server';

const AT_MOST = 100;

/** The obligation as `ability` may see it; null where there is none for it. */
export async function loadObligationPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const stored = await findObligation(db, id);
  if (!stored) return null;
  const facts = subject('Obligation', factsOf(stored));
  if (!ability.can('read', facts)) return null;
  const [[row], reminders, events] = await Promise.all([
    loadObligationRows(db, [id], today),
    listReminders(db, id, today),
    loadHistory(db, obligationStream(id)),
  ]);
  if (!row) return null;
  const place = placeToDo(stored.kind, stored.subject);
  const mayDo = ability.can('update', facts);
  const isSubjectReadable = await isReadable(db, ability, stored.subject);
  return {
    ...row,
    version: stored.version,
    isOpen: stored.isOpen,
    done:
      stored.doneAt === null
        ? null
        : {
            at: stored.doneAt,
            byName: stored.doneByName,
            byPost: stored.doneByPost,
            note: stored.note,
            evidence: stored.evidence,
          },
    subjectHref: isSubjectReadable ? hrefOf(stored) : null,
    placeToDo: mayDo && stored.isOpen ? place : null,
    mayRecord: mayDo && place === null,
    reasons: await loadReasons(db, stored, isSubjectReadable),
    reminders,
    events,
  };
}

/** A section has a page for its trainings only. */
const hrefOf = ({ kind, subject: { type, id } }: StoredObligation): string | null =>
  kind === 'training' ? placeToDo(kind, { type, id }) : subjectHref(`${type}:${id}`);

/** Whether a link to the subject leads anywhere for the reader. */
async function isReadable(db: DbOrTx, ability: AppAbility, subject: StoredObligation['subject']): Promise<boolean> {
  if (subject.type === 'incident') return isIncidentReadable(db, ability, subject.id);
  if (subject.type !== 'approval-request') return true;
  const row = await db
    .selectFrom('approval_requests as request')
    .select('request.id')
    .where('request.id', '=', subject.id)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .executeTakeFirst();
  return row !== undefined;
}

async function isIncidentReadable(db: DbOrTx, ability: AppAbility, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('incidents as incident')
    .select('incident.id')
    .where('incident.id', '=', id)
    .where(accessibleBy(ability, 'read', 'Incident'))
    .executeTakeFirst();
  return row !== undefined;
}

async function listReminders(db: DbOrTx, obligationId: string, today: PlainDate) {
  const rows = await db
    .selectFrom('obligation_reminders')
    .select(['id', 'post_id as postId', 'occasion', 'reminded_at as at'])
    .where('obligation_id', '=', obligationId)
    .orderBy('reminded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute();
  const posts = await postsWithHolders(
    db,
    rows.map(({ postId }) => postId),
    today,
  );
  return rows.map(({ postId, ...row }) => ({ ...row, post: posts.get(postId)?.post ?? { ja: '', en: '' } }));
}
