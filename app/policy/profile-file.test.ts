import { describe, expect, test } from 'vitest';
import type { PolicyProfile, RequestKind, Requirement, RouteStage } from '~/policy/model';
import { smallProfile } from '../../tests/factories/small-profile';
import { LARGEST_PROFILE, profileText, readProfileFile } from './profile-file';
import { fujieda } from './profiles/fujieda';

const small = smallProfile();
const written = JSON.stringify(small, null, 2);
const problemsOf = (text: string) => {
  const read = readProfileFile(text);
  return read.ok ? [] : read.refusal;
};
const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a profile from a file', () => {
  test('reads what was exported, also with a byte order mark and line ends of Windows', () => {
    expect(readProfileFile(JSON.stringify(fujieda, null, 2))).toEqual({ ok: true, value: fujieda });
    expect(readProfileFile(`\uFEFF${written.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: small });
  });

  test('comments and a comma too many are passed over', () => {
    const text = written
      .replace('"key":', '// ours since 2026\n  "key": /* not that of the product */')
      .replace(/\n\}$/, ',\n}');
    expect(readProfileFile(text)).toEqual({ ok: true, value: small });
  });

  test.each([
    ['', 1, '中身がありません'],
    ['   \n', 1, '中身がありません'],
    ['{\n  "key": "own",\n  "version" "2027.1"\n}', 3, 'コロン'],
    ['{\n  "key": "own"\n  "version": "2027.1"\n}', 3, 'カンマ'],
    ['{\n  "key": "own,\n  "version": "2027.1"\n}', 2, '引用符'],
    ["{\r\n  'key': 'own'\r\n}", 2, 'JSON'],
    ['{\n  "key": "own"', 2, '波括弧'],
    ['{\n  "key": "\\ud8"\n}', 2, '16進数'],
    ['{ "a": /* 終わらない', 1, '注釈'],
  ])('says in which line %j is no JSON', (text, line, reason) => {
    const [first] = problemsOf(text);
    expect(first).toMatchObject({ line, path: '' });
    expect(first?.reason.ja).toContain(reason);
    expect(first?.reason.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  test('finds what is written twice, which JSON would pass over, wherever it is', () => {
    const text = written.replace('"switches": {', '"switches": {\n    "audit": false,');
    const line = lineWith(text, '"audit": false,') + 1;
    expect(problemsOf(text)).toEqual([expect.objectContaining({ line, path: 'switches.audit' })]);
  });
});

describe('what an official can get wrong', () => {
  const broken = (change: (profile: PolicyProfile) => void) => {
    const profile = structuredClone(small);
    change(profile);
    return JSON.stringify(profile, null, 2);
  };
  const nth = (profile: PolicyProfile, index: number): Requirement => {
    const requirement = profile.requirements[index];
    if (!requirement) throw new Error(`There is no requirement ${index}`);
    return requirement;
  };
  const stages = (profile: PolicyProfile, kind: RequestKind): RouteStage[] => profile.routes[kind] ?? [];
  const firstStep = (profile: PolicyProfile) => {
    const step = stages(profile, 'outsourcing')[0]?.steps[0];
    if (!step) throw new Error('There is no step');
    return step;
  };
  const bothPurposes = {
    all: [
      { fact: 'purpose' as const, is: 'new' },
      { fact: 'purpose' as const, is: 'renewal' },
    ],
  };

  test.each<[name: string, change: (profile: PolicyProfile) => void, place: RegExp, reason: string]>([
    ['経路に出てくる役割に名前がない', (p) => delete p.roles.ciso, /^routes\..*\.role$/, 'ciso'],
    ['決して成り立たない条件', (p) => (nth(p, 1).when = bothPurposes), /^requirements\[1\]\.when$/, '成り立ちません'],
    ['規定のない要件', (p) => (nth(p, 0).provisions = []), /^requirements\[0\]\.provisions$/, '根拠'],
    [
      '知らない役割',
      (p) => (firstStep(p).role = 'mayor' as 'ciso'),
      /^routes\.outsourcing\[0\]\.steps\[0\]\.role$/,
      '使える値',
    ],
    [
      '同じキーの規定',
      (p) => (p.provisions[1] = { ...p.provisions[1], key: p.provisions[0]?.key } as never),
      /^provisions\[1\]\.key$/,
      '二度',
    ],
    [
      '同じ条の規定',
      (p) => (p.provisions[1] = { ...p.provisions[1], citation: p.provisions[0]?.citation } as never),
      /^provisions\[1\]\.citation$/,
      '二度',
    ],
    ['同じ規定を二度引く要件', (p) => nth(p, 0).provisions.push(...nth(p, 0).provisions), /^requirements\[0\]/, '二度'],
    [
      '規定のない質問',
      (p) => ((p.checks?.['periodic-check']?.[0] ?? { provisions: [] }).provisions = []),
      /^checks\.periodic-check\[0\]\.provisions$/,
      '根拠',
    ],
    [
      '分類にない段階',
      (p) => (nth(p, 0).when = { axis: 'integrity', isLevel: '9' }),
      /^requirements\[0\]\.when\.isLevel$/,
      '「9」',
    ],
    ['0日の期間', (p) => (firstStep(p).dueDays = 0), /dueDays$/, '1以上'],
    ['0か月の有効期間', (p) => (p.periods.provisionalMonths = 0), /^periods\.provisionalMonths$/, '1以上'],
    [
      '経路のどこにもいない確認者',
      (p) => (nth(p, 0).reviewers = ['contact-point']),
      /^requirements\[0\]\.reviewers$/,
      '経路のどこにもありません',
    ],
    [
      '答えによって確認する人がいなくなる要件',
      (p) => {
        const sla = p.requirements.find(({ kind }) => kind === 'contract');
        if (sla) Object.assign(sla, { when: { kinds: ['cloud-service'] }, reviewers: ['contract-reviewer'] });
      },
      /^requirements\[\d+\]\.reviewers$/,
      'いなくなる答え',
    ],
    [
      '求められるときには決して成り立たない、必須の条件',
      (p) => Object.assign(nth(p, 0), { when: { track: 'B' }, mandatory: { track: 'A' } }),
      /^requirements\[0\]\.mandatory$/,
      '必須の条件は成り立ちません',
    ],
    ['どのトラックにもならない答え', (p) => p.tracks.splice(-1), /^tracks$/, 'どのトラックにもならない'],
    [
      '前の規則の陰になるトラックの規則',
      (p) => p.tracks.push({ ...p.tracks[0], when: { always: true } } as never),
      /^tracks\[\d+\]\.when$/,
      '前の規則',
    ],
    [
      '答えによって決裁する人がいなくなる経路',
      (p) => {
        for (const stage of stages(p, 'social-media-account')) {
          for (const step of stage.steps) {
            if (step.action === 'final') step.when = { all: [step.when, { fact: 'purpose', is: 'new' }] };
          }
        }
      },
      /^routes\.social-media-account$/,
      'いなくなる答え',
    ],
    [
      '決裁の後の手順',
      (p) =>
        stages(p, 'outsourcing').push({ key: 'after', steps: [{ ...firstStep(p), key: 'after', action: 'concur' }] }),
      /^routes\.outsourcing\[\d\]\.steps\[0\]$/,
      '決裁は一つで、最後',
    ],
    [
      'インシデントを知らせる役割に名前がない',
      (p) =>
        (p.incidents?.escalation[0]?.tell ?? []).push({ role: 'system-manager', scope: 'body' }) &&
        delete p.roles['system-manager'],
      /^incidents\.escalation\[0\]\.tell/,
      'system-manager',
    ],
    [
      '役割の名前の書き間違い',
      (p) => ((p.roles as Record<string, unknown>).cisso = p.roles.ciso),
      /^roles\.cisso$/,
      '名前',
    ],
    [
      '英語のない文',
      (p) => ((nth(p, 0).title as { en?: string }).en = ''),
      /^requirements\[0\]\.title\.en$/,
      '空のまま',
    ],
    ['形の違う版', (p) => (p.version = '令和8年'), /^version$/, '2026.1'],
    ['数でない日数', (p) => (firstStep(p).dueDays = '5日' as never), /dueDays$/, '整数|数が要ります'],
  ])('%s', (_name, change, place, reason) => {
    const text = broken(change);
    const problems = problemsOf(text);
    const found = problems.filter((problem) => place.test(problem.path));
    expect(found.map((problem) => problem.reason.ja).join()).toMatch(new RegExp(reason));
    const lines = text.split('\n');
    const last = /([a-z-]+)(\[\d+\])?$/i.exec(found[0]?.path ?? '');
    // An element of a list has no name of its own: it begins somewhere below the name of the list.
    if (last && !last[2]) expect(lines[(found[0]?.line ?? 0) - 1]).toContain(`"${last[1]}":`);
    expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).sort((a, b) => a - b));
    for (const { reason: sentence } of problems) {
      expect(sentence.ja).toMatch(/[ぁ-ん]/);
      expect(sentence.en).not.toMatch(/[ぁ-ん]/);
    }
  });
});

describe('what somebody hostile can send', () => {
  const inSwitches = (entry: string) => written.replace('"switches": {', `"switches": {\n    ${entry},`);
  const inSummary = (text: string) => written.replace(/"summary": \{\n(\s*)"ja": "/, `"summary": {\n$1"ja": "${text}`);

  test.each<[name: string, text: () => string, path: RegExp]>([
    ['ten megabytes', () => `{ "key": "${'x'.repeat(10_000_000)}" }`, /^$/],
    ['brackets a hundred thousand deep', () => '['.repeat(100_000), /^$/],
    ['conditions a thousand deep', () => `${'{"not":'.repeat(1_000)}{}${'}'.repeat(1_000)}`, /^$/],
    ['half a million entries', () => `[${'1,'.repeat(500_000)}1]`, /^$/],
    [
      'a name that reaches into every object',
      () => inSwitches('"__proto__": { "audit": true }'),
      /^switches\.__proto__$/,
    ],
    ['the constructor', () => inSwitches('"constructor": { "prototype": {} }'), /^switches\.constructor/],
    [
      'a threshold named like one',
      () => written.replace('"thresholds": {', '"thresholds": {"__proto__": {"axis": "integrity", "level": "1"},'),
      /^classification\.thresholds\.__proto__$/,
    ],
    ['half a character', () => inSummary('\\ud83d'), /^provisions\[0\]\.summary\.ja$/],
    ['text that runs backwards', () => inSummary('\\u202e'), /^provisions\[0\]\.summary\.ja$/],
    ['a bell', () => inSummary('\\u0007'), /^provisions\[0\]\.summary\.ja$/],
    ['a number beyond all numbers', () => written.replace(/"dueDays": 5/, '"dueDays": 1e999'), /dueDays$/],
    ['a huge number', () => written.replace(/"dueDays": 5/, `"dueDays": ${'9'.repeat(400)}`), /dueDays$/],
    ['a huge figure', () => written.replace(/"required": [\d.]+/, '"required": 1e300'), /sla\.required$/],
    ['a part of a day', () => written.replace(/"dueDays": 5/, '"dueDays": 0.5'), /dueDays$/],
    ['a name with an escape for terminals', () => inSwitches('"\\u001b[2Jaudit": true'), /^switches\./],
  ])('%s is refused in good time', (_name, text, path) => {
    const problems = problemsOf(text());
    expect(problems.some((problem) => path.test(problem.path))).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(200);
    // What is shown goes to a terminal as well.
    for (const problem of problems) expect(problem.path + problem.reason.ja).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(({} as Record<string, unknown>).audit).toBeUndefined();
  });

  test('a condition with more answers than can be tried is not held to be impossible', () => {
    const profile = structuredClone(small);
    const facts = [
      'purpose',
      'workKind',
      'workplace',
      'vendorAccess',
      'vendorCloud',
      'listing',
      'nda',
      'subcontracting',
    ];
    const wide = {
      all: facts.map((fact) => ({ any: [{ fact, in: ['unknown', 'new'] }, { not: { fact, in: ['unknown'] } }] })),
    };
    Object.assign(profile.requirements[0] ?? {}, { when: wide });
    expect(problemsOf(JSON.stringify(profile)).map(({ path }) => path)).not.toContain('requirements[0].when');
  });
});

describe('the bytes of a file', () => {
  const reasonOf = (bytes: Uint8Array) => {
    const read = profileText(bytes);
    return read.ok ? '' : (read.refusal[0]?.reason.ja ?? '');
  };

  test('UTF-8 is read, anything else is named', () => {
    expect(profileText(new TextEncoder().encode(written))).toEqual({ ok: true, value: written });
    // 「規程」 in Shift_JIS.
    expect(reasonOf(Uint8Array.of(0x22, 0x8b, 0x4b, 0x92, 0xf6, 0x22))).toContain('Shift_JIS');
    expect(reasonOf(Buffer.from('\uFEFF{}', 'utf16le'))).toContain('UTF-16');
    expect(reasonOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xfe))).toContain('読めません');
    expect(reasonOf(new Uint8Array())).toContain('中身がありません');
    expect(reasonOf(new Uint8Array(LARGEST_PROFILE + 1))).toContain('2MB');
  });
});
