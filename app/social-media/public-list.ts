/** The public list as data. Pure. What it promises is written down in public/schemas/social-media-accounts.schema.json. */
import { type Locale, say } from '~/platform/text';
import { BYTE_ORDER_MARK, csvLine } from '~/registers/csv';
import type { PublicList } from './public-list.query.server';
import { platformWords, accountWords as words } from './words';

export const PUBLIC_LIST_PATH = '/public/social-media-accounts';

/** Field by field, so that nothing travels along that was not meant to. */
export const publicJson = ({ body, asOf, complete, accounts }: PublicList): string =>
  `${JSON.stringify(
    {
      format: 1,
      body: { ja: body.ja, en: body.en },
      asOf,
      complete,
      accounts: accounts.map((account) => ({
        platform: account.platform,
        platformName: account.platform === 'other' ? account.platformName : platformWords[account.platform].en,
        name: account.name,
        handle: account.handle,
        url: account.url,
        section: { ja: account.section.ja, en: account.section.en },
        purpose: account.purpose,
        listingUrl: account.listingUrl === '' ? null : account.listingUrl,
      })),
    },
    null,
    2,
  )}\n`;

export function publicCsv({ accounts }: PublicList, locale: Locale): string {
  const head = [words.platform, words.name, words.handle, words.url, words.section, words.purpose, words.listingPage];
  const lines = accounts.map((account) => [
    account.platform === 'other' ? account.platformName : say(platformWords[account.platform], locale),
    account.name,
    account.handle,
    account.url,
    say(account.section, locale),
    account.purpose,
    account.listingUrl,
  ]);
  return BYTE_ORDER_MARK + [head.map((word) => say(word, locale)), ...lines].map(csvLine).join('');
}
