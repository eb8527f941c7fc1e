import { expect, test } from 'vitest';
import { idSchema, newId } from './ids';

test('続けて作ったidはどれも異なり、形が正しく、どの文字も使われる', () => {
  const ids = Array.from({ length: 2_000 }, () => newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
  // 32,000 characters of chance, a thousand of each: also behind the end of what was drawn at once.
  const counts = new Map<string, number>();
  for (const id of ids) for (const char of id.slice(10)) counts.set(char, (counts.get(char) ?? 0) + 1);
  expect(counts.size).toBe(32);
  expect(Math.min(...counts.values())).toBeGreaterThan(700);
  expect(Math.max(...counts.values())).toBeLessThan(1_300);
});
