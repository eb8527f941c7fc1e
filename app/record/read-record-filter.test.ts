import { expect, test } from 'vitest';
import { readFilter } from './read-record-filter';
import { recordHref } from './record-filter';

const read = (query: string) => readFilter(new URLSearchParams(query));

test('the address holds the whole filter and where the page begins', () => {
  const filter = {
    subject: 'approval-request:01J',
    type: 'decided',
    actor: '山田',
    from: '2026-04-01',
    to: '2026-11-21',
  };
  const after = { position: 120, occurredAt: '2026-11-21T01:02:03.456Z' };
  const href = recordHref(filter, after);
  expect(read(href.split('?')[1]!)).toEqual({ filter, typed: filter, errors: {}, after });
  expect(recordHref({})).toBe('/record');
});

test('a date that does not exist is explained and left out, and stays as typed', () => {
  const { filter, typed, errors } = read('from=2026-02-30&to=tomorrow');
  expect(filter).toMatchObject({ from: '', to: '' });
  expect(typed).toMatchObject({ from: '2026-02-30', to: 'tomorrow' });
  expect(Object.keys(errors)).toEqual(['from', 'to']);
});

test('an end before the beginning is explained', () => {
  expect(Object.keys(read('from=2026-05-01&to=2026-04-01').errors)).toEqual(['to']);
});

test('a forged place in the list is ignored', () => {
  for (const after of ['x', '1', '1.2', '-1.2026-11-21T01:02:03.456Z', '1.2026-99-99T99:99:99.999Z', '1;drop']) {
    expect(read(`after=${encodeURIComponent(after)}`).after).toBeNull();
  }
});

test('more text than any field takes is refused', () => {
  expect(read(`actor=${'a'.repeat(10_000)}`).errors.actor).toBeDefined();
});
