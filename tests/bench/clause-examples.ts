/** Passages with what they are about, to learn weights from: the tuning set and the single passages of phrases/. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '~/clauses/find-clauses';
import { measured } from '~/clauses/learned';
import type { ClausePage } from '~/clauses/model';
import type { Passage } from '~/clauses/passages';
import { RULES } from '~/clauses/rules';
import { signalsOf } from '~/clauses/score';
import { CLAUSE_TOPICS, type ClauseTopic, isClauseTopic } from '~/clauses/topics';
import { documentsOf } from './clause-documents';
import { overlapsSubstantially } from './clause-measure';

/** What a topic makes of a passage: about it or not, or not to be learned from. */
export type Lesson = { about: boolean; skipped: boolean; against: boolean; rules: number[] };
export type Example = {
  /** Index in the tuning set; -1 for a single passage. */
  document: number;
  passage: Passage;
  grams: string[];
  lessons: Lesson[];
};

const folder = path.resolve(import.meta.dirname, '../clauses/phrases');

function examplesOf(
  document: number,
  pages: readonly ClausePage[],
  aboutTopic: (passage: Passage, topic: ClauseTopic) => boolean | null,
): Example[] {
  const { views, grams } = readDocument(pages);
  return views.map((view, at) => ({
    document,
    passage: view.passage,
    grams: grams[at] ?? [],
    lessons: CLAUSE_TOPICS.map((topic) => {
      const rules = RULES.get(topic);
      const signals = rules ? signalsOf(view, rules) : null;
      const about = aboutTopic(view.passage, topic);
      return {
        about: about === true,
        skipped: about === null || signals === null,
        against: signals?.against ?? false,
        rules: signals ? measured(signals) : [],
      };
    }),
  }));
}

/** The passages of the tuning set. */
export function examplesOfDocuments(): Example[] {
  return documentsOf('tune').flatMap((document, at) => {
    const text = document.pages.map((page) => page.text).join('\f');
    return examplesOf(at, document.pages, (passage, topic) => {
      const range = { start: passage.from[0] ?? 0, end: passage.to.at(-1) ?? 0 };
      return document.labels.some(
        (one) =>
          one.topic === topic &&
          (one.label === 'meets' || one.label === 'half') &&
          overlapsSubstantially(text, range, one),
      );
    });
  });
}

/** `topics | heading | passage`; "-" for nothing, "?topic" for a topic that it may or may not be about. */
export function readPhrases(source: string): { topics: string[]; heading: string; text: string }[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [topics = '', heading = '', text = ''] = line.split(' | ');
      return { topics: topics.split(',').map((one) => one.trim()), heading, text };
    });
}

export function phraseFiles(): { name: string; source: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, source: readFileSync(path.join(folder, name), 'utf8') }));
}

/** The single passages. */
export function examplesOfPhrases(): Example[] {
  return phraseFiles().flatMap(({ source }) =>
    readPhrases(source).flatMap(({ topics, heading, text }) => {
      const sure = new Set(topics.filter(isClauseTopic));
      const maybe = new Set(topics.filter((one) => one.startsWith('?')).map((one) => one.slice(1)));
      return examplesOf(-1, [{ page: 1, text: `（${heading}）\n第１条　${text}` }], (_, topic) =>
        maybe.has(topic) ? null : sure.has(topic),
      );
    }),
  );
}
