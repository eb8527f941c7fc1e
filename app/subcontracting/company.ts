/** Whether two names are one company: ㈱, （株） and 株式会社 are one, half-width kana too. Pure. */
import { foldForSearch } from '~/search/fold';

export const companyKey = (name: string): string => foldForSearch(name.trim());

export const sameCompany = (a: string, b: string): boolean => companyKey(a) !== '' && companyKey(a) === companyKey(b);
