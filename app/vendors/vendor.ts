/** 事業者: names, ties and certifications, and how they stand. Pure. */
import { addMonths, daysBetween, type PlainDate } from '~/platform/dates';
import { companyKey } from '~/search/fold';

export const TIE_KINDS = ['parent', 'majority', 'other'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const CERTIFICATION_KINDS = [
  'ismap',
  'ismap-liu',
  'iso-27001',
  'iso-27017',
  'iso-27018',
  'soc-2',
  'p-mark',
  'jc-star',
  'dmp',
  'other',
] as const;
export type CertificationKind = (typeof CERTIFICATION_KINDS)[number];

export type VendorNames = { name: string; nameKana: string; nameEnglish: string };
export type NameKind = 'name' | 'kana' | 'english';

/** What look-alikes are found by: one key for each name, without repeats; a name that is only a form gives none. */
export function nameKeys({ name, nameKana, nameEnglish }: VendorNames): { key: string; kind: NameKind }[] {
  const keys = new Map<string, NameKind>();
  const put = (text: string, kind: NameKind) => {
    const key = companyKey(text);
    if (key !== '' && !keys.has(key)) keys.set(key, kind);
  };
  put(name, 'name');
  put(nameKana, 'kana');
  put(nameEnglish, 'english');
  return [...keys].map(([key, kind]) => ({ key, kind }));
}

/** Blanks apart, the very same name. Anything else is a reason to ask. */
export const isSameSpelling = (one: string, other: string): boolean =>
  one.replace(/\s/g, '') === other.replace(/\s/g, '');

/** Two companies for certain: each has a 法人番号, and they differ. */
export const areDifferent = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

export type Tie = { country: string; kind: TieKind; endedOn: PlainDate | null };

/** 国外の影響: the seat of the vendor or of whoever holds the majority is not in Japan. */
export const isForeignControlled = (country: string, ties: readonly Tie[]): boolean =>
  country !== 'JP' || ties.some((tie) => tie.endedOn === null && tie.kind !== 'other' && tie.country !== 'JP');

/** ISMAP: a registration is valid to the end of the audit period plus one year and four months. */
const ISMAP_MONTHS = 16;
export const isIsmap = (kind: CertificationKind): boolean => kind === 'ismap' || kind === 'ismap-liu';

/** The last day of a certification; null where none is known. */
export const lastDayOf = (certification: {
  kind: CertificationKind;
  auditPeriodEndsOn: PlainDate | null;
  endsOn: PlainDate | null;
}): PlainDate | null =>
  isIsmap(certification.kind) && certification.auditPeriodEndsOn !== null
    ? addMonths(certification.auditPeriodEndsOn, ISMAP_MONTHS)
    : certification.endsOn;

export type CertificationStanding =
  | { standing: 'valid' | 'lapsing'; days: number }
  /** Beyond its last day, and still valid while the renewal is looked at. */
  | { standing: 'renewal-pending' }
  /** A lapse calls for another assessment; it stops nothing by itself. */
  | { standing: 'lapsed'; daysAgo: number }
  | { standing: 'no-end' | 'withdrawn' };

export const LAPSING_DAYS = 90;

export function certificationStanding(
  certification: { endsOn: PlainDate | null; renewalPending: boolean; withdrawnOn: PlainDate | null },
  today: PlainDate,
): CertificationStanding {
  const { endsOn, renewalPending, withdrawnOn } = certification;
  if (withdrawnOn !== null && withdrawnOn <= today) return { standing: 'withdrawn' };
  if (endsOn === null) return { standing: 'no-end' };
  const days = daysBetween(today, endsOn);
  if (days < 0) return renewalPending ? { standing: 'renewal-pending' } : { standing: 'lapsed', daysAgo: -days };
  return { standing: days <= LAPSING_DAYS ? 'lapsing' : 'valid', days };
}

/** The next day on which something lapses, for the list; a pending renewal keeps a certification from lapsing. */
export const nextLapse = (
  certifications: readonly { endsOn: PlainDate | null; renewalPending: boolean; withdrawnOn: PlainDate | null }[],
): PlainDate | null =>
  certifications
    .filter((one) => one.withdrawnOn === null && !one.renewalPending)
    .reduce<PlainDate | null>(
      (first, { endsOn }) => (endsOn !== null && (first === null || endsOn < first) ? endsOn : first),
      null,
    );
