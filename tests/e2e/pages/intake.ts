import type { Page } from 'playwright-core';
import { button, choose, follow, heading, main } from './form';

/** What a clerk knows of a service, in the words of the pages. */
export type Facts = {
  serviceName: string;
  vendorName: string;
  use: string;
  necessity: string;
  /** Name of the information and its levels; the last one is shared with another section when there is one. */
  information: { name: string; confidentiality: string; integrity: string; availability: string }[];
  terms: string;
  certification: string;
  sharedWith: { section: string; purpose: string; confidentiality: string } | null;
  startOn: string;
  endOn: string;
  users: string;
  yearlyCost: string;
  manager: string;
};

type Chapter = { slug: string; title: string; answer: (page: Page, facts: Facts) => Promise<void> };

/** Every page of the intake but the last, in the order it asks. */
export const CHAPTERS: readonly Chapter[] = [
  {
    slug: 'service',
    title: 'どのサービスを使いますか',
    answer: async (page, facts) => {
      await main(page).getByLabel('サービスの名前').fill(facts.serviceName);
      await main(page).getByLabel('提供者（サービスを運営する会社）').fill(facts.vendorName);
      await main(page).getByLabel('サービスの案内ページ').fill('https://service.example.jp/');
    },
  },
  {
    slug: 'purpose',
    title: '何のために使いますか',
    answer: async (page, facts) => {
      await main(page).getByLabel('使い道').fill(facts.use);
      await main(page).getByLabel('必要な理由').fill(facts.necessity);
    },
  },
  {
    slug: 'use',
    title: 'どのような使い方ですか',
    answer: async (page) => {
      await choose(page, '使い方', '通常の利用');
      await choose(page, 'どの形のクラウドサービスですか。', 'SaaS（業務のソフトウェア）');
      await choose(page, '委託先の従業者も使いますか。', 'いいえ');
    },
  },
  {
    slug: 'information',
    title: 'どのような情報を扱いますか',
    answer: async (page, { information }) => {
      for (const [index, item] of information.entries()) {
        const row = main(page).getByRole('group', { name: index === 0 ? '情報 1' : '新しい情報' });
        await row.getByLabel('情報の名前').fill(item.name);
        await choose(row, '機密性', item.confidentiality);
        await choose(row, '完全性', item.integrity);
        await choose(row, '可用性', item.availability);
        if (index === information.length - 1) continue;
        await button(page, '保存して、もう1行加える').click();
        await main(page).getByRole('group', { name: '新しい情報' }).waitFor();
      }
    },
  },
  {
    slug: 'network',
    title: 'どのネットワークから使いますか',
    answer: (page) => choose(page, 'どのネットワークから使いますか。', 'インターネット接続系'),
  },
  {
    slug: 'terms',
    title: 'どのような条件で契約しますか',
    answer: (page, { terms }) => choose(page, 'どのような契約で使いますか。', terms),
  },
  {
    slug: 'data',
    title: 'データはどこに置かれ',
    answer: async (page) => {
      await choose(page, 'データはどこに保存されますか。', '国内だけ');
      await choose(page, '契約にはどの国の法律が適用されますか。', '日本法');
      await choose(page, '事業者は、入れたデータを自社の目的に使いますか。', '使わない');
    },
  },
  {
    slug: 'certification',
    title: '第三者の認証を受けていますか',
    answer: (page, { certification }) => choose(page, 'どの認証や登録がありますか。', certification),
  },
  {
    slug: 'outside-work',
    title: '再委託、システムの作業、外部接続を伴いますか',
    answer: async (page) => {
      await choose(page, '事業者は業務をほかの会社に任せますか。', 'しない');
      await choose(page, '情報システムの開発、保守、管理を事業者に任せますか。', 'いいえ');
      await choose(page, '庁内の情報システムを外部のネットワークにつなぎますか。', 'いいえ');
    },
  },
  {
    slug: 'sections',
    title: 'どの課が使いますか',
    answer: async (page, { use, information, sharedWith }) => {
      const lead = main(page).getByRole('group', { name: '所管課：' });
      await lead.getByLabel('この課での使い道').fill(use);
      await choose(lead, 'この課が入れる情報の機密性', information[0]?.confidentiality ?? '');
      if (!sharedWith) return;
      const other = main(page).getByRole('group', { name: 'ほかの課も使うとき' });
      await other.getByLabel('課', { exact: true }).selectOption({ label: sharedWith.section });
      await other.getByLabel('この課での使い道').fill(sharedWith.purpose);
      await choose(other, 'この課が入れる情報の機密性', sharedWith.confidentiality);
    },
  },
  {
    slug: 'period',
    title: 'いつから、何人で、いくらで使いますか',
    answer: async (page, facts) => {
      await main(page).getByLabel('使い始める日').fill(facts.startOn);
      await main(page).getByLabel('使い終わる日').fill(facts.endOn);
      await main(page).getByLabel('使う人数').fill(facts.users);
      await main(page).getByLabel('1年あたりの費用（税込み）').fill(facts.yearlyCost);
    },
  },
  {
    slug: 'manager',
    title: '誰がサービスを管理しますか',
    answer: (page, { manager }) => choose(page, 'クラウドサービス管理者の候補', manager),
  },
  { slug: 'documents', title: '資料はそろっていますか', answer: async () => {} },
];

/** Goes through the guided intake from its first page to the check of the answers. */
export async function fillInIntake(
  page: Page,
  facts: Facts,
  onPage: (slug: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const [index, chapter] of CHAPTERS.entries()) {
    await heading(page, chapter.title);
    await chapter.answer(page, facts);
    await onPage(chapter.slug);
    await follow(page, button(page, '次へ進む'), new RegExp(`/intake/${CHAPTERS[index + 1]?.slug ?? 'check'}$`));
  }
  await heading(page, '入力した内容を確かめてください');
}
