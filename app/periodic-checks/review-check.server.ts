/** Reviewing what a section answered: findings with their measure under the contract, sending back, accepting. */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, DbOrTx } from '~db/connection.server';
import { actAs, checkToChange, type OnCheck, writeCheck } from './access.server';
import type { Check } from './checks.repository.server';
import { clausesFor } from './clauses.query.server';
import { insertFinding } from './findings.repository.server';
import { checkStream } from './model';
import { answerDue, fallDue, measureDue } from './obligations.server';

export type Clause = { sourceId: string; requirementKey: string | null };

export type RaiseFinding = OnCheck & {
  submissionKey: string;
  /** '' where the finding is about the whole. */
  questionKey: string;
  statement: string;
  clause: Clause | null;
  measure: string;
  dueOn: PlainDate;
};

/** 指摘 with its measure. The clause is written down as it read. */
export const raiseFinding = (
  db: Db,
  actor: Actor,
  { submissionKey, questionKey, statement, clause, measure, dueOn, ...on }: RaiseFinding,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today, newId, now, once, record } = changing;
    // The form that arrives twice was written before the version moved.
    const check = await checkToChange(changing, { ...on, version: null }, 'decide');
    return once(submissionKey, 'check-finding', async () => {
      if (check.version !== on.version) refuseChange({ reason: 'conflict' });
      if (check.status !== 'submitted') refuseChange({ reason: 'check-status' });
      if (questionKey !== '' && !check.questionKeys.includes(questionKey)) {
        refuseChange({ reason: 'not-there', field: 'questionKey' });
      }
      if (dueOn <= today) refuseChange({ reason: 'in-past', field: 'dueOn' });
      const invoked = await invokedClause(tx, ability, check, clause);
      const { person } = await actAs(changing, check, 'reviewing');
      const id = newId();
      await insertFinding(
        tx,
        { id, checkId: check.id, questionKey, statement, ...invoked, measure, dueOn },
        { by: person, now },
      );
      await writeCheck(changing, check, {
        findingsTotal: check.findingsTotal + 1,
        findingsOpen: check.findingsOpen + 1,
      });
      await fallDue(changing, [measureDue(check, { findingId: id, measure, dueOn })]);
      record(checkStream(check.id), 'check-finding-raised', {
        findingId: id,
        questionKey,
        note: statement,
        measure,
        contractId: invoked.contractId,
        requirementKey: invoked.requirementKey,
        dueOn,
      });
      return id;
    });
  });

type Invoked = { contractId: string | null; requirementKey: string; clause: string };

async function invokedClause(db: DbOrTx, ability: AppAbility, check: Check, clause: Clause | null): Promise<Invoked> {
  if (clause === null) return { contractId: null, requirementKey: '', clause: '' };
  const source = (await clausesFor(db, ability, check.subject)).find(({ id }) => id === clause.sourceId);
  if (!source) refuseChange({ reason: 'not-there', field: 'clause' });
  const contractId = source.isContract ? source.id : null;
  if (clause.requirementKey === null) return { contractId, requirementKey: '', clause: '' };
  const power = source.powers.find(({ requirement }) => requirement.key === clause.requirementKey);
  if (!power) refuseChange({ reason: 'not-there', field: 'clause' });
  return {
    contractId,
    requirementKey: power.requirement.key,
    clause: [power.requirement.title.ja, ...power.quotes.map(({ quote }) => quote)].join('\n'),
  };
}

export type ReviewCheck = OnCheck & { outcome: 'accept' | 'return'; note: string; dueOn: PlainDate | null };

/** 確認を終える, or 差戻し: then it falls due again. Findings stay, whatever the outcome. */
export const reviewCheck = (
  db: Db,
  actor: Actor,
  { outcome, note, dueOn, ...on }: ReviewCheck,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const check = await checkToChange(changing, on, 'decide');
    if (check.status !== 'submitted') refuseChange({ reason: 'check-status' });
    const review = await actAs(changing, check, 'reviewing');
    if (outcome === 'accept') {
      await writeCheck(changing, check, { status: 'reviewed', reviewed: { ...review, note } });
      changing.record(checkStream(check.id), 'check-reviewed', { note, findings: check.findingsTotal });
      return null;
    }
    if (dueOn === null || dueOn <= changing.today) refuseChange({ reason: 'in-past', field: 'dueOn' });
    const round = check.round + 1;
    await writeCheck(changing, check, { status: 'open', round, dueOn, returnNote: note });
    await fallDue(changing, [answerDue(check, { round, dueOn })]);
    changing.record(checkStream(check.id), 'check-returned', { note, round, dueOn });
    return null;
  });
