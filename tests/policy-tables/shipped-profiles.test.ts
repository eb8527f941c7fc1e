import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { isAsked } from '~/policy/facts';
import { kindsCovered, kindsTaken } from '~/policy/lookup';
import { type Facts, type PolicyProfile, REQUEST_KINDS, type RequestFacts, type RequestKind } from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
import { fujieda } from '~/policy/profiles/fujieda';
import { kahadaOkuise } from '~/policy/profiles/kahada-okuise';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { tokubetsuku } from '~/policy/profiles/tokubetsuku';
import { routeWithExemptions } from '~/policy/route';
import { isCovered, traceProvisions } from '~/policy/trace';
import { answersFor } from './answers';

// Six profiles and every kind: most of what one of them could get wrong, any of the others would as well.
fc.configureGlobal({ numRuns: 30 });
afterAll(() => fc.resetConfigureGlobal());

/** Who decides where no exemption is asked for. */
const DECIDERS: Record<RequestKind, { A: string[]; B: string[] }> = {
  'cloud-service': { A: ['ciso'], B: ['chief-security-officer'] },
  outsourcing: { A: ['ciso'], B: ['chief-security-officer', 'security-officer'] },
  'designated-manager': { A: ['ciso'], B: ['security-officer'] },
  subcontracting: { A: ['ciso', 'chief-security-officer'], B: ['security-officer'] },
  'social-media-account': { A: ['ciso'], B: ['chief-security-officer'] },
};

const cases = shippedProfiles.flatMap((profile) => REQUEST_KINDS.map((kind) => [profile.key, kind, profile] as const));

describe.each(cases)('%s の %s', (_key, kind, profile) => {
  const { complete, partial } = answersFor(profile, kind);
  const assessed = (facts: Partial<Facts>) => assess(profile, { kind, facts });
  const steps = (facts: Partial<Facts>) => assessed(facts).route.flatMap((stage) => stage.steps);

  test('全ての答えがそろえば、トラック、要件、経路が全て決まる', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const { complete: settled, track, effectiveClass } = assessed(facts);
        const classes = Object.values(effectiveClass);
        // What handles no information has no class.
        const none = facts.handlesInformation === false || !isAsked(kind, 'information');
        return settled && track !== null && classes.every((level) => (level === null) === none);
      }),
    );
  });

  test('経路は所管課長の確認で始まり、決裁はちょうど一つで最後にある', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const all = steps(facts);
        expect(all[0]?.key).toBe('section-head');
        expect(all.filter((step) => step.action === 'final')).toHaveLength(1);
        expect(all.at(-1)?.action).toBe('final');
      }),
    );
  });

  test('決裁する人は、種類とトラックで決まっている', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const role = steps(facts).at(-1)?.role ?? '';
        return DECIDERS[kind][assessed(facts).track ?? 'A'].includes(role);
      }),
    );
  });

  test('どの要件にも、その経路の中に確かめる人がいる', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const roles = steps(facts).map((step) => step.role);
        const unseen = assessed(facts).requirements.filter((r) => !r.reviewers.some((role) => roles.includes(role)));
        expect(unseen.map((r) => r.key)).toEqual([]);
      }),
    );
  });

  test('例外措置を求めるときは、認める権限のある人が最後に決裁する', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const route = routeWithExemptions(profile, kind, assessed(facts).route, true);
        const all = route.flatMap((stage) => stage.steps);
        expect(all.filter((step) => step.action === 'final').map((step) => step.role)).toEqual([
          profile.switches.exemptionsBy,
        ]);
        expect(all.at(-1)?.action).toBe('final');
      }),
    );
  });

  test('答えを足しても、すでに示した要件、必須、手順、トラックは消えない', () => {
    fc.assert(
      fc.property(partial, complete, (before, more) => {
        const early = assessed(before);
        const late = assessed({ ...more, ...before });
        const keys = new Set(late.requirements.map((r) => r.key));
        const mandatory = new Set(late.requirements.filter((r) => r.isMandatory).map((r) => r.key));
        const lateSteps = new Set(late.route.flatMap((stage) => stage.steps.map((step) => step.key)));
        expect(early.requirements.filter((r) => !keys.has(r.key))).toEqual([]);
        expect(early.requirements.filter((r) => r.isMandatory && !mandatory.has(r.key))).toEqual([]);
        expect(early.route.flatMap((stage) => stage.steps).filter((step) => !lateSteps.has(step.key))).toEqual([]);
        expect([null, late.track]).toContain(early.track);
        // Complete means: nothing that is still missing can change it.
        if (early.complete) {
          expect(late.requirements).toEqual(early.requirements);
          expect(late.route).toEqual(early.route);
        }
      }),
    );
  });

  test('情報の分類を上げても、手続きは軽くならない', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const top = facts.information.map((item) => ({
          ...item,
          confidentiality: profile.classification.axes.confidentiality.levels[0]?.key ?? '',
        }));
        const before = assessed(facts).track;
        return before === 'B' || assessed({ ...facts, information: top }).track === 'A';
      }),
    );
  });
});

describe.each(shippedProfiles.map((profile) => [profile.key, profile] as const))('%s', (_key, profile) => {
  const assessed = (request: RequestFacts) => assess(profile, request);

  test('軽い手続きの約款のツールに、多くの項目を求めない', () => {
    fc.assert(
      fc.property(answersFor(profile, 'cloud-service').complete, (facts) => {
        const quiet = { ...facts, terms: 'uniform' as const, systemWork: false, externalConnection: false };
        const assessment = assessed({ kind: 'cloud-service', facts: quiet });
        const critical = assessment.requirements.some((r) => r.kind === 'sla');
        return assessment.track === 'A' || critical || assessment.requirements.length <= 12;
      }),
    );
  });

  test('注意して扱う情報もシステムもない委託は、三人の手で決まり、必須の項目は少ない', () => {
    const { complete } = answersFor(profile, 'outsourcing');
    fc.assert(
      fc.property(complete, (facts) => {
        const quiet = { ...facts, workKind: 'other' as const, externalConnection: false, handlesInformation: false };
        const { route, requirements } = assessed({ kind: 'outsourcing', facts: { ...quiet, purpose: 'new' } });
        const mandatory = requirements.filter((r) => r.isMandatory).length;
        return route.flatMap((stage) => stage.steps).length === 3 && mandatory <= 6 && requirements.length <= 12;
      }),
    );
  });

  test('特定個人情報を扱うと、その項目は全て必須で、例外を認めない', () => {
    for (const kind of REQUEST_KINDS.filter((each) => isAsked(each, 'information'))) {
      fc.assert(
        fc.property(answersFor(profile, kind).complete, (facts) => {
          const information = facts.information.map((item) => ({ ...item, specificPersonalInformation: true }));
          const holding = { ...facts, handlesInformation: true, information };
          const specific = assessed({ kind, facts: holding }).requirements.filter((r) => r.key.startsWith('specific-'));
          const expected = facts.purpose === 'termination' ? 0 : 11;
          return specific.length >= expected && specific.every((r) => r.isMandatory && !r.exemptable);
        }),
      );
    }
  });

  test('文書の中に探す条は、要件のキーと同じ主題か、その団体が別に求める同じ義務である', () => {
    const others = profile.requirements.filter((r) => r.clause !== undefined && r.clause !== r.key);
    expect(others.map((r) => [r.key, r.clause])).toEqual(
      profile.key === 'fujieda'
        ? [
            ['fujieda-system-confidentiality', 'contract-confidentiality'],
            ['fujieda-repair-confidentiality', 'contract-confidentiality'],
          ]
        : [],
    );
  });

  test('申請の種類の全てを扱う', () => {
    expect(kindsCovered(profile)).toEqual([...REQUEST_KINDS]);
  });

  test('どの規定にもよらない要件はなく、どの規定にも、それに応えるものがある', () => {
    expect(profile.requirements.filter((r) => r.provisions.length === 0)).toEqual([]);
    const uncovered = traceProvisions(profile).filter((traced) => !isCovered(traced));
    expect(uncovered.map(({ provision }) => provision.key)).toEqual([]);
  });

  test('扱わない種類は、本文に定めのないソーシャルメディアと指定管理者に限られる', () => {
    const notTaken = profile.switches.notTaken ?? [];
    expect(notTaken).toEqual(
      {
        nara: ['designated-manager'],
        koga: ['designated-manager'],
        'kahada-okuise': ['social-media-account', 'designated-manager'],
      }[profile.key] ?? [],
    );
    if (notTaken.includes('social-media-account')) expect(profile.switches.socialMedia).toBe(false);
    if (notTaken.includes('designated-manager')) expect(profile.switches.designatedManagers).toBe(false);
    expect(kindsTaken(profile)).toEqual(REQUEST_KINDS.filter((kind) => !notTaken.includes(kind)));
  });
});

describe('本文の規定と、それに応えるもの', () => {
  const cases: [profile: PolicyProfile, key: string, answer: string][] = [
    [fujieda, 'fujieda-4-2-4', '統一的な窓口の務め'],
    [fujieda, 'fujieda-4-2-5', '統一的な窓口の務め'],
    [fujieda, 'fujieda-10', '対策基準と実施手順'],
    [nara, 'nara-4-1', 'organisation'],
    [nara, 'nara-9', '対策基準と実施手順'],
    [koga, 'koga-10', '対策基準と実施手順'],
    [koga, 'koga-11', '対策基準と実施手順'],
    [tokubetsuku, 'tokubetsuku-10', '対策基準と実施手順'],
    [kahadaOkuise, 'kahada-okuise-9', '対策基準と実施手順'],
  ];
  test.each(cases.map(([profile, ...rest]) => [profile.key, ...rest, profile] as const))(
    '%s の %s：%s',
    (_key, key, answer, profile) => {
      const traced = traceProvisions(profile).find(({ provision }) => provision.key === key);
      const questions = traced?.questions.map(({ question }) => question.title.ja) ?? [];
      expect([...questions, ...(traced?.places ?? [])]).toContain(answer);
    },
  );
});

test.each([
  ['fujieda-4-2-3', /必要な措置を指示/],
  ['fujieda-6-1-3', /庁舎の中での移動/],
])('藤枝市の %s の要約に、本文の大事な点が落ちていない', (key, said) => {
  expect(fujieda.provisions.find((provision) => provision.key === key)?.summary.ja).toMatch(said);
});

test('藤枝市の完全性2には、公開すると支障の出る情報も入る（5(1)②）', () => {
  const level = fujieda.classification.axes.integrity.levels.find(({ key }) => key === '2');
  expect(level?.criterion.ja).toContain('公開すると行政の円滑な執行に著しい支障');
});
