import { expect, test } from 'vitest';
import type { Text } from '~/platform/text';
import { eventDetail, eventTitle, eventWords, subjectHref, subjectKind } from './describe-event';
import type { NewEvent } from './model';

test('a decision names outcome, section and post as they were', () => {
  const payload = {
    outcome: 'approve-with-conditions',
    unitName: '総務部 情報政策課',
    postTitle: '課長',
    conditions: [{ text: 'a' }],
  };
  expect(eventTitle('decided')).toEqual({ ja: '審査・決裁', en: 'Decided' });
  expect(eventDetail('decided', payload)).toEqual({
    ja: '条件付き承認（総務部 情報政策課 課長）、条件 1 件',
    en: 'Approved with conditions (総務部 情報政策課 課長), 1 condition',
  });
});

test('a type nobody knows is shown as it is recorded', () => {
  expect(eventTitle('something-new')).toEqual({ ja: 'something-new', en: 'something-new' });
  expect(eventTitle('constructor')).toEqual({ ja: 'constructor', en: 'constructor' });
  expect(eventDetail('something-new', { status: 'approved' })).toEqual({
    ja: '状態: 承認済み',
    en: 'Status: Approved',
  });
  expect(eventDetail('something-new', {})).toBeNull();
});

test('a payload of an unexpected shape breaks nothing', () => {
  for (const type of ['submitted', 'decided', 'approved', 'items-reviewed', 'commented', 'signing-key-created']) {
    expect(() => eventDetail(type, { grant: 'x', items: 3, number: null, body: ['x'], outcome: 7 })).not.toThrow();
  }
});

test('a subject leads to its page where it has one', () => {
  expect(subjectHref('approval-request:01J')).toBe('/approval-requests/01J');
  expect(subjectHref('person:01J')).toBeNull();
  expect(subjectKind('unheard-of:1').ja).toBe('unheard-of');
});

test('every type that can be written has words in both languages', () => {
  // The type of NewEvent admits no other; that is for the compiler to see.
  const types: Record<NewEvent['type'], Text> = eventWords;
  for (const [type, { ja, en }] of Object.entries(types)) {
    expect(type, type).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(type.length, type).toBeLessThanOrEqual(60);
    expect(ja, type).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(en, type).toMatch(/^[A-Z][^ぁ-んァ-ヶ一-龠]+$/);
    expect(eventTitle(type)).toEqual({ ja, en });
  }
});
