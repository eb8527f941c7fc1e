/** Every answer a fact can have, and which kinds are asked it. One list for intake, profile check and tests. */
import {
  FACTS_OF_KIND,
  type Facts,
  type InformationItem,
  type RequestFacts,
  type RequestKind,
  type ScalarFact,
} from '~/policy/model';

const yesOrNo = [true, false] as const;

export const FACT_VALUES = {
  purpose: ['new', 'change', 'renewal', 'termination'],
  handlesInformation: yesOrNo,
  serviceModel: ['saas', 'paas', 'iaas'],
  terms: ['negotiated', 'uniform', 'free-trial'],
  network: ['internet', 'lgwan', 'individual-number'],
  dataLocation: ['domestic', 'foreign', 'both', 'unknown'],
  governingLaw: ['japan', 'foreign', 'unknown'],
  certification: ['ismap', 'ismap-liu', 'other', 'none'],
  subcontracting: ['none', 'approved-tiers', 'unknown'],
  systemWork: yesOrNo,
  externalConnection: yesOrNo,
  dataReuse: ['no', 'yes', 'unknown'],
  sharedBySections: yesOrNo,
  contractorUse: yesOrNo,
  pilot: yesOrNo,
  emergency: yesOrNo,
  workKind: ['system-build', 'system-operation', 'system-build-operation', 'processing', 'printing', 'repair', 'other'],
  workplace: ['our-offices', 'vendor-offices', 'both', 'abroad', 'unknown'],
  vendorAccess: ['none', 'on-site', 'media', 'remote-closed', 'remote-internet'],
  vendorCloud: ['no', 'yes', 'unknown'],
  listing: ['listed', 'not-listed', 'no-product'],
  nda: ['before', 'with-contract', 'late'],
  autoRenewal: yesOrNo,
  longTermContract: yesOrNo,
  transitional: yesOrNo,
  furtherParties: yesOrNo,
  furtherTier: yesOrNo,
  equalDuty: ['signed', 'draft', 'none'],
  startedAlready: yesOrNo,
  accountChange: ['none', 'purpose', 'owner'],
  carefulContent: yesOrNo,
  residentRequests: ['none', 'guided', 'handled'],
  ownSiteCopy: ['yes', 'no', 'not-needed'],
  mfa: ['security-key', 'app', 'sms', 'none', 'unknown'],
} as const satisfies { [F in ScalarFact]: readonly Facts[F][] };

export const SCALAR_FACTS = Object.keys(FACT_VALUES) as ScalarFact[];

/** Whether requests of this kind are asked the fact. */
export const isAsked = (kind: RequestKind, fact: keyof Facts): boolean =>
  (FACTS_OF_KIND[kind] as readonly (keyof Facts)[]).includes(fact);

/** The facts of a kind but for the information, which is no single answer. */
export const scalarFactsOf = (kind: RequestKind): ScalarFact[] => SCALAR_FACTS.filter((fact) => isAsked(kind, fact));

/** Whether `value` is an answer the fact can have. */
export const isFactValue = (fact: ScalarFact, value: string | boolean): boolean =>
  (FACT_VALUES[fact] as readonly (string | boolean)[]).includes(value);

/**
 * The information handled: undefined while it is not known, empty where it is known that there is none, or where the
 * kind is not asked.
 */
export function handledInformation({ kind, facts }: RequestFacts): readonly InformationItem[] | undefined {
  if (!isAsked(kind, 'information')) return [];
  const named = facts.information?.length ? facts.information : undefined;
  if (!isAsked(kind, 'handlesInformation')) return named;
  if (facts.handlesInformation === undefined) return undefined;
  return facts.handlesInformation ? named : [];
}
