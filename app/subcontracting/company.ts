/**
 * Whether two names are one company: ㈱, （株） and 株式会社 are one, half-width kana too. Unlike the search for vendors
 * that may be the same, the legal form counts: 合同会社みなと is not 株式会社みなと. Pure.
 */
import { foldForSearch } from '~/search/fold';

export const legalName = (name: string): string => foldForSearch(name.trim());

export const sameCompany = (a: string, b: string): boolean => legalName(a) !== '' && legalName(a) === legalName(b);
