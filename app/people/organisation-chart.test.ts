import { expect, test } from 'vitest';
import { EVERYTHING, type Organisation, type OrganisationUnit, type Post, type UnitKind } from './organisation';
import { organisationChart } from './organisation-chart';

const unit = (id: string, parentId: string | null, kind: UnitKind): OrganisationUnit => ({
  id,
  parentId,
  kind,
  code: id,
  name: { ja: id, en: id },
});
const post = (id: string, unitId: string, holder: string | null, deputyPostIds: string[] = []): Post => ({
  id,
  unitId,
  title: { ja: id, en: id },
  roles: holder === null ? ['security-manager'] : [],
  holders: holder === null ? [] : [{ personId: holder, name: holder, capacity: 'regular' }],
  deputies: deputyPostIds.map((postId) => ({ postId, scope: EVERYTHING, namedBy: null })),
});
const organisation = (units: OrganisationUnit[], posts: Post[]): Organisation => ({
  on: '2027-04-01',
  units: new Map(units.map((one) => [one.id, one])),
  posts: new Map(posts.map((one) => [one.id, one])),
});
const chart = (units: OrganisationUnit[], posts: Post[]) =>
  organisationChart(organisation(units, posts), (role) => ({ ja: `local ${role}`, en: role }));
const outline = ({ groups }: ReturnType<typeof chart>) =>
  groups.map((group) => [group.level, group.id, group.rows.map((row) => `${row.unit.id}/${row.post?.id ?? '-'}`)]);

test('機関と部ごとに表を分け、課は部の中に、部のない課は機関の中に並べる', () => {
  const shown = chart(
    [
      unit('市', null, 'body'),
      unit('総務部', '市', 'department'),
      unit('情政', '総務部', 'section'),
      unit('監査', '市', 'section'),
    ],
    [
      post('市長', '市', 'a'),
      post('部長', '総務部', 'b'),
      post('課長', '情政', null, ['補佐', 'gone']),
      post('補佐', '情政', 'c'),
    ],
  );
  expect(outline(shown)).toEqual([
    ['body', '市', ['市/市長', '監査/-']],
    ['department', '総務部', ['総務部/部長', '情政/課長', '情政/補佐']],
  ]);
  expect(shown.vacant).toBe(1);
  const head = shown.groups[1]?.rows[1]?.post;
  expect(head?.roles.map((role) => role.ja)).toEqual(['local security-manager']);
  expect(head?.deputies.map((title) => title.ja)).toEqual(['補佐']);
});

test('a section whose department has ended is still shown', () => {
  expect(
    outline(chart([unit('市', null, 'body'), unit('情政', '廃止部', 'section')], [post('課長', '情政', 'a')])),
  ).toEqual([
    ['body', '市', ['市/-']],
    ['body', '情政', ['情政/課長']],
  ]);
});

test('部だけを持つ機関は、見出しだけになる', () => {
  const units = [unit('教委', null, 'body'), unit('教育部', '教委', 'department')];
  expect(outline(chart(units, [post('部長', '教育部', 'a')]))).toEqual([
    ['body', '教委', []],
    ['department', '教育部', ['教育部/部長']],
  ]);
});
