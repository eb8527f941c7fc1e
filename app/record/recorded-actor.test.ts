import { expect, test } from 'vitest';
import type { Actor } from '~/authorization/actor';
import { recordedActor } from './recorded-actor';

const actor = (name: string, titles: string[]): Actor => ({
  personId: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  name,
  email: 'a@example.jp',
  locale: 'ja',
  holdings: titles.map((title) => ({
    postId: title,
    title: { ja: title, en: title },
    unitId: 'U',
    unitName: { ja: '総務部 情報政策課', en: 'IT' },
    roles: [],
  })),
  roles: [],
  unitIds: [],
  unitPathIds: [],
  headedUnitIds: [],
});

test('name and all posts of the moment are kept', () => {
  expect(recordedActor(actor('山田 花子', ['課長', '室長']))).toEqual({
    id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    name: '山田 花子',
    post: '総務部 情報政策課 課長、総務部 情報政策課 室長',
  });
});

test('a text wider than its column is cut before it is hashed, not through a character', () => {
  const { name, post } = recordedActor(actor('𠮷'.repeat(300), ['長'.repeat(600)]));
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('𠮷…')).toBe(true);
  expect([...post]).toHaveLength(500);
});
