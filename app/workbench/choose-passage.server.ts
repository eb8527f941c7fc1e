/** A reviewer ties a passage of a document to a requirement, rejects a proposal, or takes a choice back. */
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { mayDecide } from '~/approvals/carry-out.server';
import { type Actor, actorPostLabel } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { listEvidence } from '~/documents/evidence.repository.server';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { choicesNow } from './choices';
import { choicesOn, insertChoice } from './choices.repository.server';
import { foldPages, locateQuote, textAt } from './folded-text';
import { type Choice, type ChoiceAction, isReadInDocuments, type Passage, type Place, passageKey } from './model';
import { cut, readable } from './readable';
import type { ChooseRefusal } from './refusal';
import { pagesOfFile } from './texts.query.server';

/** Widths of the columns. */
const LONGEST_NAME = 200;
const LONGEST_POST = 500;
/** Nobody ties more passages to one requirement; somebody's script might. */
const MOST_CHOICES = 500;
const LONGEST_KEPT = 4_000;

type OnRequirement = {
  requestId: string;
  requirementKey: string;
  stepKey: string;
  /** Number of the last choice that the reviewer has seen. */
  version: number;
};
export type TiePassage = OnRequirement & {
  fileId: string;
  page: number;
  /** What was selected; null for a quote that was typed. */
  place: Place | null;
  quote: string;
  /** Key of the proposal that this passage answers. */
  answers: string | null;
  /** Keep a typed quote that the text does not have. */
  asTyped: boolean;
};
export type RejectProposal = OnRequirement & { fileId: string; place: Place };
export type WithdrawChoice = OnRequirement & { number: number };

type Io = { now: Date; newId: NewId };
type Outcome = Result<{ version: number }, ChooseRefusal>;
type Chosen = Passage & { action: ChoiceAction; answers: string | null };

/** Ties a passage: a proposal as it stands, another one in its place, or one of the reviewer's own. */
export async function tiePassage(db: Db, actor: Actor, command: TiePassage, io: Io): Promise<Outcome> {
  const found = await readPassage(db, command);
  if (!found.ok) return found;
  const key = passageKey(found.value);
  const action = command.answers === null ? 'tied' : command.answers === key ? 'confirmed' : 'moved';
  return choose(db, actor, command, () => ok({ ...found.value, action, answers: command.answers }), io);
}

/** Rejects a proposal; it is not proposed for this requirement again in this round. */
export async function rejectProposal(db: Db, actor: Actor, command: RejectProposal, io: Io): Promise<Outcome> {
  const found = await readPassage(db, { ...command, page: command.place.page, quote: '', asTyped: false });
  if (!found.ok) return found;
  const answers = passageKey(found.value);
  return choose(db, actor, command, () => ok({ ...found.value, action: 'rejected', answers }), io);
}

/** Takes one choice back; the choice itself stays on record. */
export async function withdrawChoice(db: Db, actor: Actor, command: WithdrawChoice, io: Io): Promise<Outcome> {
  const takeBack = (choices: readonly Choice[]): Result<Chosen, ChooseRefusal> => {
    const { tied, rejected } = choicesNow(choices);
    const choice = [...tied, ...rejected].find(({ number }) => number === command.number);
    if (!choice) return refuse('nothing-to-withdraw');
    const { fileId, page, place, quote } = choice;
    return ok({ fileId, page, place, quote, action: 'withdrawn', answers: passageKey(choice) });
  };
  return choose(db, actor, command, takeBack, io);
}

/** The passage as the text has it. The text of a file never changes, so it is read before anything is locked. */
async function readPassage(
  db: DbOrTx,
  wanted: Pick<TiePassage, 'requestId' | 'fileId' | 'page' | 'place' | 'quote' | 'asTyped'>,
): Promise<Result<Passage, ChooseRefusal>> {
  const file = (await listEvidence(db, wanted.requestId)).find(({ id }) => id === wanted.fileId);
  if (!file) return refuse('file-unknown');
  const { fileId, page, place } = wanted;
  if (place) {
    const pages = await pagesOfFile(db, wanted.requestId, fileId, { from: place.page, to: place.endPage });
    const text = readable(textAt(pages, place));
    if (text === '' || text.length > LONGEST_KEPT * 2) return refuse('passage-unknown');
    return ok({ fileId, page: place.page, place, quote: cut(text, LONGEST_KEPT) });
  }
  const pages = await pagesOfFile(db, wanted.requestId, fileId);
  const found = locateQuote(foldPages(pages), wanted.quote, page);
  if (found) return ok({ fileId, page: found.page, place: found, quote: readable(textAt(pages, found)) });
  if (!wanted.asTyped) return refuse('quote-not-found');
  // A scan has no text, but it has pages.
  if (pages.length > 0 && !pages.some((one) => one.page === page)) return refuse('page-unknown');
  return ok({ fileId, page, place: null, quote: wanted.quote });
}

/** The transaction around every choice: who may, what stands, who was first. */
async function choose(
  db: Db,
  actor: Actor,
  command: OnRequirement,
  decide: (choices: readonly Choice[]) => Result<Chosen, ChooseRefusal>,
  { now, newId }: Io,
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    // Locked first: what is read after it is what the choice will rest on.
    await loadRequest(tx, command.requestId, { lock: true });
    const view = await loadRequestView(tx, actor, command.requestId);
    if (!view) return refuse('not-found');
    const { request, state, assessment } = view;
    if (!mayDecide(defineAbilities(actor), request, state, command.stepKey)) return refuse('not-assignee');
    const { requirementKey } = command;
    if (!assessment.requirements.some((one) => one.key === requirementKey && isReadInDocuments(one))) {
      return refuse('not-found');
    }

    const before = await choicesOn(tx, { requestId: request.id, round: request.round, requirementKey });
    const last = before.at(-1)?.number ?? 0;
    if (last !== command.version || last >= MOST_CHOICES) return refuse('conflict');
    const chosen = decide(before);
    if (!chosen.ok) return chosen;

    const { fileId, page, place, quote, action, answers } = chosen.value;
    const number = last + 1;
    await insertChoice(tx, {
      ...{ requestId: request.id, round: request.round, requirementKey, number, stepKey: command.stepKey },
      ...{ fileId, page, place, quote, action, answers },
      personId: actor.personId,
      personName: cut(actor.name, LONGEST_NAME),
      post: cut(actorPostLabel(actor), LONGEST_POST),
      chosenAt: now,
    });
    const { stepKey } = command;
    await recordOnRequest(tx, request, { actor, now, newId }, [
      {
        type: 'passage-chosen',
        payload: { stepKey, round: request.round, requirementKey, number, action, fileId, page, place, quote, answers },
      },
    ]);
    return ok({ version: number });
  });
}
