/** The end of a service, a contract and an agreement: asked for, proved piece by piece, closed, kept, and never gone. */
import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { RequestContent } from '~/approval-requests/content';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { missingForSubmission } from '~/checklists/completeness';
import { registerApprovedContract } from '~/contracts/register-approved-contract.server';
import { completeHandOver } from '~/designated-managers/change-agreement.server';
import { beginEndings } from '~/endings/begin-endings.server';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { clock } from '~/platform/clock.server';
import { assess } from '~/policy/assess';
import { activeProfile } from '~/policy/profiles.repository.server';
import { loader as disposalsLoader } from '~/routes/_app.registers.disposal-records._index';
import { loader as endingsLoader } from '~/routes/_app.registers.endings._index';
import { loader as endingLoader } from '~/routes/_app.registers.endings.$id._index';
import { action as closeAction } from '~/routes/_app.registers.endings.$id_.closing';
import { action as proofAction } from '~/routes/_app.registers.endings.$id_.proofs.$proofId._index';
import { action as confirmAction } from '~/routes/_app.registers.endings.$id_.proofs.$proofId.confirmation';
import { action as attachAction } from '~/routes/_app.registers.endings.$id_.proofs.$proofId.files._index';
import { loader as fileLoader } from '~/routes/_app.registers.endings.$id_.proofs.$proofId.files.$fileId';
import { action as claimAction } from '~/routes/_app.registers.endings.$id_.proofs.$proofId.not-applicable';
import { action as retentionAction } from '~/routes/_app.registers.endings.$id_.retentions.$retentionId';
import { loader as disposalsCsv } from '~/routes/registers.disposal-records[.]csv';
import { loader as disposalPdf } from '~/routes/registers.endings.$id.disposal-record[.]pdf';
import { loader as endingsCsv } from '~/routes/registers.endings[.]csv';
import { inTransaction } from '~db/connection.server';
import { answered, approvedOutsourcing } from '../factories/endings';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterAgreement, enterContract } from '../factories/registers';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { completeOutsourcing, fileWork } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const io = { now: NOW, newId };
const TODAY = '2026-11-20';
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
});

const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(new Date(`${date}T01:00:00Z`));
const as = (post: PostKey) => browserOf(db, hall.people[post]);

type Opening = Parameters<typeof createDraft>[2];
const PLAN = {
  migrationTo: '庁内の共有フォルダ',
  eraser: 'vendor',
  eraseMethod: 'crypto-erasure',
  backups: '遠隔地に3世代。30日で消えます。',
  companies: '',
} as const;

/** A request to end something, answered and approved by everybody; returns its id. */
async function end(opening: Opening, lastDay: string, change: (content: RequestContent) => RequestContent = (c) => c) {
  const created = await createDraft(db, await hall.actor('nursingClerk'), opening, io);
  if (!created.ok) throw new Error(created.refusal);
  const requestId = created.value.id;
  const profile = await activeProfile(db);
  const patch = (content: RequestContent) => {
    const more = { necessity: '次のサービスに移ります。', endOn: lastDay, ending: PLAN };
    return answered(profile, change({ ...content, ...more } as RequestContent));
  };
  const { draftVersion } = (await loadRequest(db, requestId))!;
  const saved = await saveDraft(db, await hall.actor('nursingClerk'), { requestId, draftVersion, patch }, io);
  if (!saved.ok) throw new Error(saved.refusal);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  return requestId;
}

const endContractOf = (contractId: string, kind: 'outsourcing' | 'designated-manager' = 'outsourcing'): Opening => ({
  submissionKey: newId(),
  owningUnitId: hall.units.nursing,
  kind,
  purpose: 'termination',
  title: '',
  vendorName: '',
  contractId,
});
const endServiceOf = (cloudServiceId: string, owningUnitId = hall.units.nursing): Opening => ({
  submissionKey: newId(),
  owningUnitId,
  kind: 'cloud-service',
  purpose: 'termination',
  serviceName: '',
  vendorName: '',
  cloudServiceId,
});

async function onlyEnding() {
  const rows = await db.selectFrom('endings').select('id').where('status', '=', 'open').execute();
  expect(rows).toHaveLength(1);
  return rows[0]!.id;
}

const load = async (id: string, post: PostKey = 'nursingClerk') => {
  const answer = await visit(endingLoader, await as(post), '/x', { id });
  return answer.status === 200 ? (await answer.json()).page : answer.status;
};
type Shown = { id: string; kind: string; partyName: string; status: string; version: number; files: { id: string }[] };
const proofOf = async (id: string, kind: string, party = ''): Promise<Shown> => {
  const { proofs } = await load(id);
  return proofs.find((one: Shown) => one.kind === kind && (party === '' || one.partyName === party));
};

const FIELDS: Record<string, Record<string, string>> = {
  migration: {},
  return: {},
  accounts: {},
  erasure: { method: 'service-deletion', evidence: '消去証明書 第12号' },
  'backup-erasure': { method: 'overwrite', evidence: '消去証明書 第12号' },
  certificate: { method: 'destruction', evidence: '消去証明書 第12号' },
  'disposal-record': {
    method: 'destruction',
    doneBy: '有限会社しずはた入力センター 品質管理部',
    what: '認定申請データ 12,480件とUSBメモリ2本',
  },
};

async function prove(id: string, proof: Shown, more: Record<string, string> = {}, post: PostKey = 'nursingClerk') {
  const fields = {
    version: String(proof.version),
    doneOn: TODAY,
    note: '確かめました。',
    evidence: '',
    ...(proof.kind in FIELDS ? FIELDS[proof.kind] : {}),
    ...more,
  };
  return send(proofAction, await as(post), '/x', { id, proofId: proof.id }, fields);
}

async function proveAll(id: string, except: readonly string[] = []) {
  for (const proof of (await load(id)).proofs as Shown[]) {
    if (proof.status !== 'open' || except.includes(proof.kind)) continue;
    expect((await prove(id, proof)).status, proof.kind).toBe(303);
  }
}

const close = async (id: string, post: PostKey = 'nursingHead') => {
  const { version } = await db.selectFrom('endings').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  return send(closeAction, await as(post), '/x', { id }, { version: String(version), note: '' });
};
const claim = async (id: string, kind: string, post: PostKey = 'nursingClerk') => {
  const proof = await proofOf(id, kind);
  const fields = { version: String(proof.version), reason: '紙は渡していません。' };
  return send(claimAction, await as(post), '/x', { id, proofId: proof.id }, fields);
};
const confirm = async (id: string, kind: string, post: PostKey, outcome = 'confirmed') => {
  const proof = await proofOf(id, kind);
  const fields = { version: String(proof.version), outcome, note: '受渡簿を見ました。' };
  return send(confirmAction, await as(post), '/x', { id, proofId: proof.id }, fields);
};
const obligations = (id: string) =>
  db
    .selectFrom('obligations')
    .select(['kind', 'occurrence', 'status', 'due_on', 'owner_post_id', 'unit_id'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();

describe('契約を終える', () => {
  test('承認で終了手続中になり、証明がすべてそろうまで終了せず、終了すると保存期間が始まる', async () => {
    const contractId = await approvedOutsourcing(db, hall);
    await end(endContractOf(contractId), TODAY);
    const contract = () =>
      db.selectFrom('contracts').select(['status', 'ended_on']).where('id', '=', contractId).executeTakeFirst();
    expect(await contract()).toEqual({ status: 'ending', ended_on: null });
    const id = await onlyEnding();
    const page = await load(id);
    expect(page).toMatchObject({ basis: 'request', whole: true, dueOn: '2026-12-20', missing: 7 });
    expect(page.plan).toMatchObject({ eraser: 'vendor', information: [{ personal: true }] });
    expect((await obligations(id)).filter(({ kind }) => kind === 'ending-proof')).toHaveLength(7);

    expect((await close(id)).status).toBe(422);
    // What is not there cannot be shown by words alone.
    expect((await prove(id, await proofOf(id, 'erasure'), { evidence: '' })).status).toBe(422);
    const crypto = { method: 'crypto-erasure' };
    expect((await prove(id, await proofOf(id, 'erasure'), crypto)).status).toBe(422);
    const key = { ...crypto, keyDestroyedOn: TODAY, keyEvidence: '鍵管理簿 令和8年度 第3号' };
    expect((await prove(id, await proofOf(id, 'erasure'), key)).status).toBe(303);
    expect((await prove(id, await proofOf(id, 'disposal-record'), { doneBy: '' })).status).toBe(422);
    expect((await prove(id, await proofOf(id, 'migration'), { doneOn: '2026-11-21' })).status).toBe(422);
    await proveAll(id, ['return', 'certificate']);

    const browser = await as('nursingClerk');
    const certificate = await proofOf(id, 'certificate');
    const upload = () =>
      uploadFrom(browser, '/x', [{ name: 'file', fileName: '消去証明書.pdf', bytes: pdf('証明') }], newId());
    const params = { id, proofId: certificate.id };
    const attached = await Promise.resolve(attachAction({ request: upload(), params, context: {} }));
    expect((attached as Response).status).toBe(303);
    const [file] = (await proofOf(id, 'certificate')).files;
    const download = await visit(fileLoader, browser, '/x', { ...params, fileId: file!.id });
    expect(await download.text()).toContain('証明');
    expect((await visit(fileLoader, await as('prClerk'), '/x', { ...params, fileId: file!.id })).status).toBe(404);
    expect((await prove(id, await proofOf(id, 'certificate'), { evidence: '' })).status).toBe(303);

    expect((await claim(id, 'return')).status).toBe(303);
    expect((await close(id)).status).toBe(422);
    expect((await confirm(id, 'return', 'nursingClerk')).status).toBe(422);
    expect((await confirm(id, 'return', 'nursingClerk2')).status).toBe(404);
    expect((await confirm(id, 'return', 'itReviewer', 'refused')).status).toBe(303);
    expect((await proofOf(id, 'return')).status).toBe('open');
    expect((await claim(id, 'return')).status).toBe(303);
    expect((await confirm(id, 'return', 'nursingHead')).status).toBe(303);
    expect((await obligations(id)).every(({ status }) => status === 'done' || status === 'cancelled')).toBe(true);

    expect((await close(id, 'nursingClerk')).status).toBe(404);
    expect((await close(id)).status).toBe(303);
    expect(await contract()).toEqual({ status: 'ended', ended_on: TODAY });
    const closed = await load(id);
    expect(closed).toMatchObject({ status: 'closed', closedOn: TODAY, mayWrite: false });
    expect(closed.retentions.map((one: { kept: string; keepUntil: string }) => [one.kept, one.keepUntil])).toEqual([
      ['disposal-record', '2031-11-20'],
      ['case', '2031-11-20'],
    ]);
    expect((await prove(id, await proofOf(id, 'migration'))).status).toBe(409);
    expect((await close(id)).status).toBe(409);
  });

  test('自分で書いた「該当なし」は、所属長でも確認できない', async () => {
    const contractId = await approvedOutsourcing(db, hall);
    await end(endContractOf(contractId), TODAY);
    const id = await onlyEnding();
    expect((await claim(id, 'return', 'nursingHead')).status).toBe(303);
    expect((await confirm(id, 'return', 'nursingHead')).status).toBe(422);
    const { id: proofId } = await proofOf(id, 'return');
    const self = ownerDb.updateTable('ending_proofs').set({ confirmed_by: hall.people.nursingHead });
    await expect(self.where('id', '=', proofId).execute()).rejects.toThrow(/ending_proofs_two_people/);
    expect((await confirm(id, 'return', 'chief')).status).toBe(303);
  });

  test('期間が満了した契約は申請なしで終了の手続に入る。続きの契約があれば入らない', async () => {
    const over = { unitId: hall.units.nursing, endsOn: '2026-11-19' };
    const ended = await enterContract(db, { ...over, title: '満了した契約' });
    const before = await enterContract(db, { ...over, title: '続く契約' });
    await enterContract(db, { unitId: hall.units.nursing, previousContractId: before, startsOn: TODAY });
    await enterContract(db, { ...over, title: '自動更新', autoRenews: true, renewalMonths: 12 });
    await enterContract(db, { ...over, title: '未締結', status: 'approved' });
    await enterContract(db, { unitId: hall.units.nursing, endsOn: TODAY, title: '今日まで' });
    expect(await Promise.all([beginEndings(db, io), beginEndings(db, io)])).toContain(1);
    const id = await onlyEnding();
    expect(await load(id)).toMatchObject({ name: '満了した契約', basis: 'end-date', lastDay: '2026-11-19' });
    const { status } = await db
      .selectFrom('contracts')
      .select('status')
      .where('id', '=', ended)
      .executeTakeFirstOrThrow();
    expect(status).toBe('ending');
    expect(await beginEndings(db, io)).toBe(0);

    // Approved late, the next period takes over what the old one held.
    const content = completeOutsourcing(await activeProfile(db), hall.units.nursing, { contractId: ended });
    const requestId = await fileWork(db, hall, () => content);
    const profile = await activeProfile(db);
    await inTransaction(db, async (tx) =>
      registerApprovedContract(tx, {
        request: { id: requestId, number: '介護-8-2', purpose: 'renewal', owningUnitId: hall.units.nursing },
        content,
        profile,
        assessment: assess(profile, content),
        grant: { validUntil: '2028-03-31', managerPersonId: null },
        context: { actor: await hall.actor('mayor'), now: NOW, newId },
      }),
    );
    expect(await load(id)).toMatchObject({ status: 'dropped', mayWrite: false });
    expect((await obligations(id)).every((one) => one.status === 'cancelled')).toBe(true);
    const old = db.selectFrom('contracts').select(['status', 'ended_on']).where('id', '=', ended);
    expect(await old.executeTakeFirst()).toEqual({ status: 'ended', ended_on: '2026-11-19' });
  });

  test('再委託先からも1社ずつ証明書をとり、期限を過ぎると所属長に上がる', async () => {
    const contractId = await enterContract(db, { unitId: hall.units.nursing, endsOn: '2026-11-19' });
    const subcontractor = (id: string, company: string, status = 'approved') => ({
      id,
      contract_id: contractId,
      tier: 1,
      company,
      status,
      information: '[]',
      workers: '[]',
      created_at: NOW,
      updated_at: NOW,
    });
    await ownerDb
      .insertInto('subcontracts')
      .values([
        subcontractor(newId(), '株式会社いりえデータ'),
        subcontractor(newId(), '無届の会社', 'unapproved'),
        subcontractor(newId(), '終わった会社', 'ended'),
      ])
      .execute();
    await beginEndings(db, io);
    const id = await onlyEnding();
    const companies = (await load(id)).proofs.filter((one: { partyType: string }) => one.partyType !== 'vendor');
    expect(companies.map((one: Shown) => [one.kind, one.partyName]).sort()).toEqual([
      ['certificate', '株式会社いりえデータ'],
      ['certificate', '無届の会社'],
    ]);
    await proveAll(id, ['certificate']);
    const own = (await load(id)).proofs.find((one: Shown) => one.kind === 'certificate');
    expect((await prove(id, own)).status).toBe(303);
    expect((await close(id)).status).toBe(422);

    const late = new Date('2026-12-21T01:00:00Z');
    on('2026-12-21');
    await remindOfObligations(db, { now: late, newId });
    const missed = (await obligations(id)).filter(({ status }) => status === 'missed');
    expect(missed).toHaveLength(2);
    const told = await db
      .selectFrom('obligation_reminders')
      .select(['post_id', 'occasion'])
      .where('occasion', '=', 'escalated')
      .execute();
    expect(told.map(({ post_id }) => post_id)).toContain(hall.posts.nursingHead);
    const list = await visit(endingsLoader, await as('auditor'), '/x?status=late');
    expect((await list.json()).rows).toMatchObject([{ id, missing: 2, daysLeft: -2 }]);
  });
});

describe('クラウドサービスを終える', () => {
  /** A service of 介護福祉課 that 広報課 shares. */
  async function sharedService(): Promise<string> {
    const profile = await activeProfile(db);
    const requestId = await fileDraft(db, hall, {
      change: (content) =>
        answered(profile, {
          ...content,
          facts: { ...content.facts, sharedBySections: true },
          sections: [
            ...content.sections,
            { unitId: hall.units.pr, lead: false, purpose: '広報', confidentiality: '2' },
          ],
        }),
    });
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId);
    const { id } = await db.selectFrom('cloud_services').select('id').executeTakeFirstOrThrow();
    return id;
  }
  const service = (id: string) =>
    db.selectFrom('cloud_services').select(['status', 'lead_unit_id']).where('id', '=', id).executeTakeFirstOrThrow();

  test('一つの課が離れても、ほかの課の利用は終わらず、所管は引き継がれる', async () => {
    const serviceId = await sharedService();
    await end(endServiceOf(serviceId), TODAY, (content) => ({
      ...content,
      sections: content.sections.filter((section) => section.lead),
    }));
    expect(await service(serviceId)).toEqual({ status: 'approved', lead_unit_id: hall.units.pr });
    const uses = await db.selectFrom('cloud_service_uses').select(['unit_id', 'ended_on']).execute();
    expect(uses.find(({ unit_id }) => unit_id === hall.units.pr)?.ended_on).toBeNull();
    const id = await onlyEnding();
    expect(await load(id)).toMatchObject({ whole: false, missing: 5 });
    await proveAll(id);
    expect((await close(id)).status).toBe(303);
    expect((await service(serviceId)).status).toBe('approved');
  });

  test('すべての課が離れるとサービスは終了手続中になり、閉じると終了する。最終日までは閉じられない', async () => {
    const serviceId = await sharedService();
    await end(endServiceOf(serviceId), '2026-12-31');
    expect((await service(serviceId)).status).toBe('ending');
    const again = await createDraft(db, await hall.actor('nursingClerk'), endServiceOf(serviceId), io);
    expect(again).toEqual({ ok: false, refusal: 'nothing-to-end' });
    const id = await onlyEnding();
    await proveAll(id);
    expect((await close(id)).status).toBe(422);
    on('2026-12-31');
    expect((await close(id, 'itReviewer')).status).toBe(303);
    expect((await service(serviceId)).status).toBe('ended');
  });

  test('使っていない課や、名前だけでは、終了を申請できない', async () => {
    const serviceId = await sharedService();
    const open = (opening: Opening, post: PostKey) => hall.actor(post).then((who) => createDraft(db, who, opening, io));
    const refused = { ok: false, refusal: 'nothing-to-end' };
    expect(await open(endServiceOf(serviceId, hall.units.it), 'itHead')).toEqual(refused);
    expect(await open({ ...endServiceOf(serviceId), cloudServiceId: null } as Opening, 'nursingClerk')).toEqual(
      refused,
    );
    const created = await open(endServiceOf(serviceId), 'nursingClerk');
    const draft = (await loadRequest(db, created.ok ? created.value.id : ''))!.draft;
    const profile = await activeProfile(db);
    const missing = missingForSubmission(profile, draft, assess(profile, draft), 'R').map(({ path }) => path);
    expect(missing).toEqual(expect.arrayContaining(['endReason', 'lastDay', 'migrationTo', 'eraser', 'backups']));
    expect(missing).not.toContain('userCount');
  });
});

test('指定管理者：引継ぎを記録すると証明され、使っていたクラウドと委託先の証明書も要る', async () => {
  const contractId = await enterAgreement(db, {
    unitId: hall.units.nursing,
    facility: '福祉交流センター',
    endsOn: '2026-11-19',
  });
  await ownerDb
    .insertInto('agreement_dependencies')
    .values({
      id: newId(),
      contract_id: contractId,
      kind: 'cloud',
      name: '予約クラウド',
      provider: '',
      purpose: '予約',
    })
    .execute();
  await beginEndings(db, io);
  const id = await onlyEnding();
  const handOver = { contractId, version: 1, handedOverOn: TODAY, handedOverTo: '次の管理者', evidence: '受領書' };
  expect(await completeHandOver(db, await hall.actor('nursingClerk'), handOver, io)).toMatchObject({ ok: true });
  expect((await proofOf(id, 'hand-over')).status).toBe('proven');
  expect((await proofOf(id, 'certificate', '予約クラウド')).status).toBe('open');
  expect((await obligations(id)).filter(({ status }) => status === 'done')).toHaveLength(1);
});

test('CASLとSQLは、終了の手続とその証明について同じ答えを出す', async () => {
  const units = ['nursing', 'it', 'pr', 'health'] as const;
  for (const unit of units) await enterContract(db, { unitId: hall.units[unit], endsOn: '2026-11-19' });
  await beginEndings(db, io);
  const people = ['nursingClerk', 'itReviewer', 'nursingHead'] as const;
  const made = await db.selectFrom('ending_proofs').select('id').orderBy('id').execute();
  for (const [at, { id }] of made.entries()) {
    const writer = people[at % 4];
    if (!writer) continue;
    await db.updateTable('ending_proofs').set({ written_by: hall.people[writer] }).where('id', '=', id).execute();
  }
  const endings = await db.selectFrom('endings').select(['id', 'unit_id as unitId']).execute();
  const proofs = await db
    .selectFrom('ending_proofs')
    .select(['id', 'unit_id as unitId', 'written_by as writtenById'])
    .execute();
  let allowed = 0;
  for (const post of Object.keys(hall.people) as PostKey[]) {
    const ability = defineAbilities(await hall.actor(post));
    for (const action of ['read', 'update', 'decide'] as const) {
      const { rows } = await sql<{ id: string }>`select ending.id from endings as ending
        where ${accessibleBy(ability, action, 'Ending')}`.execute(db);
      const byRules = endings.filter((facts) => ability.can(action, subject('Ending', { ...facts })));
      expect(rows.map(({ id }) => id).sort(), `${post} ${action}`).toEqual(byRules.map(({ id }) => id).sort());
      allowed += rows.length;
    }
    const { rows } = await sql<{ id: string }>`select proof.id from ending_proofs as proof
      where ${accessibleBy(ability, 'decide', 'EndingProof')}`.execute(db);
    const byRules = proofs.filter((facts) => ability.can('decide', subject('EndingProof', { ...facts })));
    expect(rows.map(({ id }) => id).sort(), post).toEqual(byRules.map(({ id }) => id).sort());
    expect(byRules.every(({ writtenById }) => writtenById !== hall.people[post])).toBe(true);
    allowed += rows.length;
  }
  expect(allowed).toBeGreaterThan(60);
});

describe('見える人と、残るもの', () => {
  async function closedEnding() {
    const contractId = await enterContract(db, { unitId: hall.units.nursing, endsOn: '2026-11-19' });
    await beginEndings(db, io);
    const id = await onlyEnding();
    await proveAll(id);
    expect((await close(id)).status).toBe(303);
    return { id, contractId };
  }

  test('ほかの課には見えず、監査は一覧と廃棄記録簿をCSVで取り出せる', async () => {
    const { id } = await closedEnding();
    expect(await load(id, 'prClerk')).toBe(404);
    expect(await load(id, 'contractHead')).toBe(404);
    const { mayWrite } = await load(id, 'auditor');
    expect(mayWrite).toBe(false);
    const list = async (post: PostKey) =>
      (await (await visit(disposalsLoader, await as(post), '/x?since=2026-11-01')).json()).rows;
    expect(await list('prClerk')).toEqual([]);
    expect(await list('auditor')).toMatchObject([{ endingId: id, disposedOn: TODAY, keepUntil: '2031-11-20' }]);
    const csv = await (await visit(disposalsCsv, await as('auditor'), '/x')).text();
    expect(csv).toContain('認定申請データ 12,480件とUSBメモリ2本');
    expect(await (await visit(endingsCsv, await as('auditor'), '/x?status=all')).text()).toContain('窓口業務委託');
  });

  test('廃棄記録はPDFになり、いつ・誰が・何を・どのように、許可と証明書と保存の期限がすべて載る', async () => {
    const { id } = await closedEnding();
    const paper = async (post: PostKey) => visit(disposalPdf, await as(post), '/x', { id });
    expect((await paper('prClerk')).status).toBe(404);
    let answer = await paper('auditor');
    // A busy machine says to come again, as it does to a browser.
    for (let tries = 0; answer.status === 503 && tries < 5; tries += 1) answer = await paper('auditor');
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { promise } = getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 });
    const document = await promise;
    let text = '';
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    for (const said of [
      '廃棄記録',
      '有限会社しずはた入力センター品質管理部',
      '認定申請データ12,480件とUSBメモリ2本',
      '物理的な破壊・溶解・裁断',
      '期間の満了',
      '消去証明書第12号',
      '2031年（令和13年）11月20日',
    ]) {
      expect(text.replace(/\s/gu, '')).toContain(said);
    }
  });

  test('保存期間が満了すると決定を求め、延長すれば次の期限ができる。ひとりでには何も消えない', async () => {
    const { id } = await closedEnding();
    const retention = async () => {
      const { retentions } = await load(id, 'nursingHead');
      return retentions.findLast((one: { kept: string }) => one.kept === 'disposal-record');
    };
    const decide = async (fields: Record<string, string>) => {
      const { id: retentionId, version } = await retention();
      const all = { version: String(version), decision: 'keep', keepUntil: '', note: '訴訟のため', ...fields };
      return send(retentionAction, await as('nursingHead'), '/x', { id, retentionId }, all);
    };
    expect((await decide({ decision: 'dispose' })).status).toBe(422);
    on('2031-11-21');
    await db.updateTable('post_holdings').set({ valid_to: null }).execute();
    expect((await decide({})).status).toBe(422);
    expect((await decide({ keepUntil: '2032-03-31' })).status).toBe(303);
    expect(await retention()).toMatchObject({ keepUntil: '2032-03-31', decision: null });
    const due = (await obligations(id)).filter(({ kind, status }) => kind === 'record-retention' && status === 'open');
    expect(due.map(({ due_on }) => due_on).sort()).toEqual(['2031-12-20', '2032-04-30']);
    expect(await db.selectFrom('ending_proofs').select('id').where('ending_id', '=', id).execute()).toHaveLength(7);
  });

  test('元になったものは、終了の記録がある限り消せない', async () => {
    const { id, contractId } = await closedEnding();
    await ownerDb.deleteFrom('contract_terms').where('contract_id', '=', contractId).execute();
    for (const attempt of [
      ownerDb.deleteFrom('contracts').where('id', '=', contractId),
      ownerDb.deleteFrom('endings').where('id', '=', id),
      ownerDb.deleteFrom('organisation_units').where('id', '=', hall.units.nursing),
    ]) {
      await expect(attempt.execute()).rejects.toMatchObject({ errno: 1451 });
    }
    await expect(db.deleteFrom('endings').where('id', '=', id).execute()).rejects.toMatchObject({ errno: 1142 });
    const { rows } = await sql<{ name: string }>`select constraint_name as name
      from information_schema.referential_constraints
      where constraint_schema = database() and (delete_rule not in ('RESTRICT', 'NO ACTION')
      or update_rule not in ('RESTRICT', 'NO ACTION'))`.execute(ownerDb);
    expect(rows).toEqual([]);
  });
});
