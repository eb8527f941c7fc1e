import { expect, test } from 'vitest';
import { answerWhatIsMissing } from './pages/checklist';
import { button, choose, follow, heading, link, main } from './pages/form';
import { fillInIntake } from './pages/intake';
import { startRequest } from './pages/new-request';
import { browserForFile } from './setup/browser';
import { cityDatabase, decisionsOn } from './setup/city';

/** The head of a section files for it: 兼務の禁止 as it meets people. */
const HEAD = 'pr-head';
const serviceName = '広報カレンダー';
const { visit } = browserForFile();
const db = cityDatabase();
let id = '';

test('課長も申請でき、審査は代理に回ることが申請の前から分かる', async () => {
  const { page } = await visit({ as: HEAD, javaScript: false });
  await startRequest(page, { serviceName, search: '広報の予定のようなもの' });
  id = /approval-requests\/(\w{26})/.exec(page.url())?.[1] ?? '';
  await fillInIntake(page, {
    serviceName,
    vendorName: '有限会社ことり',
    use: '取材の予定を公開します。',
    necessity: '電話での問合せが多く、広報紙だけでは知らせきれません。',
    information: [{ name: '催しの予定', confidentiality: '機密性3', integrity: '完全性3', availability: '可用性2' }],
    terms: '約款だけ（利用規約への同意）',
    certification: 'なし',
    sharedWith: null,
    startOn: '2027-04-01',
    endOn: '2028-03-31',
    users: '5',
    yearlyCost: '0',
    manager: '片山 遥',
  });
  await main(page).getByText('申請者または共同作成者のため審査できません').first().waitFor();
  await follow(page, link(page, '確認項目に答える'), /\/checklist$/);
  await follow(page, link(page, '足りないものに順に答える'), /\/checklist\/[\w-]+$/);
  await answerWhatIsMissing(page, '利用規約');
  await page.goto(`/approval-requests/${id}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('審査中').first().waitFor();
});

test('申請した課長の画面には、審査の入口がない', async () => {
  const { page, open, picture } = await visit({ as: HEAD });
  await open('/tasks');
  const waiting = main(page).getByRole('region', { name: '自分の対応を待つもの' });
  expect(await waiting.getByRole('link', { name: serviceName }).count()).toBe(0);
  await open(`/approval-requests/${id}`);
  await heading(page, serviceName);
  expect(await main(page).getByRole('link', { name: '審査する' }).count()).toBe(0);
  await main(page).getByText('申請者または共同作成者のため審査できません').first().waitFor();
  await picture('own-request');
  await open(`/approval-requests/${id}/decisions`);
  await main(page).getByText('いま審査できる段階はありません').waitFor();
});

test('正しい印を付けた偽の送信でも、自分の申請は決裁できず、理由が示される', async () => {
  const { page, open, picture, expectStatus } = await visit({ as: HEAD, javaScript: false });
  const digest = await db
    .selectFrom('request_revisions')
    .select('digest')
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow();
  await open('/account');
  expectStatus(409);
  // What a person with the tools of the browser can send: own session, own token, everything else right.
  await page.evaluate(
    ({ action, fields }) => {
      const form = document.querySelector('form[action="/sign-out"]') as HTMLFormElement;
      form.action = action;
      for (const [name, value] of Object.entries(fields)) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name, value });
        form.append(input);
      }
      form.submit();
    },
    {
      action: `/approval-requests/${id}/decisions`,
      fields: {
        submissionKey: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
        stepKey: 'section-head',
        digest: digest.digest,
        outcome: 'approve',
        comment: '自分で承認します。',
      },
    },
  );
  await main(page).getByText('兼務の禁止').first().waitFor();
  await main(page).getByText('自分で承認します。').first().waitFor();
  await picture('refused');
  expect(await decisionsOn(db, id)).toBe(0);
});

test('代理の職員が審査でき、その資格が記録に残る', async () => {
  const { page } = await visit({ as: 'pr-clerk', javaScript: false });
  await page.goto(`/approval-requests/${id}/decisions`);
  await choose(page, '結果', '承認する');
  await follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('代決').first().waitFor();
  expect(await decisionsOn(db, id)).toBe(1);
});

test('ほかの人の下書きは、どの画面からも見えない', async () => {
  const draft = await db
    .selectFrom('approval_requests as request')
    .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
    .select('request.id')
    .where('request.status', '=', 'draft')
    .where('applicant.email', 'not like', 'nursing-clerk%')
    .executeTakeFirstOrThrow();
  for (const as of ['nursing-clerk', 'vice-mayor', 'it-administrator']) {
    const { page, open, expectStatus } = await visit({ as });
    expectStatus(404);
    for (const rest of ['', '/intake/service', '/checklist', '/submissions', '/evidence', '/brief', '/revisions']) {
      expect(await open(`/approval-requests/${draft.id}${rest}`)).toBe(404);
      await heading(page, 'ページが見つかりません');
    }
  }
});
