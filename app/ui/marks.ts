/** Marks between words, which differ by language. */
import type { Locale } from '~/platform/text';
import { useLocale } from './locale';

const MARKS = {
  ja: {
    colon: '：',
    comma: '、',
    /** Between short facts on one line. */
    dot: '・',
    gap: '　',
    brackets: (text: string) => (text === '' ? '' : `（${text}）`),
    quotes: (text: string) => `「${text}」`,
    /** Where somebody works and as what. */
    post: (unit: string, title: string) => `${unit} ${title}`,
  },
  en: {
    colon: ': ',
    comma: ', ',
    dot: ', ',
    gap: ' · ',
    brackets: (text: string) => (text === '' ? '' : ` (${text})`),
    quotes: (text: string) => ` “${text}”`,
    post: (unit: string, title: string) => `${title}, ${unit}`,
  },
} as const satisfies Record<Locale, object>;

/** `${t(words.title)}${marks.colon}${name}` */
export const useMarks = () => MARKS[useLocale()];
