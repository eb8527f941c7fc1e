/** 決裁から台帳へ: what an approval does to the register, and what the register's pages show of it. */
import { beforeEach, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { registerEntryOf } from '~/approval-requests/content';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { registerApprovedService } from '~/cloud-services/register-approved-service.server';
import { assess } from '~/policy/assess';
import { activeProfile } from '~/policy/profiles.repository.server';
import { loader as newRequestLoader } from '~/routes/_app.approval-requests.new';
import { loader as registerLoader } from '~/routes/_app.registers.cloud-services._index';
import { loader as serviceLoader } from '~/routes/_app.registers.cloud-services.$id';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Grant } from '~/workflow/model';
import { inTransaction } from '~db/connection.server';
import { CAREFUL_FACTS, completeContent, LIGHT_FACTS } from '../factories/content';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { browserOf, getFrom } from '../factories/people';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

async function approve(options: Parameters<typeof fileDraft>[2] = {}): Promise<string> {
  const id = await fileDraft(db, hall, options);
  await submitDraft(db, hall, id, options.by);
  await approveUntil(db, hall, id);
  return id;
}
const entries = () => db.selectFrom('cloud_services').selectAll().orderBy('id').execute();
const page = async <T>(
  loader: (args: never) => Promise<{ json(): Promise<T> }>,
  path: string,
  params: Record<string, string> = {},
  by: PostKey = 'nursingClerk',
): Promise<T> =>
  (await loader({ request: getFrom(await browserOf(db, hall.people[by]), path), params, context: {} } as never)).json();

test('承認されると、事業者・利用課・格付け・期限・管理者とともに台帳に載り、記録が残る', async () => {
  const requestId = await approve();
  const [entry] = await entries();
  expect(entry).toMatchObject({
    request_id: requestId,
    name: '議事メモ',
    status: 'approved',
    track: 'A',
    confidentiality_level: '2',
    confidentiality_rank: 2,
    lead_unit_id: hall.units.nursing,
    manager_person_id: hall.people.nursingHead,
    manager_name: '増田 春菜',
    valid_until: '2027-03-31',
  });
  const uses = await db.selectFrom('cloud_service_uses').selectAll().execute();
  expect(uses).toMatchObject([{ service_id: entry!.id, unit_id: hall.units.nursing, ended_on: null }]);
  const request = await db.selectFrom('approval_requests').select('cloud_service_id').executeTakeFirstOrThrow();
  expect(request.cloud_service_id).toBe(entry!.id);
  const event = await db
    .selectFrom('recorded_events')
    .select(['type', 'payload'])
    .where('stream', '=', `cloud-service:${entry!.id}`)
    .execute();
  expect(event.map((one) => one.type)).toEqual(['service-registered']);
  expect(JSON.parse(event[0]!.payload)).toMatchObject({ requestId, name: '議事メモ', validUntil: '2027-03-31' });
});

test('書き方のちがう会社は勝手にまとめず、同じ名前と同じ法人番号の会社だけを一つの事業者とする', async () => {
  const find = (name: string, corporateNumber = '') =>
    inTransaction(db, (tx) => findOrCreateVendor(tx, { name, corporateNumber }, NOW, newId));
  const first = await find('株式会社みなと技研');
  expect(await find('株式会社 みなと技研')).toBe(first);
  expect(await find('（株）ﾐﾅﾄ技研')).not.toBe(first);
  expect(await find('株式会社 みなと技研', '7000012050002')).toBe(first);
  expect(await find('株式会社みなと技研', '1000020110001')).not.toBe(first);
  expect(await find('みなと技研ホールディングス株式会社', '7000012050002')).toBe(first);
  const again = await Promise.all([find('青葉システム株式会社'), find('青葉システム株式会社')]);
  expect(new Set(again).size).toBe(1);
});

test('ほかの課は検索して見つけ、追加利用を申し込み、承認されると利用する課に加わる', async () => {
  await approve();
  const [entry] = await entries();
  for (const query of ['議事', 'ｷﾞｼﾞ', '㍿ みなと', 'みなと技研㈱', '介護福祉課', '議事録の作成']) {
    const { service } = await page(
      newRequestLoader,
      `/approval-requests/new?q=${encodeURIComponent(query)}`,
      {},
      'contractHead',
    );
    expect(
      service?.found.map(({ name }) => name),
      query,
    ).toEqual(query === 'ｷﾞｼﾞ' ? [] : ['議事メモ']);
  }
  const { service } = await page(newRequestLoader, '/approval-requests/new?q=議事メモ', {}, 'contractHead');
  expect(service?.found[0]).toMatchObject({
    id: entry!.id,
    joinable: true,
    vendorName: '株式会社みなと技研',
    managerName: '増田 春菜',
    validUntil: '2027-03-31',
    unitIds: [hall.units.nursing],
  });
  expect(service?.sections.map((section) => section.id)).toEqual([hall.units.contracts]);

  const actor = await hall.actor('auditor');
  const unitId = hall.units.audit;
  const joined = await createDraft(
    db,
    actor,
    {
      submissionKey: newId(),
      owningUnitId: unitId,
      kind: 'cloud-service',
      purpose: 'change',
      serviceName: '',
      vendorName: '',
      cloudServiceId: entry!.id,
    },
    { now: NOW, newId },
  );
  if (!joined.ok) throw new Error(joined.refusal);
  const profile = await activeProfile(db);
  const saved = await saveDraft(
    db,
    actor,
    {
      requestId: joined.value.id,
      draftVersion: 1,
      patch: (content) => ({
        ...completeContent({ profile, unitId, managerId: hall.people.auditor }),
        cloudServiceId: registerEntryOf(content),
      }),
    },
    { now: NOW },
  );
  expect(saved.ok).toBe(true);
  await register(joined.value.id, 'mayor', { validUntil: '2027-02-28', managerPersonId: hall.people.auditor });

  const [after, ...rest] = await entries();
  expect(rest).toEqual([]);
  expect(after).toMatchObject({
    request_id: entry!.request_id,
    lead_unit_id: hall.units.nursing,
    manager_name: '増田 春菜',
    valid_until: '2027-03-31',
    version: entry!.version + 1,
  });
  const uses = await db.selectFrom('cloud_service_uses').selectAll().orderBy('started_on').execute();
  expect(new Map(uses.map((use) => [use.unit_id, use.ended_on]))).toEqual(
    new Map([
      [hall.units.nursing, null],
      [unitId, '2027-02-28'],
    ]),
  );
  const events = await db
    .selectFrom('recorded_events')
    .select('type')
    .where('stream', '=', `cloud-service:${entry!.id}`)
    .orderBy('stream_position')
    .execute();
  expect(events.map((event) => event.type)).toEqual(['service-registered', 'service-joined']);
  const again = await page(newRequestLoader, '/approval-requests/new?q=監査委員事務局');
  expect(again.service?.found.map(({ id }) => id)).toEqual([entry!.id]);
});

test('所管課の更新は期限・管理者・格付けを新しくし、同じ一件のままにする', async () => {
  await approve();
  const [entry] = await entries();
  const draft = await createDraft(
    db,
    await hall.actor('nursingClerk'),
    {
      submissionKey: newId(),
      owningUnitId: hall.units.nursing,
      kind: 'cloud-service',
      purpose: 'renewal',
      serviceName: '',
      vendorName: '',
      cloudServiceId: entry!.id,
    },
    { now: NOW, newId },
  );
  if (!draft.ok) throw new Error(draft.refusal);
  await register(
    draft.value.id,
    'mayor',
    { validUntil: '2028-03-31', managerPersonId: hall.people.itHead },
    LIGHT_FACTS,
  );
  const [after, ...rest] = await entries();
  expect(rest).toEqual([]);
  expect(after).toMatchObject({
    id: entry!.id,
    request_id: draft.value.id,
    valid_until: '2028-03-31',
    manager_name: '青島 健',
    confidentiality_level: '3',
    confidentiality_rank: 1,
    conditions_open: 0,
  });
});

/** The last part of an approval, as the decision calls it. */
async function register(
  requestId: string,
  by: PostKey,
  grant: Grant & { managerPersonId: string },
  facts = CAREFUL_FACTS,
): Promise<void> {
  const actor = await hall.actor(by);
  const profile = await activeProfile(db);
  const manager = await hall.actor(
    (Object.keys(hall.people) as PostKey[]).find((post) => hall.people[post] === grant.managerPersonId)!,
  );
  await inTransaction(db, async (tx) => {
    const request = (await loadRequest(tx, requestId, { lock: true }))!;
    const unitId = request.owningUnitId;
    const content = completeContent({ profile, unitId, managerId: grant.managerPersonId, facts });
    await registerApprovedService(tx, {
      request,
      content: { ...content, cloudServiceId: request.cloudServiceId },
      profile,
      assessment: assess(profile, content),
      grant,
      manager: { personId: manager.personId, name: manager.name, post: '課長' },
      openConditions: 0,
      context: { actor, now: NOW, newId },
    });
  });
}

test('詳細の画面には、見てよい申請だけと、台帳の記録のすべてがある', async () => {
  const requestId = await approve();
  const [entry] = await entries();
  const params = { id: entry!.id };
  const own = await page(serviceLoader, '/registers/cloud-services/x', params, 'nursingClerk');
  expect(own.service.requests.map((request) => request.id)).toEqual([requestId]);
  expect(own.service.requests[0]!.decision?.personName).toBe('松本 誠');
  expect(own.service.events.map((event) => event.type)).toEqual(['service-registered']);
  expect(own.service.uses).toMatchObject([{ ja: '介護福祉課', lead: true }]);
  const other = await page(serviceLoader, '/registers/cloud-services/x', params, 'administrator');
  expect(other.service.name).toBe('議事メモ');
  expect(other.service.requests).toEqual([]);
  expect(other.service.events).toHaveLength(1);
});

test('ないサービス、idでないものは404になる', async () => {
  for (const id of [newId(), 'x', "' or 1=1 --"]) {
    const answer = await page(serviceLoader, '/registers/cloud-services/x', { id }).catch((thrown: Response) => thrown);
    expect((answer as Response).status).toBe(404);
  }
});

test('サインインしていなければ台帳は見られない', async () => {
  const answer = await registerLoader({
    request: getFrom(null, '/registers/cloud-services'),
    params: {},
    context: {},
  }).catch((thrown: Response) => thrown);
  expect(answer.status).toBe(302);
});
