import { describe, expect, test } from 'vitest';
import { isClauseTopic } from '~/clauses/topics';
import { documentsOf, readLabelled } from '../bench/clause-documents';
import { phraseFiles, readPhrases } from '../bench/clause-examples';

describe.each(['tune', 'unseen'] as const)('%s', (set) => {
  const documents = documentsOf(set);
  test('a set is large enough to say something', () => {
    expect(documents.length).toBeGreaterThanOrEqual(20);
  });
  test.each(documents.map((one) => [one.name, one] as const))(
    '%s: tags are balanced and their names are known',
    (_, one) => {
      expect(one.faults).toEqual([]);
      expect(one.kind).toMatch(/^(?:outsourcing|designated-manager|nda|special-provisions|terms|sla|specification)$/u);
      expect(one.labels.length).toBeGreaterThan(0);
    },
  );
});

test('a tag that is not closed, not opened or not known is noticed', () => {
  const faults = (text: string) => readLabelled('x', `#! kind: nda\n${text}`).faults;
  expect(faults('⟦contract-audit=meets⟧調べる。⟦/contract-audit⟧')).toEqual([]);
  expect(faults('⟦contract-audit=meets⟧調べる。')).toEqual(['contract-audit is never closed']);
  expect(faults('調べる。⟦/contract-audit⟧')).toEqual(['contract-audit is closed and was not opened']);
  expect(faults('⟦contract-audti=meets⟧調べる。⟦/contract-audti⟧')).toHaveLength(2);
  expect(faults('⟦contract-audit=good⟧調べる。⟦/contract-audit⟧')).toEqual(['unknown label contract-audit=good']);
});

test('tags are taken out, and ranges are those of the text without them', () => {
  const { pages, labels } = readLabelled('x', '#! kind: nda\nあ⟦contract-audit=half⟧いう\n\f\nえ⟦/contract-audit⟧お');
  expect(pages).toEqual([
    { page: 1, text: 'あいう\n' },
    { page: 2, text: '\nえお' },
  ]);
  expect(labels).toEqual([{ topic: 'contract-audit', label: 'half', start: 1, end: 7 }]);
});

test.each(phraseFiles().map((one) => [one.name, one.source] as const))(
  '%s: every passage names topics that exist',
  (_, source) => {
    for (const { topics, heading, text } of readPhrases(source)) {
      expect(heading).not.toBe('');
      expect(text).not.toBe('');
      for (const topic of topics) expect(topic === '-' || isClauseTopic(topic.replace(/^\?/u, ''))).toBe(true);
    }
  },
);
