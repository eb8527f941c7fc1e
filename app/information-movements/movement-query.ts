/** What the register is asked for, read from an address and written into one. Pure. */
import { MOVEMENT_KINDS, type MovementKind } from '~/policy/model';
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { STANDINGS, type Standing } from './model';
import { type About, MOVEMENTS_PATH, readAbout } from './paths';

export type MovementFilter = {
  standing: Standing | null;
  kind: MovementKind | null;
  unitId: string | null;
  about: About | null;
  /** Only what waits for the permission of whoever asks. */
  waiting: boolean;
};

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export const readMovementQuery = (params: URLSearchParams): { filter: MovementFilter; from: PageFrom } => ({
  filter: {
    standing: oneOf(STANDINGS, params.get('status')),
    kind: oneOf(MOVEMENT_KINDS, params.get('kind')),
    unitId: idIn(params.get('unit')),
    about: readAbout(params.get('about')),
    waiting: params.get('waiting') === 'me',
  },
  from: pageFromIn(params),
});

export const movementsHref = (
  { standing, kind, unitId, about, waiting }: Partial<MovementFilter>,
  from: PageFrom = null,
  path: string = MOVEMENTS_PATH,
): string =>
  hrefOf(
    path,
    {
      waiting: waiting ? 'me' : null,
      status: standing,
      kind,
      unit: unitId,
      about: about ? `${about.type}:${about.id}` : null,
    },
    from,
  );
