/** What the pages show that hand a check on or name another auditor. */
import { type Organisation, unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { headOf, type ReadableCheck } from './check-page.query.server';
import { ownersFor } from './hand-over';
import { auditorsOf, sideOf } from './independence';
import { reviewersOf } from './parts.repository.server';

export async function loadHandOver(db: DbOrTx, readable: ReadableCheck, today: PlainDate) {
  const { check } = readable;
  const organisation = await loadOrganisation(db, today);
  const units = new Map<string, { unit: Text; posts: { id: string; title: Text; holders: string[] }[] }>();
  for (const { id, unitId, title, holders } of ownersFor(organisation, check)) {
    if (id === check.ownerPostId) continue;
    const group = units.get(unitId) ?? { unit: unitPathName(organisation, unitId), posts: [] };
    group.posts.push({ id, title, holders: holders.map(({ name }) => name) });
    units.set(unitId, group);
  }
  const owner = check.ownerPostId === null ? undefined : organisation.posts.get(check.ownerPostId);
  return {
    check: headOf(readable),
    owner: owner ? { post: owner.title, holders: owner.holders.map(({ name }) => name) } : null,
    posts: [...units.values()],
  };
}

export async function loadAuditors(db: DbOrTx, readable: ReadableCheck, today: PlainDate) {
  const { check } = readable;
  const organisation = await loadOrganisation(db, today);
  const named = await reviewersOf(db, check.id);
  const side = sideOf(organisation, check.unitId);
  return {
    check: headOf(readable),
    named: named.map(({ name }) => name),
    auditors: auditorsOf(organisation)
      .filter(({ id }) => !named.some((one) => one.id === id))
      .map(({ id, name, post }) => ({
        id,
        name,
        post: postOf(organisation, post.unitId, post.title),
        independent: !side.has(id),
      })),
  };
}

function postOf(organisation: Organisation, unitId: string, title: Text): Text {
  const unit = unitPathName(organisation, unitId);
  return { ja: `${unit.ja} ${title.ja}`, en: `${title.en}, ${unit.en}` };
}
