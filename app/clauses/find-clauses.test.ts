import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClauses } from './find-clauses';
import { CLAUSE_CONCERNS } from './model';
import { rolesOf } from './roles';
import { RULES } from './rules';
import { CLAUSE_TOPICS, type ClauseTopic, isClauseTopic } from './topics';
import { concernWords } from './words';

const one = (topic: ClauseTopic, ...pages: string[]) =>
  findClauses(
    pages.map((text, at) => ({ page: at + 1, text })),
    [topic],
  )[0]!;

describe('見つける', () => {
  const pages = [
    '清掃業務委託契約書\n（総則）\n第１条　甲は、庁舎の清掃を乙に委託する。\n（再委託の禁止）\n第２条　乙は、あらかじめ甲の書面による承諾を得な\n',
    'ければ、業務を第三者に再委託してはならない。\n（委託料）\n第３条　委託料は、月額十万円とする。',
  ];
  test('ページをまたぐ条の場所と条番号が分かる', () => {
    const { found, proposals } = one('contract-subcontracting', ...pages);
    const [first] = proposals;
    expect(found).toBe(true);
    expect(first?.article).toBe('第2条');
    expect([first?.page, first?.endPage]).toEqual([1, 2]);
    expect(pages[0]?.slice(first?.start)).toMatch(/^乙は、あらかじめ/u);
    expect(pages[1]?.slice(0, first?.end)).toBe('ければ、業務を第三者に再委託してはならない。');
    expect(first?.quote).toBe('乙は、あらかじめ甲の書面による承諾を得なければ、業務を第三者に再委託してはならない。');
    expect(first?.words.length).toBeGreaterThan(0);
  });
  test('書かれていないことは、ないと答える', () => {
    for (const topic of ['contract-audit', 'contract-training', 'specific-return', 'confidentiality-scope'] as const) {
      expect(one(topic, ...pages)).toEqual({ topic, found: false, proposals: [], contrary: [] });
    }
  });
  test('半角カナと平易な言い方でも見つかる', () => {
    expect(
      one(
        'contract-return-disposal',
        '１　仕事が終わったら、預かったﾃﾞｰﾀとそのｺﾋﾟｰは、すべて返すか、復元できない方法で消します。',
      ).found,
    ).toBe(true);
    expect(
      one('contract-confidentiality', '第５条　当社は、業務で知ったお客様の秘密を、契約終了後も第三者に開示しません。')
        .found,
    ).toBe(true);
  });
});

describe('見分ける', () => {
  test('見出しだけ、目次だけでは見つかったことにならない', () => {
    expect(one('contract-confidentiality', '目次\n第１条　秘密の保持 …… 1\n第２条　再委託の禁止 …… 2\n').found).toBe(
      false,
    );
  });
  test('検収の検査は監査ではない', () => {
    expect(
      one(
        'contract-audit',
        '（検収）\n第９条　甲は、成果物の納入があったときは、10日以内に検査を行い、合格を通知する。',
      ).found,
    ).toBe(false);
  });
  test('貸与品を大切に扱う義務は、業務についての善管注意義務ではない', () => {
    expect(
      one('contract-duty-of-care', '第９条　乙は、貸与された機器を善良な管理者の注意をもって保管しなければならない。')
        .found,
    ).toBe(false);
  });
  test('反対のことを定めた条は、提案ではなく反対として示される', () => {
    const { found, contrary } = one(
      'contract-subcontracting',
      '第12条（委託）当社は、契約者の承諾を得ることなく、本サービスの業務の全部又は一部を第三者に委託することができます。',
    );
    expect(found).toBe(false);
    expect(contrary[0]?.concerns).toEqual(['negated']);
  });
  test('特定個人情報の条は、特定個人情報に触れない文書では見つからない', () => {
    expect(
      one(
        'specific-return',
        '第９条　乙は、業務が終了したときは、個人情報が記録された資料を甲に返還しなければならない。',
      ).found,
    ).toBe(false);
  });
});

describe('気になる点', () => {
  const concerns = (topic: ClauseTopic, text: string) => one(topic, text).proposals[0]?.concerns;
  test('終了後も続くことが書かれていない秘密保持', () => {
    expect(
      concerns(
        'contract-confidentiality',
        '（秘密の保持）\n第６条　乙は、この契約の履行に当たり知り得た秘密を他に漏らしてはならない。',
      ),
    ).toContain('survival-missing');
    expect(
      concerns(
        'contract-confidentiality',
        '（秘密の保持）\n第６条　乙は、知り得た秘密を他に漏らしてはならない。契約終了後も、同様とする。',
      ),
    ).not.toContain('survival-missing');
  });
  test('同じ義務を負わせない再委託、事後の届出で足りる再委託', () => {
    expect(
      concerns(
        'contract-subcontracting',
        '（再委託）\n第５条　乙は、業務の一部を第三者に再委託したときは、委託した日から14日以内に甲に届け出る。',
      ),
    ).toEqual(expect.arrayContaining(['same-duty-missing', 'no-prior-approval']));
  });
  test('事業者の同意がなければ公表できない', () => {
    expect(
      concerns('contract-publication', '（公表）\n第９条　甲は、乙の同意を得て、事故の概要を公表することができる。'),
    ).toContain('consent-needed');
  });
  test('どの点にも両言語の文がある', () => {
    for (const concern of CLAUSE_CONCERNS) {
      expect(concernWords[concern].ja).toMatch(/。$/u);
      expect(concernWords[concern].en).toMatch(/\.$/u);
    }
  });
});

describe('当事者', () => {
  test('契約書の定義に従って、甲が事業者のこともある', () => {
    const roles = rolesOf(
      '株式会社サンプル（以下「甲」という。）と見本市（以下「乙」という。）は、契約する。'.normalize('NFKC'),
    );
    expect(roles.vendor.has('甲')).toBe(true);
    expect(roles.body.has('乙')).toBe(true);
  });
});

test('すべての要件に規則があり、ほかの名前はない', () => {
  expect([...RULES.keys()].sort()).toEqual([...CLAUSE_TOPICS].sort());
  expect(isClauseTopic('contract-audit')).toBe(true);
  expect(isClauseTopic('specific-cloud-judgement')).toBe(false);
});

test('どんな文字列でも、位置はページの中にあり、同じ入力には同じ答えを返す', () => {
  const piece = fc.constantFrom(
    '第',
    '１',
    '条',
    '（',
    '）',
    '。',
    '\n',
    '\f',
    '乙は',
    '秘密を漏らし',
    'てはならない',
    '再委託',
    ' ',
    '「',
    '2 ',
    '(1)',
    'ｶﾞ',
    '𠮷',
    '\ud800',
    '令和7年',
    '個人情報',
  );
  const page = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(page, { maxLength: 4 }), (texts) => {
      const pages = texts.map((text, at) => ({ page: at + 1, text }));
      const findings = findClauses(pages);
      for (const finding of findings) {
        for (const proposal of [...finding.proposals, ...finding.contrary]) {
          const last = proposal.endPage ?? proposal.page;
          expect(proposal.start).toBeGreaterThanOrEqual(0);
          expect(proposal.end).toBeLessThanOrEqual(texts[last - 1]?.length ?? 0);
          expect(last > proposal.page || proposal.end > proposal.start).toBe(true);
          expect(proposal.confidence).toBeGreaterThanOrEqual(0);
          expect(proposal.confidence).toBeLessThan(1);
        }
      }
      expect(findClauses(pages)).toEqual(findings);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['閉じない括弧', '（'.repeat(200_000)],
  ['句点のない文', '乙は、又は若しくは'.repeat(25_000)],
  ['番号だけ', '第1条'.repeat(60_000)],
  ['改行だけ', '\n'.repeat(200_000)],
  ['定義の繰り返し', '（以下「甲」という。）'.repeat(20_000)],
  ['短い条の山', '第1条 秘密\n'.repeat(25_000)],
])('悪意のある文字列（%s）でも時間は長さに比例する', (_, text) => {
  const begun = process.cpuUsage().user;
  findClauses([{ page: 1, text }]);
  // Seconds on a slow machine; a pattern that backtracks would take hours.
  expect((process.cpuUsage().user - begun) / 1_000_000).toBeLessThan(20);
});
