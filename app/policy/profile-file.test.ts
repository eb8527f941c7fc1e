import { describe, expect, test } from 'vitest';
import { readProfileFile } from './profile-file';
import { fujieda } from './profiles/fujieda';

const written = JSON.stringify(fujieda, null, 2);
const problemsOf = (text: string) => {
  const read = readProfileFile(text);
  return read.ok ? [] : read.refusal;
};
const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a profile from a file', () => {
  test('reads what was exported, also with a byte order mark', () => {
    expect(readProfileFile(written)).toEqual({ ok: true, value: fujieda });
    expect(readProfileFile(`\uFEFF${written}`).ok).toBe(true);
  });

  test.each([
    ['', 1],
    ['{\n  "key": "own",\n  "version" "2027.1"\n}', 3],
    ['{\n  // a comment\n  "key": "own"\n}', 2],
    ['{\n  "key": "own",\n}', 3],
  ])('says in which line %j is no JSON', (text, line) => {
    expect(problemsOf(text)[0]).toMatchObject({ line, path: '' });
  });

  test('names the line of a route without a holder, of a requirement without a provision, of an impossible condition', () => {
    const broken = structuredClone(fujieda);
    const [requirement, other] = broken.requirements;
    if (!requirement || !other) throw new Error('The profile has no requirements');
    requirement.provisions = [];
    other.when = {
      all: [
        { fact: 'purpose', is: 'new' },
        { fact: 'purpose', is: 'renewal' },
      ],
    };
    delete broken.roles.ciso;
    const text = JSON.stringify(broken, null, 2);
    const problems = problemsOf(text);
    const at = (path: RegExp) => problems.find((problem) => path.test(problem.path));
    expect(at(/^requirements\[0\]\.provisions$/)?.line).toBe(lineWith(text, '"provisions": []'));
    expect(at(/^requirements\[1\]\.when$/)?.reason.ja).toContain('どの答えでも成り立ちません');
    expect(at(/^routes\..*\.role$/)?.reason.en).toContain('ciso');
    expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).sort((a, b) => a - b));
  });

  test('finds what is written twice, which JSON would pass over', () => {
    const text = written.replace('"key": "fujieda",', '"key": "fujieda",\n  "key": "other",');
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ line: 3, path: 'key' }));
  });

  test('a name that reaches into every object is refused as unknown', () => {
    const text = written.replace('"key": "fujieda",', '"key": "fujieda",\n  "__proto__": { "audit": true },');
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });
});
