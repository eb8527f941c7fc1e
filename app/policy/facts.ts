/** Every answer a fact can have. One list for intake, profile check and tests. */
import type { CloudServiceFacts, ScalarFact } from '~/policy/model';

const yesOrNo = [true, false] as const;

export const FACT_VALUES = {
  purpose: ['new', 'change', 'renewal', 'termination'],
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
} as const satisfies { [F in ScalarFact]: readonly CloudServiceFacts[F][] };

export const SCALAR_FACTS = Object.keys(FACT_VALUES) as ScalarFact[];

/** Whether `value` is an answer the fact can have. */
export const isFactValue = (fact: ScalarFact, value: string | boolean): boolean =>
  (FACT_VALUES[fact] as readonly (string | boolean)[]).includes(value);
