/** Choices of reviewers as rows. Callers check who may read the request. */
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Choice, ChoiceAction, Place } from './model';

export type StoredChoice = Choice & { round: number; requirementKey: string };

const choices = (db: DbOrTx, requestId: string) =>
  db.selectFrom('passage_choices').selectAll().where('request_id', '=', requestId);

type Row = Awaited<ReturnType<ReturnType<typeof choices>['execute']>>[number];

const choiceOf = (row: Row): StoredChoice => ({
  round: row.round,
  requirementKey: row.requirement_key,
  number: row.number,
  action: row.action as ChoiceAction,
  fileId: row.file_id,
  page: row.page,
  place:
    row.start_at === null || row.end_page === null || row.end_at === null
      ? null
      : { page: row.page, start: row.start_at, endPage: row.end_page, end: row.end_at },
  quote: row.quote,
  answers: row.answers,
  personName: row.person_name,
  post: row.post,
  chosenAt: row.chosen_at,
});

/** Every choice on a request, round by round, in the order they were made. */
export async function listChoices(db: DbOrTx, requestId: string): Promise<StoredChoice[]> {
  const rows = await choices(db, requestId).orderBy('round').orderBy('requirement_key').orderBy('number').execute();
  return rows.map(choiceOf);
}

/** The choices on one requirement in one round. */
export async function choicesOn(
  db: DbOrTx,
  { requestId, round, requirementKey }: { requestId: string; round: number; requirementKey: string },
): Promise<StoredChoice[]> {
  const rows = await choices(db, requestId)
    .where('round', '=', round)
    .where('requirement_key', '=', requirementKey)
    .orderBy('number')
    .execute();
  return rows.map(choiceOf);
}

export type NewChoice = {
  requestId: string;
  round: number;
  requirementKey: string;
  number: number;
  action: ChoiceAction;
  fileId: string;
  page: number;
  place: Place | null;
  quote: string;
  answers: string | null;
  stepKey: string;
  personId: string;
  personName: string;
  post: string;
  chosenAt: Date;
};

export async function insertChoice(tx: Tx, choice: NewChoice): Promise<void> {
  await tx
    .insertInto('passage_choices')
    .values({
      request_id: choice.requestId,
      round: choice.round,
      requirement_key: choice.requirementKey,
      number: choice.number,
      action: choice.action,
      file_id: choice.fileId,
      page: choice.page,
      start_at: choice.place?.start ?? null,
      end_page: choice.place?.endPage ?? null,
      end_at: choice.place?.end ?? null,
      quote: choice.quote,
      answers: choice.answers,
      step_key: choice.stepKey,
      person_id: choice.personId,
      person_name: choice.personName,
      post: choice.post,
      chosen_at: choice.chosenAt,
    })
    .execute();
}
