import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'app/routes';
const routes = readdirSync(FOLDER).map((name) => ({ name, source: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

test('読み込みと操作は包まれていない普通の関数である', () => {
  const wrapped = routes.filter(({ source }) => /export (const|let) (loader|action)\b/.test(source)).map((r) => r.name);
  expect(wrapped).toEqual([]);
});

test('画面のファイルはSQLを書かない', () => {
  const withSql = routes
    .filter(({ source }) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|from 'kysely'/.test(source))
    .map((r) => r.name);
  expect(withSql).toEqual([]);
});

test('画面のファイルは短い', () => {
  const long = routes.filter(({ source }) => source.split('\n').length > 140).map((r) => r.name);
  expect(long).toEqual([]);
});
