/** A policy profile as somebody wrote it: text → what is wrong with it, line by line, or the profile. Pure. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { PolicyProfile } from '~/policy/model';
import { inTodaysShape, type ProfileProblem, profileProblems } from '~/policy/profile-schema';

/** `line` counts from 1; `path` is empty where the text is no JSON. */
export type LocatedProblem = ProfileProblem & { line: number };

/** More would not be read by anybody, and the first ones often cause the others. */
const AT_MOST = 200;

/** The profile in `text` (JSON, UTF-8, with or without a byte order mark), or everything that is wrong with it. */
export function readProfileFile(text: string): Result<PolicyProfile, LocatedProblem[]> {
  const source = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) {
    const problems = errors.map(({ error, offset }) => ({
      line: lineAt(source, offset),
      path: '',
      reason: notJson(printParseErrorCode(error)),
    }));
    return refuse(problems.length > 0 ? problems.slice(0, AT_MOST) : [{ line: 1, path: '', reason: notJson('Empty') }]);
  }
  const twice = repeatedNames(tree, source);
  const value: unknown = JSON.parse(source);
  const wrong = profileProblems(value).map((problem) => ({ ...problem, line: lineOf(tree, source, problem.path) }));
  const problems = [...twice, ...wrong].sort((a, b) => a.line - b.line);
  return problems.length > 0 ? refuse(problems.slice(0, AT_MOST)) : ok(inTodaysShape(value) as PolicyProfile);
}

const notJson = (code: string): Text => ({
  ja: `JSONとして読めません（${code}）。括弧、引用符、区切りのカンマを確かめてください。`,
  en: `Not readable as JSON (${code}): look at brackets, quotation marks and commas.`,
});

/** Of two entries of one name JSON keeps the last and says nothing. */
function repeatedNames(node: Node, source: string): LocatedProblem[] {
  const names = new Set<string>();
  const own = (node.type === 'object' ? (node.children ?? []) : []).flatMap((property): LocatedProblem[] => {
    const name = String(property.children?.[0]?.value);
    if (!names.has(name)) {
      names.add(name);
      return [];
    }
    const reason = { ja: `「${name}」が二度書かれています。`, en: `“${name}” is written twice.` };
    return [{ line: lineAt(source, property.offset), path: name, reason }];
  });
  return [...own, ...(node.children ?? []).flatMap((child) => repeatedNames(child, source))];
}

/** The line of 'requirements[3].when', or of the closest thing around it that is there. */
function lineOf(tree: Node, source: string, path: string): number {
  const parts = [...path.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = parts.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, parts.slice(0, length));
    if (node) return lineAt(source, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return 1;
}

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
