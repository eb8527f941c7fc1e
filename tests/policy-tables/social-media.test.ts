/** ソーシャルメディアのアカウント：何を確かめ、誰が決め、誰が責任者になれるか。 */
import { describe, expect, test } from 'vitest';
import { emptyContent, type SocialMediaAccountContent } from '~/approval-requests/content';
import type { Organisation, Post } from '~/people/organisation';
import type { CanonicalRole, PolicyProfile } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { tokubetsuku } from '~/policy/profiles/tokubetsuku';
import { type AccountProblem, accountProblems, permittedOwners, type RegisterSays } from '~/social-media/owner-rule';
import { 経路 } from './routes';
import { checkTable, type 事例 } from './table';

const 種類 = 'ソーシャルメディアのアカウント';
const 承認する三つ = ['運用手順', '運用ポリシーの公開', '発信できる情報とできない情報'];
const 見せ方の二つ = ['公式サイトの一覧への掲載', 'プロフィールの運営者の表示'];
const 安全の四つ = ['認証情報の保管', '多要素認証の設定', '異動や退職のときの手続き', '乗っ取られたときの手順'];
const 廃止の三つ = ['廃止のお知らせ', '廃止した後のアカウントと名前', '記録の保存と残る情報の消去'];
const 責任者の了承 = '責任者と副責任者の了承';
const 引継ぎ = '前の責任者からの引継ぎ';
const 同じ掲載 = '公式サイトへの同じ情報の掲載';
const 書込み = '住民からの書込みとメッセージの扱い';
const 契約 = '運用を任せる契約での同じ決まり';
const 発信の禁止 = '注意して扱う情報の発信';

const 表: 事例[] = [
  {
    事例: '公開できる情報を職員が発信するアカウントは、広報とセキュリティが並んで審査し、統括が決める',
    種類,
    トラック: 'B',
    必須: [...承認する三つ, '投稿の前の確認', 責任者の了承, ...見せ方の二つ, ...安全の四つ, 同じ掲載],
    任意: ['なりすましの見張り'],
    例外なし: ['運用手順', '発信できる情報とできない情報', 責任者の了承],
    含まない: [契約, 引継ぎ, 書込み, ...廃止の三つ],
    件数: { 契約: 0, 秘密保持: 0, SLA: 0, クラウド: 0, 選定: 0, 管理: 0 },
    最多: 13,
    経路: 経路.アカウントB,
  },
  {
    事例: '注意して扱う情報を発信することがあれば、例外なく禁止され、CISOまで届く',
    種類,
    答え: { 注意して扱う情報の発信: 'はい' },
    トラック: 'A',
    禁止: [発信の禁止],
    例外なし: [発信の禁止],
    経路: 経路.アカウントA,
  },
  {
    事例: '住民の相談を受け付けるアカウントは、書込みの扱いが必須になり、CISOが決める',
    種類,
    答え: { 住民からの書込みとメッセージ: '相談や申込みをそこで受け付ける' },
    トラック: 'A',
    必須: [書込み],
    経路: 経路.アカウントA,
  },
  {
    事例: '一般的な案内を返信するだけなら、書込みの扱いは任意で、軽い手続きのまま',
    種類,
    答え: { 住民からの書込みとメッセージ: '一般的な案内だけを返信する' },
    トラック: 'B',
    任意: [書込み],
    経路: 経路.アカウントB,
  },
  {
    事例: '重要な情報をアカウントだけに載せることは、例外措置なしにはできない',
    種類,
    答え: { 公式サイトへの掲載: 'このアカウントだけに載せる' },
    トラック: 'B',
    禁止: ['アカウントだけでの重要な情報の提供'],
    含まない: [同じ掲載],
    経路: 経路.アカウントB,
  },
  {
    事例: '重要な情報を発信しなければ、公式サイトへの掲載は求めない',
    種類,
    答え: { 公式サイトへの掲載: 'そのような情報は発信しない' },
    トラック: 'B',
    含まない: [同じ掲載],
    経路: 経路.アカウントB,
  },
  {
    事例: '事業者に任せると、契約での同じ決まりを契約担当が確かめる',
    種類,
    答え: { 委託先の従業者の利用: 'はい' },
    トラック: 'B',
    必須: [契約],
    件数: { 契約: 1 },
    経路: 経路.アカウントB委託,
  },
  {
    事例: '目的が変わると、手順とポリシーの承認を受け直す',
    種類,
    答え: { 申請の目的: '承認された内容の変更', 変えるもの: '使う目的' },
    トラック: 'B',
    必須: [...承認する三つ, 責任者の了承, ...安全の四つ],
    含まない: [引継ぎ, ...廃止の三つ],
    経路: 経路.アカウントB,
  },
  {
    事例: '責任者だけが変わるときは、引継ぎと認証情報を確かめ、手順の承認は求めない',
    種類,
    答え: { 申請の目的: '承認された内容の変更', 変えるもの: '責任者' },
    トラック: 'B',
    必須: [引継ぎ, 責任者の了承, '認証情報の保管', '多要素認証の設定', '異動や退職のときの手続き'],
    含まない: [...承認する三つ, ...見せ方の二つ, 同じ掲載],
    最多: 5,
    経路: 経路.アカウントB,
  },
  {
    事例: '廃止では、知らせること、名前のこと、記録のことだけを確かめる',
    種類,
    答え: { 申請の目的: '利用の終了' },
    トラック: 'B',
    必須: 廃止の三つ,
    含まない: [...承認する三つ, ...安全の四つ, 責任者の了承],
    最多: 3,
    最少: 3,
    経路: 経路.アカウントB,
  },
];

describe.each([
  ['ベースライン', baseline],
  ['藤枝市', fujieda],
  ['奈良市', nara],
  ['古河市', koga],
  ['特別区', tokubetsuku],
] as const)('%s', (_name, profile) => {
  checkTable(profile, 表);
});

test.each([nara, koga, tokubetsuku])('$key では、手順、発信できる情報、責任者は、その団体の定めによる', (profile) => {
  for (const key of ['social-procedure', 'social-publishable', 'social-responsible', 'prohibition-social-careful']) {
    const [first] = profile.requirements.find((one) => one.key === key)?.provisions ?? [];
    expect([key, first]).toEqual([key, expect.stringMatching(`^${profile.key}-[67]-8-social-media$`)]);
  }
});

test('責任者の決まりは、団体の定めのとおりである', () => {
  const rules = Object.fromEntries(
    [baseline, fujieda, nara, koga, tokubetsuku].map((one) => [one.key, one.switches.socialMediaOwner]),
  );
  expect(rules).toEqual({
    baseline: 'per-service',
    // 藤枝市の文書は、ソーシャルメディアに触れていない。
    fujieda: 'none',
    nara: 'per-service',
    koga: 'content-section',
    tokubetsuku: 'per-service',
  });
});

// 責任者の決まり ---------------------------------------------------------------------------------------------------

const post = (id: string, unitId: string, roles: CanonicalRole[], ...people: string[]): Post => ({
  id,
  unitId,
  title: { ja: id, en: id },
  roles,
  holders: people.map((personId) => ({ personId, name: personId, capacity: 'regular' })),
  deputies: [],
});
const unit = (id: string, parentId: string | null, kind: 'body' | 'department' | 'section') =>
  [id, { id, parentId, kind, code: id, name: { ja: id, en: id } }] as const;

const 組織: Organisation = {
  on: '2026-11-20',
  units: new Map([
    unit('市', null, 'body'),
    unit('部', '市', 'department'),
    unit('観光課', '部', 'section'),
    unit('広報課', '部', 'section'),
    unit('室', '部', 'section'),
  ]),
  posts: new Map(
    [
      post('部長', '部', ['security-officer'], '大石'),
      post('観光課長', '観光課', ['security-manager'], '池谷'),
      post('観光係長', '観光課', [], '小澤'),
      post('兼務の係長', '観光課', [], '池谷'),
      post('空いた係長', '観光課', []),
      post('広報課長', '広報課', ['security-manager', 'public-relations'], '服部'),
    ].map((one) => [one.id, one]),
  ),
};

const 台帳: RegisterSays = {
  platformOwnerIds: [],
  otherDeputyIds: [],
  exists: false,
  changedStatus: null,
  isAddressReadable: true,
};

type 場合 = {
  場合: string;
  規程?: PolicyProfile;
  課?: string;
  責任者: string | null;
  副責任者: string | null;
  facts?: SocialMediaAccountContent['facts'];
  register?: Partial<RegisterSays>;
  妨げ: AccountProblem[];
};

const 新規 = { purpose: 'new', accountChange: 'none' } as const;
const 責任者の変更 = { purpose: 'change', accountChange: 'owner' } as const;
const 動いている = { changedStatus: 'active' } as const;

const 場合の表: 場合[] = [
  {
    場合: '責任者も副責任者もいない',
    責任者: null,
    副責任者: null,
    妨げ: ['account-owner-missing', 'account-deputy-missing'],
  },
  { 場合: '副責任者だけがいない', 責任者: '観光課長', 副責任者: null, 妨げ: ['account-deputy-missing'] },
  { 場合: '定めのない団体では、どの職でもよい', 責任者: '観光係長', 副責任者: '広報課長', 妨げ: [] },
  { 場合: '空いた職は責任者になれない', 責任者: '空いた係長', 副責任者: '観光係長', 妨げ: ['account-owner-vacant'] },
  { 場合: '空いた職は副責任者になれない', 責任者: '観光課長', 副責任者: '空いた係長', 妨げ: ['account-deputy-vacant'] },
  { 場合: '同じ職を二つに選べない', 責任者: '観光課長', 副責任者: '観光課長', 妨げ: ['account-owner-is-deputy'] },
  {
    場合: '職が違っても、同じ人では副責任者にならない',
    責任者: '観光課長',
    副責任者: '兼務の係長',
    妨げ: ['account-owner-is-deputy'],
  },
  { 場合: '古河市：担当課の長がなる', 規程: koga, 責任者: '観光課長', 副責任者: '観光係長', 妨げ: [] },
  {
    場合: '古河市：係長はなれない',
    規程: koga,
    責任者: '観光係長',
    副責任者: '観光課長',
    妨げ: ['account-owner-not-head'],
  },
  {
    場合: '古河市：ほかの課の長はなれない',
    規程: koga,
    責任者: '広報課長',
    副責任者: '観光課長',
    妨げ: ['account-owner-not-head'],
  },
  {
    場合: '古河市：長のいない室では、上の部の長がなる',
    規程: koga,
    課: '室',
    責任者: '部長',
    副責任者: '広報課長',
    妨げ: [],
  },
  {
    場合: '古河市：責任者の変更でも、担当課の長に限る',
    規程: koga,
    責任者: '広報課長',
    副責任者: '観光係長',
    facts: 責任者の変更,
    register: 動いている,
    妨げ: ['account-owner-not-head'],
  },
  {
    場合: '奈良市：最初のアカウントでは、どの職でもよい',
    規程: nara,
    責任者: '観光係長',
    副責任者: '観光課長',
    妨げ: [],
  },
  {
    場合: '奈良市：同じサービスのほかのアカウントの副責任者は、責任者になれない',
    規程: nara,
    責任者: '観光課長',
    副責任者: '観光係長',
    facts: 責任者の変更,
    register: { ...動いている, platformOwnerIds: ['広報課長'], otherDeputyIds: ['兼務の係長'] },
    妨げ: ['account-owner-deputy-elsewhere'],
  },
  {
    場合: '定めのない団体では、ほかのアカウントの副責任者でもよい',
    責任者: '観光課長',
    副責任者: '観光係長',
    facts: 責任者の変更,
    register: { ...動いている, otherDeputyIds: ['観光課長'] },
    妨げ: [],
  },
  {
    場合: '奈良市：次のアカウントは、台帳の責任者と同じ',
    規程: nara,
    責任者: '広報課長',
    副責任者: '観光課長',
    register: { platformOwnerIds: ['広報課長'] },
    妨げ: [],
  },
  {
    場合: '奈良市：次のアカウントに、別の責任者は置けない',
    規程: nara,
    責任者: '観光課長',
    副責任者: '広報課長',
    register: { platformOwnerIds: ['広報課長'] },
    妨げ: ['account-owner-not-of-platform'],
  },
  {
    場合: '特別区：責任者の変更なら、別の職にできる',
    規程: tokubetsuku,
    責任者: '観光課長',
    副責任者: '広報課長',
    facts: 責任者の変更,
    register: { ...動いている, platformOwnerIds: ['広報課長'] },
    妨げ: [],
  },
  {
    場合: '奈良市：台帳の責任者の職がなくなっていれば、選び直せる',
    規程: nara,
    責任者: '観光課長',
    副責任者: '広報課長',
    register: { platformOwnerIds: ['廃止された職'] },
    妨げ: [],
  },
  {
    場合: '同じアカウントが台帳にある',
    責任者: '観光課長',
    副責任者: '広報課長',
    register: { exists: true },
    妨げ: ['account-exists'],
  },
  {
    場合: '廃止されたアカウントは変えられない',
    責任者: '観光課長',
    副責任者: '広報課長',
    facts: 責任者の変更,
    register: { changedStatus: 'closed' },
    妨げ: ['account-closed'],
  },
  {
    場合: 'URLが読み取れない',
    責任者: '観光課長',
    副責任者: '広報課長',
    register: { isAddressReadable: false },
    妨げ: ['account-address'],
  },
  {
    場合: '廃止するアカウントに、責任者は要らない',
    責任者: null,
    副責任者: null,
    facts: { purpose: 'termination', accountChange: 'none' },
    register: 動いている,
    妨げ: [],
  },
];

describe('責任者と副責任者', () => {
  const asked = ({ 規程 = fujieda, 課 = '観光課', 責任者, 副責任者, facts = 新規, register = {} }: 場合) => ({
    rule: 規程.switches.socialMediaOwner,
    unitId: 課,
    organisation: 組織,
    register: { ...台帳, ...register },
    content: {
      ...emptyContent('social-media-account', 課),
      platform: 'x' as const,
      url: 'https://x.com/fujieda_kanko',
      ownerPostId: 責任者,
      deputyPostId: 副責任者,
      facts,
    },
  });

  test.each(場合の表.map((one) => [one.場合, one] as const))('%s', (_name, one) => {
    expect(accountProblems(asked(one))).toEqual(one.妨げ);
  });

  test('選べない職を選ばせない：示される職のどれを選んでも、責任者の決まりに触れない', () => {
    for (const one of 場合の表) {
      for (const id of permittedOwners(asked(one)) ?? []) {
        const problems = accountProblems(asked({ ...one, 責任者: id }));
        expect(problems.filter((problem) => problem.startsWith('account-owner-not'))).toEqual([]);
      }
    }
  });
});
