/** The set that a new round would take in, as the address of the page asks for it. */

import type { AppAbility } from '~/authorization/ability';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import { isHeld } from '~/obligations/owners';
import { type ParsedForm, parseForm, type Typed } from '~/people/forms';
import { type Organisation, unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addMonths, fiscalYear, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { checkQuestionsOf } from '~/policy/check-questions';
import type { CheckKind, PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { refusalText } from '~/registers/refusals';
import type { DbOrTx } from '~db/connection.server';
import { mayOnCampaigns } from './access.server';
import { listSubjects, MOST_SUBJECTS, ownersOf, type SubjectRow } from './campaign-set.query.server';
import { auditorsOf, sectionsOf } from './independence';
import { checkKindsOf, isAudit, looksAtSections, type SubjectType } from './model';
import { listSections } from './section-set.query.server';
import {
  type NewCampaign,
  type NewSectionCampaign,
  previewForm,
  REGISTER_LISTS,
  SECTION_LISTS,
  sectionPreviewForm,
} from './selection';
import { type UnitGroup, unitGroups } from './unit-groups';
import { missingWords } from './words';
import { departmentOf } from './years';

const SHOWN = 200;

/** Whether there are checks of this kind under the policy in force, and `ability` may start them. */
export async function mayStartRound(db: DbOrTx, ability: AppAbility, kind: CheckKind): Promise<boolean> {
  if (!mayOnCampaigns(ability, 'create', kind)) return false;
  return checkKindsOf((await activeProfile(db)).switches).includes(kind);
}

/** What the form begins with. */
function beginning(kind: CheckKind, profile: PolicyProfile, organisation: Organisation, today: PlainDate) {
  const ofSections = looksAtSections(kind);
  return {
    kind,
    levels: profile.classification.axes.confidentiality.levels.map(({ key, name }) => ({ key, name })),
    scheme: profile.classification.name,
    fiscalYear: fiscalYear(today),
    dueOn: addMonths(today, 1),
    groups: ofSections ? groupsOf(organisation) : [],
    auditors: isAudit(kind)
      ? auditorsOf(organisation).map(({ id, name, post }) => ({ id, name, post: postName(organisation, post) }))
      : [],
    questions: ofSections ? checkQuestionsOf(profile, kind).map(({ key, title }) => ({ key, title })) : [],
  };
}

function groupsOf(organisation: Organisation): UnitGroup[] {
  const sections = new Set(sectionsOf(organisation).map(({ id }) => id));
  return unitGroups(organisation.units, ({ id }) => sections.has(id));
}

const postName = (organisation: Organisation, { unitId, title }: { unitId: string; title: Text }): Text => {
  const unit = unitPathName(organisation, unitId);
  return { ja: `${unit.ja} ${title.ja}`, en: `${title.en}, ${unit.en}` };
};

type Read = ParsedForm<unknown>;
type Shown = {
  start: ReturnType<typeof beginning>;
  read: { ok: boolean; typed: Typed; errors: Record<string, Text> } | null;
  set: Awaited<ReturnType<typeof shownSet>> | null;
};

/** What is wrong with a choice among many says which choice it is. */
function readAs(read: Read, today: PlainDate): NonNullable<Shown['read']> {
  const errors: Record<string, Text> = read.ok ? {} : { ...read.errors };
  for (const [name, text] of Object.entries(missingWords)) {
    if (errors[name] && (read.typed[name] ?? '').length === 0) errors[name] = text;
  }
  const { dueOn } = read.typed;
  if (!errors.dueOn && typeof dueOn === 'string' && dueOn <= today) {
    errors.dueOn = refusalText({ reason: 'in-past', field: 'dueOn' });
  }
  return { ok: Object.keys(errors).length === 0, typed: read.typed, errors };
}

/** `read.typed` is what the form comes back with; without a set where nothing was asked yet, or something is wrong. */
export async function loadNewCampaign(
  db: DbOrTx,
  ability: AppAbility,
  kind: CheckKind,
  asked: FormData | null,
  today: PlainDate,
): Promise<Shown> {
  const profile = await activeProfile(db);
  const organisation = await loadOrganisation(db, today);
  const start = beginning(kind, profile, organisation, today);
  if (asked === null) return { start, read: null, set: null };
  const under = { db, organisation, today };
  if (looksAtSections(kind)) {
    const read = parseForm<NewSectionCampaign>(sectionPreviewForm, asked, SECTION_LISTS);
    const shown = readAs(read, today);
    return { start, read: shown, set: read.ok && shown.ok ? await sectionSet(read.value, under) : null };
  }
  const read = parseForm<NewCampaign>(previewForm, asked, REGISTER_LISTS);
  const shown = readAs(read, today);
  const all = { ...under, ability, profile };
  return { start, read: shown, set: read.ok && shown.ok ? await registerSet(read.value, all) : null };
}

type Under = { db: DbOrTx; organisation: Organisation; today: PlainDate };

async function registerSet(
  { title: _title, fiscalYear: _year, dueOn: _due, ...selection }: NewCampaign,
  { ability, profile, ...under }: Under & { ability: AppAbility; profile: PolicyProfile },
) {
  const subjects = await listSubjects(under.db, selection, { ability, profile, today: under.today });
  const ownerOf = ownersOf(under.organisation);
  return shownSet(
    subjects.map((row) => ({ ...row, ownerPostId: ownerOf(row), auditors: [], excluded: [] })),
    [],
    under,
  );
}

async function sectionSet(asked: NewSectionCampaign, under: Under) {
  const { rows, busy } = await listSections(under.db, asked.kind, asked, under.organisation);
  return shownSet(
    rows,
    busy.map(({ name }) => name),
    under,
  );
}

type Row = Pick<SubjectRow, 'id' | 'number' | 'name' | 'vendorName' | 'unitId' | 'lastId' | 'lastAt'> & {
  type: SubjectType;
  ownerPostId: string | null;
  auditors: { name: string }[];
  excluded: { name: string }[];
};

async function shownSet(rows: readonly Row[], busy: Text[], { db, organisation, today }: Under) {
  const shown = rows.slice(0, SHOWN);
  const posts = await postsWithHolders(
    db,
    shown.flatMap(({ ownerPostId }) => ownerPostId ?? []),
    today,
  );
  return {
    count: Math.min(rows.length, MOST_SUBJECTS),
    tooMany: rows.length > MOST_SUBJECTS,
    busy,
    vacant: rows.filter(({ ownerPostId }) => !isHeld(organisation, ownerPostId)).length,
    rows: shown.map((row) => ({
      id: row.id,
      type: row.type,
      name: row.name,
      number: row.number,
      vendorName: row.vendorName,
      unit: organisation.units.get(row.unitId)?.name ?? { ja: '', en: '' },
      owner: (row.ownerPostId !== null && posts.get(row.ownerPostId)) || null,
      department: row.type === 'unit' ? departmentName(organisation, row.unitId) : null,
      auditors: row.auditors.map(({ name }) => name),
      excluded: row.excluded.map(({ name }) => name),
      lastId: row.lastId,
      lastAt: row.lastAt,
    })),
  };
}

/** null where the section belongs to none. */
function departmentName(organisation: Organisation, unitId: string): Text | null {
  const id = departmentOf(organisation, unitId);
  return id === unitId ? null : (organisation.units.get(id)?.name ?? null);
}
