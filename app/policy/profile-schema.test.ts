import { describe, expect, test } from 'vitest';
import { canApply } from '~/policy/conditions';
import { allSteps } from '~/policy/lookup';
import { inTodaysShape, profileProblems } from '~/policy/profile-schema';
import { shippedProfiles } from '~/policy/profiles';
import { fujieda } from '~/policy/profiles/fujieda';

type Place = (string | number)[];

/** A copy of the profile with another value at `place`; `undefined` takes the entry away. */
function broken(place: Place, value: unknown): unknown {
  const copy = structuredClone(fujieda) as unknown as Record<string | number, unknown>;
  const last = place.at(-1) ?? '';
  const parent = place
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((node, part) => node[part] as typeof node, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
const cloudRoute = fujieda.routes['cloud-service'] ?? [];
const indexOf = (key: string) => fujieda.requirements.findIndex((requirement) => requirement.key === key);

describe('出荷時のプロファイル', () => {
  for (const profile of shippedProfiles) {
    test(`${profile.key} に問題がない`, () => {
      expect(profileProblems(profile)).toEqual([]);
    });

    test(`${profile.key} はJSONにして戻しても同じである`, () => {
      expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    });
  }

  test('どの文も日本語と英語の両方があり、英語に日本語が残っていない', () => {
    const texts = shippedProfiles.flatMap((profile) => [
      ...profile.requirements.flatMap((r) => [r.title, r.statement, r.guidance]),
      ...profile.provisions.map((p) => p.summary),
      ...allSteps(profile).map((step) => step.name),
    ]);
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(texts.filter((text) => japanese.test(text.en) || !japanese.test(text.ja))).toEqual([]);
  });

  test('日本語の説明は句点で終わる', () => {
    const texts = shippedProfiles.flatMap((profile) => [
      ...profile.requirements.flatMap((r) => [r.statement.ja, r.guidance.ja]),
      ...profile.provisions.map((p) => p.summary.ja),
    ]);
    expect(texts.filter((text) => !text.endsWith('。'))).toEqual([]);
  });
});

describe('クラウドサービスだけを知っていた頃の版', () => {
  const { routes: _routes, changes: _changes, checks: _checks, periods, ...rest } = structuredClone(fujieda);
  const careful = { any: [{ reaches: 'careful' }, { information: 'personal' }] };
  const older = {
    ...rest,
    // Requirements of that time did not look at kinds.
    requirements: rest.requirements.filter(
      (entry) => canApply(fujieda, 'cloud-service', entry.when) && !JSON.stringify(entry).includes('kinds'),
    ),
    tracks: [
      { ...rest.tracks[0], track: 'A', when: careful },
      { ...rest.tracks[0], track: 'B', when: { not: careful } },
    ],
    route: cloudRoute,
    periods: { ...periods, validMonths: { A: { proposed: 12, longest: 36 }, B: { proposed: 12, longest: 24 } } },
  };

  test('クラウドサービスの経路と期間として読める', () => {
    expect(inTodaysShape(older)).toMatchObject({
      routes: { 'cloud-service': cloudRoute },
      periods: {
        validMonths: { 'cloud-service': { B: { longest: 24 } } },
        provisionalMonths: periods.provisionalMonths,
      },
    });
    expect(inTodaysShape(older)).not.toHaveProperty('route');
    expect(profileProblems(older)).toEqual([]);
  });

  test('今の形の版は、そのまま読む', () => {
    expect(inTodaysShape(fujieda)).toBe(fujieda);
    expect(inTodaysShape('text')).toBe('text');
  });
});

describe('誤りのあるプロファイルは、場所と理由を示して断る', () => {
  const uptime = indexOf('sla-uptime');
  const impossible = {
    all: [
      { fact: 'terms', is: 'uniform' },
      { fact: 'terms', is: 'negotiated' },
    ],
  };
  test.each<[name: string, place: Place, value: unknown, reported: string]>([
    [
      '知らない規定を引く',
      ['requirements', 0, 'provisions'],
      ['fujieda-4-3', 'no-such'],
      'requirements[0].provisions[1]',
    ],
    ['根拠のない要件', ['requirements', 2, 'provisions'], [], 'requirements[2].provisions'],
    [
      '知らないしきい値',
      ['requirements', 0, 'when'],
      { all: [{ reaches: 'secret' }] },
      'requirements[0].when.all[0].reaches',
    ],
    [
      '知らない分類',
      ['requirements', 0, 'when'],
      { axis: 'confidentiality', isLevel: '3A' },
      'requirements[0].when.isLevel',
    ],
    [
      '必須の条件の知らない分類',
      ['requirements', 0, 'mandatory'],
      { not: { reaches: 'x' } },
      'requirements[0].mandatory.not.reaches',
    ],
    [
      'しきい値の知らない分類',
      ['classification', 'thresholds', 'careful', 'level'],
      '9',
      'classification.thresholds.careful.level',
    ],
    ['同じキーの要件', ['requirements', 5, 'key'], fujieda.requirements[4]?.key, 'requirements[5].key'],
    ['同じキーの規定', ['provisions', 1, 'key'], fujieda.provisions[0]?.key, 'provisions[1].key'],
    ['役割の知らない規定', ['roles', 'ciso', 'provision'], 'no-such', 'roles.ciso.provision'],
    ['手順のない段階', ['routes', 'cloud-service', 0, 'steps'], [], 'routes.cloud-service[0].steps'],
    ['決裁の手順がない経路', ['routes', 'cloud-service'], cloudRoute.slice(0, 3), 'routes.cloud-service'],
    ['経路のない種類', ['routes'], {}, 'routes'],
    ['知らない種類の経路', ['routes', 'lottery'], cloudRoute, 'routes.lottery'],
    ['有効期間のない種類', ['periods', 'validMonths', 'cloud-service'], undefined, 'periods.validMonths.cloud-service'],
    [
      '同じキーの手順',
      ['routes', 'cloud-service', 1, 'steps', 1, 'key'],
      'section-head',
      'routes.cloud-service[1].steps[1].key',
    ],
    ['名前のない役割', ['roles', 'security-manager'], undefined, 'routes.cloud-service[0].steps[0].role'],
    ['決して成り立たない条件', ['requirements', 0, 'when'], impossible, 'requirements[0].when'],
    [
      'トラックと分類が矛盾する条件',
      ['requirements', 0, 'when'],
      { all: [{ track: 'B' }, { reaches: 'careful' }] },
      'requirements[0].when',
    ],
    ['経路にいない確認者', ['requirements', 0, 'reviewers'], ['public-relations'], 'requirements[0].reviewers'],
    ['数値のないSLA', ['requirements', uptime, 'sla'], undefined, `requirements[${uptime}].sla`],
    ['比べる値のないSLA', ['requirements', uptime, 'sla', 'required'], null, `requirements[${uptime}].sla.required`],
    [
      '幅の上の値のないSLA',
      ['requirements', uptime, 'sla', 'comparator'],
      'between',
      `requirements[${uptime}].sla.upTo`,
    ],
    ['100％を超えるSLA', ['requirements', uptime, 'sla', 'required'], 999, `requirements[${uptime}].sla.required`],
    [
      '時間でない提供時間',
      ['requirements', uptime, 'sla', 'measure'],
      'service-hours',
      `requirements[${uptime}].sla.measure`,
    ],
    ['トラックを見るトラック', ['tracks', 0, 'when'], { track: 'A' }, 'tracks[0].when'],
    [
      '最長を超える有効期間',
      ['periods', 'validMonths', 'cloud-service', 'A', 'proposed'],
      99,
      'periods.validMonths.cloud-service.A.proposed',
    ],
    ['例外を認める人の手順がない', ['switches', 'exemptionsBy'], 'auditor', 'switches.exemptionsBy'],
    ['知らない項目', ['extra'], 1, 'extra'],
    ['英語の欠けた文', ['provisions', 3, 'summary', 'en'], undefined, 'provisions[3].summary.en'],
    ['知らない事実', ['requirements', 0, 'when'], { fact: 'colour', is: 'red' }, 'requirements[0].when.fact'],
    [
      '事実にない答え',
      ['requirements', 0, 'when'],
      { not: { fact: 'terms', is: 'verbal' } },
      'requirements[0].when.not.is',
    ],
    ['知らない条件', ['requirements', 0, 'when'], { sometimes: true }, 'requirements[0].when'],
    ['条件が文字列', ['tracks', 0, 'when'], 'always', 'tracks[0].when'],
    [
      '知らない役割',
      ['routes', 'cloud-service', 0, 'steps', 0, 'role'],
      'mayor',
      'routes.cloud-service[0].steps[0].role',
    ],
    ['版の形が違う', ['version'], 'v2', 'version'],
    ['日数が負', ['routes', 'cloud-service', 0, 'steps', 0, 'dueDays'], -1, 'routes.cloud-service[0].steps[0].dueDays'],
    ['知らない条文の主題', ['requirements', 0, 'clause'], 'contract-poetry', 'requirements[0].clause'],
  ])('%s', (_name, place, value, reported) => {
    const problems = profileProblems(broken(place, value));
    expect(problems.map((problem) => problem.path)).toContain(reported);
    for (const { reason } of problems) {
      expect(reason.ja).toMatch(/[ぁ-ん]/);
      expect(reason.en).not.toMatch(/[ぁ-ん]/);
    }
  });

  test.each([null, undefined, 'text', 42, [], {}])('プロファイルではないもの：%j', (input) => {
    expect(profileProblems(input).length).toBeGreaterThan(0);
  });
});
