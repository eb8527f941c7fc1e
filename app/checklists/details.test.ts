import { expect, test } from 'vitest';
import { emptyContent, type OutsourcingContent } from '~/approval-requests/content';
import { baseline } from '~/policy/profiles/baseline';
import { unanswered } from './answers';
import { gapsIn } from './completeness';
import { checkedDetails, detailsOf } from './details';

const key = 'confidentiality-date';
const requirement = { ...baseline.requirements.find((each) => each.key === key)!, isMandatory: true };
const contract = (more: Partial<OutsourcingContent>): OutsourcingContent => ({
  ...emptyContent('outsourcing', 'unit'),
  ...more,
});
const late = { ndaSignedOn: '2027-01-10', firstDisclosureOn: '2027-01-05' };

test('契約の申請では、申請の質問で答えた日付が、締結日の項目にも使われる', () => {
  expect(detailsOf(contract(late), { key })).toEqual({
    topic: 'date',
    signedOn: '2027-01-10',
    firstDisclosureOn: '2027-01-05',
  });
  expect(detailsOf(contract({}), { key })).toBeNull();
  expect(detailsOf(contract(late), { key: 'confidentiality-scope' })).toBeNull();
  expect(detailsOf(emptyContent('cloud-service', 'unit'), { key })).toBeNull();
});

test('項目で答えた日付が、申請の質問より優先される', () => {
  const details = { topic: 'date', signedOn: '2027-01-04', firstDisclosureOn: '2027-01-05' } as const;
  const content = contract({ ...late, checklist: { [key]: { ...unanswered, details } } });
  expect(checkedDetails(content, { key })?.check.proposal).toBe('met');
});

test('締結より前に渡すなら、「適合」とは答えられない', () => {
  const answered = (answer: 'met' | 'not-met') =>
    contract({ ...late, checklist: { [key]: { ...unanswered, answer } } });
  const gaps = gapsIn(answered('met'), requirement, 'A');
  expect(gaps.map((gap) => gap.field)).toEqual(['details.firstDisclosureOn']);
  expect(gaps[0]?.text.ja).toMatch(/2027年1月10日.*2027年1月5日/);
  expect(gapsIn(answered('not-met'), requirement, 'A').map((gap) => gap.field)).not.toContain(
    'details.firstDisclosureOn',
  );
});

test('個人情報を扱うと、年数を限った秘密保持に注意が付く', () => {
  const survival = 'confidentiality-survival';
  const information = [
    {
      name: '名簿',
      confidentiality: '3B',
      integrity: '2',
      availability: '1',
      personalInformation: true,
      specificPersonalInformation: false,
    },
  ];
  const details = { topic: 'survival', lasts: 'years', years: 5 } as const;
  const reasons = (facts: OutsourcingContent['facts']) =>
    checkedDetails(contract({ facts, checklist: { [survival]: { ...unanswered, details } } }), { key: survival })?.check
      .reasons.length;
  expect(reasons({ handlesInformation: true, information })).toBe(2);
  expect(reasons({ handlesInformation: false, information })).toBe(1);
});
