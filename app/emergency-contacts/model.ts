/** 緊急時の連絡網: whom to call about a contract or an agreement, in the order of calling (特別区 6(7)). Pure data. */
import type { PlainDate } from '~/platform/dates';

/** Of which side somebody is. */
export const SIDES = ['own', 'vendor', 'other'] as const;
export type Side = (typeof SIDES)[number];

export type EmergencyContact = {
  side: Side;
  /** Post and name, or company and desk. */
  who: string;
  /** Telephone, mail. */
  reach: string;
  /** Hours in which it answers; nights and days off included or not. */
  hours: string;
};

export type ContactChain = {
  contacts: EmergencyContact[];
  confirmedOn: PlainDate;
  confirmedByName: string;
  confirmedByPost: string;
  version: number;
};

/** A chain that is longer is called by nobody. */
export const MOST_CONTACTS = 12;
/** Rows that stand ready to be filled in. */
export const SPARE_ROWS = 3;
