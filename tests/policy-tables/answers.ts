import fc from 'fast-check';
import { FACT_VALUES, scalarFactsOf } from '~/policy/facts';
import type { Facts, PolicyProfile, RequestKind } from '~/policy/model';

type Answers = Partial<Facts> & Pick<Facts, 'information'>;

/** Random answers to everything that the kind is asked, and random answers of which some are missing. */
export function answersFor(profile: PolicyProfile, kind: RequestKind) {
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
    scalarFactsOf(kind).map((fact) => [fact, fc.constantFrom<string | boolean>(...FACT_VALUES[fact])]),
  );
  const complete = fc.record({ ...scalars, information }) as unknown as fc.Arbitrary<Answers>;
  const partial = fc.record({ ...scalars, information }, { requiredKeys: [] }) as unknown as fc.Arbitrary<
    Partial<Facts>
  >;
  return { complete, partial };
}
