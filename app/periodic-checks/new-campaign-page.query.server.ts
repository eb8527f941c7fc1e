/** The set that a new round would take in, as the address of the page asks for it. */

import type { AppAbility } from '~/authorization/ability';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import { isHeld } from '~/obligations/owners';
import { type ParsedForm, parseForm } from '~/people/forms';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addMonths, fiscalYear, type PlainDate } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { listSubjects, MOST_SUBJECTS, ownersOf } from './campaign-set.query.server';
import { type NewCampaign, previewForm } from './selection';

const SHOWN = 200;

/** What the form begins with. */
const beginning = (profile: PolicyProfile, today: PlainDate) => ({
  levels: profile.classification.axes.confidentiality.levels.map(({ key, name }) => ({ key, name })),
  scheme: profile.classification.name,
  fiscalYear: fiscalYear(today),
  dueOn: addMonths(today, 1),
});

/** `typed` is what the form comes back with; without a set where nothing was asked yet, or something is wrong. */
export async function loadNewCampaign(
  db: DbOrTx,
  ability: AppAbility,
  asked: FormData | null,
  today: PlainDate,
): Promise<{
  start: ReturnType<typeof beginning>;
  read: ParsedForm<NewCampaign> | null;
  set: Awaited<ReturnType<typeof previewOf>> | null;
}> {
  const profile = await activeProfile(db);
  const start = beginning(profile, today);
  const read = asked === null ? null : parseForm(previewForm, asked, ['types']);
  if (!read?.ok) return { start, read, set: null };
  return { start, read, set: await previewOf(db, ability, read.value, { profile, today }) };
}

async function previewOf(
  db: DbOrTx,
  ability: AppAbility,
  { title: _title, fiscalYear: _year, dueOn: _due, ...selection }: NewCampaign,
  { profile, today }: { profile: PolicyProfile; today: PlainDate },
) {
  const subjects = await listSubjects(db, selection, { ability, profile, today });
  const organisation = await loadOrganisation(db, today);
  const ownerOf = ownersOf(organisation);
  const owned = subjects.map((row) => ({ row, ownerPostId: ownerOf(row) }));
  const shown = owned.slice(0, SHOWN);
  const posts = await postsWithHolders(
    db,
    shown.flatMap(({ ownerPostId }) => ownerPostId ?? []),
    today,
  );
  return {
    count: Math.min(subjects.length, MOST_SUBJECTS),
    tooMany: subjects.length > MOST_SUBJECTS,
    vacant: owned.filter(({ ownerPostId }) => !isHeld(organisation, ownerPostId)).length,
    rows: shown.map(({ row, ownerPostId }) => ({
      id: row.id,
      type: row.type,
      name: row.name,
      number: row.number,
      vendorName: row.vendorName,
      unit: organisation.units.get(row.unitId)?.name ?? { ja: '', en: '' },
      owner: (ownerPostId !== null && posts.get(ownerPostId)) || null,
      lastId: row.lastId,
      lastAt: row.lastAt,
    })),
  };
}
