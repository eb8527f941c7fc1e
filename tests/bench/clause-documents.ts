/** The labelled documents of tests/clauses: tags are taken out, and become ranges of the text of the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClausePage } from '~/clauses/model';
import { type ClauseTopic, isClauseTopic } from '~/clauses/topics';

export const CLAUSE_LABELS = ['meets', 'half', 'contrary', 'near'] as const;
export type ClauseLabel = (typeof CLAUSE_LABELS)[number];
export type ClauseSet = 'tune' | 'unseen';

/** A labelled range; offsets count through all pages, one character between two pages. */
export type Labelled = { topic: ClauseTopic; label: ClauseLabel; start: number; end: number };
export type LabelledDocument = {
  name: string;
  kind: string;
  pages: ClausePage[];
  labels: Labelled[];
  faults: string[];
};

const TAG = /⟦(\/?)([^⟦⟧=]{1,60})(?:=([^⟦⟧]{1,20}))?⟧/gu;

/** Reads one document. What is wrong with its tags is listed, not thrown. */
export function readLabelled(name: string, source: string): LabelledDocument {
  const faults: string[] = [];
  const lines = source
    .replace(/^\ufeff/u, '')
    .replace(/\r\n/gu, '\n')
    .split('\n');
  let kind = '';
  while (lines[0]?.startsWith('#!')) {
    const match = /^#! kind: (\S+)/u.exec(lines.shift() ?? '');
    if (match) kind = match[1] ?? '';
  }
  const tagged = lines.join('\n');
  const open: { topic: string; label: string; start: number }[] = [];
  const labels: Labelled[] = [];
  let plain = '';
  let last = 0;
  for (const match of tagged.matchAll(TAG)) {
    plain += tagged.slice(last, match.index);
    last = match.index + match[0].length;
    const topic = match[2] ?? '';
    if (!isClauseTopic(topic)) {
      faults.push(`unknown topic ${topic}`);
      continue;
    }
    if (match[1] === '') {
      const label = match[3] ?? '';
      if (!(CLAUSE_LABELS as readonly string[]).includes(label)) faults.push(`unknown label ${topic}=${label}`);
      open.push({ topic, label, start: plain.length });
      continue;
    }
    const at = open.findLastIndex((one) => one.topic === topic);
    const opened = open[at];
    if (!opened) {
      faults.push(`${topic} is closed and was not opened`);
      continue;
    }
    open.splice(at, 1);
    if (plain.slice(opened.start).trim() === '') faults.push(`${topic} holds nothing`);
    labels.push({ topic, label: opened.label as ClauseLabel, start: opened.start, end: plain.length });
  }
  plain += tagged.slice(last);
  for (const one of open) faults.push(`${one.topic} is never closed`);
  if (/[⟦⟧]/u.test(plain)) faults.push('a bracket of a tag is left over');
  if (kind === '') faults.push('no kind');
  // A page ends with a form feed: the offsets stay those of the whole text.
  const pages = plain.split('\f').map((text, at) => ({ page: at + 1, text }));
  return { name, kind, pages, labels, faults };
}

const folder = path.resolve(import.meta.dirname, '../clauses');

/** The documents of a set in the order of their names. */
export function documentsOf(set: ClauseSet): LabelledDocument[] {
  return readdirSync(path.join(folder, set))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLabelled(name, readFileSync(path.join(folder, set, name), 'utf8')));
}
