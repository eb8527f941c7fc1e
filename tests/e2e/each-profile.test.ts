/** 団体ごとの規程: in each of them what it is special for goes its way to the register, and shows as evidence. No scripts. */
import { expect, test, vi } from 'vitest';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { kahadaOkuise } from '~/policy/profiles/kahada-okuise';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { tokubetsuku } from '~/policy/profiles/tokubetsuku';
import { setActiveProfile } from '~/policy/profiles.repository.server';
import { emailOf } from '~db/seeds/demo/organisation';
import { CAREFUL_FACTS } from '../factories/content';
import type { CityHall } from '../factories/organisation';
import { fileDraft } from '../factories/requests';
import { completeManager, completeOutsourcing, fileWork } from '../factories/work';
import { openDecision, openWaiting } from './pages/decision';
import { button, choose, follow, link, main } from './pages/form';
import { approveUntilFinal } from './setup/approve-until-final';
import { browserForFile, type Visit } from './setup/browser';
import { ownCity } from './setup/own-city';

// One city for all: another policy comes into force in it from story to story.
const { app, db } = ownCity('nara', { peopleOnly: true });
const { visit } = browserForFile(() => app().origin);

const CLERK = 'nursing-clerk';
const inDays = (days: number): string => addDays(officeDate(new Date()), days);
const enter = (as: string): Promise<Visit> => visit({ as, javaScript: false, sameWindow: true });

/** The clerk of the demo city, in the place of the city hall that the factories know. */
async function clerksHall(): Promise<CityHall> {
  const { id } = await db()
    .selectFrom('persons')
    .select('id')
    .where('email', '=', emailOf(CLERK))
    .executeTakeFirstOrThrow();
  const actor = await loadActor(db(), id, officeDate(new Date()));
  if (!actor) throw new Error('There is no clerk');
  return { actor: async () => actor, people: { nursingHead: id } } as unknown as CityHall;
}

/** How often requirements behind the provision are met by what is approved. */
async function metUnder({ page, open }: Visit, { key, version }: PolicyProfile, place: string): Promise<number> {
  await open(`/policy-profiles/${key}/${version}/traceability?view=own`);
  const row = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: place, exact: true }) });
  return Number(/適合\s*([\d,]+)/.exec((await row.textContent()) ?? '')?.[1]?.replace(',', '') ?? Number.NaN);
}

type Story = {
  profile: PolicyProfile;
  title: string;
  file: (hall: CityHall) => Promise<string>;
  /** A provision of the body's own text, and a requirement that rests on it. */
  place: string;
  requirement: string;
  register: string;
  manager?: string;
};

/** From the submission to the register, and into the figures of the provision. */
async function goThrough({ profile, title, file, place, requirement, register, manager }: Story): Promise<void> {
  await setActiveProfile(db(), profile.key, profile.version);
  const before = await metUnder(await enter('auditor'), profile, place);
  const id = await file(await clerksHall());
  const clerk = await enter(CLERK);
  await clerk.open(`/approval-requests/${id}/submissions`);
  await follow(clerk.page, button(clerk.page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  await main(clerk.page).getByText('最高情報セキュリティ責任者の決裁').first().waitFor();
  await approveUntilFinal(db(), id);

  const { page } = await enter('vice-mayor');
  await openWaiting(page, title);
  await openDecision(page);
  await choose(page, '結果', '承認する');
  await main(page).getByLabel('コメント・理由').fill('承認します。');
  if (manager) {
    const field = main(page).getByRole('combobox', { name: 'クラウドサービス管理者' });
    await field.selectOption({
      label: (await field.locator('option', { hasText: manager }).first().textContent()) ?? '',
    });
  }
  await follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);

  const reader = await enter('auditor');
  await reader.open(`${register}?${new URLSearchParams({ q: title })}`);
  await follow(reader.page, link(reader.page, new RegExp(title)), /\/registers\/[\w-]+\/\w{26}$/);
  if (manager) await main(reader.page).getByText(manager).first().waitFor();
  const after = await metUnder(reader, profile, place);
  expect(after).toBeGreaterThan(before);
  // From the requirement one click leads to its provision.
  await reader.open(`/approval-requests/${id}`);
  const provision = main(reader.page).locator('a', { hasText: place }).first();
  expect(await provision.getAttribute('href')).toContain(
    `/policy-profiles/${profile.key}/${profile.version}/provisions#provision-`,
  );
  await main(reader.page).getByText(requirement).first().waitFor({ state: 'attached' });
}

/** What the page of the policy says about `term`. */
async function saidOf({ page, open }: Visit, { key, version }: PolicyProfile, term: string): Promise<string | null> {
  await open(`/policy-profiles/${key}/${version}`);
  return main(page)
    .locator('#switches div', { has: page.locator('dt', { hasText: term }) })
    .last()
    .textContent();
}

const careful = (name: string) => ({ ...CAREFUL_FACTS.information[0], name }) as (typeof CAREFUL_FACTS.information)[0];
const period = { startOn: inDays(30), endOn: inDays(390) };

test('奈良市：消防局や教育委員会も所属にあり、会議録のサービスが6(8)により承認され、台帳と証跡に載る', async () => {
  const visited = await enter('it-administrator');
  await visited.open('/people/units');
  for (const name of ['消防局', '教育委員会事務局']) {
    await main(visited.page).locator('option', { hasText: name }).first().waitFor({ state: 'attached' });
  }
  expect(await saidOf(visited, nara, '監査')).toContain('定めがあります');
  await goThrough({
    profile: nara,
    title: '議事メモ四ノ宮',
    file: (hall) =>
      fileDraft(db(), hall, {
        serviceName: '議事メモ四ノ宮',
        change: (content) => ({ ...content, ...period }),
      }),
    place: '奈良市情報セキュリティ基本方針 6(8)（クラウドサービス）',
    requirement: '責任の分担',
    register: '/registers/cloud-services',
    manager: '鈴木 亜紀',
  });
});

test('古河市：特定個人情報の措置を確かめ、決裁でクラウドサービス管理者を指名する', async () => {
  const facts = {
    ...CAREFUL_FACTS,
    network: 'individual-number' as const,
    information: [
      { ...careful('給付金の申請者の個人番号'), personalInformation: true, specificPersonalInformation: true },
    ],
  };
  await goThrough({
    profile: koga,
    title: '給付くらうど古橋',
    file: (hall) =>
      fileDraft(db(), hall, {
        serviceName: '給付くらうど古橋',
        facts,
        change: (content) => ({ ...content, ...period }),
      }),
    place: '古河市情報セキュリティポリシー 5(1)',
    requirement: '消去の記録と証明書',
    register: '/registers/cloud-services',
    manager: '鈴木 亜紀',
  });
});

test('特別区：指定管理者の協定が、組合の規程により承認され、台帳に載る', async () => {
  await goThrough({
    profile: tokubetsuku,
    title: '宿所なぎさ荘',
    file: (hall) =>
      fileWork(db(), hall, (profile, unitId) =>
        completeManager(profile, unitId, {
          facilityName: '宿所なぎさ荘',
          contractTitle: '宿所なぎさ荘の管理に関する協定',
          ...period,
        }),
      ),
    place: '特別区人事・厚生事務組合情報セキュリティ基本方針 11',
    requirement: '協定に定めるセキュリティ対策',
    register: '/registers/designated-managers',
  });
});

test('香肌奥伊勢：委託は6(6)により承認され、自己点検の定めはあるが監査の定めはない', async () => {
  const visited = await enter('auditor');
  expect(await saidOf(visited, kahadaOkuise, '自己点検')).toContain('定めがあります');
  expect(await saidOf(visited, kahadaOkuise, '監査')).toContain('定めがありません');
  await setActiveProfile(db(), kahadaOkuise.key, kahadaOkuise.version);
  visited.expectStatus(404);
  expect(await visited.open('/periodic-checks?kind=self-inspection')).toBe(200);
  expect(await visited.open('/periodic-checks?kind=audit')).toBe(404);
  const clerk = await enter(CLERK);
  // What the frame of every page knows of the policy may lag behind by ten seconds.
  await vi.waitFor(
    async () => {
      await clerk.open('/approval-requests/new');
      const kinds = await main(clerk.page).locator('.kind-choice strong').allTextContents();
      expect(kinds).toEqual(['クラウドサービス', '業務委託', '再委託']);
    },
    { timeout: 30_000, interval: 2_000 },
  );
  await goThrough({
    profile: kahadaOkuise,
    title: '搬入受付の入力業務委託',
    file: (hall) =>
      fileWork(db(), hall, (profile, unitId) =>
        completeOutsourcing(profile, unitId, { contractTitle: '搬入受付の入力業務委託', ...period }),
      ),
    place: '香肌奥伊勢資源化広域連合情報セキュリティ基本方針 6(6)',
    requirement: '履行の確認と不十分な場合の是正',
    register: '/registers/contracts',
  });
});
