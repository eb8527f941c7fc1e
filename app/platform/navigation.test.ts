import { expect, test } from 'vitest';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import { currentEntry, navigationFor } from './navigation';

const withRoles = (...roles: CanonicalRole[]): Actor => ({
  personId: '01J0000000000000000000000A',
  name: '',
  email: '',
  locale: 'ja',
  holdings: [],
  roles,
  unitIds: [],
  unitPathIds: [],
  headedUnitIds: [],
});

test('職員には、使えない「監査・点検」と「職員と職」は出ない', () => {
  expect(navigationFor(defineAbilities(withRoles()))).toEqual([
    'tasks',
    'file',
    'requests',
    'registers',
    'incidents',
    'policies',
  ]);
});

test('課に属する職員には、課が受ける「監査・点検」が出る', () => {
  const ofSection = { ...withRoles(), unitIds: ['01J0000000000000000000000B'] };
  expect(navigationFor(defineAbilities(ofSection))).toContain('checks');
});

test('監査担当には「監査・点検」が、管理者には「職員と職」が出る', () => {
  expect(navigationFor(defineAbilities(withRoles('auditor')))).toContain('checks');
  expect(navigationFor(defineAbilities(withRoles('auditor')))).not.toContain('people');
  expect(navigationFor(defineAbilities(withRoles('administrator')))).toContain('people');
});

test.each(CANONICAL_ROLES)('The navigation of %s never has more than eight entries', (role) => {
  const posts = { unitIds: ['01J0000000000000000000000B'], headedUnitIds: ['01J0000000000000000000000B'] };
  expect(navigationFor(defineAbilities({ ...withRoles(role), ...posts })).length).toBeLessThanOrEqual(8);
});

test('Filing a request is not the list of requests, but one request belongs to it', () => {
  expect(currentEntry('/approval-requests/new')).toBe('file');
  expect(currentEntry('/approval-requests')).toBe('requests');
  expect(currentEntry('/approval-requests/01J0000000000000000000000A/brief')).toBe('requests');
  expect(currentEntry('/account')).toBeNull();
  expect(currentEntry('/tasks-of-others')).toBeNull();
});
