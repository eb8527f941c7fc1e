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
 * @param documents those that stand
 * @param choices of this round on this requirement, in their order
 * @param before passages chosen in an earlier round, as the documents have them now
 */
export function inDocuments(
  topic: string,
  documents: readonly SearchedDocument[],
  choices: readonly StoredChoice[],
  before: readonly StoredChoice[],
): InDocuments {
  const now: ChoicesNow = choicesNow(choices);
  const about = documents.flatMap(({ fileId, findings }) =>
    findings.filter((finding) => finding.topic === topic).map((finding) => ({ fileId, finding })),
  );
  const earlier = before.map(earlierOf);
  const earlierKeys = new Set(earlier.map(({ key }) => key));
  const found = about.flatMap(({ fileId, finding }) =>
    finding.found ? finding.proposals.map((proposal) => proposalOf(fileId, proposal)) : [],
  );
  const open = (proposals: Weighed[]) =>
    proposals.filter(({ key }) => !now.answered.has(key)).sort((a, b) => b.weight - a.weight);
  const numbers = new Set([...now.tied, ...now.rejected].map(({ number }) => number));
  const standing = choices.filter((choice) => numbers.has(choice.number)).map(shownChoice);
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

/**
 * What was tied to each requirement in the newest round before this one in which anything was chosen for it.
 * @param choices of all rounds on all requirements, in their order
 */
export function lastTied(choices: readonly StoredChoice[], round: number): StoredChoice[] {
  const last = new Map<string, number>();
  const before = choices.filter((choice) => choice.round < round);
  for (const { requirementKey, round: of } of before)
    last.set(requirementKey, Math.max(of, last.get(requirementKey) ?? 0));
  return [...last].flatMap(([key, of]) => {
    const then = before.filter((choice) => choice.requirementKey === key && choice.round === of);
    const tied = new Set(choicesNow(then).tied.map(({ number }) => number));
    return then.filter(({ number }) => tied.has(number));
  });
}
