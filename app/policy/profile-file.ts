/** A policy profile as somebody wrote it: text → what is wrong with it, line by line, or the profile. Pure. */
import { decodeText } from '~/platform/decode-text';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type LocatedProblem, readLocatedJson } from '~/policy/located-json';
import type { PolicyProfile } from '~/policy/model';
import { inTodaysShape, profileProblems } from '~/policy/profile-schema';

/** In UTF-8. The shipped profiles have under half a megabyte. */
export const LARGEST_PROFILE = 2_000_000;

/** More would not be read by anybody, and the first ones often cause the others. */
const AT_MOST = 200;

/** What the bytes of a file say, or why they cannot be read as text. Only UTF-8 is taken: JSON knows nothing else. */
export function profileText(bytes: Uint8Array): Result<string, LocatedProblem[]> {
  if (bytes.length > LARGEST_PROFILE) return refuse(ofWholeFile(tooLarge));
  if (bytes.length === 0) return refuse(ofWholeFile(empty));
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return refuse(ofWholeFile(encodedAs('UTF-16')));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(ofWholeFile(noText));
  const { text, encoding } = decoded.value;
  return encoding === 'utf-8' ? ok(text) : refuse(ofWholeFile(encodedAs('Shift_JIS')));
}

/** The profile in `text`, with or without comments and a byte order mark, or everything that is wrong with it. */
export function readProfileFile(text: string): Result<PolicyProfile, LocatedProblem[]> {
  if (text.length > LARGEST_PROFILE) return refuse(ofWholeFile(tooLarge));
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return refuse(ofWholeFile(empty));
  const json = readLocatedJson(source);
  if (!json.ok) return refuse(json.refusal.slice(0, AT_MOST));
  const { value, lineOf } = json.value;
  const wrong = profileProblems(value).map((problem) => ({ ...problem, line: lineOf(problem.path) }));
  const problems = [...json.value.problems, ...wrong];
  if (problems.length === 0) return ok(inTodaysShape(value) as PolicyProfile);
  return refuse(problems.sort((a, b) => a.line - b.line).slice(0, AT_MOST));
}

const ofWholeFile = (reason: Text): LocatedProblem[] => [{ line: 1, path: '', reason }];

const tooLarge: Text = {
  ja: `大きすぎます。${LARGEST_PROFILE / 1_000_000}MBまでです。`,
  en: `Too large: at most ${LARGEST_PROFILE / 1_000_000} MB.`,
};
const empty: Text = { ja: '中身がありません。', en: 'There is nothing in it.' };
const encodedAs = (name: string): Text => ({
  ja: `文字コードが${name}です。UTF-8で保存し直してください。`,
  en: `It is encoded as ${name}: save it again as UTF-8.`,
});
const noText: Text = {
  ja: '文字として読めません。JSONのテキストファイルを、UTF-8で保存してください。',
  en: 'Not readable as text: a JSON text file saved as UTF-8 is needed.',
};
