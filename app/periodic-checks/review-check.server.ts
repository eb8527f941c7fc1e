/**
 * Looking at what a section answered: an auditor's verdict on each answer, findings with their measure under the
 * contract or for the section to plan, sending back, accepting.
 */
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
import { checkStream, isAudit, looksAtSections, type Severity, type Verdict, verdictGapsOf } from './model';
import { answerDue, fallDue, measureDue, planDue } from './obligations.server';
import { listVerdicts, writeVerdicts } from './verdicts.repository.server';

export type Clause = { sourceId: string; requirementKey: string | null };

export type RaiseFinding = OnCheck & {
  submissionKey: string;
  /** '' where the finding is about the whole. */
  questionKey: string;
  statement: string;
  clause: Clause | null;
  /** How grave it is, of what a section is found short of. */
  severity: Severity | null;
  /** '' of what a section is found short of: it says itself what it will do, by `dueOn` at the latest. */
  measure: string;
  dueOn: PlainDate;
};

/** 指摘: with its measure, or for the section to plan one. The clause is written down as it read. */
export const raiseFinding = (
  db: Db,
  actor: Actor,
  { submissionKey, questionKey, statement, clause, severity, measure, dueOn, ...on }: RaiseFinding,
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
      const ofSection = looksAtSections(check.kind);
      if (ofSection && severity === null) refuseChange({ reason: 'choice-needed', field: 'severity' });
      if (!ofSection && measure === '') refuseChange({ reason: 'measure-needed', field: 'measure' });
      const invoked = await invokedClause(tx, ability, check, clause);
      const { person } = await actAs(changing, check, 'reviewing');
      const id = newId();
      await insertFinding(
        tx,
        {
          id,
          checkId: check.id,
          questionKey,
          severity: ofSection ? (severity ?? '') : '',
          statement,
          ...invoked,
          measure: ofSection ? '' : measure,
          dueOn,
        },
        { by: person, now },
      );
      await writeCheck(changing, check, {
        findingsTotal: check.findingsTotal + 1,
        findingsOpen: check.findingsOpen + 1,
      });
      const due = ofSection
        ? planDue(check, { findingId: id, statement, dueOn })
        : measureDue(check, { findingId: id, measure, dueOn });
      await fallDue(changing, [due]);
      record(checkStream(check.id), 'check-finding-raised', {
        findingId: id,
        questionKey,
        note: statement,
        ...(ofSection ? { severity } : { measure }),
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
      if (
        isAudit(check.kind) &&
        verdictGapsOf(check.questionKeys, await listVerdicts(changing.tx, check.id)).length > 0
      ) {
        refuseChange({ reason: 'verdicts-missing' });
      }
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

export type SaveVerdicts = OnCheck & { verdicts: ReadonlyMap<string, Verdict> };

/** 監査人の判断: a draft until the audit is finished; saves what differs from what is stored. */
export const saveVerdicts = (
  db: Db,
  actor: Actor,
  { verdicts, ...on }: SaveVerdicts,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const check = await checkToChange(changing, on, 'decide');
    if (!isAudit(check.kind)) refuseChange({ reason: 'not-found' });
    if (check.status !== 'submitted') refuseChange({ reason: 'check-status' });
    const stored = await listVerdicts(changing.tx, check.id);
    const changed = new Map(
      [...verdicts].filter(([key, { verdict, remark }]) => {
        const before = stored.get(key) ?? { verdict: '', remark: '' };
        return check.questionKeys.includes(key) && (before.verdict !== verdict || before.remark !== remark);
      }),
    );
    if (changed.size === 0) return null;
    const { person } = await actAs(changing, check, 'reviewing');
    await writeVerdicts(changing.tx, check.id, changed, { by: person, now: changing.now });
    await writeCheck(changing, check);
    changing.record(checkStream(check.id), 'check-judged', { verdicts: Object.fromEntries(changed) });
    return null;
  });
