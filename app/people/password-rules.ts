/** What a password must be. Pure: the page and the action read the same rules. */

export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 128;

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'contains-own-data' | 'unreadable';

/**
 * NFKC before hashing and counting: the same keys give full-width letters under one input method and half-width ones
 * under another, and a person must get in on both (NIST SP 800-63B recommends a Unicode normalisation for this).
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** Length in characters as people count them, not in UTF-16 units: 𠮷 is one. */
export const passwordLength = (password: string): number => [...normalisePassword(password)].length;

/**
 * What long passwords of offices look like when nobody thought about them. Compared after lower-casing and without
 * digits and signs at the end, so that "Sekisho2026!!!!" falls too. No rules on character classes: they make
 * passwords worse (NIST SP 800-63B 3.1.1.2).
 */
const COMMON_STEMS: readonly string[] = [
  'password',
  'passwordpassword',
  'mypassword',
  'newpassword',
  'changeme',
  'changemenow',
  'letmein',
  'letmeinplease',
  'qwertyuiop',
  'qwertyuiopasdf',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedc',
  'qazwsxedcrfv',
  'administrator',
  'admin',
  'adminadmin',
  'welcome',
  'welcomeback',
  'iloveyou',
  'sekisho',
  'sekishosekisho',
  'shiyakusho',
  'yakusho',
  'kencho',
  'kyotoshi',
  'jichitai',
  'johoseisaku',
  'joho',
  'security',
  'himitsu',
  'pasuwado',
  'pasuwaado',
  'nihon',
  'japan',
  'tokyo',
  'sakura',
  'arigatou',
  'konnichiwa',
  'aiueo',
  'aiueokakikukeko',
  'パスワード',
  'ひみつ',
  'あいうえお',
  'test',
  'testtest',
  'testuser',
  'user',
  'guest',
  'default',
  'secret',
  'master',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'abc',
  'abcdef',
  'abcdefg',
  'abcdefgh',
  'abcdefghijkl',
  'abcdefghijklm',
  'correcthorsebatterystaple',
];

/** The first thing wrong with `password`, or null. `own` is what others know of the person: name, e-mail address. */
export function passwordProblem(password: string, own: readonly string[] = []): PasswordProblem | null {
  if (/\p{Surrogate}/u.test(password) || /\p{Cc}/u.test(password)) return 'unreadable';
  const length = passwordLength(password);
  if (length < PASSWORD_SHORTEST) return 'too-short';
  if (length > PASSWORD_LONGEST) return 'too-long';
  const folded = normalisePassword(password).toLowerCase();
  const stem = folded.replace(/[^\p{L}]+$/u, '');
  if (stem === '' || COMMON_STEMS.includes(stem) || isRepetition(folded) || isSequence(folded)) return 'common';
  for (const known of own.map((text) => normalisePassword(text).toLowerCase().trim())) {
    const local = known.split('@')[0] ?? '';
    // What is left besides the known text must itself be worth something.
    if ([...local].length >= 3 && folded.includes(local) && [...folded.replaceAll(local, '')].length < 8) {
      return 'contains-own-data';
    }
  }
  return null;
}

/** One short piece over and over: "aaaaaaaaaaaa", "123123123123". */
const isRepetition = (text: string): boolean => /^(.{1,4}?)\1{2,}.{0,3}$/u.test(text);

/** Each character follows the one before: "abcdefghijkl", "987654321098". */
function isSequence(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  const regular = steps.filter((step) => step === 1 || step === -1 || step === -9 || step === 9).length;
  return steps.length > 0 && regular / steps.length > 0.9;
}
