/** 取下げ・引戻し・保留・再開・変更: the short commands, each of which moves a request without deciding it. */

import { restoreStandingDraft } from '~/approval-requests/restore-draft.repository.server';
import type { Actor } from '~/authorization/actor';
import type { NewId } from '~/platform/ids';
import { ok, type Result } from '~/platform/result';
import type { Command } from '~/workflow/model';
import type { Db } from '~db/connection.server';
import { carryOut, type Done } from './carry-out.server';
import type { CommandRefusal } from './refusal';

export type SteeringCommand = Extract<Command, { type: 'withdraw' | 'pull-back' | 'hold' | 'resume' | 'amend' }>;
export type Steer = { requestId: string; submissionKey: string; command: SteeringCommand };

/** Carries out a command that decides nothing. A change given up puts the draft back to what stands approved. */
export const steer = (
  db: Db,
  actor: Actor,
  { requestId, submissionKey, command }: Steer,
  io: { now: Date; newId: NewId },
): Promise<Result<Done, CommandRefusal>> =>
  carryOut(
    db,
    actor,
    {
      requestId,
      submissionKey,
      effect: command.type,
      prepare: async () => ok(command),
      also: async ({ tx, newState }) => {
        if (command.type === 'withdraw' && newState.standing) {
          await restoreStandingDraft(tx, requestId, newState.standing.id);
        }
      },
    },
    io,
  );
