/** 契約確認記録: the PDF and the workbook of a request, as those who may read it get them. */
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as pdfLoader } from '~/routes/approval-requests.$id.review-record[.]pdf';
import { loader as xlsxLoader } from '~/routes/approval-requests.$id.review-record[.]xlsx';
import { approvedContract, CONTRACT_ARTICLES, type ContractCase } from '../factories/contracts';
import { buildCityHall, type CityHall, NOW, type PostKey } from '../factories/organisation';
import { visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { decideAs, decisionOn, openSteps } from '../factories/requests';
import { completeOutsourcing, fileWork } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let contract: ContractCase;
let requirementKey: string;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  contract = await approvedContract(db, hall, {
    change: { contractTitle: '=HYPERLINK("x") 𠮷野ｻｰﾊﾞ保守', useDescription: '-1 から始まる説明' },
  });
  const { content } = await db
    .selectFrom('request_revisions')
    .select('content')
    .where('request_id', '=', contract.requestId)
    .executeTakeFirstOrThrow();
  requirementKey = Object.keys(JSON.parse(content).checklist).find((key) => key.includes('subcontract')) ?? '';
  const quote = CONTRACT_ARTICLES[5]!;
  const start = CONTRACT_ARTICLES.join('\n').indexOf(quote);
  await db
    .insertInto('passage_choices')
    .values({
      request_id: contract.requestId,
      round: 1,
      requirement_key: requirementKey,
      number: 1,
      action: 'tied',
      file_id: contract.reviewedFileId,
      page: 1,
      start_at: start,
      end_page: 1,
      end_at: start + quote.length,
      quote,
      answers: null,
      step_key: 'contracts',
      person_id: hall.people.contractReviewer,
      person_name: '小澤 恵',
      post: '契約検査課 contractReviewer職',
      chosen_at: NOW,
    })
    .execute();
  await db
    .insertInto('item_reviews')
    .values({
      request_id: contract.requestId,
      round: 1,
      step_key: 'contracts',
      item_key: requirementKey,
      verdict: 'partly',
      comment: '同等の義務の定めが足りない。',
      person_id: hall.people.contractReviewer,
      updated_at: NOW,
      note: '+第4条に加えること',
    })
    .execute();
});

const id = () => contract.requestId;
/** On a busy machine the answer is to come again; whoever does gets it. */
const get = async (loader: typeof pdfLoader, by: PostKey, requestId = id(), times = 4): Promise<Response> => {
  const browser = await browserOf(db, hall.people[by]);
  const response = await visit(loader, browser, `/approval-requests/${requestId}/review-record`, { id: requestId });
  return response.status === 503 && times > 1 ? get(loader, by, requestId, times - 1) : response;
};
const flat = (text: string) => text.replace(/\s/gu, '');

async function pdfText(response: Response): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await response.arrayBuffer());
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return flat(pages.join(''));
}

describe('PDF', () => {
  test('要件、判定、引用の位置、審査した人、決裁が読める', async () => {
    const response = await get(pdfLoader, 'contractReviewer');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="review-record-/),
    });
    const text = await pdfText(response);
    for (const words of [
      '契約確認記録',
      '𠮷野ｻｰﾊﾞ保守',
      '契約書（案）.pdf1ページ第4条',
      `「${flat(CONTRACT_ARTICLES[5]!)}」`,
      '契約検査課contractReviewer職小澤恵',
      '一部適合',
      '同等の義務の定めが足りない。',
      '+第4条に加えること',
      '決裁',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('二人が同時に求めても、それぞれに届く', async () => {
    const answers = await Promise.all([get(pdfLoader, 'mayor'), get(pdfLoader, 'auditor')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('Excel', () => {
  test('節ごとのシートに、式にならない文字として入る', async () => {
    const response = await get(xlsxLoader, 'nursingClerk');
    expect(response.status).toBe(200);
    const sheets = await readXlsx(Buffer.from(await response.arrayBuffer()));
    const read = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
    expect(Object.keys(read)).toEqual([
      '概要',
      '確認した文書',
      '要件の確認',
      'SLA',
      '秘密保持',
      '例外措置',
      '回議と決裁',
      '条件',
    ]);
    expect(read.概要).toContainEqual(['件名', '=HYPERLINK("x") 𠮷野ｻｰﾊﾞ保守']);
    expect(read.概要).toContainEqual(['内容', '-1 から始まる説明']);
    const row = read.要件の確認!.find((cells) => String(cells[3]).includes('一部適合'));
    expect(row?.[2]).toContain(`契約書（案）.pdf 1ページ 第4条\n「${CONTRACT_ARTICLES[5]}」`);
    expect(read.回議と決裁!.length).toBeGreaterThan(2);
  });
});

describe('読める人だけに', () => {
  test('申請を読めない人と、まだ提出していない申請には、ない', async () => {
    for (const loader of [pdfLoader, xlsxLoader]) {
      expect((await get(loader, 'administrator')).status).toBe(404);
      const draft = await fileWork(db, hall, (profile, unitId) => completeOutsourcing(profile, unitId));
      expect((await get(loader, 'nursingClerk', draft)).status).toBe(404);
      expect((await get(loader, 'contractReviewer', 'not-an-id')).status).toBe(404);
    }
  });

  test('審査の途中でも、そこまでの記録が出る', async () => {
    const { submitDraft } = await import('../factories/requests');
    const requestId = await fileWork(db, hall, (profile, unitId) => completeOutsourcing(profile, unitId));
    await submitDraft(db, hall, requestId);
    const [step] = await openSteps(db, requestId);
    const outcome = await decideAs(
      db,
      hall,
      'nursingHead',
      await decisionOn(db, requestId, step!.key, { comment: '課として必要な業務です。' }),
    );
    expect(outcome.ok).toBe(true);
    expect(await pdfText(await get(pdfLoader, 'nursingClerk', requestId))).toContain('課として必要な業務です。');
  });
});
