/** What an approval does to 承認済みクラウドサービス台帳, inside the transaction of the decision. */

import type { CloudServiceContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { beginServiceEnding } from '~/endings/begin-service-ending.server';
import type { Context } from '~/obligations/arise.server';
import { followEntry } from '~/obligations/from-registers.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { rankOf } from '~/policy/classification';
import type { Assessment, Axis, PolicyProfile } from '~/policy/model';
import { appendEvents } from '~/record/append.server';
import type { JsonValue, NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { settleStatus } from '~/restrictions/restrict.server';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Grant } from '~/workflow/model';
import type { Tx } from '~db/connection.server';
import { type Approval, applyApproval, highestUse, type RegisterChange, type SectionUseRecord } from './cloud-service';
import {
  type EntryColumns,
  indexEntry,
  insertEntry,
  lockEntry,
  type StoredEntry,
  tieRequest,
  updateEntry,
  writeUses,
} from './register-entry.repository.server';

export type ApprovedService = {
  request: {
    id: string;
    purpose: 'new' | 'change' | 'renewal' | 'termination';
    owningUnitId: string;
    cloudServiceId: string | null;
  };
  /** The frozen content that was decided on. */
  content: CloudServiceContent;
  profile: PolicyProfile;
  assessment: Assessment;
  grant: Grant;
  /** クラウドサービス管理者, named at approval; name and posts as of today. */
  manager: { personId: string; name: string; post: string };
  /** How many conditions this approval sets. */
  openConditions: number;
  context: WriteContext & { actor: Actor };
};

/** Writes the entry, its uses and its event; returns the id of the entry. */
export async function registerApprovedService(tx: Tx, approved: ApprovedService): Promise<string> {
  const { request, content, context } = approved;
  const today = officeDate(context.now);
  const vendor = { name: content.vendorName, corporateNumber: content.vendorCorporateNumber };
  const by = recordedActor(context.actor);
  const vendorId = await findOrCreateVendor(tx, vendor, context.now, context.newId, by);
  const entry = await lockEntry(tx, request);
  const change = applyApproval(entry, approvalOf(approved, today));
  const columns = columnsOf(approved, { today, vendorId, entry, change });

  const id = entry?.id ?? context.newId();
  if (entry) await updateEntry(tx, entry, columns, context.now);
  else await insertEntry(tx, id, columns as EntryColumns, context.now);
  await writeUses(tx, id, change.uses);
  await tieRequest(tx, request.id, id);
  await indexEntry(tx, id, [content.resellerName, content.vendorName]);
  // An approval does not end what stops the service: an incident, or what an earlier approval asked for in vain.
  await settleStatus(tx, { type: 'cloud-service', id }, context.now);
  await followEntry(tx, 'cloud-service', id, { actor: by, now: context.now, newId: context.newId });
  const recorded = { actor: by, now: context.now, newId: context.newId };
  await appendEvents(tx, recorded, [eventOf(id, approved, change, columns)]);
  if (change.change === 'ending' || change.change === 'left') {
    await beginEnding(tx, { id, approved, entry, change, today }, recorded);
  }
  return id;
}

type Ended = {
  id: string;
  approved: ApprovedService;
  entry: StoredEntry | null;
  change: RegisterChange;
  today: PlainDate;
};

/** What was used until now and is not from the last day on has to be proved to be gone. */
async function beginEnding(tx: Tx, { id, approved, entry, change, today }: Ended, recorded: Context): Promise<void> {
  const { request, content, assessment, manager, profile } = approved;
  const isSame = (use: SectionUseRecord) =>
    change.uses.some((after) => after.unitId === use.unitId && after.endedOn === use.endedOn);
  const begin = {
    serviceId: id,
    requestId: request.id,
    content,
    unitId: request.owningUnitId,
    leaving: (entry?.uses ?? []).filter((use) => !isSame(use)),
    whole: change.change === 'ending',
    careful: assessment.track !== 'B',
    managerPersonId: manager.personId,
    lastDay: content.endOn ?? today,
    profile,
  };
  await beginServiceEnding(tx, begin, recorded);
}

function approvalOf({ request, content, profile, assessment, grant }: ApprovedService, today: PlainDate): Approval {
  const lead = content.sections.find((section) => section.lead)?.unitId ?? request.owningUnitId;
  return {
    requestId: request.id,
    purpose: request.purpose,
    leadUnitId: lead,
    approvedOn: today,
    validUntil: grant.validUntil,
    lastDay: content.endOn,
    uses: content.sections.map((section) => {
      const level = section.confidentiality ?? levelKey(profile, assessment, 'confidentiality');
      return {
        unitId: section.unitId,
        purpose: section.purpose === '' ? content.useDescription : section.purpose,
        confidentialityLevel: level,
        confidentialityRank: rankOf(profile.classification, 'confidentiality', level) ?? 0,
      };
    }),
  };
}

/** The class of the request; the lowest one where it names no information at all. */
const levelKey = (profile: PolicyProfile, assessment: Assessment, axis: Axis): string =>
  assessment.effectiveClass[axis] ?? profile.classification.axes[axis].levels.at(-1)?.key ?? '';

type Outcome = { today: PlainDate; vendorId: string; entry: StoredEntry | null; change: RegisterChange };

/** The columns that this approval may set: a section that joins or leaves does not speak for the whole entry. */
function columnsOf(approved: ApprovedService, outcome: Outcome): Partial<EntryColumns> {
  const { request, content, assessment, profile, grant, manager, openConditions } = approved;
  const { today, change } = outcome;
  switch (change.change) {
    case 'ending':
      return { status: 'ending', openConditions };
    case 'left':
      return { leadUnitId: change.leadUnitId, openConditions };
    case 'joined':
      return { ...classOf(approved, outcome), openConditions };
    case 'registered':
    case 'renewed':
    case 'changed':
      return {
        ...classOf(approved, outcome),
        requestId: request.id,
        name: content.serviceName,
        vendorId: outcome.vendorId,
        serviceModel: content.facts.serviceModel ?? 'saas',
        status: 'approved',
        track: assessment.track ?? 'A',
        purpose: content.useDescription,
        schemeKey: profile.classification.key,
        leadUnitId: content.sections.find((section) => section.lead)?.unitId ?? request.owningUnitId,
        manager,
        approvedOn: today,
        validUntil: grant.validUntil,
        openConditions,
      };
  }
}

/** The class the entry allows from now on. Ranks of different schemes are never compared: then the new one counts. */
function classOf(
  { profile, assessment }: ApprovedService,
  { today, entry, change }: Outcome,
): Pick<EntryColumns, 'schemeKey' | 'levels' | 'confidentialityRank'> {
  const scheme = profile.classification;
  const others = entry && entry.schemeKey === scheme.key ? entry : null;
  const highest = highestUse(change.uses, today)?.confidentialityLevel;
  const higher = (axis: Axis, ...keys: (string | undefined)[]): string =>
    keys
      .filter((key): key is string => key !== undefined)
      .reduce((best, key) => ((rankOf(scheme, axis, key) ?? 0) > (rankOf(scheme, axis, best) ?? 0) ? key : best));
  const keep = change.change === 'joined' ? others?.levels : undefined;
  const levels = {
    confidentiality: higher(
      'confidentiality',
      levelKey(profile, assessment, 'confidentiality'),
      keep?.confidentiality,
      others || !entry ? highest : undefined,
    ),
    integrity: higher('integrity', levelKey(profile, assessment, 'integrity'), keep?.integrity),
    availability: higher('availability', levelKey(profile, assessment, 'availability'), keep?.availability),
  };
  return {
    schemeKey: scheme.key,
    levels,
    confidentialityRank: rankOf(scheme, 'confidentiality', levels.confidentiality) ?? 0,
  };
}

function eventOf(
  id: string,
  approved: ApprovedService,
  change: RegisterChange,
  columns: Partial<EntryColumns>,
): NewEvent {
  const { request, content, grant, manager } = approved;
  return {
    stream: `cloud-service:${id}`,
    type: `service-${change.change}`,
    payload: {
      requestId: request.id,
      name: content.serviceName,
      vendorName: content.vendorName,
      validUntil: grant.validUntil,
      manager,
      schemeKey: columns.schemeKey ?? null,
      confidentiality: columns.levels?.confidentiality ?? null,
      conditions: approved.openConditions,
      uses: change.uses.map((use) => ({ ...use }) satisfies { [key: string]: JsonValue }),
    },
  };
}
