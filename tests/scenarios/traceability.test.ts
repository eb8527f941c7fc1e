/** 規定から証跡へ: what approvals found of each requirement, and who is shown the figures. */
import readXlsx from 'read-excel-file/node';
import { beforeEach, expect, test } from 'vitest';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import type { CheckQuestion } from '~/policy/model';
import { fujieda } from '~/policy/profiles/fujieda';
import { koga } from '~/policy/profiles/koga';
import { recordProfile, recordShippedProfiles } from '~/policy/profiles.repository.server';
import { loader as pageLoader } from '~/routes/_app.policy-profiles.$key.$version_.traceability';
import { loader as xlsxLoader } from '~/routes/policy-profiles.$key.$version.traceability[.]xlsx';
import { countOutcomes } from '~/traceability/outcomes.repository.server';
import { answerTheRest } from '../e2e/setup/answer-the-rest';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { browserOf, getFrom } from '../factories/people';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  await recordShippedProfiles(db, NOW);
});

type Version = { key: string; version: string };
const args = async (by: PostKey, { key, version }: Version, query = '') => {
  const request = getFrom(
    await browserOf(db, hall.people[by]),
    `/policy-profiles/${key}/${version}/traceability${query}`,
  );
  return { request, params: { key, version }, context: {} };
};
const show = async (by: PostKey, profile: Version = fujieda, query = '') =>
  (await pageLoader(await args(by, profile, query))).json();

let exempted = '';
async function approve(): Promise<string> {
  const id = await fileDraft(db, hall, {
    change: (content) => {
      const requirement = fujieda.requirements.find(
        ({ key, kind, exemptable }) => exemptable && kind === 'contract' && content.checklist[key]?.answer === 'met',
      );
      exempted = requirement?.key ?? '';
      const answer = content.checklist[exempted];
      if (!answer) throw new Error('Nothing to be exempted from');
      const exemption = { reason: '法令で定められた受付のため', compensation: '通信を暗号化する', until: '2027-03-31' };
      return {
        ...content,
        checklist: { ...content.checklist, [exempted]: { ...answer, answer: 'not-met', exemption } },
      };
    },
  });
  await submitDraft(db, hall, id);
  await approveUntil(db, hall, id);
  return id;
}

test('承認されると要件ごとの結果が数えられ、規定の行に足し合わされる', async () => {
  await approve();
  const outcomes = await countOutcomes(db);
  expect(outcomes.get(exempted)).toEqual({ met: 0, exempted: 1, open: 0, 'not-applicable': 0 });
  const met = [...outcomes.values()].reduce((sum, one) => sum + one.met, 0);
  expect(met).toBeGreaterThan(10);

  const { rows, counted } = await show('auditor');
  expect(counted).toBe(true);
  const row = rows.find(({ follows }) =>
    follows.some(({ items }) => items.some(({ href }) => href.endsWith(`#requirement-${exempted}`))),
  );
  expect(row?.counts).toMatchObject({ exempted: 1 });
});

test('変更の承認は前の承認に代わり、二重に数えない', async () => {
  const first = await approve();
  const { cloud_service_id: cloudServiceId } = await db
    .selectFrom('approval_requests')
    .select('cloud_service_id')
    .where('id', '=', first)
    .executeTakeFirstOrThrow();
  const actor = await hall.actor('nursingClerk');
  const io = { now: NOW, newId };
  const change = await createDraft(
    db,
    actor,
    {
      submissionKey: newId(),
      owningUnitId: hall.units.nursing,
      kind: 'cloud-service',
      purpose: 'change',
      serviceName: '',
      vendorName: '',
      cloudServiceId,
    },
    io,
  );
  if (!change.ok) throw new Error(change.refusal);
  const { id } = change.value;
  const template = await fileDraft(db, hall);
  const { draft } = await db
    .selectFrom('approval_requests')
    .select('draft')
    .where('id', '=', template)
    .executeTakeFirstOrThrow();
  const answered = JSON.parse(draft);
  const saved = await saveDraft(
    db,
    actor,
    {
      requestId: id,
      draftVersion: 1,
      patch: (content) => ({
        ...content,
        ...answered,
        facts: { ...answered.facts, purpose: 'change' },
        cloudServiceId,
      }),
    },
    io,
  );
  if (!saved.ok) throw new Error(saved.refusal);
  await answerTheRest(db, id);
  await submitDraft(db, hall, id);
  await approveUntil(db, hall, id);

  const standing = await db
    .selectFrom('requirement_outcomes')
    .select('request_id')
    .distinct()
    .where('stands', '=', 1)
    .execute();
  expect(standing).toEqual([{ request_id: id }]);
  expect((await countOutcomes(db)).get(exempted)?.exempted).toBe(0);
});

test('件数は、使用中の規程について、すべての申請を見られる人だけに示す', async () => {
  await approve();
  const clerk = await show('nursingClerk');
  expect(clerk.counted).toBe(false);
  expect(clerk.rows.every(({ counts }) => counts === null)).toBe(true);
  expect((await show('auditor', koga)).counted).toBe(false);
});

test('対応のない規定は、そのまま一覧になる', async () => {
  const { 'self-inspection': inspection = [], audit = [], ...checks } = koga.checks ?? {};
  const others = (questions: CheckQuestion[]) => questions.filter(({ key }) => key !== 'koga-standards');
  const withoutQuestion = {
    ...koga,
    key: 'own-koga',
    checks: { ...checks, 'self-inspection': others(inspection), audit: others(audit) },
  };
  await recordProfile(db, withoutQuestion, NOW);
  const { rows, own, view } = await show('nursingClerk', withoutQuestion, '?view=uncovered');
  expect(view).toBe('uncovered');
  const uncovered = rows.filter(({ covered }) => !covered).map(({ key }) => key);
  expect(uncovered).toEqual(['koga-10']);
  expect(own[1] - own[0]).toBe(uncovered.length);
});

test('ない版は404になり、Excelには全ての規定が載る', async () => {
  const missing = await show('auditor', { key: 'fujieda', version: '1999.1' }).catch((thrown: Response) => thrown);
  expect(missing).toMatchObject({ status: 404 });
  const answer = await xlsxLoader(await args('auditor', fujieda));
  expect(answer.headers.get('Content-Type')).toContain('spreadsheetml');
  const sheets = await readXlsx(Buffer.from(await answer.arrayBuffer()));
  const cells = sheets.flatMap(({ data }) => data.flat()).map(String);
  for (const { citation } of fujieda.provisions) expect(cells.some((cell) => cell.startsWith(citation.ja))).toBe(true);
});
