/** What the two halves of an import share: whose it is, and how it answers. */
import { json } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { notFound } from '~/platform/responses.server';
import type { Result } from '~/platform/result';
import { getDb } from '~db/connection.server';
import type { CheckedTable, TableFault } from './check-table.server';
import type { ImportAnswer } from './import-page';
import { readableLevel } from './level-page.query.server';

/** 404 for whoever enters nothing here. */
export async function levelToImport({ actor }: Pick<SignedIn, 'actor'>, id: string) {
  const readable = await readableLevel(getDb(), defineAbilities(actor), id);
  if (!readable?.mayEnter) throw notFound();
  const { level, name } = readable;
  return { level, shown: { id, name, version: level.version }, today: officeDate(clock.now()) };
}

type Asked = Pick<ImportAnswer, 'table' | 'field'>;

/** The preview of a sound table; 422 with everything that is wrong otherwise, and what was pasted. */
export function answerTo(checked: Result<CheckedTable, TableFault>, asked: Asked) {
  const none = { preview: null, fault: null, problems: [], ...asked };
  return checked.ok
    ? json<ImportAnswer>({ ...none, preview: checked.value.preview })
    : json<ImportAnswer>({ ...none, ...checked.refusal }, { status: 422 });
}
