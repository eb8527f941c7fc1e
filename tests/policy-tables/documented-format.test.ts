import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CLAUSE_TOPICS } from '~/clauses/topics';
import { profileJsonSchema } from '~/policy/profile-schema';

/** Every name of an entry and every value that can be chosen, anywhere in the schema. */
function words(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(words);
  if (typeof node !== 'object' || node === null) return [];
  const { properties, enum: values, ...rest } = node as Record<string, unknown>;
  const names = properties && typeof properties === 'object' ? Object.keys(properties) : [];
  const chosen = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  return [...names, ...chosen, ...words(Object.values(properties ?? {})), ...words(Object.values(rest))];
}

test.each(['docs/policy-files.ja.md', 'docs/policy-files.md'])(
  '%s names every entry and every value of a policy',
  async (path) => {
    const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    const spoken = new Set(
      [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.match(/[A-Za-z][\w-]*/g) ?? []),
    );
    // Some fifty, which the document leaves to the schema.
    const left = new Set<string>(CLAUSE_TOPICS);
    const missing = new Set(words(profileJsonSchema()).filter((word) => !spoken.has(word) && !left.has(word)));
    expect([...missing]).toEqual([]);
  },
);
