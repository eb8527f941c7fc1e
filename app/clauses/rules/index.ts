/** The rules of all topics. */
import type { ClauseTopic } from '../topics';
import { confidentiality } from './confidentiality';
import { contractControl } from './contract-control';
import { contractHandling } from './contract-handling';
import type { TopicRules } from './model';
import { personal } from './personal';
import { specificPersonal } from './specific-personal';

export const RULES: ReadonlyMap<ClauseTopic, TopicRules> = new Map(
  [...contractHandling, ...contractControl, ...confidentiality, ...personal, ...specificPersonal].map((one) => [
    one.topic,
    one,
  ]),
);
