import { expect, test } from 'vitest';
import { readRegisterQuery, registerHref, sortHref } from './register-query';

const read = (query: string) => readRegisterQuery(new URLSearchParams(query));
const ID = '01K0000000000000000000000A';

test('アドレスに書いたものは、そのまま読み戻せる', () => {
  const query = `q=議事&status=expired&class=2&exact=fujieda%3A1&vendor=${ID}&unit=${ID}&manager=増田&days=120&sort=class&order=desc&after=${ID}`;
  const { filter, from } = read(query);
  expect(filter).toEqual({
    query: '議事',
    standing: 'expired',
    minimumLevel: '2',
    exactLevel: 'fujieda:1',
    vendorId: ID,
    unitId: ID,
    manager: '増田',
    endsWithin: 120,
    sort: 'class',
    descending: true,
  });
  expect(new URL(registerHref(filter, from), 'http://x').searchParams.toString()).toBe(
    new URLSearchParams(query).toString(),
  );
});

test('読めないものは条件にならない', () => {
  const { filter, from } = read("status=draft&unit=1' or '1'='1&days=-3&sort=drop&after=../../etc&order=sideways");
  expect(filter).toEqual(read('').filter);
  expect(from).toBeNull();
  expect(registerHref(filter)).toBe('/registers/cloud-services');
});

test('日数は全角でもよい', () => {
  expect(read('days=１２０').filter.endsWithin).toBe(120);
});

test('見出しは、二度目に選ぶと順を逆にする', () => {
  const { filter } = read('sort=valid-until');
  expect(sortHref(filter, 'valid-until')).toContain('order=desc');
  expect(sortHref({ ...filter, descending: true }, 'valid-until')).not.toContain('order');
  expect(sortHref(filter, 'class')).toContain('order=desc');
});
