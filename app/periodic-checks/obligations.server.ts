/** What a check makes fall due, and what ends it. In the transaction of what does it. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation, ObligationKind } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { PlainDate } from '~/platform/dates';
import { recordedActor } from '~/record/recorded-actor';
import type { Changing } from '~/registers/change-register.server';
import type { Check } from './checks.repository.server';
import { campaignStream } from './model';
import { dueWords } from './words';

type Subject = Pick<Check, 'id' | 'subject' | 'unitId' | 'ownerPostId'>;

const about = ({ id, subject, unitId, ownerPostId }: Subject) => ({
  subject: { type: 'periodic-check', id, name: subject.name },
  unitId,
  ownerPostId,
});

/** To answer, in the first round or after it was sent back. */
export const answerDue = (
  check: Subject & { campaignId: string },
  { round, dueOn }: { round: number; dueOn: PlainDate },
): NewObligation => ({
  ...about(check),
  kind: 'periodic-check',
  occurrence: `round-${round}`,
  title: dueWords.answer(check.subject.name),
  dueOn,
  source: campaignStream(check.campaignId),
});

/** A measure that is sent back may fall due on another day, and is then another thing that falls due. */
export const measureOccurrence = ({ id, dueOn }: { id: string; dueOn: PlainDate }): string => `${id}:${dueOn}`;

/** To put right what was found. */
export const measureDue = (
  check: Subject,
  { findingId, measure, dueOn }: { findingId: string; measure: string; dueOn: PlainDate },
): NewObligation => ({
  ...about(check),
  kind: 'corrective-measure',
  occurrence: measureOccurrence({ id: findingId, dueOn }),
  title: dueWords.measure(check.subject.name, measure),
  dueOn,
  source: `check-finding:${findingId}`,
});

const contextOf = ({ actor, now, newId }: Changing): Context => ({ actor: recordedActor(actor), now, newId });

export const fallDue = (changing: Changing, obligations: readonly NewObligation[]): Promise<string[]> =>
  arise(changing.tx, obligations, contextOf(changing), { announce: true });

type Ending = {
  kind: ObligationKind;
  occurrence: string;
  status?: 'done' | 'cancelled';
  note: string;
  evidence?: string;
};

/** Ends what is open of this kind and occurrence about the check. */
export async function endDue(
  changing: Changing,
  checkId: string,
  { kind, occurrence, status = 'done', note, evidence = '' }: Ending,
): Promise<void> {
  const open = await openObligationsOf(changing.tx, 'periodic-check', [checkId], { lock: true });
  for (const obligation of open.get(checkId) ?? []) {
    if (obligation.kind !== kind || obligation.occurrence !== occurrence) continue;
    await finish(changing.tx, obligation, { status, note, evidence }, contextOf(changing));
  }
}
