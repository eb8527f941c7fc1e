/** E-mail addresses as keys of people. Pure. */

/** One address however it is typed: full-width letters, capitals and blanks around it do not matter. */
export const foldEmail = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Something before and after one @, a dot in the host; the rest only a mail server knows. At most 254 characters. */
export const isEmail = (folded: string): boolean =>
  folded.length <= 254 && /^[^\s@<>"(),:;[\]\\\p{Cc}\p{Cf}\p{Cs}]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(folded);
