/** The language of the page, for every component below the root. */
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { type Locale, say, type Text } from '~/platform/text';

const LocaleContext = createContext<Locale>('ja');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

/** `t(words.title)`: the wording in the language of the page. */
export function useText(): (text: Text) => string {
  const locale = useLocale();
  return useCallback((text: Text) => say(text, locale), [locale]);
}
