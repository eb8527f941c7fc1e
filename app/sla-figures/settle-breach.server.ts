/** 未達への対応: what was claimed, what the other side answered, and what came of it. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { breachStream } from './breach';
import { type BreachSettlement, findBreach, lockBreach, settle } from './breaches.repository.server';
import { levelFacts, lockLevel } from './levels.repository.server';
import { levelStream } from './model';
import { settlementWords } from './words';

export type SettleBreach = BreachSettlement & { breachId: string; version: number };

export const settleBreach = (
  db: Db,
  actor: Actor,
  { breachId, version, ...settlement }: SettleBreach,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, ability, actor: fresh, now, newId, record }) => {
    const found = await findBreach(tx, breachId);
    // The level first, as whoever enters figures does: nobody waits for somebody who waits for him.
    const level = found && (await lockLevel(tx, found.levelId));
    if (!level || !ability.can('update', subject('ServiceLevel', levelFacts(level)))) {
      refuseChange({ reason: 'not-found' });
    }
    const breach = await lockBreach(tx, breachId);
    if (breach?.status !== 'open') refuseChange({ reason: 'already-done' });
    if (breach.version !== version) refuseChange({ reason: 'conflict' });
    const by = recordedActor(fresh);
    await settle(tx, breachId, settlement, { ...by, now });
    const summary = settlementWords[settlement.settlement].ja;
    const { claimed, answer, amountYen, evidence } = settlement;
    for (const stream of [levelStream(level.id), breachStream(breachId)]) {
      record(stream, 'sla-breach-settled', {
        summary,
        breachId,
        settlement: settlement.settlement,
        claimed,
        answer,
        amountYen,
        evidence,
      });
    }
    const tasks = (await openObligationsOf(tx, 'sla-breach', [breachId], { lock: true })).get(breachId) ?? [];
    const end = { status: 'done' as const, note: `${summary}：${claimed}`.slice(0, 2_000), evidence };
    for (const task of tasks) await finish(tx, task, end, { actor: by, now, newId });
    return null;
  });
