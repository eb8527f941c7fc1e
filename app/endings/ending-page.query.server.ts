/** Everything the page of one ending shows, as far as the reader may see it. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { daysBetween, type PlainDate } from '~/platform/dates';
import { attachedFiles } from '~/registers/attached-files.server';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { missingOf, type SubjectType } from './ending';
import {
  endingStream,
  endingsOf,
  findEnding,
  listProofs,
  listRetentions,
  type StoredEnding,
} from './endings.repository.server';

export type Reader = { ability: AppAbility; actor: Actor; today: PlainDate };

/** The ending with what may be done about it; null where there is none for the reader. */
export async function readableEnding(db: DbOrTx, ability: AppAbility, id: string) {
  const ending = await findEnding(db, id);
  if (!ending) return null;
  const facts = subject('Ending', { id, unitId: ending.unitId });
  if (!ability.can('read', facts)) return null;
  return { ending, mayWrite: ability.can('update', facts), mayDecide: ability.can('decide', facts) };
}

export async function loadEndingPage(db: DbOrTx, { ability, actor, today }: Reader, id: string) {
  const readable = await readableEnding(db, ability, id);
  if (!readable) return null;
  const { ending, mayWrite, mayDecide } = readable;
  const [proofs, retentions, unit, request, events] = await Promise.all([
    listProofs(db, id),
    listRetentions(db, id),
    db
      .selectFrom('organisation_units')
      .select(['name_ja as ja', 'name_en as en'])
      .where('id', '=', ending.unitId)
      .executeTakeFirstOrThrow(),
    requestOf(db, ability, ending),
    loadHistory(db, endingStream(id)),
  ]);
  const files = await attachedFiles(
    db,
    'ending-proof',
    proofs.map((proof) => proof.id),
  );
  const isOpen = ending.status === 'open';
  const missing = missingOf(proofs).length;
  return {
    ...ending,
    unit,
    request,
    events,
    missing,
    isLate: isOpen && missing > 0 && ending.dueOn < today,
    mayWrite: mayWrite && isOpen,
    mayDecide: mayDecide && isOpen,
    mayClose: mayDecide && isOpen && missing === 0 && ending.lastDay <= today,
    isTooEarly: ending.lastDay > today,
    proofs: proofs.map((proof) => ({
      ...proof,
      files: files.filter(({ holderId }) => holderId === proof.id),
      mayConfirm: isOpen && mayConfirm(ability, proof),
      isOwn: proof.writtenById === actor.personId,
    })),
    retentions: retentions.map((one) => ({
      ...one,
      isOver: one.keepUntil < today,
      daysLeft: daysBetween(today, one.keepUntil),
      mayDecide: mayDecide && one.decision === null && one.keepUntil < today,
    })),
  };
}

const mayConfirm = (
  ability: AppAbility,
  proof: { id: string; unitId: string; writtenById: string | null; status: string },
): boolean =>
  proof.status === 'claimed' &&
  ability.can('decide', subject('EndingProof', { id: proof.id, unitId: proof.unitId, writtenById: proof.writtenById }));

const requestOf = async (db: DbOrTx, ability: AppAbility, { requestId }: StoredEnding) =>
  requestId === null
    ? null
    : ((await db
        .selectFrom('approval_requests as request')
        .select(['request.id', 'request.number'])
        .where('request.id', '=', requestId)
        .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
        .executeTakeFirst()) ?? null);

/** On the page of an entry: its endings, as far as the reader may open them. */
export async function endingsAbout(db: DbOrTx, ability: AppAbility, type: SubjectType, id: string) {
  const found = await endingsOf(db, { type, id });
  const units = await unitNames(
    db,
    found.map(({ unitId }) => unitId),
  );
  return found
    .filter(({ status }) => status !== 'dropped')
    .map((ending) => ({
      id: ending.id,
      status: ending.status,
      whole: ending.whole,
      lastDay: ending.lastDay,
      dueOn: ending.dueOn,
      unit: units.get(ending.unitId) ?? { ja: '', en: '' },
      mayRead: ability.can('read', subject('Ending', { id: ending.id, unitId: ending.unitId })),
    }));
}

async function unitNames(db: DbOrTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { ja: string; en: string }>();
  const rows = await db
    .selectFrom('organisation_units')
    .select(['id', 'name_ja as ja', 'name_en as en'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
