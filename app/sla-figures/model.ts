/** サービスレベル: what was agreed about a service or a contract, measured month by month. Pure data. */
import type { Quote } from '~/approval-requests/content';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { SlaDefinition } from '~/policy/model';
import type { SlaAnswer } from '~/policy/sla';
import type { Month } from './month';

export const LEVEL_SUBJECTS = ['cloud-service', 'contract', 'designated-manager'] as const;
export type LevelSubject = (typeof LEVEL_SUBJECTS)[number];

/** What is measured: as the profile asks it, and as the document of the approved request promises it. */
export type LevelItem = { key: string; title: Text; definition: SlaDefinition; promise: SlaAnswer | null };

/** ここでは測らない: why nothing is asked for each month, and who said so. */
export type NotMeasured = { reason: string; byName: string; byPost: string; on: PlainDate };
export type UnmeasuredItem = LevelItem & { notMeasured: NotMeasured };

/** What the request says of credits, of how they are claimed, and of what is left out. */
export type Remedy = { key: string; title: Text; explanation: string; exclusions: string; quotes: Quote[] };

/** What holds from a month on, by one approval. */
export type LevelTerms = {
  fromMonth: Month;
  requestId: string;
  /** Those that are measured each month. */
  items: LevelItem[];
  /** Agreed on as well, and not measured here. */
  unmeasured: UnmeasuredItem[];
  remedies: Remedy[];
};

/** `none`: nothing happened that could be measured, such as no fault to repair. */
export type FigureState = 'measured' | 'none';

/** One entry for an item and a month, in the unit of the item. */
export type Figure = {
  itemKey: string;
  month: Month;
  state: FigureState;
  value: number | null;
  /** As it was typed: '43分' of an uptime. */
  typed: string;
  /** Minutes of the stops that were announced and are part of the value; null where nobody said. */
  plannedMinutes: number | null;
};

/** How far back a page shows what was measured. */
export const MOST_MONTHS = 24;

export const levelStream = (id: string): string => `service-level:${id}`;

/** The terms that hold in `month`: the newest that had begun; the first ones for what lies before. */
export const termsIn = (terms: readonly LevelTerms[], month: Month): LevelTerms | undefined =>
  terms.findLast(({ fromMonth }) => fromMonth <= month) ?? terms[0];
