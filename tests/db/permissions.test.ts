import { subject } from '@casl/ability';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { accessibleBranches, accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { CANONICAL_ROLES } from '~/policy/model';
import { STATUSES } from '~/workflow/model';
import { buildCityHall, NOW } from '../factories/organisation';
import { emptyTables, testDatabase } from '../setup/database';

/**
 * CASL and SQL agree on every record: random requests, parts, assignments and shared sections are written straight to
 * the tables, and every rule set is asked both ways.
 */
describe('CASLとSQLは同じ答えを出す', () => {
  const people = Array.from({ length: 6 }, () => ulid());
  const units = Array.from({ length: 4 }, () => ulid());
  const steps = ['head', 'contracts', 'ciso'];
  let requestIds: string[] = [];

  beforeAll(async () => {
    await emptyTables();
    const { db, ownerDb } = testDatabase();
    await buildCityHall(db);
    const profile = await db.selectFrom('policy_profiles').selectAll().executeTakeFirstOrThrow();
    await ownerDb
      .insertInto('persons')
      .values(people.map((id, i) => ({ id, name: `p${i}`, email: `p${i}@example.jp`, created_at: NOW })))
      .execute();
    await ownerDb
      .insertInto('organisation_units')
      .values(
        units.map((id, i) => ({
          id,
          kind: 'section',
          code: `u${i}`,
          name_ja: id,
          name_en: id,
          valid_from: '2020-01-01',
        })),
      )
      .execute();
    const post = await db.selectFrom('posts').select('id').executeTakeFirstOrThrow();
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    // A fixed sequence: a failure can be repeated.
    let seed = 20261121;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    requestIds = Array.from({ length: 300 }, () => ulid());
    for (const [i, id] of requestIds.entries()) {
      const applicant = pick(people);
      await ownerDb
        .insertInto('approval_requests')
        .values({
          id,
          number: `N${i}`,
          kind: 'cloud-service',
          purpose: 'new',
          status: pick(STATUSES),
          version: 1,
          profile_key: profile.profile_key,
          profile_version: profile.version,
          owning_unit_id: pick(units),
          applicant_id: applicant,
          draft: '{}',
          created_at: NOW,
          updated_at: NOW,
        })
        .execute();
      const parts = new Map([[applicant, '']]);
      for (const person of people)
        if (!parts.has(person) && random() < 0.3) parts.set(person, random() < 0.4 ? '' : pick(steps));
      await ownerDb
        .insertInto('participations')
        .values(
          [...parts].map(([person_id, step_key]) => ({
            request_id: id,
            person_id,
            step_key,
            part: step_key ? 'decider' : 'author',
            since: NOW,
          })),
        )
        .execute();
      const shared = units.filter(() => random() < 0.3);
      if (shared.length > 0) {
        await ownerDb
          .insertInto('request_units')
          .values(shared.map((unit_id) => ({ request_id: id, unit_id, lead_unit: 0 })))
          .execute();
      }
      for (const [stage, step_key] of steps.entries()) {
        const step = ulid();
        await ownerDb
          .insertInto('route_steps')
          .values({
            id: step,
            request_id: id,
            round: 1,
            stage,
            step_key,
            action: 'concur',
            role: 'ciso',
            status: pick(['waiting', 'open', 'closed', 'cancelled']),
            resolution: '{}',
          })
          .execute();
        const assigned = people.filter(() => random() < 0.4);
        if (assigned.length > 0) {
          await ownerDb
            .insertInto('step_assignees')
            .values(
              assigned.map((person_id) => ({
                step_id: step,
                person_id,
                request_id: id,
                post_id: post.id,
                capacity: 'holder',
                is_open: random() < 0.6 ? 1 : 0,
                opened_at: NOW,
              })),
            )
            .execute();
        }
      }
    }
  }, 120_000);

  const actors = fc.record({
    personId: fc.constantFrom(...people),
    roles: fc.uniqueArray(fc.constantFrom(...CANONICAL_ROLES), { maxLength: 3 }),
    headedUnitIds: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 3 }),
  });
  const asActor = (parts: Pick<Actor, 'personId' | 'roles' | 'headedUnitIds'>): Actor => ({
    ...parts,
    name: '',
    email: '',
    locale: 'ja',
    holdings: [],
    unitIds: [],
    unitPathIds: [],
  });

  test('申請の閲覧・編集・取下げ・コメント', async () => {
    const { db } = testDatabase();
    const records: Awaited<ReturnType<typeof loadRequest>>[] = [];
    for (const id of requestIds) records.push(await loadRequest(db, id));
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(actors, fc.constantFrom('read', 'update', 'withdraw', 'comment'), async (parts, action) => {
        const ability = defineAbilities(asActor(parts));
        const byRules = records.flatMap((r) =>
          r && ability.can(action as 'read', subject('ApprovalRequest', r.facts)) ? [r.id] : [],
        );
        const inSql = await db
          .selectFrom('approval_requests as request')
          .select('request.id')
          .where('request.id', 'in', requestIds)
          .where(accessibleBy(ability, action as 'read', 'ApprovalRequest'))
          .execute();
        expect(inSql.map((row) => row.id).sort()).toEqual(byRules.sort());
        const branches = await Promise.all(
          accessibleBranches(ability, action as 'read', 'ApprovalRequest').map((branch) =>
            db
              .selectFrom('approval_requests as request')
              .select('request.id')
              .where('request.id', 'in', requestIds)
              .where(branch)
              .execute(),
          ),
        );
        expect([...new Set(branches.flat().map((row) => row.id))].sort()).toEqual(byRules);
        allowed += byRules.length;
      }),
      { numRuns: 120 },
    );
    expect(allowed).toBeGreaterThan(1000);
  });

  test('段階の決定（兼務の禁止を含む）', async () => {
    const { db } = testDatabase();
    const rows = await db.selectFrom('route_steps').selectAll().where('request_id', 'in', requestIds).execute();
    const assignees = await db.selectFrom('step_assignees').selectAll().where('is_open', '=', 1).execute();
    const parts = await db.selectFrom('participations').selectAll().execute();
    const records = rows.map((row) => ({
      id: row.id,
      status: row.status as 'open',
      openAssigneeIds: assignees.filter((a) => a.step_id === row.id).map((a) => a.person_id),
      authorIds: parts.filter((p) => p.request_id === row.request_id && p.part === 'author').map((p) => p.person_id),
      otherStepDeciderIds: parts
        .filter((p) => p.request_id === row.request_id && p.part === 'decider' && p.step_key !== row.step_key)
        .map((p) => p.person_id),
    }));
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(actors, async (person) => {
        const ability = defineAbilities(asActor(person));
        const byRules = records.filter((r) => ability.can('decide', subject('RouteStep', r)));
        const inSql = await db
          .selectFrom('route_steps as step')
          .select('step.id')
          .where('step.request_id', 'in', requestIds)
          .where(accessibleBy(ability, 'decide', 'RouteStep'))
          .execute();
        expect(inSql.map((row) => row.id).sort()).toEqual(byRules.map((r) => r.id).sort());
        for (const step of byRules) {
          expect(step.authorIds).not.toContain(person.personId);
          expect(step.otherStepDeciderIds).not.toContain(person.personId);
        }
        allowed += byRules.length;
      }),
      { numRuns: 60 },
    );
    expect(allowed).toBeGreaterThan(100);
  });

  test('規則が一つもなければ一行も返らない', async () => {
    const { db } = testDatabase();
    const ability = defineAbilities(asActor({ personId: people[0]!, roles: [], headedUnitIds: [] }));
    const none = await db
      .selectFrom('approval_requests as request')
      .select(sql`1`.as('one'))
      .where(accessibleBy(ability, 'administer', 'ApprovalRequest'))
      .execute();
    expect(none).toEqual([]);
  });
});
