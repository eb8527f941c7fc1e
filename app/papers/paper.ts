/** What is printed and handed out: sections of facts and tables, in one language, without markup. Pure data. */
import type { Instant } from '~/platform/dates';
import type { Locale } from '~/platform/text';

export type Column = {
  header: string;
  /** Share of the width of the page. */
  width: number;
  /** Figures that a sheet can add up; anything else in the column stays text. */
  numeric?: true;
};

export type Section = {
  title: string;
  /** Name of the sheet; at most 31 characters, without []:*?/\. */
  sheet: string;
  content:
    | { kind: 'facts'; rows: { term: string; value: string }[] }
    | { kind: 'table'; columns: Column[]; rows: string[][]; empty: string };
};

export type Paper = {
  locale: Locale;
  title: string;
  /** What it is about: number and name. */
  subtitle: string;
  /** At the foot of every page, before the page number. */
  footer: string;
  sections: Section[];
};

/** A text of which some parts still want the article they stand in: `{{article:0}}` is the first of `places`. */
export type ArticlePlace = { fileId: string; page: number; offset: number };
export type ArticleSource = { fileId: string; pages: { page: number; text: string }[] };

export const articleMark = (index: number): string => `\u{f0000}${index}\u{f0001}`;
export const MARKED = /\u{f0000}(\d+)\u{f0001}/gu;

/** To the minute, as it is printed: who asks again within it gets the same paper. */
export const printedAt = (now: Instant): Instant => new Date(Math.floor(now.getTime() / 60_000) * 60_000);
