/** What a change asks to alter in an approved subcontract. Pure. */
import type { JsonValue } from '~/record/model';
import type { EqualDuty, HandedOn, Worker } from './model';

/** The part of an entry that only an approval changes. */
export type Settled = {
  work: string;
  workplace: string;
  startsOn: string | null;
  endsOn: string | null;
  equalDuty: EqualDuty | null;
  specificPersonalInformation: boolean;
  information: readonly HandedOn[];
  workers: readonly Worker[];
};

/** Lists as one line, so that old and new stand side by side in the record. */
const told = (entry: Settled): Record<string, JsonValue> => ({
  work: entry.work,
  workplace: entry.workplace,
  startsOn: entry.startsOn,
  endsOn: entry.endsOn,
  equalDuty: entry.equalDuty,
  specificPersonalInformation: entry.specificPersonalInformation,
  information: entry.information.map(({ name }) => name).join('、'),
  workers: entry.workers.map(({ name, employer, work }) => `${name}（${employer}・${work}）`).join('、'),
});

export type SettledChange = { field: string; before: JsonValue; after: JsonValue };

export function settledChanges(before: Settled, after: Settled): SettledChange[] {
  const [old, now] = [told(before), told(after)];
  return Object.keys(now).flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, before: old[field] ?? null, after: now[field] ?? null }],
  );
}
