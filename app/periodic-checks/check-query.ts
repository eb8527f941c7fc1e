/** What the list of checks is asked for, read from an address and written into one. Pure. */
import { CHECK_KINDS, type CheckKind } from '~/policy/model';
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { REGISTER_TYPES, type RegisterType, STANDINGS, type Standing } from './model';
import { CHECKS_PATH } from './paths';

export type CheckFilter = {
  kind: CheckKind;
  /** null: all of them. */
  standing: Standing | null;
  type: RegisterType | null;
  /** A section, or a department with everything below it. */
  unitId: string | null;
  campaignId: string | null;
};

/** Which kind of checks an address is about; 履行状況確認 where it says none. */
export const kindIn = (params: URLSearchParams): CheckKind =>
  oneOf(CHECK_KINDS, params.get('kind')) ?? 'periodic-check';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readCheckQuery(params: URLSearchParams): { filter: CheckFilter; from: PageFrom } {
  return {
    filter: {
      kind: kindIn(params),
      standing: oneOf(STANDINGS, params.get('standing')),
      type: oneOf(REGISTER_TYPES, params.get('type')),
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
      kind: filter.kind === 'periodic-check' || isOneCampaign(filter, path) ? null : filter.kind,
      standing: filter.standing,
      type: filter.type,
      unit: filter.unitId,
      campaign: isOneCampaign(filter, path) ? null : filter.campaignId,
    },
    from,
  );

const isOneCampaign = ({ campaignId }: Partial<CheckFilter>, path: string): boolean =>
  campaignId != null && path.endsWith(`/${campaignId}`);
