/** The process that does one job on texts and ends. It knows the texts and nothing else: no database, no secrets. */
import { findClauses } from '~/clauses/find-clauses';
import { differencesBetween } from '../differences';
import type { FinderAnswer, FinderJob } from './finder-protocol';

// Whoever asked is gone.
process.on('disconnect', () => process.exit(0));

const say = (answer: FinderAnswer, then: () => void = () => {}) => process.send!(answer, then);

process.once('message', (job: FinderJob) => {
  const answer: FinderAnswer =
    job.type === 'find'
      ? { type: 'found', findings: findClauses(job.pages) }
      : { type: 'compared', differences: differencesBetween(job.former, job.now) };
  say(answer, () => process.exit(0));
});
say({ type: 'ready' });
