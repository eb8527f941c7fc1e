/** The register of accounts as CSV: what the list shows, and what lies behind it. Pure. */
import { type Locale, say } from '~/platform/text';
import { registersWords } from '~/registers/words';
import type { AccountRow } from './account-list.query.server';
import type { ShownPost } from './posts.query.server';
import {
  accountStatusWords,
  mfaWords,
  operatorWords,
  ownerStandingWords,
  platformWords,
  accountWords as words,
} from './words';

export const accountCsvHead = (locale: Locale): string[] =>
  [
    words.name,
    words.platform,
    words.handle,
    words.url,
    words.section,
    words.ownerPost,
    words.owner,
    words.ownerMissing,
    words.deputyPost,
    words.deputy,
    words.purpose,
    words.operator,
    words.vendor,
    words.contractReference,
    words.listingUrl,
    words.lastPostOn,
    words.mfa,
    words.credentialsChangedOn,
    words.leaversRemovedOn,
    registersWords.status,
  ].map((word) => say(word, locale));

const postOf = (post: ShownPost | null, locale: Locale): string =>
  post ? `${say(post.unit, locale)} ${say(post.title, locale)}` : '';
const holdersOf = (post: ShownPost | null): string => (post?.holders ?? []).map(({ name }) => name).join(' / ');

export const accountCsvLine = (row: AccountRow, locale: Locale): string[] => [
  row.name,
  row.platform === 'other' ? row.platformName : say(platformWords[row.platform], locale),
  row.handle,
  row.url,
  say(row.unit, locale),
  postOf(row.owner, locale),
  holdersOf(row.owner),
  row.standing === 'in-charge' || row.status === 'closed' ? '' : say(ownerStandingWords[row.standing], locale),
  postOf(row.deputy, locale),
  holdersOf(row.deputy),
  row.purpose,
  say(operatorWords[row.operator], locale),
  row.vendorName ?? '',
  row.contractReference,
  row.listingUrl,
  row.lastPostOn ?? '',
  // Empty for whoever may not see how the account is secured.
  row.safety ? say(mfaWords[row.safety.mfa], locale) : '',
  row.safety?.credentialsChangedOn ?? '',
  row.safety?.leaversRemovedOn ?? '',
  say(accountStatusWords[row.status], locale),
];
