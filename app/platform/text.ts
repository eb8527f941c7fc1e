/** The two languages of the interface; Japanese first. */
export type Locale = 'ja' | 'en';

/** A sentence or a name in both languages. The type makes a missing translation a compile error. */
export type Text = { readonly ja: string; readonly en: string };

/** The wording of `text` in `locale`. */
export const say = (text: Text, locale: Locale): string => text[locale];
