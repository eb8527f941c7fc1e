/** What the list of checks is asked for, read from an address and written into one. Pure. */
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { STANDINGS, type Standing, SUBJECT_TYPES, type SubjectType } from './model';
import { CHECKS_PATH } from './paths';

export type CheckFilter = {
  /** null: all of them. */
  standing: Standing | null;
  type: SubjectType | null;
  unitId: string | null;
  campaignId: string | null;
};

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readCheckQuery(params: URLSearchParams): { filter: CheckFilter; from: PageFrom } {
  return {
    filter: {
      standing: oneOf(STANDINGS, params.get('standing')),
      type: oneOf(SUBJECT_TYPES, params.get('type')),
      unitId: idIn(params.get('unit')),
      campaignId: idIn(params.get('campaign')),
    },
    from: pageFromIn(params),
  };
}

/** `path` of a campaign names it already. */
export const checksHref = (filter: Partial<CheckFilter>, from: PageFrom = null, path: string = CHECKS_PATH): string =>
  hrefOf(
    path,
    {
      standing: filter.standing,
      type: filter.type,
      unit: filter.unitId,
      campaign: filter.campaignId !== null && path.endsWith(`/${filter.campaignId}`) ? null : filter.campaignId,
    },
    from,
  );
