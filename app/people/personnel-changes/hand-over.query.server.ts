/** What hangs on the posts and people of a plan: what follows the post to its next holder, and what stays behind. */
import { type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { accountWords } from '~/social-media/words';
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
  ability: AppAbility;
  directory: Directory;
  moves: ReadonlyMap<string, Move>;
  movers: ReadonlySet<string>;
  leaves: ReadonlySet<string>;
};

/**
 * Whoever may not read a request or a piece of work is told that it is there and whom it goes to, and no more.
 * One question for each kind and thousand posts or people, whatever there is of it. Kinds with nothing are left out.
 */
export async function loadHandOver(
  db: DbOrTx,
  ability: AppAbility,
  plan: ChangePlan,
  directory: Directory,
): Promise<HandOver[]> {
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
  const asked = { db, ability, directory, moves, movers, leaves };
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

/** Whether the one who asks may read the row; the alias of the table is that of the permission's filter. */
const readable = ({ ability }: Asked, subject: 'ApprovalRequest' | 'Obligation') =>
  sql<SqlBool>`(${accessibleBy(ability, 'read', subject)})`.as('readable');
const readableRequest = (asked: Asked) => readable(asked, 'ApprovalRequest');

const requestNamed = (row: { id: string; number: string; title: string; readable: SqlBool }) => ({
  name: same(row.readable ? `${row.number} ${row.title}` : row.number),
  href: row.readable ? `/approval-requests/${row.id}` : null,
});

const NOT_TO_BE_READ: Text = { ja: '内容は、その職の人だけが見られます', en: 'Only the post itself sees what it is' };

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
          readableRequest(asked),
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
        ...requestNamed(row),
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
    // Owner and deputy may be asked for in two parts.
    const once = [...new Map(rows.map((row) => [row.id, row])).values()];
    return once.flatMap(({ id, name, owner_post_id: owner, deputy_post_id: deputy }) =>
      [
        { postId: owner, part: accountWords.owner },
        { postId: deputy, part: accountWords.deputy },
      ].flatMap(({ postId, part }) =>
        postId !== null && asked.moves.has(postId)
          ? [
              {
                key: `${id} ${part.en}`,
                name: same(name),
                href: `/registers/social-media/${id}`,
                part,
                ...followsPost(asked, postId),
              },
            ]
          : [],
      ),
    );
  },
  obligations: async (asked) => {
    const rows = await inParts(asked.moves.keys(), (posts) =>
      asked.db
        .selectFrom('obligations as obligation')
        .select(['obligation.id', 'obligation.title_ja', 'obligation.title_en', 'obligation.owner_post_id'])
        .select(readable(asked, 'Obligation'))
        .where('obligation.is_open', '=', 1)
        .where('obligation.owner_post_id', 'in', posts)
        .orderBy('obligation.due_on')
        .orderBy('obligation.id')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      name: row.readable ? { ja: row.title_ja, en: row.title_en } : NOT_TO_BE_READ,
      href: row.readable ? `/obligations/${row.id}` : null,
      part: asked.directory.postName(row.owner_post_id ?? ''),
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
        .selectFrom('conditions as condition')
        .innerJoin('approval_requests as request', 'request.id', 'condition.request_id')
        .select(['condition.id as key', 'condition.text', 'condition.owner_person_id'])
        .select(['request.id', 'request.number', 'request.title', readableRequest(asked)])
        .where('condition.owner_person_id', 'in', people)
        .where('condition.status', '=', 'open')
        .orderBy('condition.due_on')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.key,
      ...requestNamed(row),
      part: row.readable ? same(row.text) : null,
      ...staysWith(asked, row.owner_person_id),
    }));
  },
  requests: async (asked) => {
    const rows = await inParts(asked.movers, (people) =>
      asked.db
        .selectFrom('approval_requests as request')
        .select(['request.id', 'request.number', 'request.title', 'request.applicant_id', readableRequest(asked)])
        .where('request.applicant_id', 'in', people)
        .where('request.status', 'in', UNDER_WAY)
        .orderBy('request.number')
        .execute(),
    );
    return rows.map((row) => ({
      key: row.id,
      ...requestNamed(row),
      part: null,
      ...staysWith(asked, row.applicant_id),
    }));
  },
};

const UNDER_WAY = ['draft', 'in-review', 'sent-back', 'on-hold', 'amending'];

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
