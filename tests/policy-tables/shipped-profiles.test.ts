import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { isAsked } from '~/policy/facts';
import { kindsCovered } from '~/policy/lookup';
import { type Facts, REQUEST_KINDS, type RequestFacts, type RequestKind } from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
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

  test('どの規定にもよらない要件はなく、何にも使われない規定は決まったものだけである', () => {
    expect(profile.requirements.filter((r) => r.provisions.length === 0)).toEqual([]);
    // 別に定める基準は、この製品の外にある。
    const withoutAnything = ['koga-10', 'kahada-okuise-9'];
    const uncovered = traceProvisions(profile).filter((traced) => !isCovered(traced));
    expect(uncovered.map(({ provision }) => provision.key)).toEqual(
      withoutAnything.filter((key) => key.startsWith(profile.key)),
    );
  });
});
