/** What a change changed, for the record: only the fields that differ. Pure. */
import type { JsonValue } from '~/record/model';

export type FieldChange = { field: string; before: JsonValue; after: JsonValue };

export function changesBetween<T extends { [key: string]: JsonValue }>(before: T, after: Partial<T>): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const old = before[field] ?? null;
    const now = value ?? null;
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, before: old, after: now }];
  });
}
