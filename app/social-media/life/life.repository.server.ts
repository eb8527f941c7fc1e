/** What the life of accounts is judged by, for many accounts at once. */
import { openObligationsOf, type StoredObligation } from '~/obligations/obligations.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { ownerStanding } from '../account';
import { readAccount, type StoredAccount } from '../account.repository.server';
import { loadPosts } from '../posts.query.server';
import type { LifeFacts } from './life';
import { openProcedures, type Procedure } from './procedures.repository.server';

export const ACCOUNT_SUBJECT = 'social-media-account';

export type Life = {
  account: StoredAccount;
  facts: LifeFacts;
  procedures: Procedure[];
  obligations: StoredObligation[];
};

/** Ids of accounts that are not closed, behind `after`. */
export const openAccountIds = async (db: DbOrTx, after: string, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('social_media_accounts')
    .select('id')
    .where('is_open', '=', 1)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

/** A known number of queries, whatever the number of accounts. `lock` locks what is due for them. */
export async function loadLives(
  db: DbOrTx,
  ids: readonly string[],
  today: PlainDate,
  { lock = false }: { lock?: boolean } = {},
): Promise<Life[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('social_media_accounts').selectAll().where('id', 'in', ids).execute();
  const posts = await loadPosts(
    db,
    rows.map((row) => row.owner_post_id),
    today,
  );
  const checks = await lastChecks(db, ids);
  const procedures = await openProcedures(db, ids);
  const obligations = await openObligationsOf(db, ACCOUNT_SUBJECT, ids, { lock });
  return rows.map((row) => {
    const account = readAccount(row);
    const own = procedures.filter(({ accountId }) => accountId === account.id);
    const handOver = own.find(({ kind }) => kind === 'hand-over') ?? null;
    const holderIds = posts.get(account.ownerPostId ?? '')?.holders.map(({ id }) => id) ?? [];
    return {
      account,
      procedures: own,
      obligations: obligations.get(account.id) ?? [],
      facts: {
        status: account.status,
        statusSince: account.statusSince,
        lastPostOn: account.lastPostOn,
        lastCheckedOn: checks.get(account.id) ?? null,
        beganOn: officeDate(row.created_at),
        standing: ownerStanding({ ...account, holderIds }),
        handOver: handOver && {
          id: handOver.id,
          beganOn: handOver.beganOn,
          taken: handOver.steps.map(({ step }) => step),
        },
      },
    };
  });
}

async function lastChecks(db: DbOrTx, ids: readonly string[]): Promise<Map<string, PlainDate>> {
  const rows = await db
    .selectFrom('account_checks')
    .select(({ fn }) => ['account_id', fn.max('checked_on').as('on')])
    .where('account_id', 'in', ids)
    .groupBy('account_id')
    .execute();
  return new Map(rows.map((row) => [row.account_id, row.on as PlainDate]));
}

export type CheckAnswers = { [question: string]: string };
export type StoredCheck = {
  id: string;
  checkedOn: PlainDate;
  answers: CheckAnswers;
  note: string;
  personName: string;
  personPost: string;
};

/** The last checks of an account, the newest first. */
export async function listChecks(db: DbOrTx, accountId: string, limit = 20): Promise<StoredCheck[]> {
  const rows = await db
    .selectFrom('account_checks')
    .select(['id', 'checked_on as checkedOn', 'answers', 'note', 'person_name as personName'])
    .select(['person_post as personPost'])
    .where('account_id', '=', accountId)
    .orderBy('checked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ answers, ...row }) => ({ ...row, answers: JSON.parse(answers) as CheckAnswers }));
}
