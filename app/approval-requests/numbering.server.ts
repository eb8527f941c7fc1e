import { fiscalYear, officeDate } from '~/platform/dates';
import type { Tx } from '~db/connection.server';

/** 令和 of a fiscal year: 2019 is its first year. */
const REIWA_OFFSET = 2018;

/** '情政-R8-0012' from the section's code: counted per section and fiscal year, from 1 each April. */
export const requestNumber = (unitCode: string, year: number, count: number): string =>
  `${unitCode}-R${year - REIWA_OFFSET}-${String(count).padStart(4, '0')}`;

/** Takes the next number of the section; the row stays locked until the transaction ends, so numbers have no gaps. */
export async function takeNumber(tx: Tx, unit: { id: string; code: string }, now: Date): Promise<string> {
  const year = fiscalYear(officeDate(now));
  await tx
    .insertInto('number_sequences')
    .values({ unit_id: unit.id, fiscal_year: year, last_number: 1 })
    .onDuplicateKeyUpdate((eb) => ({ last_number: eb('number_sequences.last_number', '+', 1) }))
    .execute();
  const { last_number } = await tx
    .selectFrom('number_sequences')
    .select('last_number')
    .where('unit_id', '=', unit.id)
    .where('fiscal_year', '=', year)
    .executeTakeFirstOrThrow();
  return requestNumber(unit.code, year, last_number);
}
