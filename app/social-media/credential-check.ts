/** A form about an account holds no secret in any of its texts, however deep they lie. */
import type { z } from 'zod';
import { messageKey } from '~/platform/input-words';
import { looksLikeCredential } from './credential-text';

type Path = (string | number)[];

function texts(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((part, index) => texts(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, [...path, key]));
}

export const withoutCredentials: z.core.CheckFn<unknown> = ({ value, issues }) => {
  for (const { text, path } of texts(value, [])) {
    if (looksLikeCredential(text)) {
      issues.push({ code: 'custom', message: messageKey('looks-like-credential'), path, input: value });
    }
  }
};
