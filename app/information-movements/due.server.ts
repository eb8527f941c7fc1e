/** What falls due about information that leaves, and what ends it. In the transaction of what does it. */
import { arise } from '~/obligations/arise.server';
import { type End, finish } from '~/obligations/end.server';
import type { NewObligation, ObligationKind } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { addMonths, type PlainDate } from '~/platform/dates';
import { movementKindWords } from '~/policy/movement-words';
import { asRecorded, type Changing } from '~/registers/change-register.server';
import { MOVEMENT_SUBJECT } from './model';
import type { Movement } from './movements.repository.server';
import type { AskedPermission } from './permissions.repository.server';
import { dueTitles } from './words';

type About = Pick<Movement, 'id' | 'number' | 'kind' | 'unitId' | 'ownerPostId'>;

const about = ({ id, number, unitId }: About) => ({
  subject: { type: MOVEMENT_SUBJECT, id, name: number },
  unitId,
  source: `${MOVEMENT_SUBJECT}:${id}`,
});

const laterOf = (day: PlainDate, today: PlainDate): PlainDate => (day > today ? day : today);

/** To be permitted before it is to be done. */
export const permissionsDue = (
  movement: About & Pick<Movement, 'plannedOn'>,
  asked: readonly AskedPermission[],
  today: PlainDate,
): NewObligation[] =>
  asked.map(({ role, ownerPostId }) => ({
    ...about(movement),
    kind: 'movement-permission',
    occurrence: role,
    title: dueTitles.permission(movement.number, movementKindWords[movement.kind].name),
    ownerPostId,
    dueOn: laterOf(movement.plannedOn, today),
  }));

/** 実施の報告: on the day for which it is planned. */
export const reportDue = (movement: About & Pick<Movement, 'plannedOn'>, today: PlainDate): NewObligation => ({
  ...about(movement),
  kind: 'movement-report',
  occurrence: 'report',
  title: dueTitles.report(movement.number, movementKindWords[movement.kind].name),
  ownerPostId: movement.ownerPostId,
  dueOn: laterOf(movement.plannedOn, today),
});

export const backDue = (movement: About, dueOn: PlainDate): NewObligation => ({
  ...about(movement),
  kind: 'movement-return',
  occurrence: 'back',
  title: dueTitles.back(movement.number, movementKindWords[movement.kind].name),
  ownerPostId: movement.ownerPostId,
  dueOn,
});

/** 8(1)⑧オ: for the head of the section, today. */
export const cutOffDue = (movement: About, today: PlainDate): NewObligation => ({
  ...about(movement),
  kind: 'movement-return',
  occurrence: 'cut-off',
  title: dueTitles.cutOff(movement.number),
  ownerPostId: movement.ownerPostId,
  dueOn: today,
});

/** Somebody decides within a month after the period is over. */
export const retentionDue = (movement: About, keepUntil: PlainDate): NewObligation => ({
  ...about(movement),
  kind: 'record-retention',
  occurrence: keepUntil,
  title: dueTitles.retention(movement.number),
  ownerPostId: null,
  dueOn: addMonths(keepUntil, 1),
});

export const fallDue = (changing: Changing, due: readonly NewObligation[], announce = true): Promise<string[]> =>
  arise(changing.tx, due, asRecorded(changing), { announce });

/** Ends what is open of these kinds about the movement; of the occurrence, where one is named. */
export async function endDue(
  changing: Changing,
  movementId: string,
  { kinds, occurrence }: { kinds: readonly ObligationKind[]; occurrence?: string },
  end: Omit<End, 'evidence'> & { evidence?: string },
): Promise<void> {
  const open = await openObligationsOf(changing.tx, MOVEMENT_SUBJECT, [movementId], { lock: true });
  for (const obligation of open.get(movementId) ?? []) {
    if (!kinds.includes(obligation.kind)) continue;
    if (occurrence !== undefined && obligation.occurrence !== occurrence) continue;
    await finish(changing.tx, obligation, { evidence: '', ...end }, asRecorded(changing));
  }
}
