/** What a request to end says about the information, and what an ending keeps of it. Pure data. */
import type { Text } from '~/platform/text';
import type { Method } from './ending';

export const ERASERS = ['own', 'vendor', 'both'] as const;
export type Eraser = (typeof ERASERS)[number];

/** Answers of the intake that only an ending asks. */
export type EndingPlan = {
  /** Where the information goes: the next service or contractor, our own systems, nowhere. */
  migrationTo: string;
  eraser: Eraser | null;
  eraseMethod: Method | null;
  /** Which copies there are, and until when they last. */
  backups: string;
  /** Subcontractors and clouds behind the vendor that hold some of it. */
  companies: string;
};

export const NO_PLAN: EndingPlan = { migrationTo: '', eraser: null, eraseMethod: null, backups: '', companies: '' };

/** One kind of information with its class under the name that its scheme gives it. */
export type KeptInformation = { name: string; level: Text; personal: boolean; specificPersonal: boolean };
export type LeavingSection = { name: Text; level: Text | null; purpose: string };

export type KeptPlan = EndingPlan & { information: KeptInformation[]; sections: LeavingSection[] };
