/** Everything the page of one movement shows, as far as the reader may see it. */
import { subject } from '@casl/ability';
import { listReadings } from '~/approvals/after-readings.query.server';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { type Organisation, unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { levelName, roleName } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import { attachedFiles } from '~/registers/attached-files.server';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { isUnderDuty } from './apply.server';
import { shownJudgement } from './apply-page.query.server';
import { askedToday } from './ask-permitters.server';
import { isBarred, mayPermit } from './decide.server';
import { MOVEMENT_SUBJECT, movementStream, standingOf } from './model';
import { takesFiles } from './movement-files.server';
import { type FoundMovement, findMovement, type Movement, movementFacts } from './movements.repository.server';
import { listPermissions, permissionFacts } from './permissions.repository.server';

type Reader = { actor: Actor; ability: AppAbility; today: PlainDate };

/** Null where there is none for whoever asks. */
export async function readableMovement(db: DbOrTx, ability: AppAbility, id: string): Promise<FoundMovement | null> {
  const movement = await findMovement(db, id);
  if (!movement) return null;
  return ability.can('read', subject('InformationMovement', movementFacts(movement))) ? movement : null;
}

export async function loadMovementPage(db: DbOrTx, { actor, ability, today }: Reader, id: string) {
  const movement = await readableMovement(db, ability, id);
  if (!movement) return null;
  const profile = await loadProfile(db, movement.profile.key, movement.profile.version);
  if (!profile) throw new Error(`Profile ${movement.profile.key} ${movement.profile.version} is not recorded`);
  const all = await listPermissions(db, id);
  const [unit, contract, vendor, organisation, readings, files, events, underDuty] = await Promise.all([
    db
      .selectFrom('organisation_units')
      .select(['name_ja as ja', 'name_en as en'])
      .where('id', '=', movement.unitId)
      .executeTakeFirstOrThrow(),
    contractOf(db, ability, movement),
    vendorOf(db, ability, movement),
    loadOrganisation(db, today),
    listReadings(db, MOVEMENT_SUBJECT, id),
    attachedFiles(db, 'movement', [id]),
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
  const { judgement, profile: judgedBy, permitterIds: _, ...rest } = movement;
  // As the policy names them: the section first.
  const inOrder = judgement.permitters.flatMap((role) => all.filter((one) => one.role === role));
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
    permissions: inOrder.map((one) => {
      const waits = isApplied && one.status === 'waiting';
      const asked = waits ? askedToday(organisation, one, all) : [];
      const mayDecide = waits && mayPermit(ability, permissionFacts(one, all, asked));
      const reading = readings.find(({ occurrence }) => occurrence === one.role);
      return {
        role: one.role,
        name: roleName(profile, one.role),
        status: one.status,
        personName: one.personName,
        personPost: one.personPost,
        capacity: one.capacity,
        principal: one.principal && { post: one.principal.post, name: one.principal.name },
        afterReading: reading ? { doneAt: reading.doneAt, byName: reading.doneByName } : null,
        note: one.note,
        laws: one.laws,
        decidedAt: one.decidedAt,
        waits,
        asked: asked.map(({ personId, postId, capacity, principalPostId, principalPersonId }) => ({
          ...holderIn(organisation, postId, personId),
          capacity,
          principal:
            principalPostId === null ? null : holderIn(organisation, principalPostId, principalPersonId ?? null),
        })),
        mayDecide,
        isOwn: waits && !mayDecide && isBarred(organisation, actor.personId, one, all),
      };
    }),
    files,
    events,
    /** By his rights; `may`: now. */
    can,
    may: {
      attach: takesFiles(movement.status) && can.update,
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

/** The post as it is called today, and whoever of its holders is meant. */
function holderIn(organisation: Organisation, postId: string, personId: string | null): { post: Text; name: string } {
  const post = organisation.posts.get(postId);
  const unit = post ? unitPathName(organisation, post.unitId) : { ja: '', en: '' };
  return {
    post: post ? { ja: `${unit.ja} ${post.title.ja}`, en: `${post.title.en}, ${unit.en}` } : unit,
    name: post?.holders.find((holder) => holder.personId === personId)?.name ?? '',
  };
}

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
