import { expect, test } from 'vitest';
import { type EventRef, Findings } from './findings';

const at = (position: number): EventRef => ({
  id: `E${position}`,
  stream: 's:1',
  streamPosition: 1,
  position,
  type: 'x',
});
const text = (number: number) => ({ ja: `${number}`, en: `${number}` });

test('the earliest event comes first, in whatever order misfits are found', () => {
  const findings = new Findings();
  findings.misfit('file-missing', text(0));
  for (const position of [7, 3, 9]) findings.misfit('event-changed', text(position), at(position));
  expect(findings.misfits.map((misfit) => misfit.event?.position)).toEqual([3, 7, 9, undefined]);
});

test('of two misfits of one event the one found first stays in front', () => {
  const findings = new Findings();
  findings.misfit('event-changed', text(1), at(3));
  findings.misfit('request-status', text(2), at(3));
  expect(findings.misfits.map((misfit) => misfit.kind)).toEqual(['event-changed', 'request-status']);
});

test('a million misfits are counted, the earliest hundred are listed', () => {
  const findings = new Findings();
  for (let position = 1_000_000; position > 0; position -= 1) findings.misfit('event-changed', text(0), at(position));
  expect(findings.count).toBe(1_000_000);
  expect(findings.misfits).toHaveLength(100);
  expect(findings.misfits[99]?.event?.position).toBe(100);
});
