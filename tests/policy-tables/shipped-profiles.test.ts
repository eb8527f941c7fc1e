import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { FACT_VALUES, SCALAR_FACTS } from '~/policy/facts';
import { uncoveredProvisions } from '~/policy/lookup';
import type { CloudServiceFacts, PolicyProfile } from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
import { routeWithExemptions } from '~/policy/route';

/** Random answers to everything, and random answers of which some are missing. */
function answersFor(profile: PolicyProfile) {
  const level = (axis: 'confidentiality' | 'integrity' | 'availability') =>
    fc.constantFrom(...profile.classification.axes[axis].levels.map((each) => each.key));
  const information = fc.array(
    fc.record({
      name: fc.constant('情報'),
      confidentiality: level('confidentiality'),
      integrity: level('integrity'),
      availability: level('availability'),
      personalInformation: fc.boolean(),
      specificPersonalInformation: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const scalars = Object.fromEntries(
    SCALAR_FACTS.map((fact) => [fact, fc.constantFrom<string | boolean>(...FACT_VALUES[fact])]),
  );
  const complete = fc.record({ ...scalars, information }) as unknown as fc.Arbitrary<CloudServiceFacts>;
  const partial = fc.record({ ...scalars, information }, { requiredKeys: [] }) as unknown as fc.Arbitrary<
    Partial<CloudServiceFacts>
  >;
  return { complete, partial };
}

describe.each(shippedProfiles.map((profile) => [profile.key, profile] as const))('%s', (_key, profile) => {
  const { complete, partial } = answersFor(profile);
  const steps = (facts: Partial<CloudServiceFacts>) => assess(profile, facts).route.flatMap((stage) => stage.steps);

  test('全ての答えがそろえば、トラック、要件、経路が全て決まる', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const { complete: settled, track, effectiveClass } = assess(profile, facts);
        return settled && track !== null && Object.values(effectiveClass).every((level) => level !== null);
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

  test('トラックAは最高情報セキュリティ責任者が、トラックBは統括情報セキュリティ責任者が決裁する', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const role = steps(facts).at(-1)?.role;
        return role === (assess(profile, facts).track === 'A' ? 'ciso' : 'chief-security-officer');
      }),
    );
  });

  test('どの要件にも、その経路の中に確かめる人がいる', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const roles = steps(facts).map((step) => step.role);
        const unseen = assess(profile, facts).requirements.filter(
          (r) => !r.reviewers.some((role) => roles.includes(role)),
        );
        expect(unseen.map((r) => r.key)).toEqual([]);
      }),
    );
  });

  test('例外措置を求めるときは、認める権限のある人が最後に決裁する', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const route = routeWithExemptions(profile, assess(profile, facts).route, true);
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
        const early = assess(profile, before);
        const late = assess(profile, { ...more, ...before });
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
        const before = assess(profile, facts).track;
        return before === 'B' || assess(profile, { ...facts, information: top }).track === 'A';
      }),
    );
  });

  test('軽い手続きの約款のツールに、多くの項目を求めない', () => {
    fc.assert(
      fc.property(complete, (facts) => {
        const quiet = { ...facts, terms: 'uniform' as const, systemWork: false, externalConnection: false };
        const assessment = assess(profile, quiet);
        const critical = assessment.requirements.some((r) => r.kind === 'sla');
        return assessment.track === 'A' || critical || assessment.requirements.length <= 12;
      }),
    );
  });

  test('どの規定にもよらない要件はなく、何にも使われない規定は決まったものだけである', () => {
    expect(profile.requirements.filter((r) => r.provisions.length === 0)).toEqual([]);
    // These are carried out by the product itself or by later duties, not by a requirement of a request.
    const withoutRequirement = new Set([
      'baseline-classification',
      'baseline-exemption',
      'fujieda-basic-7',
      'fujieda-5-1-2',
      'fujieda-5-1-3',
      'fujieda-12',
    ]);
    expect(
      uncoveredProvisions(profile)
        .filter((p) => !withoutRequirement.has(p.key))
        .map((p) => p.key),
    ).toEqual([]);
  });
});
