import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, type Matter } from '~/people/deputy-scope';
import type { DeputyScope, Organisation, Post } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';
import { after, decide, reassignOpenSteps } from './decide';
import type { WorkflowEvent } from './events';
import type { Command, PlannedStep, RequestState } from './model';

type Decided = Extract<WorkflowEvent, { type: 'decided' }>;

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];
const ROLES: CanonicalRole[] = [
  'security-manager',
  'security-officer',
  'contract-reviewer',
  'security-reviewer',
  'infrastructure-manager',
  'chief-security-officer',
  'ciso',
];
const UNITS = ['city', 'department', 'section', 'other'];
const parents: Record<string, string | null> = { city: null, department: 'city', section: 'department', other: 'city' };

const person = fc.constantFrom(...PEOPLE);
const nobodyOr = fc.constantFrom(null, null, null, null, null, null, ...PEOPLE);
const MATTER: Matter = { kind: 'cloud-service', scheme: 'national', classRank: 3 };
const scopes: fc.Arbitrary<DeputyScope> = fc.record({
  kinds: fc.constantFrom(null, null, ['cloud-service' as const], ['outsourcing' as const]),
  upTo: fc.constantFrom(null, null, { scheme: 'national', rank: 3 }, { scheme: 'national', rank: 2 }),
});
/** Who is away on the day, and who said so. */
const absences = fc.dictionary(person, fc.record({ until: fc.constant('2026-12-01'), notedBy: nobodyOr }), {
  minKeys: 1,
  maxKeys: 4,
});
/** Few people and many posts, so that conflicts are the rule. */
const organisations: fc.Arbitrary<Organisation> = fc
  .tuple(
    absences,
    fc.array(
      fc.record({
        unitId: fc.constantFrom(...UNITS),
        roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }),
        holders: fc.uniqueArray(person, { maxLength: 2 }),
        deputies: fc.uniqueArray(fc.record({ post: fc.nat(9), scope: scopes, namedBy: nobodyOr }), {
          maxLength: 2,
          selector: ({ post }) => post,
        }),
      }),
      { minLength: 3, maxLength: 10 },
    ),
  )
  .map(([away, posts]) => ({
    on: '2026-11-21',
    units: new Map(
      UNITS.map((id) => [
        id,
        {
          id,
          parentId: parents[id] ?? null,
          kind:
            id === 'city' ? ('body' as const) : id === 'department' ? ('department' as const) : ('section' as const),
          code: id,
          name: { ja: id, en: id },
        },
      ]),
    ),
    posts: new Map(
      posts.map((post, i): [string, Post] => [
        `post${i}`,
        {
          id: `post${i}`,
          unitId: post.unitId,
          title: { ja: '', en: '' },
          roles: post.roles,
          holders: post.holders.map((personId) => ({
            personId,
            name: personId,
            capacity: 'regular',
            absence: away[personId] ?? null,
          })),
          deputies: post.deputies.map(({ post: d, ...terms }) => ({ postId: `post${d}`, ...terms })),
        },
      ]),
    ),
  }));

const route: PlannedStep[] = (
  [
    ['head', 0, 'security-manager', 'section'],
    ['contracts', 1, 'contract-reviewer', null],
    ['security', 1, 'security-reviewer', null],
    ['chief', 2, 'chief-security-officer', null],
    ['ciso', 3, 'ciso', null],
  ] as const
).map(([key, stage, role, scopeUnitId]) => ({
  id: key,
  key,
  stage,
  action: key === 'ciso' ? 'final' : 'concur',
  role,
  scopeUnitId,
  dueDays: 5,
}));

type Move = {
  who: string;
  what: string;
  step: string;
  outcome: 'approve' | 'send-back' | 'reject';
  joins: string;
  org: number;
  /** Whether the mover is one whom an open step names; aimless moves probe everything else. */
  aimed: boolean;
};
const moves = fc.array(
  fc.record({
    who: person,
    what: fc.constantFrom(
      'decide',
      'decide',
      'decide',
      'decide',
      'submit',
      'withdraw',
      'pull-back',
      'hold',
      'resume',
      'amend',
      'join',
      'transfer',
    ),
    step: fc.constantFrom(...route.map((s) => s.key)),
    outcome: fc.constantFrom('approve', 'approve', 'approve', 'send-back', 'reject') as fc.Arbitrary<Move['outcome']>,
    joins: person,
    org: fc.nat(2),
    aimed: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** Turns a random decision into one on an open step by somebody it names, where there is one. */
function aim(move: Move, state: RequestState): Move {
  const open = 'steps' in state.progress ? state.progress.steps.filter((s) => s.status === 'open') : [];
  const step = open[move.org % Math.max(open.length, 1)];
  const who = step?.assignees[0]?.personId;
  return move.what === 'decide' && step && who ? { ...move, step: step.key, who } : move;
}

function commandOf(move: Move, state: RequestState): Command {
  const revision = 'revision' in state.progress ? state.progress.revision : null;
  switch (move.what) {
    case 'submit':
      return {
        type: 'submit',
        revision: { id: 'r', number: state.lastRevisionNumber + 1, digest: `d${state.lastRevisionNumber + 1}` },
        material: true,
        route,
      };
    case 'decide': {
      const grants = move.step === 'ciso' && move.outcome === 'approve';
      return {
        type: 'decide',
        stepKey: move.step,
        digest: revision?.digest ?? '',
        outcome: move.outcome,
        comment: 'c',
        conditions: [],
        markedItems: [],
        grant: grants ? { validUntil: '2027-03-31', managerPersonId: 'a' } : null,
      };
    }
    case 'hold':
      return { type: 'hold', reason: 'r' };
    case 'withdraw':
      return { type: 'withdraw', reason: 'r' };
    default:
      return { type: move.what as 'pull-back' | 'resume' | 'amend' };
  }
}

/** What an applicant arranged for others is none of it: neither an absence nor a deputy. */
const arrangedBy = (authorIds: readonly string[], by: string | null): boolean => by !== null && authorIds.includes(by);

/** What is wrong with a decision that was just made, as the organisation is; null for nothing. */
function wrongWith(event: Decided, organisation: Organisation, authorIds: readonly string[]): string | null {
  const { personId, postId, capacity, principalPostId, principalPersonId } = event.assignee;
  const own = organisation.posts.get(postId)?.holders.find((holder) => holder.personId === personId);
  if (!own) return 'does not hold the post';
  if (own.absence && !arrangedBy(authorIds, own.absence.notedBy)) return 'is absent';
  const principal = organisation.posts.get(principalPostId ?? '');
  if (principalPersonId) {
    if (principalPersonId === personId) return 'stands in for himself';
    if (authorIds.includes(principalPersonId)) return 'stands in for an author';
    const away = principal?.holders.find((holder) => holder.personId === principalPersonId)?.absence;
    if (!away) return 'stands in for somebody who is there';
    if (arrangedBy(authorIds, away.notedBy)) return 'stands in for somebody whom the applicant called absent';
  }
  if (capacity !== 'deputy') return null;
  const terms = principal?.deputies.find((deputy) => deputy.postId === postId);
  if (!terms) return 'is no deputy';
  if (!isWithin(terms.scope, MATTER)) return 'goes beyond his scope';
  return arrangedBy(authorIds, terms.namedBy) ? 'was named by an author' : null;
}

test('どの組織・異動・不在・代理・操作の順でも、申請者側の人は決定できず、一人が二つの段階を決めることもない', () => {
  let decisionsSeen = 0;
  const capacities = new Set<string>();
  let forAbsent = 0;
  fc.assert(
    fc.property(fc.array(organisations, { minLength: 3, maxLength: 3 }), person, moves, (orgs, applicant, plan) => {
      const now = new Date('2026-11-21T00:00:00Z');
      let organisation = orgs[0]!;
      let state: RequestState = {
        id: 'r',
        version: 0,
        authorIds: [applicant],
        matter: MATTER,
        round: 0,
        lastRevisionNumber: 0,
        standing: null,
        decisions: [],
        progress: { status: 'draft' },
      };
      const first: Move = {
        who: applicant,
        what: 'submit',
        step: 'head',
        outcome: 'approve',
        joins: 'a',
        org: 0,
        aimed: false,
      };
      for (const planned of [first, ...plan]) {
        const move = planned.aimed ? aim(planned, state) : planned;
        if (move.what === 'transfer') {
          organisation = orgs[move.org]!;
          state = after(state, reassignOpenSteps(state, { now, newId: () => 'x', organisation }), now);
          continue;
        }
        if (move.what === 'join') {
          // add-co-author refuses those who decided; the primary key of participations holds it in the database.
          if (!state.decisions.some((d) => d.personId === move.joins)) {
            state = { ...state, authorIds: [...new Set([...state.authorIds, move.joins])] };
          }
          continue;
        }
        const outcome = decide(commandOf(move, state), state, {
          actorId: move.who,
          now,
          newId: () => 'x',
          organisation,
        });
        if (!outcome.ok) continue;
        for (const event of outcome.value) {
          if (event.type !== 'decided') continue;
          expect(wrongWith(event, organisation, state.authorIds)).toBeNull();
          capacities.add(event.assignee.capacity);
          if (event.assignee.principalPersonId) forAbsent += 1;
        }
        state = after(state, outcome.value, now);
      }
      decisionsSeen += state.decisions.length;
      const byAuthors = state.decisions.filter((d) => state.authorIds.includes(d.personId));
      expect(byAuthors).toEqual([]);
      for (const id of PEOPLE) {
        expect(new Set(state.decisions.filter((d) => d.personId === id).map((d) => d.stepKey)).size).toBeLessThan(2);
      }
    }),
    { numRuns: 3000 },
  );
  // Guards against a test that passes because nothing ever happens.
  expect(decisionsSeen).toBeGreaterThan(500);
  expect([...capacities].sort()).toEqual(['deputy', 'escalated', 'holder']);
  expect(forAbsent).toBeGreaterThan(30);
});
