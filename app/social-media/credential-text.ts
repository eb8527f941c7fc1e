/**
 * Text that looks like a password, a key or a recovery code. None of them is ever stored here, so that such text is
 * refused wherever an account is described. Pure; prose about passwords, addresses and handles pass.
 */

/** What gave it away: a value beside the word for it, a key of a known form, a secret in an address, sheer randomness. */
export type CredentialSign = 'named' | 'key' | 'address' | 'random';

/** What a secret is called. A longer word that merely begins so (「パスワード管理」) is not followed by a separator. */
const NAME =
  'パスワード|パスコード|パスフレーズ|合言葉|暗証番号|(?:認証|確認|復旧|回復|バックアップ|リカバリー?|シークレット)(?:用)?(?:コード|キー)|' +
  'シークレット|秘密鍵|(?:api|アクセス)[ _-]?(?:キー|トークン)|トークン|' +
  '(?<![a-z0-9])(?:pass(?:word|code|phrase|wd)?|pwd?|pin(?: ?code)?|(?:client[ _-]?)?secret|(?:access|auth|api|bearer)?[ _-]?token|' +
  '(?:api|access|secret|private|recovery)[ _-]?key|(?:recovery|backup|verification)[ _-]?codes?)(?![a-z0-9])';
/** `strong` separators announce a value; after the others it has to stand alone to count as one. */
const NAMED = new RegExp(`(?:${NAME})[ )\\]」』]*(?:(?<strong>[:=→⇒\\n])|(?<weak>は|が|を| is | ))`, 'giu');

/** What a sentence goes on with after a value. */
const AFTER_VALUE =
  /^ *(?:$|[\n。、,;)\]」』/|]|\.(?:\s|$)|です|でした|だ(?:。|$)|である|とし|に(?:変更|設定|し)|を(?:使|用|入))/u;
const ASCII_RUN = /^[「『"'(<[]?([\x21-\x7e]{1,128})/u;
const QUOTED = /^[「『"“]([^「」『』"“”\n]{4,64})[」』"”]/u;

/** Names of things that keep or replace passwords, and words that stand where a value would. */
const NO_VALUE =
  /^(?:1password|bitwarden|keepass(?:xc)?|lastpass|keeper|dashlane|google|microsoft|apple|yubi ?key|authenticator|fido|passkeys?|totp|sms|mfa|sso|changed?|managed|required|enabled|disabled|none|unknown|stored|shared|strong|kept|known|hidden|yearly|monthly|policy|manager|custodian|office|section|https?)$/i;

/** How far behind the word for a secret its value is looked for. */
const LOOKED_AT = 300;

const isDateOrTime = (value: string): boolean =>
  /^(?:\d{2,4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2})$/.test(value);
const isPublicAddress = (value: string): boolean =>
  /^(?:https?:\/\/|www\.)/i.test(value) || /^[^\s@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value) || /^[@#]/.test(value);

const trimmed = (value: string): string => value.replace(/[.,;)\]>"']+$/, '');

/** A value that nobody would write beside the word for a secret unless it were one. */
function isMixed(value: string): boolean {
  if (value.length < 4 || isDateOrTime(value) || isPublicAddress(value)) return false;
  if (NO_VALUE.test(value.replace(/\d+$/, '')) || NO_VALUE.test(value)) return false;
  const digits = /\d/.test(value);
  if (/^[\d -]+$/.test(value)) return true;
  return value.length >= 6 && (digits || /[!#$%^&*+=~?@]/.test(value)) && /[a-z]/i.test(value);
}

/** After ':' or '=' a single word is a value too, where nothing follows it. */
const isLoneWord = (value: string, rest: string): boolean =>
  /^[a-z_-]{6,64}$/i.test(value) && !NO_VALUE.test(value) && /^\s*(?:$|\n|[。、/])/u.test(rest);

function isValueNext(rest: string, strong: boolean): boolean {
  const text = rest.replace(/^[ \n]+/u, '');
  const quoted = QUOTED.exec(text)?.[1];
  if (
    quoted &&
    /\d/.test(quoted) &&
    quoted.length >= 6 &&
    !/文字|桁|以上|以内|か月|ヶ月|\d[年月日回人名]|characters|digits/u.test(quoted)
  ) {
    return true;
  }
  const run = ASCII_RUN.exec(text);
  if (!run?.[1]) return false;
  // 'kouhou / Kouhou2026' after 'ID/PW:': the second half is the one.
  const [first = '', second = ''] =
    text
      .split('\n')[0]
      ?.split(/\s*[/,、|]\s*|\s+/u)
      .slice(0, 2)
      .map((part) => ASCII_RUN.exec(part)?.[1] ?? '') ?? [];
  const after = text.slice(run[0].length);
  const value = trimmed(run[1]);
  if (strong) return [value, trimmed(first), trimmed(second)].some(isStrongValue(after)) || isLoneWord(value, after);
  return isMixed(value) && AFTER_VALUE.test(after);
}

/** A figure that goes on in Japanese (「16文字」, 「2要素」) is no value. */
const isStrongValue =
  (after: string) =>
  (value: string): boolean =>
    isMixed(value) && !(/^\d+$/.test(value) && /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(after));

const hasNamedValue = (text: string): boolean =>
  [...text.matchAll(NAMED)].some((found) =>
    isValueNext(
      text.slice(found.index + found[0].length, found.index + found[0].length + LOOKED_AT),
      found.groups?.strong !== undefined,
    ),
  );

/** Forms that issuers give their own keys and tokens. */
const KEYS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\b(?:ghp|gho|github_pat|xox[abpr]|sk_live|rk_live|glpat)[_-][A-Za-z0-9_-]{10,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{30,}/,
  /\bEAA[A-Za-z0-9]{40,}/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/,
  /\bA{8}[A-Za-z0-9%]{40,}/,
  /\botpauth:\/\//i,
  // A seed for an authenticator app, in groups of four.
  /(?<![A-Za-z0-9])(?=[A-Z2-7 ]{0,38}\d)(?=[A-Z2-7 ]{0,38}[A-Z])[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,7}(?![A-Za-z0-9])/,
];

const IN_ADDRESS =
  /[a-z]+:\/\/[^\s/@:]+:[^\s/@]{3,}@|[?&#](?:pass(?:word|wd)?|pwd|token|access_token|auth_token|secret|api_?key|reset_token)=[^&\s]{6,}/i;

/** Kinds of characters in turn: 'P@ssw0rd' changes often, '#ふじえだ2026' and 'NaraCity2026' seldom. */
function turns(value: string, kindOf: (character: string) => string): number {
  const kinds = [...value].map(kindOf);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}
const coarse = (character: string) => (/[a-z]/i.test(character) ? 'letter' : /\d/.test(character) ? 'digit' : 'mark');

function isRandom(run: string): boolean {
  const value = run.replace(/^[("'<[]+/, '').replace(/[.,;:)"'>\]]+$/, '');
  // What stands in addresses, file names and channel numbers of video sites is public.
  if (isPublicAddress(value) || /^[\w.-]+(?:\.[a-z]{2,})(?:\/|$)/i.test(value) || /^UC[\w-]{22}$/.test(value))
    return false;
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  if (!mixed || value.length < 8 || value.length > 200) return false;
  const marks = /[!$%^&*?+=~@#]/.test(value) && !/[/\\]/.test(value);
  if (marks) return turns(value, coarse) >= 4;
  return (
    value.length >= 20 &&
    /^[A-Za-z0-9_+/=-]+$/.test(value) &&
    turns(value, coarse) >= 4 &&
    !/^[A-Za-z]+-\d+(?:-\d+)*$/.test(value)
  );
}

/** What gives `text` away as holding a secret; null for ordinary text. Full-width letters count as the plain ones. */
export function looksLikeCredential(text: string): CredentialSign | null {
  const plain = text.normalize('NFKC');
  if (KEYS.some((form) => form.test(plain))) return 'key';
  if (IN_ADDRESS.test(plain)) return 'address';
  if (hasNamedValue(plain)) return 'named';
  return (plain.match(/[\x21-\x7e]{8,}/g) ?? []).some(isRandom) ? 'random' : null;
}
