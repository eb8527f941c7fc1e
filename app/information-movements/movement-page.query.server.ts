/** Everything the page of one movement shows, as far as the reader may see it. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { levelName, roleName } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { isUnderDuty } from './apply.server';
import { shownJudgement } from './apply-page.query.server';
import { couldPermit, mayPermit } from './decide.server';
import { movementStream, standingOf } from './model';
import {
  findMovement,
  listPermissions,
  type Movement,
  movementFacts,
  permissionFacts,
} from './movements.repository.server';

type Reader = { ability: AppAbility; today: PlainDate };

/** Null where there is none for whoever asks. */
export async function readableMovement(db: DbOrTx, ability: AppAbility, id: string): Promise<Movement | null> {
  const movement = await findMovement(db, id);
  if (!movement) return null;
  return ability.can('read', subject('InformationMovement', movementFacts(movement))) ? movement : null;
}

export async function loadMovementPage(db: DbOrTx, { ability, today }: Reader, id: string) {
  const movement = await readableMovement(db, ability, id);
  if (!movement) return null;
  const profile = await loadProfile(db, movement.profile.key, movement.profile.version);
  if (!profile) throw new Error(`Profile ${movement.profile.key} ${movement.profile.version} is not recorded`);
  const all = await listPermissions(db, id);
  const [unit, contract, vendor, posts, events, underDuty] = await Promise.all([
    db
      .selectFrom('organisation_units')
      .select(['name_ja as ja', 'name_en as en'])
      .where('id', '=', movement.unitId)
      .executeTakeFirstOrThrow(),
    contractOf(db, ability, movement),
    vendorOf(db, ability, movement),
    postsWithHolders(
      db,
      all.flatMap(({ ownerPostId }) => ownerPostId ?? []),
      today,
    ),
    loadHistory(db, movementStream(id)),
    isUnderDuty(db, movement, movement.done?.on ?? movement.plannedOn),
  ]);
  const isApplied = movement.status === 'applied';
  const facts = subject('InformationMovement', movementFacts(movement));
  const can = {
    update: ability.can('update', facts),
    withdraw: ability.can('withdraw', facts),
    decide: ability.can('decide', facts),
    instruct: ability.can('instruct', facts),
  };
  const { judgement, profile: judgedBy, ...rest } = movement;
  return {
    ...rest,
    judgement: shownJudgement(profile, judgement),
    profile: { ...judgedBy, name: profile.name },
    standing: standingOf(movement, today),
    level: {
      name: levelName(profile, 'confidentiality', movement.confidentiality),
      scheme: profile.classification.name,
    },
    unit,
    contract,
    vendor,
    underDuty: judgement.checks.includes('confidentiality-duty') ? underDuty : null,
    permissions: all.map((one) => {
      const asked = permissionFacts(one, all);
      const waits = isApplied && one.status === 'waiting';
      return {
        role: one.role,
        name: roleName(profile, one.role),
        status: one.status,
        personName: one.personName,
        personPost: one.personPost,
        note: one.note,
        laws: one.laws,
        decidedAt: one.decidedAt,
        asked: one.ownerPostId === null ? null : (posts.get(one.ownerPostId) ?? null),
        mayDecide: waits && mayPermit(ability, asked),
        isOwn: waits && !mayPermit(ability, asked) && couldPermit(ability, asked),
      };
    }),
    events,
    /** By his rights; `may`: now. */
    can,
    may: {
      report: movement.status === 'permitted' && can.update,
      close: movement.status === 'done' && can.update,
      withdraw: (isApplied || movement.status === 'permitted') && can.withdraw,
      cutOff: movement.status === 'done' && movement.kind === 'connection' && can.instruct,
      retention:
        movement.status === 'closed' &&
        movement.keepUntil !== null &&
        movement.keepUntil < today &&
        movement.retention?.decision !== 'dispose' &&
        can.decide,
    },
  };
}

export type MovementOnPage = NonNullable<Awaited<ReturnType<typeof loadMovementPage>>>;

/** With the day of its confidentiality agreement, for whoever may read the contract. */
const contractOf = async (db: DbOrTx, ability: AppAbility, { contractId }: Movement) =>
  contractId === null
    ? null
    : ((await db
        .selectFrom('contracts as contract')
        .select(['contract.id', 'contract.number', 'contract.title', 'contract.nda_signed_on as ndaSignedOn'])
        .where('contract.id', '=', contractId)
        .where(accessibleBy(ability, 'read', 'Contract'))
        .executeTakeFirst()) ?? null);

const vendorOf = async (db: DbOrTx, ability: AppAbility, { vendorId }: Movement) =>
  vendorId === null || !ability.can('read', 'Vendor')
    ? null
    : ((await db.selectFrom('vendors').select(['id', 'name']).where('id', '=', vendorId).executeTakeFirst()) ?? null);
