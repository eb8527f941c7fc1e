import { describe, expect, test } from 'vitest';
import type { Organisation, Post, UnitKind } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';
import { auditorsOf, independentOf, sectionsOf, sideOf } from './independence';

const unit = (id: string, parentId: string | null, kind: UnitKind) => ({
  id,
  parentId,
  kind,
  code: id,
  name: { ja: id, en: id },
});
const post = (id: string, unitId: string, roles: CanonicalRole[], ...people: string[]): Post => ({
  id,
  unitId,
  title: { ja: id, en: id },
  roles,
  holders: people.map((personId) => ({ personId, name: personId, capacity: 'regular' as const })),
  deputies: [],
});

const organisation: Organisation = {
  on: '2026-11-20',
  units: new Map(
    [
      unit('city', null, 'body'),
      unit('health', 'city', 'department'),
      unit('nursing', 'health', 'section'),
      unit('care-team', 'nursing', 'section'),
      unit('health-desk', 'health', 'section'),
      unit('audit', 'city', 'section'),
      unit('empty', 'city', 'section'),
    ].map((one) => [one.id, one]),
  ),
  posts: new Map(
    [
      post('mayor', 'city', ['ciso'], '市長'),
      post('director', 'health', ['security-officer'], '部長'),
      post('adviser', 'health', [], '部付'),
      post('head', 'nursing', ['security-manager'], '課長'),
      post('clerk', 'nursing', [], '係員'),
      post('carer', 'care-team', [], '班員'),
      post('neighbour', 'health-desk', ['security-manager'], '隣の課長'),
      post('auditor', 'audit', ['auditor'], '監査人', '係員'),
      post('second-auditor', 'nursing', ['auditor'], '監査人'),
    ].map((one) => [one.id, one]),
  ),
};

describe('監査を受ける側', () => {
  test('課と、その下の組織の全員、上の組織を統括する人である', () => {
    expect([...sideOf(organisation, 'nursing')].sort()).toEqual(['係員', '班員', '監査人', '課長', '部長'].sort());
  });

  test('隣の課の人や、部にいても統括しない人、最高責任者は入らない', () => {
    const side = sideOf(organisation, 'nursing');
    expect(['隣の課長', '部付', '市長'].filter((person) => side.has(person))).toEqual([]);
  });

  test('監査人が一人でも、受ける側にいる課は監査できず、ほかの課は監査できる', () => {
    const auditors = auditorsOf(organisation);
    expect(auditors.map(({ id }) => id)).toEqual(['監査人', '係員']);
    expect(independentOf(sideOf(organisation, 'nursing'), auditors)).toEqual([]);
    expect(independentOf(sideOf(organisation, 'health-desk'), auditors).map(({ id }) => id)).toEqual([
      '監査人',
      '係員',
    ]);
  });
});

test('点検を受けるのは、人が働いている課だけである', () => {
  expect(sectionsOf(organisation).map(({ id }) => id)).toEqual(['nursing', 'care-team', 'health-desk', 'audit']);
});
