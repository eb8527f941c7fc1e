/** Why a choice of a passage was not kept. */
export type ChooseRefusal =
  | 'not-found'
  | 'not-assignee'
  | 'conflict'
  | 'file-unknown'
  | 'page-unknown'
  | 'quote-not-found'
  | 'passage-unknown'
  | 'nothing-to-withdraw';
