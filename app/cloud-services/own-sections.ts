/** The sections a person may file for: those of the posts held today. Pure. */
import type { Actor } from '~/authorization/actor';
import type { Text } from '~/platform/text';

export type OwnSection = { id: string; name: Text };

export const ownSections = (actor: Actor): OwnSection[] => [
  ...new Map(actor.holdings.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values(),
];
