/** What the demo's documents promise and say, item by item: mostly enough, and here and there something to find. */
import { type ConfidentialityDetails, type ConfidentialityTopic, detailTopicOf } from '~/policy/confidentiality';
import type { Requirement, SlaDefinition } from '~/policy/model';
import type { SlaAnswer } from '~/policy/sla';

const SAID: Record<ConfidentialityTopic, ConfidentialityDetails> = {
  scope: {
    topic: 'scope',
    covers: ['handed-over', 'arising', 'oral'],
    markedOnly: 'no',
    definition: '甲から提供を受け、又は本業務において知り得た一切の情報',
  },
  purpose: { topic: 'purpose', limit: 'this-work', widening: '' },
  workers: { topic: 'workers', bound: ['workers', 'agency', 'left-work', 'left-company'] },
  survival: { topic: 'survival', lasts: 'years', years: 5 },
  return: {
    topic: 'return',
    how: ['return', 'destroy'],
    includes: ['copies', 'backups'],
    days: 30,
    proof: 'certificate',
  },
  exceptions: {
    topic: 'exceptions',
    allowed: ['public', 'known', 'third-party', 'law'],
    other: '',
    legalNotice: 'before',
  },
  remedy: { topic: 'remedy', remedies: ['injunction', 'damages', 'termination'], cap: 'applies' },
  notice: { topic: 'notice', told: 'pledge', reported: 'yes' },
  date: { topic: 'date', signedOn: null, firstDisclosureOn: null },
};

/** Nothing where the item has no such questions; days are left open, as nobody has signed yet. */
export function demoDetails(requirement: Requirement): { details?: ConfidentialityDetails } {
  const topic = detailTopicOf(requirement);
  return topic === null || topic === 'date' ? {} : { details: SAID[topic] };
}

/** Exactly what is asked, in the units that documents like. */
export function demoPromise(definition: SlaDefinition, n: number): SlaAnswer {
  const { required, unit, window, measure } = definition;
  const said = {
    commitment: n % 5 === 0 ? ('objective' as const) : ('guaranteed' as const),
    window,
    exclusions: '30日前までに知らせた計画停止を除きます。',
    plannedStops: 'excluded' as const,
  };
  if (measure === 'service-hours') {
    return { ...said, promised: null, hours: { days: 'every-day', from: '00:00', to: '24:00' } };
  }
  if (unit === 'months' && required !== null && required % 12 === 0) {
    return { ...said, promised: required / 12, unit: 'years' };
  }
  if (unit === 'hours' && required === 12) return { ...said, promised: 4, upTo: 8 };
  return { ...said, promised: required };
}
