/** What a check makes fall due, and what ends it. In the transaction of what does it. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation, ObligationKind } from '~/obligations/model';
import { openObligationsOf, type StoredObligation } from '~/obligations/obligations.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { CheckKind } from '~/policy/model';
import { recordedActor } from '~/record/recorded-actor';
import type { Changing } from '~/registers/change-register.server';
import type { Campaign, Check } from './checks.repository.server';
import { campaignStream, looksAtSections } from './model';
import { dueWords } from './words';
import { openRounds } from './yearly-rounds.server';

type Subject = Pick<Check, 'id' | 'kind' | 'subject' | 'unitId' | 'ownerPostId'>;

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
  kind: check.kind,
  occurrence: `round-${round}`,
  title: dueWords.answer(check.kind, check.subject.name),
  dueOn,
  source: campaignStream(check.campaignId),
});

/** To say what will be done about a finding, and by when. */
export const planDue = (
  check: Subject,
  { findingId, statement, dueOn }: { findingId: string; statement: string; dueOn: PlainDate },
): NewObligation => ({
  ...about(check),
  kind: 'corrective-plan',
  occurrence: findingId,
  title: dueWords.plan(check.subject.name, statement),
  dueOn,
  source: `check-finding:${findingId}`,
});

/** A measure that is sent back may fall due on another day, and is then another thing that falls due. */
export const measureOccurrence = ({ id, dueOn }: { id: string; dueOn: PlainDate }): string => `${id}:${dueOn}`;

/** A measure under a contract, or what a section does about itself. */
export const measureKind = (kind: CheckKind): ObligationKind =>
  looksAtSections(kind) ? 'corrective-action' : 'corrective-measure';

/** To put right what was found. */
export const measureDue = (
  check: Subject,
  { findingId, measure, dueOn }: { findingId: string; measure: string; dueOn: PlainDate },
): NewObligation => ({
  ...about(check),
  kind: measureKind(check.kind),
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

/** What is open about the check, of whatever kind. */
export async function openDue({ tx }: Changing, checkId: string): Promise<StoredObligation[]> {
  return (await openObligationsOf(tx, 'periodic-check', [checkId], { lock: true })).get(checkId) ?? [];
}

/** 定期: the year's round is under way, so that nobody has to start it any more. */
export async function endRound(changing: Changing, { kind, fiscalYear, occasion, title }: Campaign): Promise<void> {
  if (!looksAtSections(kind) || occasion.type !== 'scheduled') return;
  for (const obligation of await openRounds(changing.tx, kind, fiscalYear)) {
    await finish(changing.tx, obligation, { status: 'done', note: title, evidence: '' }, contextOf(changing));
  }
}

/** Ends what is open of this kind and occurrence about the check. */
export async function endDue(
  changing: Changing,
  checkId: string,
  { kind, occurrence, status = 'done', note, evidence = '' }: Ending,
): Promise<void> {
  for (const obligation of await openDue(changing, checkId)) {
    if (obligation.kind !== kind || obligation.occurrence !== occurrence) continue;
    await finish(changing.tx, obligation, { status, note, evidence }, contextOf(changing));
  }
}
