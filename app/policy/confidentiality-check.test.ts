/** Read as a table: what the clause says, what the program proposes, and a word of the reason. */
import { describe, expect, test } from 'vitest';
import {
  CONFIDENTIALITY_TOPICS,
  type ConfidentialityDetails,
  type DetailsOf,
  detailTopicOf,
} from '~/policy/confidentiality';
import { checkConfidentiality, type Proposal } from '~/policy/confidentiality-check';
import { DETAIL_QUESTIONS, detailsInWords } from '~/policy/confidentiality-questions';
import { baseline } from '~/policy/profiles/baseline';

type Case = readonly [name: string, details: ConfidentialityDetails, Proposal['proposal'], ...reason: string[]];

const check = (cases: readonly Case[], personalInformation = false) =>
  test.each(cases.map((row) => [row[0], row[2], row] as const))(
    '%s：%s',
    (_name, proposal, [, details, , ...words]) => {
      const found = checkConfidentiality(details, { personalInformation });
      expect(found.proposal).toBe(proposal);
      const said = found.reasons.map(({ ja }) => ja).join('');
      for (const word of words) expect(said).toContain(word);
      for (const { ja, en } of found.reasons) expect([ja.endsWith('。'), en.endsWith('.')]).toEqual([true, true]);
    },
  );

describe('秘密の範囲', () => {
  const scope = (covers: ('handed-over' | 'arising' | 'oral' | 'seen')[], markedOnly: 'yes' | 'no' | null) =>
    ({ topic: 'scope', covers, markedOnly, definition: '' }) as const;
  check([
    ['両方を含み、表示によらない', scope(['handed-over', 'arising'], 'no'), 'met'],
    ['業務で生じる情報がない', scope(['handed-over', 'oral'], 'no'), 'partly', '業務で生じる情報'],
    ['表示したものに限る', scope(['handed-over', 'arising'], 'yes'), 'partly', '表示のない情報'],
    ['表示の答えがない', scope(['handed-over', 'arising'], null), 'partly', 'まだ答えていません'],
    ['何も含まれない', scope([], 'no'), 'short'],
    ['答えがない', scope([], null), 'open'],
  ]);
});

describe('利用目的', () => {
  check([
    ['委託した業務だけ', { topic: 'purpose', limit: 'this-work', widening: '' }, 'met'],
    [
      '広げる言い回しがある',
      { topic: 'purpose', limit: 'this-work', widening: '関連する業務' },
      'partly',
      '「関連する業務」',
    ],
    ['業務の外にも使える', { topic: 'purpose', limit: 'wider', widening: '' }, 'short'],
    ['書かれていない', { topic: 'purpose', limit: 'not-stated', widening: '' }, 'short'],
    ['言い回しだけ', { topic: 'purpose', limit: null, widening: '関連する業務' }, 'open'],
  ]);
});

describe('従事者と退職者', () => {
  check([
    ['従事者、離れた人、退職者', { topic: 'workers', bound: ['workers', 'left-work', 'left-company'] }, 'met'],
    ['従事者だけ', { topic: 'workers', bound: ['workers'] }, 'partly', '業務を離れた人', '退職した人'],
    ['人の定めがない', { topic: 'workers', bound: ['none'] }, 'short'],
    ['答えがない', { topic: 'workers', bound: [] }, 'open'],
  ]);
});

describe('終了後も続く期間', () => {
  const survival = (lasts: 'unlimited' | 'years' | 'ends' | 'not-stated' | null, years: number | null = null) =>
    ({ topic: 'survival', lasts, years }) as const;
  check([
    ['期限なく続く', survival('unlimited'), 'met'],
    ['5年で終わる', survival('years', 5), 'partly', '終了後5年'],
    ['年数がない', survival('years'), 'open', '年数'],
    ['契約とともに終わる', survival('ends'), 'short'],
    ['書かれていない', survival('not-stated'), 'short'],
  ]);
  check([['個人情報があるのに3年で終わる', survival('years', 3), 'partly', '個人情報']], true);
});

describe('返却・廃棄', () => {
  const all: DetailsOf<'return'> = {
    topic: 'return',
    how: ['return', 'destroy'],
    includes: ['copies', 'backups'],
    days: 30,
    proof: 'certificate',
  };
  const returned = (more: Partial<DetailsOf<'return'>>) => ({ ...all, ...more });
  check([
    ['全てそろう', returned({}), 'met', '30日以内に返却または廃棄'],
    ['直ちに返す', returned({ how: ['return'], days: 0 }), 'met', '直ちに返却'],
    ['期限がない', returned({ days: null }), 'partly', '期限'],
    ['バックアップが残る', returned({ includes: ['copies'] }), 'partly', 'バックアップ'],
    ['証明がない', returned({ proof: 'none' }), 'partly', '証明'],
    ['定めがない', returned({ how: ['none'] }), 'short'],
    ['返却か廃棄か分からない', returned({ how: [] }), 'open'],
  ]);
});

describe('例外', () => {
  const exceptions = (allowed: string[], other = '', legalNotice: 'before' | 'none' | null = null) =>
    ({ topic: 'exceptions', allowed, other, legalNotice }) as ConfidentialityDetails;
  check([
    ['公知と法令（事前に知らせる）', exceptions(['public', 'law'], '', 'before'), 'met'],
    ['例外がない', exceptions(['none']), 'met'],
    ['法令の開示を知らせない', exceptions(['public', 'law'], '', 'none'), 'partly', '事前に知らせる定め'],
    ['関連会社に渡る', exceptions(['public', 'group']), 'partly', '関連会社'],
    ['そのほかの例外', exceptions(['public', 'other'], '統計への利用'), 'partly', '「統計への利用」'],
    ['食い違う答え', exceptions(['none', 'public']), 'partly', '両方'],
    ['答えがない', exceptions([]), 'open'],
  ]);
});

describe('救済', () => {
  const remedy = (remedies: string[], cap: string | null) =>
    ({ topic: 'remedy', remedies, cap }) as ConfidentialityDetails;
  const three = ['injunction', 'damages', 'termination'];
  check([
    ['差止め、賠償、解除', remedy(three, 'no-cap'), 'met'],
    ['上限が秘密保持に及ばない', remedy(three, 'excepted'), 'met'],
    ['上限が及ぶ', remedy(three, 'applies'), 'partly', '上限'],
    ['賠償だけ', remedy(['damages'], 'no-cap'), 'partly', '差止め', '解除'],
    ['定めがない', remedy(['none'], null), 'short'],
  ]);
});

describe('従事者への周知', () => {
  check([
    ['書面', { topic: 'notice', told: 'document', reported: 'yes' }, 'met'],
    ['誓約書', { topic: 'notice', told: 'pledge', reported: null }, 'met', '誓約書'],
    ['口頭だけ', { topic: 'notice', told: 'oral', reported: 'yes' }, 'partly', '書面'],
    ['報告がない', { topic: 'notice', told: 'document', reported: 'no' }, 'partly', '報告'],
    ['書かれていない', { topic: 'notice', told: 'not-stated', reported: null }, 'short'],
  ]);
});

describe('締結日と最初の提供日', () => {
  const date = (signedOn: string | null, firstDisclosureOn: string | null) =>
    ({ topic: 'date', signedOn, firstDisclosureOn }) as const;
  check([
    ['締結が先', date('2027-01-04', '2027-01-05'), 'met'],
    ['同じ日', date('2027-01-04', '2027-01-04'), 'met'],
    ['提供が先', date('2027-01-05', '2027-01-04'), 'error', '2027年1月5日', '2027年1月4日'],
    ['締結日が不明', date(null, '2027-01-04'), 'open', '締結日が分かっていません', '2027年1月4日'],
    ['提供日が不明', date('2027-01-05', null), 'open', '最初に渡す日が分かっていません', '2027年1月5日'],
    ['どちらも不明', date(null, null), 'open', '締結日も、最初に渡す日も'],
  ]);
});

test('どの秘密保持の要件にも、問いがある', () => {
  const keys = baseline.requirements
    .map((requirement) => requirement.key)
    .filter((key) => key.startsWith('confidentiality-'));
  expect(keys.map((key) => detailTopicOf({ key })).sort()).toEqual([...CONFIDENTIALITY_TOPICS].sort());
  expect(detailTopicOf({ key: 'contract-confidentiality' })).toBeNull();
  expect(detailTopicOf({ key: 'own-rule', clause: 'confidentiality-survival' })).toBe('survival');
});

test('答えは、問いの順に言葉で示す', () => {
  const shown = detailsInWords({
    topic: 'return',
    how: ['return'],
    includes: ['copies', 'backups'],
    days: 30,
    proof: null,
  });
  expect(shown.map(({ label, value }) => [label.ja, value && 'ja' in value ? value.ja : value])).toEqual([
    ['終わるときの扱い', '返却する'],
    ['含まれるもの', '複製、バックアップ'],
    ['期限', '30日以内'],
    ['終えたことの証明', null],
  ]);
  expect(Object.values(DETAIL_QUESTIONS).flat().length).toBeGreaterThan(15);
});
