/** What auditors make of the answers, as rows. */
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Person, Verdict } from './model';

export type StoredVerdict = Verdict & { personName: string; judgedAt: Date };

export async function listVerdicts(db: DbOrTx, checkId: string | null): Promise<Map<string, StoredVerdict>> {
  if (checkId === null) return new Map();
  const rows = await db.selectFrom('check_verdicts').selectAll().where('check_id', '=', checkId).execute();
  return new Map(
    rows.map((row) => [
      row.question_key,
      {
        verdict: row.verdict as Verdict['verdict'],
        remark: row.remark,
        personName: row.person_name,
        judgedAt: row.judged_at,
      },
    ]),
  );
}

export async function writeVerdicts(
  tx: Tx,
  checkId: string,
  verdicts: ReadonlyMap<string, Verdict>,
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  for (const [key, { verdict, remark }] of verdicts) {
    const state = { verdict, remark, person_id: by.id, person_name: by.name, judged_at: now };
    await tx
      .insertInto('check_verdicts')
      .values({ check_id: checkId, question_key: key, ...state })
      .onDuplicateKeyUpdate(state)
      .execute();
  }
}
