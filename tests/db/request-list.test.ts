import fc from 'fast-check';
import { sql } from 'kysely';
import { ulid } from 'ulid';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCoAuthor } from '~/approval-requests/add-co-author.server';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { listRequests } from '~/approval-requests/request-list.query.server';
import type { Cursor, RequestFilter } from '~/approval-requests/request-list-query';
import { refreshReaders } from '~/approval-requests/request-readers.repository.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { CANONICAL_ROLES } from '~/policy/model';
import { STATUSES } from '~/workflow/model';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const people = Array.from({ length: 5 }, () => ulid());
const units = Array.from({ length: 3 }, () => ulid());
let hall: CityHall;

const everything: RequestFilter = { status: null, kind: null, unitId: null, track: null, query: '', sort: 'updated' };

/** Every page of the list, one after the other. */
async function allPages(ability: AppAbility, filter: RequestFilter): Promise<string[]> {
  const ids: string[] = [];
  let after: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRequests>> = await listRequests(db, ability, filter, after);
    ids.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after !== null);
  return ids;
}

/** The same by reading everything at once. */
async function atOnce(ability: AppAbility, filter: RequestFilter): Promise<string[]> {
  let query = db
    .selectFrom('approval_requests as request')
    .select('request.id')
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'));
  if (filter.status) query = query.where('request.status', '=', filter.status);
  if (filter.kind) query = query.where('request.kind', '=', filter.kind);
  if (filter.unitId) query = query.where('request.owning_unit_id', '=', filter.unitId);
  if (filter.track) query = query.where('request.track', '=', filter.track);
  query =
    filter.sort === 'updated'
      ? query.orderBy('request.updated_at', 'desc').orderBy('request.id', 'desc')
      : query.where('request.due_on', 'is not', null).orderBy('request.due_on').orderBy('request.id');
  return (await query.execute()).map((row) => row.id);
}

describe('申請の一覧は、頁をめくりきると、見えるものすべてになる', () => {
  beforeAll(async () => {
    await emptyTables();
    hall = await buildCityHall(db);
    await fillAtRandom();
  }, 120_000);

  async function fillAtRandom(): Promise<void> {
    const profile = await db.selectFrom('policy_profiles').selectAll().executeTakeFirstOrThrow();
    const post = await db.selectFrom('posts').select('id').executeTakeFirstOrThrow();
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
    // A fixed sequence: a failure can be repeated.
    let seed = 20261122;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let i = 0; i < 400; i++) {
      const id = ulid();
      const status = pick(STATUSES);
      const applicant = pick(people);
      const owner = pick(units);
      const isWithSomebody = status === 'in-review' || status === 'on-hold';
      await ownerDb
        .insertInto('approval_requests')
        .values({
          id,
          number: `L${i}`,
          kind: pick(['cloud-service', 'outsourcing', 'social-media-account']),
          purpose: 'new',
          status,
          version: 1,
          profile_key: profile.profile_key,
          profile_version: profile.version,
          track: pick(['A', 'B', null]),
          owning_unit_id: owner,
          applicant_id: applicant,
          draft: '{}',
          created_at: NOW,
          // Few moments and days for many requests: the id has to keep the order.
          updated_at: new Date(NOW.getTime() + Math.floor(random() * 20) * 1000),
          due_on: isWithSomebody && random() < 0.9 ? `2026-12-1${Math.floor(random() * 4)}` : null,
        })
        .execute();
      const parts = new Map([[applicant, '']]);
      for (const person of people)
        if (!parts.has(person) && random() < 0.2) parts.set(person, random() < 0.4 ? '' : 'head');
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
      const tied = units.filter((unit) => unit === owner || random() < 0.2);
      await ownerDb
        .insertInto('request_units')
        .values(tied.map((unit_id) => ({ request_id: id, unit_id, lead_unit: unit_id === owner ? 1 : 0 })))
        .execute();
      const assigned = people.filter(() => random() < 0.2);
      if (assigned.length > 0) {
        const step = ulid();
        await ownerDb
          .insertInto('route_steps')
          .values({
            id: step,
            request_id: id,
            round: 1,
            stage: 0,
            step_key: 'head',
            action: 'concur',
            role: 'ciso',
            status: 'open',
            resolution: '{}',
          })
          .execute();
        await ownerDb
          .insertInto('step_assignees')
          .values(
            assigned.map((person_id) => ({
              step_id: step,
              person_id,
              request_id: id,
              post_id: post.id,
              capacity: 'holder',
              is_open: 1,
              opened_at: NOW,
            })),
          )
          .execute();
      }
      await inTransaction(db, (tx) => refreshReaders(tx, id));
    }
  }

  const actors = fc.record({
    personId: fc.constantFrom(...people),
    roles: fc.uniqueArray(fc.constantFrom(...CANONICAL_ROLES), { maxLength: 2 }),
    headedUnitIds: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 3 }),
  });
  const filters = fc.record({
    status: fc.option(fc.constantFrom(...STATUSES), { freq: 1 }),
    kind: fc.option(fc.constantFrom('cloud-service' as const, 'social-media-account' as const), { freq: 1 }),
    unitId: fc.option(fc.constantFrom(...units), { freq: 1 }),
    track: fc.option(fc.constantFrom('A' as const, 'B' as const), { freq: 1 }),
    query: fc.constant(''),
    sort: fc.constantFrom('updated' as const, 'due' as const),
  });

  test('誰が、どの条件で、どの順に見ても', async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(actors, fc.option(filters, { nil: everything, freq: 2 }), async (parts, filter) => {
        const actor: Actor = {
          ...parts,
          name: '',
          email: '',
          locale: 'ja',
          holdings: [],
          unitIds: [],
          unitPathIds: [],
        };
        const ability = defineAbilities(actor);
        const ids = await allPages(ability, filter);
        expect(ids).toEqual(await atOnce(ability, filter));
        listed += ids.length;
      }),
      { numRuns: 100 },
    );
    expect(listed).toBeGreaterThan(2000);
  });

  test('番号をそのまま入れると、その申請だけが出る。見てはならない人には出ない', async () => {
    const request = await db
      .selectFrom('approval_requests')
      .select(['id', 'number', 'applicant_id as applicantId'])
      .where('status', '=', 'draft')
      .where('number', 'like', 'L%')
      .executeTakeFirstOrThrow();
    const find = async (personId: string, query: string) => {
      const holder = {
        personId,
        name: '',
        email: '',
        locale: 'ja' as const,
        holdings: [],
        roles: [],
        unitPathIds: [],
        headedUnitIds: [],
      };
      const ability = defineAbilities({ ...holder, unitIds: [] });
      return (await listRequests(db, ability, { ...everything, query }, null)).rows.map((row) => row.id);
    };
    expect(await find(request.applicantId, request.number)).toEqual([request.id]);
    expect(await find(request.applicantId, ` ${request.number.replace('L', 'Ｌ')}　`)).toEqual([request.id]);
    expect(await find(ulid(), request.number)).toEqual([]);
  });

  test('索引が古くても、見てはならないものは並ばない', async () => {
    const stranger = ulid();
    await ownerDb
      .insertInto('persons')
      .values({ id: stranger, name: 'よその人', email: 'stranger@example.jp', created_at: NOW })
      .execute();
    const request = await db
      .selectFrom('approval_requests')
      .select(['id', 'status', 'updated_at'])
      .executeTakeFirstOrThrow();
    await ownerDb
      .insertInto('request_readers')
      .values({ request_id: request.id, reader_id: stranger, status: request.status, updated_at: request.updated_at })
      .execute();
    const actor = { personId: stranger, name: '', email: '', locale: 'ja' as const, holdings: [], roles: [] };
    const ability = defineAbilities({ ...actor, unitIds: [], unitPathIds: [], headedUnitIds: [] });
    expect((await listRequests(db, ability, everything, null)).rows).toEqual([]);
    await ownerDb.deleteFrom('request_readers').where('reader_id', '=', stranger).execute();
  });
});

test('申請から決裁までのどこでも、索引は申請そのものと同じ', async () => {
  const draft = await fileDraft(db, hall, { serviceName: '索引の確認' });
  await expectIndexToFit();
  const clerk = await hall.actor('nursingClerk');
  const io = { now: NOW, newId };
  expect((await addCoAuthor(db, clerk, { requestId: draft, personId: hall.people.nursingClerk2 }, io)).ok).toBe(true);
  await expectIndexToFit();
  await share(draft, [hall.units.nursing, hall.units.it]);
  await expectIndexToFit();
  await share(draft, [hall.units.nursing]);
  await expectIndexToFit();
  await submitDraft(db, hall, draft);
  await expectIndexToFit();
  await approveUntil(db, hall, draft);
  await expectIndexToFit();
});

/** Saves the draft with these sections. */
async function share(requestId: string, unitIds: string[]): Promise<void> {
  const request = await loadRequest(db, requestId);
  const saved = await saveDraft(
    db,
    await hall.actor('nursingClerk'),
    {
      requestId,
      draftVersion: request?.draftVersion ?? 0,
      patch: (content) => ({
        ...content,
        sections: unitIds.map((unitId, i) => ({ unitId, lead: i === 0, purpose: '議事録', confidentiality: '2' })),
      }),
    },
    { now: new Date(NOW.getTime() + unitIds.length * 1000) },
  );
  expect(saved.ok).toBe(true);
}

async function expectIndexToFit(): Promise<void> {
  const { rows } = await sql`
    select tie.request_id, tie.reader_id, request.status, request.updated_at from (
      select request_id, person_id as reader_id from participations
      union select request_id, person_id from step_assignees
      union select request_id, unit_id from request_units) as tie
    inner join approval_requests as request on request.id = tie.request_id
    order by 1, 2`.execute(db);
  const index = await db.selectFrom('request_readers').selectAll().orderBy('request_id').orderBy('reader_id').execute();
  expect(index).toEqual(rows);
}
