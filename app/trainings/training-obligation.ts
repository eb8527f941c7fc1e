/** 研修・訓練 as what falls due: the next one of a section, for the post that heads it. Pure. */
import type { NewObligation } from '~/obligations/model';
import { headPosts } from '~/obligations/owners';
import { type Organisation, unitPathName } from '~/people/organisation';
import type { PlainDate } from '~/platform/dates';
import { trainingWords as words } from './words';

export function trainingObligation(organisation: Organisation, unitId: string, dueOn: PlainDate): NewObligation {
  return {
    kind: 'training',
    subject: { type: 'unit', id: unitId, name: unitPathName(organisation, unitId).ja },
    occurrence: dueOn,
    title: words.obligation,
    ownerPostId: headOf(organisation, unitId),
    unitId,
    dueOn,
    source: 'schedule',
  };
}

/** 情報セキュリティ管理者 of the section, or who heads the unit above; null where nobody does. Of several always the same. */
export const headOf = (organisation: Organisation, unitId: string): string | null =>
  headPosts(organisation, unitId, null).sort()[0] ?? null;

/** Sections in which somebody works today. */
export function sectionsAtWork(organisation: Organisation): string[] {
  const staffed = new Set(
    [...organisation.posts.values()].filter(({ holders }) => holders.length > 0).map(({ unitId }) => unitId),
  );
  return [...organisation.units.values()]
    .filter(({ id, kind }) => kind === 'section' && staffed.has(id))
    .map(({ id }) => id)
    .sort();
}
