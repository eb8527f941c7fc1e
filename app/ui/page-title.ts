/** <title> of a page: the page first, the product last. */
import { type Locale, say, type Text } from '~/platform/text';
import { uiWords } from './words';

/** The part of Remix's meta arguments that is looked at. */
type MetaArgs = { matches: readonly ({ id: string; data?: unknown } | undefined)[] };

const localeOfMatches = ({ matches }: MetaArgs): Locale => {
  const root = matches.find((match) => match?.id === 'root')?.data as { locale?: Locale } | undefined;
  return root?.locale ?? 'ja';
};

/** For titles that depend on what was loaded: `meta = (args) => titled(args, args.data?.title)`. */
export function titled(args: MetaArgs, title: Text | string | null | undefined): { title: string }[] {
  const locale = localeOfMatches(args);
  const product = say(uiWords.productName, locale);
  const page = typeof title === 'string' ? title : title ? say(title, locale) : '';
  return [{ title: page === '' ? product : `${page} - ${product}` }];
}

/** `export const meta = pageMeta(words.title)`. */
export const pageMeta = (title: Text) => (args: MetaArgs) => titled(args, title);
