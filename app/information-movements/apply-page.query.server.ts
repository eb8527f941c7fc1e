/** What the form of an application shows: the sections, contracts and companies that one may name, and the rules. */

import { type ContractChoice, contractChoices } from '~/approval-requests/contract-choices.query.server';
import { ownSections } from '~/cloud-services/own-sections';
import type { FormAnswer } from '~/people/form-answer';
import { newId } from '~/platform/ids';
import { provisionsOf, roleName } from '~/policy/lookup';
import type { MovementKind, PolicyProfile } from '~/policy/model';
import { type MovementJudgement, movementRulesOf } from '~/policy/movements';
import { partPath, provisionHref } from '~/policy/paths';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Asking } from '~/registers/guards.server';
import type { DbOrTx } from '~db/connection.server';
import { vendorsUnderDuty } from './movements.repository.server';
import type { About } from './paths';

const NO_CONTRACTS: ContractChoice[] = [];
const NO_CARRIERS: { id: string; name: string }[] = [];

/** Null where the policy asks for nothing, or nobody can apply. */
export async function applicationPage(
  db: DbOrTx,
  { actor, ability, today }: Asking,
  { kind, about }: { kind: MovementKind | null; about: About | null },
) {
  const profile = await activeProfile(db);
  const sections = ownSections(actor);
  if (movementRulesOf(profile).length === 0 || sections.length === 0) return null;
  if (!ability.can('create', 'InformationMovement')) return null;
  const chosenId = about === null ? null : about.type === 'contract' ? about.id : await onlyContract(db, about.id);
  const [contracts, carriers] = await Promise.all([
    kind === null ? NO_CONTRACTS : contractChoices(db, ability, { query: '', chosenId }),
    kind === null ? NO_CARRIERS : vendorsUnderDuty(db, today),
  ]);
  return {
    kind,
    about: about && `${about.type}:${about.id}`,
    contractId: contracts.some(({ id }) => id === chosenId) ? chosenId : null,
    sections,
    contracts,
    carriers,
    levels: profile.classification.axes.confidentiality.levels,
    ifAsked: fieldsIfAsked(profile, kind),
    rulesHref: partPath(profile, 'movements'),
    today,
    submissionKey: newId(),
  };
}

const WRITTEN_CHECKS = ['protection', 'survey', 'damages'] as const;

/** What some class or way of this kind asks to be written down. */
function fieldsIfAsked(profile: PolicyProfile, kind: MovementKind | null) {
  const rules = movementRulesOf(profile).filter(({ kinds }) => kind !== null && kinds.includes(kind));
  return {
    fields: WRITTEN_CHECKS.filter((check) => rules.some(({ checks }) => checks.includes(check))),
    exemption: rules.some(({ outcome }) => outcome === 'exemption'),
  };
}

/** The open contract of a vendor, where there is just one. */
async function onlyContract(db: DbOrTx, vendorId: string): Promise<string | null> {
  const rows = await db
    .selectFrom('contracts')
    .select('id')
    .where('vendor_id', '=', vendorId)
    .where('is_open', '=', 1)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** The judgement with its provisions and roles in words. */
export const shownJudgement = (
  profile: PolicyProfile,
  { outcome, reasons, permitters, checks }: MovementJudgement,
) => ({
  outcome,
  reasons: reasons.map(({ text, provisions }) => ({
    text,
    provisions: provisionsOf(profile, provisions).map(({ key, citation }) => ({
      citation,
      href: provisionHref(profile, key),
    })),
  })),
  permitters: permitters.map((role) => roleName(profile, role)),
  checks,
});
export type ShownJudgement = ReturnType<typeof shownJudgement>;

/** What comes back for an application that was not taken: also what the policy says of it, once that is known. */
export type ApplicationAnswer = FormAnswer & { judged: ShownJudgement | null };
