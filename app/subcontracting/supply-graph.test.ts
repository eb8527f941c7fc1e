import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawingOf, MOST_BOXES } from './layout';
import {
  type Behind,
  type ChainContract,
  type ChainLink,
  companiesBehind,
  concentrations,
  dependences,
} from './supply-graph';

const company = (name: string) => ({ key: name, vendorId: name, name });
const contract = (id: string, contractor: string): ChainContract => ({
  id,
  number: id,
  title: `契約${id}`,
  contractor: company(contractor),
});
const link = (id: string, contractId: string, name: string, parentId: string | null = null): ChainLink => ({
  id,
  contractId,
  parentId,
  company: company(name),
  kind: 'subcontract',
  unapproved: false,
});

const contracts = [contract('1', 'A'), contract('2', 'A'), contract('3', 'B')];
const links = [link('x', '1', 'C'), link('z', '1', 'D', 'x'), link('y', '3', 'D')];

test('会社の後ろにいる会社を、契約を重ねて並べる', () => {
  const [a, b] = companiesBehind(contracts, links);
  expect(a).toMatchObject({ company: { name: 'A' }, contractIds: ['1', '2'] });
  expect(a?.behind).toMatchObject([
    { company: { name: 'C' }, contractIds: ['1'], behind: [{ company: { name: 'D' }, contractIds: ['1'] }] },
  ]);
  expect(b?.behind).toMatchObject([{ company: { name: 'D' }, contractIds: ['3'] }]);
});

test('一社に頼る契約は、何段階目でも一度だけ数える', () => {
  const all = dependences(contracts, [...links, link('w', '1', 'D')]);
  expect(all.find(({ company }) => company.name === 'D')).toMatchObject({
    contractIds: ['1', '3'],
    direct: 0,
    behind: 2,
  });
  expect(concentrations(all).map(({ company }) => company.name)).toEqual(['A', 'D']);
});

test('見えない契約の再委託は数えない', () => {
  expect(dependences([contracts[0]!], links).map(({ company }) => company.name)).toEqual(['A', 'C', 'D']);
});

const anyLinks = fc.array(
  fc.record({ contract: fc.nat({ max: 3 }), name: fc.nat({ max: 6 }), parent: fc.option(fc.nat({ max: 20 })) }),
  { maxLength: 20 },
);

test('会社同士が互いに再委託していても、図と一覧は有限で、段階は右へ進む', () => {
  fc.assert(
    fc.property(anyLinks, (rows) => {
      const four = [0, 1, 2, 3].map((n) => contract(`${n}`, `v${n}`));
      const made = rows.map(({ contract: of, name, parent }, at) =>
        link(`l${at}`, `${of}`, `v${name}`, parent === null ? null : `l${parent}`),
      );
      const chains = companiesBehind(four, made);
      const size = (list: readonly Behind[]): number => list.reduce((sum, one) => sum + 1 + size(one.behind), 0);
      expect(size(chains)).toBeLessThanOrEqual(four.length + made.length);
      const { boxes, lines } = drawingOf(chains);
      expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
      for (const a of boxes) {
        for (const b of boxes) {
          if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(a.height);
        }
      }
      for (const { path } of lines) expect(path).toMatch(/^M[\d. ]+C[-\d. ]+$/);
    }),
  );
});

test('図に入りきらない会社は数を言う', () => {
  const many = Array.from({ length: 80 }, (_, n) => link(`l${n}`, '1', `s${n}`));
  const { boxes, leftOut } = drawingOf(companiesBehind(contracts, many));
  expect(boxes).toHaveLength(MOST_BOXES);
  expect(leftOut).toBe(81 - MOST_BOXES);
});
