import type { Command, Status } from './model';

/** Which command is possible in which status: the whole life of a request on one page. */
export const TRANSITIONS = {
  submit: ['draft', 'sent-back', 'amending'],
  decide: ['in-review'],
  hold: ['in-review'],
  resume: ['on-hold'],
  withdraw: ['draft', 'in-review', 'sent-back', 'on-hold', 'amending'],
  'pull-back': ['in-review'],
  amend: ['approved'],
} as const satisfies Record<Command['type'], readonly Status[]>;

export const isPossible = (command: Command['type'], status: Status): boolean =>
  (TRANSITIONS[command] as readonly Status[]).includes(status);
