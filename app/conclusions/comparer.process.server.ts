/** The process that compares one signed copy and ends. It knows the texts and nothing else. */
import { beGuest } from '~/platform/ask-guest.server';
import { compareContracts } from './compare';
import type { ComparerAnswer, ComparerJob } from './run-comparer.server';
import { tie } from './ties';

beGuest<ComparerJob, ComparerAnswer>(({ reviewed, signed, passages }) => {
  const comparison = compareContracts(reviewed, signed);
  if (comparison.outcome === 'too-different') return comparison;
  return { ...comparison, differences: tie(comparison.differences, passages, reviewed) };
});
