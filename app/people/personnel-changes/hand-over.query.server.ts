/** What hangs on the posts and people of a plan: what follows the post to its next holder, and what stays behind. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { contains } from '../periods';
import type { Directory } from './names';
import type { ChangePlan } from './plan-changes';

export const HAND_OVER_KINDS = [
  'steps',
  'accounts',
  'obligations',
  'sections',
  'deputies',
  'services',
  'conditions',
  'requests',
] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** `from` and `to` are people; `to` is empty where the post becomes vacant, and null for what stays with the person. */
export type HandOverRow = {
  key: string;
  name: Text;
  href: string | null;
  part: Text | null;
  from: string[];
  to: string[] | null;
};
export type HandOver = { kind: HandOverKind; count: number; rows: HandOverRow[] };

/** Rows shown of each kind; the number of all stands beside them. */
const SHOWN = 50;
/** Ids in one question. */
const AT_ONCE = 1_000;

type Move = { turn: PlainDate; from: string[]; to: string[] };
type Asked = {
  db: DbOrTx;
  directory: Directory;
  moves: ReadonlyMap<string, Move>;
  movers: ReadonlySet<string>;
  leaves: ReadonlySet<string>;
};

/** One question for each kind and thousand posts or people, whatever there is of it. Kinds with nothing are left out. */
export async function loadHandOver(db: DbOrTx, plan: ChangePlan, directory: Directory): Promise<HandOver[]> {
  const names = (people: readonly string[]) => people.map((id) => directory.personById(id)?.name ?? '');
  const moves = new Map(
    plan.handed.map(({ postId, turn, before, after }) => [postId, { turn, from: names(before), to: names(after) }]),
  );
  const movers = new Set(
    plan.changes
      .filter(({ ended }) => ended.some(({ capacity }) => capacity === 'regular'))
      .map(({ personId }) => personId),
  );
  const leaves = new Set(
    plan.changes.flatMap(({ personId, ended }) => ended.map(({ postId }) => `${postId} ${personId}`)),
  );
  const asked = { db, directory, moves, movers, leaves };
  const found: HandOver[] = [];
  for (const kind of HAND_OVER_KINDS) {
    const rows = await questions[kind](asked);
    if (rows.length > 0) found.push({ kind, count: rows.length, rows: rows.slice(0, SHOWN) });
  }
  return found;
}

const same = (text: string): Text => ({ ja: text, en: text });

async function inParts<T>(ids: Iterable<string>, ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const all = [...ids];
  const found: T[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) found.push(...(await ask(all.slice(at, at + AT_ONCE))));
  return found;
}

const followsPost = ({ moves }: Asked, postId: string): Pick<HandOverRow, 'from' | 'to'> => {
  const { from, to } = moves.get(postId) ?? { from: [], to: [] };
  return { from, to };
};
const staysWith = ({ directory }: Asked, personId: string): Pick<HandOverRow, 'from' | 'to'> => ({
  from: [directory.personById(personId)?.name ?? ''],
  to: null,
});

const questions: Record<HandOverKind, (asked: Asked) => Promise<HandOverRow[]>> = {
  steps: async (asked) => {
    const rows = await inParts(asked.moves.keys(), (posts) =>
      asked.db
        .selectFrom('step_assignees as assignee')
        .innerJoin('approval_requests as request', 'request.id', 'assignee.request_id')
        .select([
          'assignee.step_id',
          'assignee.post_id',
          'assignee.person_id',
          'request.id',
          'request.number',
          'request.title',
        ])
        .where('assignee.is_open', '=', 1)
        .where('assignee.post_id', 'in', posts)
        .orderBy('request.number')
        .execute(),
    );
    return rows
      .filter((row) => asked.leaves.has(`${row.post_id} ${row.person_id}`))
      .map((row) => ({
        key: `${row.step_id} ${row.person_id}`,
        name: same(`${row.number} ${row.title}`),
        href: `/approval-requests/${row.id}`,
        part: asked.directory.postName(row.post_id),
        ...followsPost(asked, row.post_id),
      }));
  },
  accounts: async (asked) => {
    const rows = await inParts(asked.moves.keys(), (posts) =>
      asked.db
        .selectFrom('social_media_accounts')
        .select(['id', 'name', 'owner_post_id', 'deputy_post_id'])
        .where('is_open', '=', 1)
        .where((eb) => eb.or([eb('owner_post_id', 'in', posts), eb('deputy_post_id', 'in', posts)]))
        .orderBy('name')
        .orderBy('id')
        .execute(),
    );
    return rows.flatMap(({ id, name, owner_post_id: owner, deputy_post_id: deputy }) =>
      [
        { postId: owner, part: ACCOUNT_PARTS.owner },
        { postId: deputy, part: ACCOUNT_PARTS.deputy },
      ].flatMap(({ postId, part }) =>
        postId !== null && asked.moves.has(postId)
          ? [{ key: `${id} ${part.en}`, name: same(name), href: null, part, ...followsPost(asked, postId) }]
          : [],
      ),
    );
  },
  obligations: async (asked) => {
    const rows = await inParts(asked.moves.keys(), (posts) =>
      asked.db
        .selectFrom('obligations')
        .select(['id', 'title_ja', 'title_en', 'subject_name', 'owner_post_id'])
        .where('is_open', '=', 1)
        .where('owner_post_id', 'in', posts)
        .orderBy('due_on')
        .orderBy('id')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      name: { ja: row.title_ja, en: row.title_en },
      href: null,
      part: same(row.subject_name),
      ...followsPost(asked, row.owner_post_id ?? ''),
    }));
  },
  sections: sectionsWithNewHeads,
  deputies: async (asked) => {
    const rows = await inParts(asked.moves.keys(), (posts) =>
      asked.db
        .selectFrom('deputies')
        .select(['id', 'principal_post_id', 'deputy_post_id', 'valid_from', 'valid_to'])
        .where('deputy_post_id', 'in', posts)
        .orderBy('id')
        .execute(),
    );
    return rows
      .filter((row) => {
        const turn = asked.moves.get(row.deputy_post_id)?.turn ?? '';
        return contains({ from: row.valid_from, to: row.valid_to }, { from: turn, to: turn });
      })
      .map((row) => ({
        key: row.id,
        name: asked.directory.postName(row.principal_post_id),
        href: `/people/posts/${row.principal_post_id}`,
        part: asked.directory.postName(row.deputy_post_id),
        ...followsPost(asked, row.deputy_post_id),
      }));
  },
  services: async (asked) => {
    const rows = await inParts(asked.movers, (people) =>
      asked.db
        .selectFrom('cloud_services')
        .select(['id', 'name', 'manager_person_id'])
        .where('manager_person_id', 'in', people)
        .where('status', '=', 'approved')
        .orderBy('name')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      name: same(row.name),
      href: `/registers/cloud-services/${row.id}`,
      part: null,
      ...staysWith(asked, row.manager_person_id),
    }));
  },
  conditions: async (asked) => {
    const rows = await inParts(asked.movers, (people) =>
      asked.db
        .selectFrom('conditions')
        .select(['id', 'request_id', 'text', 'owner_person_id'])
        .where('owner_person_id', 'in', people)
        .where('status', '=', 'open')
        .orderBy('due_on')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      name: same(row.text),
      href: `/approval-requests/${row.request_id}`,
      part: null,
      ...staysWith(asked, row.owner_person_id),
    }));
  },
  requests: async (asked) => {
    const rows = await inParts(asked.movers, (people) =>
      asked.db
        .selectFrom('approval_requests')
        .select(['id', 'number', 'title', 'applicant_id'])
        .where('applicant_id', 'in', people)
        .where('status', 'in', UNDER_WAY)
        .orderBy('number')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      name: same(`${row.number} ${row.title}`),
      href: `/approval-requests/${row.id}`,
      part: null,
      ...staysWith(asked, row.applicant_id),
    }));
  },
};

const UNDER_WAY = ['draft', 'in-review', 'sent-back', 'on-hold', 'amending'];
const ACCOUNT_PARTS = { owner: { ja: '責任者', en: 'Owner' }, deputy: { ja: '代行者', en: 'Deputy' } } as const;

/** Contracts and agreements belong to sections; with a new head somebody else answers for them. */
async function sectionsWithNewHeads(asked: Asked): Promise<HandOverRow[]> {
  const heads = new Map<string, string>();
  for (const [postId, { turn }] of asked.moves) {
    const post = asked.directory.post(postId);
    const heading = post?.roles.some(
      ({ role, period }) => role === 'security-manager' && contains(period, { from: turn, to: turn }),
    );
    if (post && heading) heads.set(post.unitId, postId);
  }
  const rows = await inParts(heads.keys(), (units) =>
    asked.db
      .selectFrom('contracts')
      .select((eb) => ['unit_id', eb.fn.countAll<number>().as('contracts')])
      .where('unit_id', 'in', units)
      .where('is_open', '=', 1)
      .groupBy('unit_id')
      .execute(),
  );
  return rows.map((row) => {
    const count = Number(row.contracts);
    return {
      key: row.unit_id,
      name: asked.directory.unitName(row.unit_id),
      href: null,
      part: {
        ja: `契約・協定 ${count}件`,
        en: `${count} ${count === 1 ? 'contract or agreement' : 'contracts and agreements'}`,
      },
      ...followsPost(asked, heads.get(row.unit_id) ?? ''),
    };
  });
}
