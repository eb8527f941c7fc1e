import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, evaluate, givenTrack } from '~/policy/conditions';
import { FACT_VALUES, SCALAR_FACTS } from '~/policy/facts';
import {
  type Condition,
  type Facts,
  type InformationItem,
  type PolicyProfile,
  REQUEST_KINDS,
  type RequestFacts,
  type RequestKind,
  type ScalarFact,
  type Track,
} from '~/policy/model';
import { shippedProfiles } from '~/policy/profiles';
import { baseline } from '~/policy/profiles/baseline';
import { fujieda } from '~/policy/profiles/fujieda';

const item = (confidentiality: string, more: Partial<InformationItem> = {}): InformationItem => ({
  name: '名簿',
  confidentiality,
  integrity: '2',
  availability: '2',
  personalInformation: false,
  specificPersonalInformation: false,
  ...more,
});
const evaluated = (
  condition: Condition,
  facts: Partial<Facts>,
  profile: PolicyProfile = fujieda,
  track: Track | null = null,
  kind: RequestKind = 'cloud-service',
) => evaluate(condition, contextOf(profile.classification, { kind, facts }, track));

describe('答えがないことは「いいえ」ではない', () => {
  test('答えのない事実は、まだ分からない', () => {
    expect(evaluated({ fact: 'pilot', is: true }, {})).toBeNull();
    expect(evaluated({ fact: 'pilot', is: false }, {})).toBeNull();
    expect(evaluated({ fact: 'terms', in: ['uniform'] }, {})).toBeNull();
  });

  test('情報が一つも書かれていない間は、情報についての条件は分からない', () => {
    for (const information of [undefined, []]) {
      expect(evaluated({ information: 'any' }, { information })).toBeNull();
      expect(evaluated({ information: 'personal' }, { information })).toBeNull();
      expect(evaluated({ reaches: 'careful' }, { information })).toBeNull();
    }
  });

  test('分からない部分があっても、ほかの部分で決まることは決まる', () => {
    const unknown: Condition = { fact: 'pilot', is: true };
    const yes: Condition = { always: true };
    const no: Condition = { not: yes };
    expect(evaluated({ any: [unknown, yes] }, {})).toBe(true);
    expect(evaluated({ all: [unknown, no] }, {})).toBe(false);
    expect(evaluated({ all: [unknown, yes] }, {})).toBeNull();
    expect(evaluated({ any: [unknown, no] }, {})).toBeNull();
    expect(evaluated({ not: unknown }, {})).toBeNull();
  });

  test('トラックが決まらない間は、トラックについての条件も分からない', () => {
    expect(evaluated({ track: 'A' }, {})).toBeNull();
    expect(evaluated({ track: 'A' }, {}, fujieda, 'B')).toBe(false);
    expect(evaluated({ track: 'A' }, {}, fujieda, 'A')).toBe(true);
  });
});

describe('申請の種類', () => {
  const outsourcing = (condition: Condition, facts: Partial<Facts>) =>
    evaluated(condition, facts, fujieda, null, 'outsourcing');

  test('その種類で尋ねない事実は、答えを待たずに成り立たない', () => {
    expect(outsourcing({ fact: 'terms', is: 'uniform' }, {})).toBe(false);
    expect(outsourcing({ not: { fact: 'terms', is: 'uniform' } }, {})).toBe(true);
    expect(outsourcing({ fact: 'workKind', is: 'repair' }, {})).toBeNull();
  });

  test('種類についての条件は、何も答えないうちから決まっている', () => {
    expect(outsourcing({ kinds: ['outsourcing', 'subcontracting'] }, {})).toBe(true);
    expect(outsourcing({ kinds: ['cloud-service'] }, {})).toBe(false);
  });

  test('情報を扱わないと答えた委託は、書きかけの情報があっても扱わない', () => {
    const facts = { handlesInformation: false, information: [item('1', { personalInformation: true })] };
    expect(outsourcing({ information: 'any' }, facts)).toBe(false);
    expect(outsourcing({ reaches: 'careful' }, facts)).toBe(false);
    expect(outsourcing({ axis: 'confidentiality', isLevel: '1' }, facts)).toBe(false);
  });

  test('情報を扱うかどうか答えるまでは、情報についての条件は分からない', () => {
    expect(outsourcing({ reaches: 'careful' }, { information: [item('1')] })).toBeNull();
    expect(outsourcing({ reaches: 'careful' }, { handlesInformation: true, information: [item('1')] })).toBe(true);
    expect(outsourcing({ reaches: 'careful' }, { handlesInformation: true })).toBeNull();
  });
});

describe('分類は番号ではなく順位で比べる', () => {
  test('藤枝市では機密性1と2が「注意して扱う」に届き、3は届かない', () => {
    expect(evaluated({ reaches: 'careful' }, { information: [item('1')] })).toBe(true);
    expect(evaluated({ reaches: 'careful' }, { information: [item('2')] })).toBe(true);
    expect(evaluated({ reaches: 'careful' }, { information: [item('3')] })).toBe(false);
  });

  test('国の分類では3A・3B・3C・2が届き、1は届かない', () => {
    for (const level of ['3A', '3B', '3C', '2']) {
      expect(evaluated({ reaches: 'careful' }, { information: [item(level)] }, baseline)).toBe(true);
    }
    expect(evaluated({ reaches: 'careful' }, { information: [item('1')] }, baseline)).toBe(false);
  });

  test('分類されていない情報が残っていても、一つ届けば届く', () => {
    expect(evaluated({ reaches: 'careful' }, { information: [item('2'), item('')] })).toBe(true);
    expect(evaluated({ reaches: 'careful' }, { information: [item('3'), item('')] })).toBeNull();
    expect(evaluated({ axis: 'confidentiality', isLevel: '3' }, { information: [item('2'), item('')] })).toBe(false);
  });

  test('特定個人情報は、個人情報の欄に印がなくても個人情報である', () => {
    const information = [item('1', { specificPersonalInformation: true })];
    expect(evaluated({ information: 'personal' }, { information })).toBe(true);
  });

  test('知らないしきい値は、分からないままにする', () => {
    expect(evaluated({ reaches: 'no-such' }, { information: [item('1')] })).toBeNull();
  });
});

const scheme = fujieda.classification;
const arbitraryItem: fc.Arbitrary<InformationItem> = fc.record({
  name: fc.constant('情報'),
  confidentiality: fc.constantFrom('1', '2', '3', ''),
  integrity: fc.constantFrom('1', '2', '3', ''),
  availability: fc.constantFrom('1', '2', ''),
  personalInformation: fc.boolean(),
  specificPersonalInformation: fc.boolean(),
});
const answers = Object.fromEntries(
  SCALAR_FACTS.map((fact) => [fact, fc.constantFrom<string | boolean>(...FACT_VALUES[fact])]),
) as Record<ScalarFact, fc.Arbitrary<string | boolean>>;
const arbitraryFacts = fc.record(
  { ...answers, information: fc.array(arbitraryItem, { minLength: 1, maxLength: 4 }) },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<Partial<Facts>>;
const arbitraryKind = fc.constantFrom(...REQUEST_KINDS);

const simple = fc.oneof(
  fc.constantFrom<Condition>(
    { always: true },
    { reaches: 'careful' },
    { reaches: 'critical-availability' },
    { axis: 'confidentiality', isLevel: '2' },
    { information: 'any' },
    { information: 'personal' },
    { information: 'specific-personal' },
    { kinds: ['outsourcing', 'subcontracting'] },
  ),
  fc.constantFrom(...SCALAR_FACTS).chain((fact) => answers[fact].map((value): Condition => ({ fact, is: value }))),
);
const { condition: arbitraryCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    simple,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}));

describe('どんな条件でも', () => {
  test('足りない答えを足しても、すでに決まった結果は変わらない', () => {
    fc.assert(
      fc.property(
        arbitraryCondition,
        arbitraryKind,
        arbitraryFacts,
        arbitraryFacts,
        (condition, kind, before, more) => {
          const known = evaluate(condition, contextOf(scheme, { kind, facts: before }, null));
          const after = evaluate(condition, contextOf(scheme, { kind, facts: { ...more, ...before } }, null));
          return known === null || after === known;
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('トラックが分かった後の書き方に直しても、結果は同じである', () => {
    const withTrack = arbitraryCondition.chain((condition) =>
      fc.constantFrom<Condition>(
        condition,
        { any: [{ track: 'A' }, condition] },
        { all: [condition, { track: 'B' }] },
        { not: { all: [{ track: 'A' }, condition] } },
      ),
    );
    fc.assert(
      fc.property(
        withTrack,
        arbitraryKind,
        arbitraryFacts,
        fc.constantFrom<Track>('A', 'B'),
        (condition, kind, facts, track) => {
          const context = contextOf(scheme, { kind, facts }, track);
          return evaluate(givenTrack(condition, kind, track), context) === evaluate(condition, context);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('分類のない情報に分類を付けても、すでに決まった結果は変わらない', () => {
    const complete = fc.record({
      confidentiality: fc.constantFrom('1', '2', '3'),
      integrity: fc.constantFrom('1', '2', '3'),
      availability: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(arbitraryCondition, arbitraryKind, arbitraryFacts, complete, (condition, kind, facts, filling) => {
        const filled = facts.information?.map((each) => ({
          ...each,
          confidentiality: each.confidentiality || filling.confidentiality,
          integrity: each.integrity || filling.integrity,
          availability: each.availability || filling.availability,
        }));
        const known = evaluate(condition, contextOf(scheme, { kind, facts }, null));
        const after = evaluate(condition, contextOf(scheme, { kind, facts: { ...facts, information: filled } }, null));
        return known === null || after === known;
      }),
      { numRuns: 2000 },
    );
  });

  test('全ての答えがそろえば、出荷時のどの条件も決まる', () => {
    const everything = fc.record({ ...answers }) as unknown as fc.Arbitrary<Omit<Facts, 'information'>>;
    for (const profile of shippedProfiles) {
      const levels = (axis: 'confidentiality' | 'integrity' | 'availability') =>
        fc.constantFrom(...profile.classification.axes[axis].levels.map((level) => level.key));
      const whole = fc.record({
        name: fc.constant('情報'),
        confidentiality: levels('confidentiality'),
        integrity: levels('integrity'),
        availability: levels('availability'),
        personalInformation: fc.boolean(),
        specificPersonalInformation: fc.boolean(),
      });
      fc.assert(
        fc.property(
          everything,
          arbitraryKind,
          fc.array(whole, { minLength: 1, maxLength: 3 }),
          (scalars, kind, information) => {
            const request: RequestFacts = { kind, facts: { ...scalars, information } };
            const context = contextOf(profile.classification, request, 'A');
            return profile.requirements.every((entry) => evaluate(entry.when, context) !== null);
          },
        ),
        { numRuns: 100 },
      );
    }
  });
});
