import { execFile } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, inject, test, vi } from 'vitest';
import { answerWhatIsMissing } from '../pages/checklist';
import { approve, approveWithConditions, openWaiting, sendBack } from '../pages/decision';
import { pdf } from '../pages/evidence';
import { button, follow, link, main } from '../pages/form';
import { type Facts, fillInIntake } from '../pages/intake';
import { startRequest } from '../pages/new-request';
import { answerTheRest } from './answer-the-rest';
import { browserForFile, type Visit } from './browser';
import { cityDatabase } from './city';

const CLERK = 'nursing-clerk';
const MARKED = '多要素認証';
const PICTURES = ['intake-information', 'intake-check', 'submission', 'brief', 'approved', 'record'];

/** 'YYYY-MM-DD', so many days from today. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The main job from the first question to the register, with a browser of its own for each of the six roles.
 * Each test goes on where the one before ended.
 */
export function tellTheStory({ javaScript, serviceName }: { javaScript: boolean; serviceName: string }): void {
  const { visit } = browserForFile();
  const db = cityDatabase();
  const facts: Facts = {
    serviceName,
    vendorName: '株式会社あさぎりソフト',
    use: '訪問の予定を職員の間で共有します。',
    necessity: '紙の予定表では、変更が外出中の職員に伝わりません。',
    information: [
      { name: '訪問の予定', confidentiality: '機密性2', integrity: '完全性2', availability: '可用性2' },
      { name: '職員の当番表', confidentiality: '機密性3', integrity: '完全性3', availability: '可用性2' },
    ],
    terms: '話し合って決める契約',
    certification: 'ISMAP',
    sharedWith: { section: '健康推進課', purpose: '保健師の訪問の予定に使います。', confidentiality: '機密性3' },
    startOn: inDays(30),
    endOn: inDays(330),
    users: '25',
    yearlyCost: '396000',
    manager: '鈴木 亜紀',
  };
  const enter = async (as: string): Promise<Visit> => {
    const visited = await visit({ as, javaScript });
    // Without scripts the pages look alike: a few pictures tell.
    const kept = (name: string) => javaScript || PICTURES.includes(name);
    return { ...visited, picture: async (name) => (kept(name) ? visited.picture(name) : undefined) };
  };
  let id = '';

  test('担当者は、まず承認済みのサービスを探し、なければ案内に沿って申請を作る', async () => {
    const { page, picture } = await enter(CLERK);
    await startRequest(page, { serviceName, search: `${serviceName}のようなもの` });
    id = /approval-requests\/(\w{26})/.exec(page.url())?.[1] ?? '';
    await fillInIntake(page, facts, (slug) => picture(`intake-${slug}`));
    await main(page).getByText('注意して扱う情報').first().waitFor();
    await picture('intake-check');
  });

  test('根拠の資料を登録し、足りない確認項目に一つずつ答える', async () => {
    const { page, picture, open } = await enter(CLERK);
    await open(`/approval-requests/${id}/evidence`);
    await main(page)
      .locator('input[type=file]')
      .setInputFiles({ name: '契約書（案）.pdf', mimeType: 'application/pdf', buffer: pdf('Draft contract') });
    await button(page, '添付する').click();
    await main(page).getByRole('link', { name: '契約書（案）.pdf', exact: true }).waitFor();
    await picture('evidence');

    await open(`/approval-requests/${id}/checklist`);
    await picture('checklist');
    await follow(page, link(page, '足りないものに順に答える'), /\/checklist\/[\w-]+$/);
    // Every item once, on the plain pages that all have; with scripts the first few, and the rest by the use case.
    const answered = await answerWhatIsMissing(page, '契約書（案）.pdf', javaScript ? 6 : undefined);
    expect(answered).toBeGreaterThan(5);
    if (javaScript) {
      await answerTheRest(db, id);
      await open(`/approval-requests/${id}/checklist`);
    }
    await picture('checklist-answered');
  });

  test('内容を確かめて申請すると、版が固定されて所属長へ回る', async () => {
    const { page, picture, open } = await enter(CLERK);
    await open(`/approval-requests/${id}/submissions`);
    await picture('submission');
    await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
    await main(page).getByText('審査中').first().waitFor();
    await main(page).getByText('増田 春菜').first().waitFor();
    await picture('request-submitted');
  });

  test('所属長が確認し、契約担当と情報セキュリティ担当が並行して審査する', async () => {
    await decide('nursing-head', '業務に必要な利用であることを確認しました。');
    await decide('contracts-reviewer', '契約書の案に必要な条項があることを確認しました。');
  });

  test('情報セキュリティ担当は、項目に印を付けて差し戻す', async () => {
    const { page, picture } = await enter('it-security');
    await openWaiting(page, serviceName);
    await sendBack(page, '利用者の範囲をもう少し詳しく書いてください。', {
      title: MARKED,
      comment: '全員に設定することを書いてください。',
    });
    await main(page).getByText('差戻し').first().waitFor();
    await picture('sent-back');
  });

  test('担当者は、印の付いた項目を直して再び申請する', async () => {
    const { page, picture, open } = await enter(CLERK);
    await open(`/approval-requests/${id}`);
    await main(page).getByText('全員に設定することを書いてください。').first().waitFor();
    await picture('sent-back-to-applicant');
    await open(`/approval-requests/${id}/intake/purpose`);
    await main(page).getByLabel('使い道').fill('訪問の予定を、訪問を担当する25人の職員の間で共有します。');
    await follow(page, button(page, '次へ進む'), /\/intake\/use$/);
    await open(`/approval-requests/${id}/submissions`);
    await main(page).getByText('訪問を担当する25人').first().waitFor();
    await picture('resubmission');
    await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
    await main(page).getByText('審査中').first().waitFor();
  });

  test('もう一度、所属長から統括情報セキュリティ責任者まで順に承認する', async () => {
    await decide('nursing-head', '直した内容を確認しました。');
    await decide('it-security', '直した内容を確認しました。');
    await decide('contracts-reviewer', '前回と変わりありません。');
    await decide('general-director', '異議ありません。');
  });

  test('最高情報セキュリティ責任者は、要約を読み、条件と管理者を決めて決裁する', async () => {
    const { page, picture } = await enter('vice-mayor');
    await openWaiting(page, serviceName);
    await follow(page, link(page, /決裁用の要約/), /\/brief/);
    await picture('brief');
    await approveWithConditions(page, {
      comment: '条件を満たしたうえで利用を始めてください。',
      manager: '鈴木 亜紀',
      condition: {
        text: '利用開始までに多要素認証を全利用者に設定すること。',
        owner: '鈴木 亜紀',
        dueOn: inDays(25),
      },
    });
    await main(page).getByText('承認済み').first().waitFor();
    await picture('approved');
  });

  test('承認されたサービスは、課と管理者と条件とともに台帳に載る', async () => {
    const { page, picture } = await enter('health-staff-1');
    await page.goto('/tasks');
    await page.getByRole('searchbox', { name: '台帳をまとめてさがす' }).first().fill(serviceName.slice(1, -1));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/registers\?q=/);
    await picture('register-found');
    await follow(page, link(page, serviceName), /\/registers\/cloud-services\/\w{26}$/);
    for (const seen of ['介護福祉課', '健康推進課', '鈴木 亜紀', '多要素認証を全利用者に設定する']) {
      await main(page).getByText(seen).first().waitFor();
    }
    await picture('register-entry');
  });

  test('監査担当は、記録が改ざんされていないことを画面で検証する', async () => {
    const { page, picture, open } = await enter('auditor');
    await open(`/record?subject=${id}`);
    // None to press while the verification runs that somebody else has asked for.
    const verify = button(page, '検証する');
    if ((await verify.count()) > 0) await verify.click();
    await finished(page);
    await main(page).getByText('すべて合っています').first().waitFor();
    await picture('record');
  });

  test('同じ検証を、コマンドでも行える', async () => {
    expect(await verifyRecord()).toEqual({ code: 0, first: 'Everything in the record fits.' });
  });

  async function decide(as: string, comment: string): Promise<void> {
    const { page, picture } = await enter(as);
    await openWaiting(page, serviceName);
    await picture(`request-for-${as}`);
    await approve(page, comment);
    await main(page).getByText(comment).first().waitFor();
  }
}

/** A verification goes on in the background; its page is loaded again, as the page itself asks one to. */
async function finished(page: Page): Promise<void> {
  const running = main(page).getByText('検証しています');
  const result = main(page).getByText('検証日時');
  await vi.waitFor(
    async () => {
      await page.goto('/record');
      await running.or(result).first().waitFor();
      expect(await running.count()).toBe(0);
    },
    { timeout: 60_000, interval: 1_000 },
  );
}

/** `npm run record:verify` against the database of the running app: its exit code and the first thing it says. */
function verifyRecord(): Promise<{ code: number; first: string }> {
  const { databaseUrl, dataDir } = inject('demo');
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATABASE_APP_URL: '', SEKISHO_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile('npm', ['run', '-s', 'record:verify', '--', '--lang', 'en'], { env }, (error, stdout) => {
      const lines = stdout.split('\n');
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), first: lines.slice(0, error ? 2 : 1).join(' ') });
    });
  });
}
