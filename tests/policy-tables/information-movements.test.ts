/** 情報の持出し・提供など：分類と方法から、許可の要否、許可する人、あわせて確かめることが決まる。 */
import { describe, expect, test } from 'vitest';
import { provisionsOf, roleName } from '~/policy/lookup';
import { MOVEMENT_KINDS, type PolicyProfile } from '~/policy/model';
import { movementCheckWords, movementKindWords, movementOutcomeWords, movementWayWords } from '~/policy/movement-words';
import { judgeMovement, type Movement, movementRulesOf, waysOf } from '~/policy/movements';
import { shippedProfiles } from '~/policy/profiles';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';

type 情報 = '公開してよい情報' | '内部の情報' | '個人情報' | '特定個人情報';

/** 藤枝市の分類では3、2、1、1。国の標準分類では1、2、3B、3B。 */
const 分類: Record<情報, { fujieda: string; national: string; personal: boolean; specific: boolean }> = {
  公開してよい情報: { fujieda: '3', national: '1', personal: false, specific: false },
  内部の情報: { fujieda: '2', national: '2', personal: false, specific: false },
  個人情報: { fujieda: '1', national: '3B', personal: true, specific: false },
  特定個人情報: { fujieda: '1', national: '3B', personal: true, specific: true },
};

type 事例 = {
  情報: 情報;
  行うこと: string;
  方法: Movement['way'];
  結果: string;
  /** 許可する役割を「、」でつないだもの。 */
  許可: string;
  確認?: string[];
  /** その団体の規程の条。なければ「ベースライン」。 */
  根拠: string[];
};

const kindOf = (name: string): Movement['kind'] => {
  const kind = MOVEMENT_KINDS.find((one) => movementKindWords[one].name.ja === name);
  if (!kind) throw new Error(`「${name}」はありません`);
  return kind;
};

function check(profile: PolicyProfile, 表: readonly 事例[]) {
  test.each(
    表.map((row) => [`${row.情報}の${row.行うこと}（${movementWayWords[row.方法].ja}）は、${row.結果}`, row] as const),
  )('%s', (_name, row) => {
    const kind = kindOf(row.行うこと);
    expect(waysOf(kind)).toContain(row.方法);
    const { fujieda: own, national, personal, specific } = 分類[row.情報];
    const confidentiality = profile.classification.key === 'fujieda' ? own : national;
    const judged = judgeMovement(profile, {
      kind,
      way: row.方法,
      information: { confidentiality, personalInformation: personal, specificPersonalInformation: specific },
    });
    expect(movementOutcomeWords[judged.outcome].ja).toBe(row.結果);
    expect(judged.permitters.map((role) => roleName(profile, role).ja).join('、')).toBe(row.許可);
    expect(judged.checks.map((one) => movementCheckWords[one].ja).sort()).toEqual([...(row.確認 ?? [])].sort());
    const places = provisionsOf(
      profile,
      judged.reasons.flatMap(({ provisions }) => provisions),
    ).map(({ citation, source }) =>
      source === 'baseline' ? 'ベースライン' : citation.ja.replace('藤枝市情報セキュリティ対策基準 ', ''),
    );
    // Where the body's own text says it, the baseline stands beside it.
    const ofTheBody = places.filter((place) => place !== 'ベースライン');
    expect([...new Set(ofTheBody.length > 0 ? ofTheBody : places)].sort()).toEqual([...row.根拠].sort());
  });
}

const 管理者 = '情報セキュリティ管理者';
const 法令 = '法令等に抵触しないことの確認';
const 守秘 = '守秘義務を明記した契約のある業者であること';
const 保護 = '暗号化、パスワード、鍵付きのケースなどの保護';
const 復元 = '復元できない方法';
const 不要 = { 結果: '許可は不要', 許可: '' } as const;
const 許可 = { 結果: '許可が必要', 許可: 管理者 } as const;
const 例外 = { 結果: '例外措置が必要', 許可: `${管理者}、最高情報セキュリティ責任者（CISO）` } as const;

describe('藤枝市', () => {
  check(fujieda, [
    // 5(2)⑩ 提供
    { 情報: '公開してよい情報', 行うこと: '外部への提供', 方法: 'staff', ...不要, 根拠: [] },
    { 情報: '公開してよい情報', 行うこと: '外部への提供', 方法: 'email', ...不要, 根拠: [] },
    { 情報: '内部の情報', 行うこと: '外部への提供', 方法: 'viewing', ...許可, 確認: [法令], 根拠: ['5(2)⑩'] },
    {
      情報: '内部の情報',
      行うこと: '外部への提供',
      方法: 'staff',
      ...許可,
      確認: [法令, 保護],
      根拠: ['5(2)⑨', '5(2)⑩'],
    },
    {
      情報: '個人情報',
      行うこと: '外部への提供',
      方法: 'contractor',
      ...許可,
      確認: [法令, 守秘, 保護],
      根拠: ['5(2)⑤イ', '5(2)⑨', '5(2)⑩'],
    },
    {
      情報: '個人情報',
      行うこと: '外部への提供',
      方法: 'closed-network',
      ...許可,
      確認: [法令, 保護],
      根拠: ['5(2)⑤イ', '5(2)⑩'],
    },
    // 5(2)⑤イ インターネットで外部に送らない
    {
      情報: '個人情報',
      行うこと: '外部への提供',
      方法: 'internet',
      ...例外,
      確認: [法令, 保護],
      根拠: ['5(2)⑤イ', '5(2)⑩', '6(1)③'],
    },
    {
      情報: '内部の情報',
      行うこと: '外部への提供',
      方法: 'internet',
      ...許可,
      確認: [法令],
      根拠: ['5(2)⑩', '6(1)③'],
    },
    { 情報: '公開してよい情報', 行うこと: '外部への提供', 方法: 'internet', ...許可, 根拠: ['6(1)③'] },
    // 6(1)⑤ 電子メール
    {
      情報: '個人情報',
      行うこと: '外部への提供',
      方法: 'email',
      結果: 'できません',
      許可: '',
      根拠: ['5(2)⑤イ', '6(1)⑤'],
    },
    {
      情報: '内部の情報',
      行うこと: '外部への提供',
      方法: 'email',
      ...許可,
      確認: [法令],
      根拠: ['5(2)⑩', '6(1)⑤'],
    },
    {
      情報: '特定個人情報',
      行うこと: '外部への提供',
      方法: 'closed-network',
      ...許可,
      確認: [法令, 保護],
      根拠: ['5(2)⑤イ', '5(2)⑤ウ', '5(2)⑩'],
    },
    // 5(2)⑨ 運搬
    { 情報: '公開してよい情報', 行うこと: '運搬', 方法: 'contractor', ...不要, 根拠: [] },
    { 情報: '内部の情報', 行うこと: '運搬', 方法: 'staff', ...許可, 確認: [保護], 根拠: ['5(2)⑨'] },
    { 情報: '内部の情報', 行うこと: '運搬', 方法: 'contractor', ...許可, 確認: [守秘, 保護], 根拠: ['5(2)⑨'] },
    // 6(1)③ 持出しとWebサイト
    { 情報: '公開してよい情報', 行うこと: '持出し', 方法: 'staff', ...許可, 根拠: ['6(1)③'] },
    { 情報: '個人情報', 行うこと: '持出し', 方法: 'staff', ...許可, 確認: [保護], 根拠: ['5(2)⑤イ', '6(1)③'] },
    { 情報: '公開してよい情報', 行うこと: 'Webサイト等への送信', 方法: 'internet', ...許可, 根拠: ['6(1)③'] },
    {
      情報: '個人情報',
      行うこと: 'Webサイト等への送信',
      方法: 'internet',
      ...例外,
      確認: [保護],
      根拠: ['5(2)⑤イ', '6(1)③'],
    },
    // 5(2)⑪ 廃棄
    { 情報: '公開してよい情報', 行うこと: '廃棄', 方法: 'staff', ...不要, 根拠: [] },
    { 情報: '内部の情報', 行うこと: '廃棄', 方法: 'staff', ...許可, 確認: [復元], 根拠: ['5(2)⑪'] },
    { 情報: '個人情報', 行うこと: '廃棄', 方法: 'contractor', ...許可, 確認: [復元], 根拠: ['5(2)⑪'] },
    // 8(1)⑧ 外部ネットワーク
    {
      情報: '公開してよい情報',
      行うこと: '外部ネットワークとの接続',
      方法: 'closed-network',
      結果: '許可が必要',
      許可: '情報基盤管理者、統括情報セキュリティ責任者',
      確認: ['接続先の事前の調査', '損害賠償の定め（必要な場合）'],
      根拠: ['8(1)⑧'],
    },
  ]);

  test('個人情報を機密性1より低い分類では出せない（5(1)①）', () => {
    const information = { confidentiality: '2', personalInformation: true, specificPersonalInformation: false };
    const judged = judgeMovement(fujieda, { kind: 'provision', way: 'staff', information });
    expect([judged.outcome, judged.reasons[0]?.provisions]).toEqual(['forbidden', ['fujieda-5-1-1']]);
  });
});

describe('ベースライン', () => {
  const 根拠 = ['ベースライン'];
  check(baseline, [
    { 情報: '公開してよい情報', 行うこと: '持出し', 方法: 'staff', ...不要, 根拠: [] },
    { 情報: '内部の情報', 行うこと: '持出し', 方法: 'staff', ...許可, 確認: [保護], 根拠 },
    { 情報: '個人情報', 行うこと: '外部への提供', 方法: 'email', ...許可, 確認: [法令, 保護], 根拠 },
    { 情報: '個人情報', 行うこと: '運搬', 方法: 'contractor', ...許可, 確認: [守秘, 保護], 根拠 },
    { 情報: '特定個人情報', 行うこと: '外部への提供', 方法: 'internet', ...例外, 確認: [法令, 保護], 根拠 },
    { 情報: '内部の情報', 行うこと: '廃棄', 方法: 'staff', ...許可, 確認: [復元], 根拠 },
    {
      情報: '内部の情報',
      行うこと: '外部ネットワークとの接続',
      方法: 'internet',
      結果: '許可が必要',
      許可: '統括情報セキュリティ責任者',
      確認: ['接続先の事前の調査'],
      根拠,
    },
  ]);
});

test('定めのない団体の規則はベースラインのもので、規定もベースラインと示される', () => {
  for (const profile of shippedProfiles.filter(({ movements }) => movements === undefined)) {
    const rules = movementRulesOf(profile);
    expect(rules).toEqual(movementRulesOf(baseline));
    const cited = provisionsOf(
      profile,
      rules.flatMap(({ provisions }) => provisions),
    );
    expect(cited).toHaveLength(rules.flatMap(({ provisions }) => provisions).length);
    expect(new Set(cited.map(({ source }) => source))).toEqual(new Set(['baseline']));
  }
});

test('規則のない規程は、何も求めない', () => {
  const information = { confidentiality: '1', personalInformation: true, specificPersonalInformation: true };
  const silent = { ...fujieda, movements: [] };
  expect(judgeMovement(silent, { kind: 'provision', way: 'email', information })).toEqual({
    outcome: 'free',
    reasons: [],
    permitters: [],
    checks: [],
  });
});
