/** The register of vendors as CSV: what the list shows. Pure. */
import { type Locale, say } from '~/platform/text';
import { registersWords } from '~/registers/words';
import { countryName } from './countries';
import type { VendorRow } from './vendor-list.query.server';
import { certificationStandingWords, certificationWords, vendorWords as words } from './words';

export const vendorCsvHead = (locale: Locale): string[] =>
  [
    words.name,
    words.nameEnglish,
    words.corporateNumber,
    words.country,
    words.foreign,
    words.certifications,
    words.nextLapse,
    words.contracts,
    words.services,
    words.mergedInto,
  ].map((word) => say(word, locale));

export const vendorCsvLine = (row: VendorRow, locale: Locale): string[] => [
  row.name,
  row.nameEnglish,
  row.corporateNumber ?? '',
  countryName(row.country, locale),
  row.isForeignControlled ? say(registersWords.yes, locale) : '',
  row.certifications
    .map(({ kind, standing }) =>
      [say(certificationWords[kind], locale), say(certificationStandingWords[standing.standing], locale)].join(' '),
    )
    .join(locale === 'ja' ? '、' : ', '),
  row.nextLapse ?? '',
  String(row.contracts),
  String(row.services),
  row.mergedInto?.name ?? '',
];
