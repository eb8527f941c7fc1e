/** Requirements with everything that is said of them in documents, ready to be shown. Pure. */
import type { ClauseFinding, ClauseProposal } from '~/clauses/model';
import { concernWords } from '~/clauses/words';
import { type ChoicesNow, choicesNow } from './choices';
import type { StoredChoice } from './choices.repository.server';
import { confidenceOf, type Passage, passageKey } from './model';
import type { ShownChoice, ShownItem, ShownProposal } from './shown';

/** A document of the request with what was found in it. */
export type SearchedDocument = { fileId: string; findings: readonly ClauseFinding[] };

/** What documents and reviewers say of one requirement. */
export type InDocuments = Pick<ShownItem, 'proposals' | 'contrary' | 'version' | 'tied' | 'rejected'>;

type Weighed = ShownProposal & { weight: number };

function proposalOf(fileId: string, proposal: ClauseProposal): Weighed {
  const { page, start, end, endPage = page } = proposal;
  const passage: Passage = { fileId, page, place: { page, start, endPage, end }, quote: proposal.quote };
  return {
    ...passage,
    key: passageKey(passage),
    article: proposal.article,
    confidence: confidenceOf(proposal.confidence),
    concerns: proposal.concerns.map((concern) => concernWords[concern]),
    origin: 'program',
    weight: proposal.confidence,
  };
}

const earlierOf = (choice: StoredChoice): Weighed => ({
  ...{ fileId: choice.fileId, page: choice.page, place: choice.place, quote: choice.quote },
  key: passageKey(choice),
  article: '',
  confidence: 'high',
  concerns: [],
  origin: 'earlier',
  weight: 2,
});

const shownChoice = (choice: StoredChoice): ShownChoice => ({
  ...{ fileId: choice.fileId, page: choice.page, place: choice.place, quote: choice.quote },
  ...{ number: choice.number, action: choice.action, personName: choice.personName, post: choice.post },
  key: passageKey(choice),
  chosenAt: choice.chosenAt.toISOString(),
});

const weightless = ({ weight: _, ...shown }: Weighed): ShownProposal => shown;

/**
 * What the documents say of one requirement.
 * @param choices of all rounds on this requirement, in their order
 */
export function inDocuments(
  topic: string,
  documents: readonly SearchedDocument[],
  choices: readonly StoredChoice[],
  round: number,
): InDocuments {
  const now: ChoicesNow = choicesNow(choices.filter((choice) => choice.round === round));
  const about = documents.flatMap(({ fileId, findings }) =>
    findings.filter((finding) => finding.topic === topic).map((finding) => ({ fileId, finding })),
  );
  const known = new Set(documents.map(({ fileId }) => fileId));
  const earlier = lastRoundBefore(choices, round)
    .filter(({ fileId }) => known.has(fileId))
    .map(earlierOf);
  const earlierKeys = new Set(earlier.map(({ key }) => key));
  const found = about.flatMap(({ fileId, finding }) =>
    finding.found ? finding.proposals.map((proposal) => proposalOf(fileId, proposal)) : [],
  );
  const open = (proposals: Weighed[]) =>
    proposals.filter(({ key }) => !now.answered.has(key)).sort((a, b) => b.weight - a.weight);
  const numbers = new Set([...now.tied, ...now.rejected].map(({ number }) => number));
  const standing = choices.filter((choice) => choice.round === round && numbers.has(choice.number)).map(shownChoice);
  return {
    version: now.version,
    proposals: open([...earlier, ...found.filter(({ key }) => !earlierKeys.has(key))]).map(weightless),
    contrary: open(
      about.flatMap(({ fileId, finding }) => finding.contrary.map((proposal) => proposalOf(fileId, proposal))),
    ).map(weightless),
    tied: standing.filter(({ action }) => action !== 'rejected'),
    rejected: standing.filter(({ action }) => action === 'rejected'),
  };
}

/** What was tied in the newest round before this one in which anything was chosen. */
function lastRoundBefore(choices: readonly StoredChoice[], round: number): StoredChoice[] {
  const rounds = choices.map((choice) => choice.round).filter((one) => one < round);
  if (rounds.length === 0) return [];
  const last = Math.max(...rounds);
  const then = choices.filter((choice) => choice.round === last);
  const tied = new Set(choicesNow(then).tied.map(({ number }) => number));
  return then.filter(({ number }) => tied.has(number));
}
