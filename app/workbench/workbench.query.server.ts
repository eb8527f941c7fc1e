/** Everything the workbench shows of one request, as `actor` may see it. */
import type { RequestView } from '~/approval-requests/request-page.query.server';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import type { ItemReview } from '~/approvals/item-reviews.server';
import type { Actor } from '~/authorization/actor';
import { answerTo, itemState } from '~/checklists/answers';
import { shownDetails } from '~/checklists/details';
import { slaComparison } from '~/checklists/sla-comparison';
import { isClauseTopic } from '~/clauses/topics';
import type { Text } from '~/platform/text';
import { citedIn, roleName } from '~/policy/lookup';
import type { AssessedRequirement } from '~/policy/model';
import { slaVerdictWords } from '~/policy/sla';
import { commitmentWords } from '~/policy/words';
import type { DbOrTx } from '~db/connection.server';
import { carriedOver } from './carried-over.server';
import { listChoices, type StoredChoice } from './choices.repository.server';
import { askToCompare } from './finding/background.server';
import { differencesOf, findingsOf } from './findings.repository.server';
import { findInText, foldPages } from './folded-text';
import { inDocuments, lastTied, type SearchedDocument } from './items';
import { isReadInDocuments, topicOf } from './model';
import { NO_FILE, type ShownDocument, type ShownHit, type ShownItem, type ShownReview, type Workbench } from './shown';
import { documentsOf, pagesOf, type ReadDocument } from './texts.query.server';

/** Pages that are sent with the page itself: what is looked at first, and a little around it. */
const BEFORE = 1;
const AFTER = 2;
/** One answer of `pagesForReader` holds no more. */
const MOST_PAGES = 20;
const MOST_HITS = 200;
const AROUND_HIT = 24;

export type Wanted = {
  requestId: string;
  fileId: string | null;
  requirementKey: string | null;
  page: number | null;
  query: string;
};

/** The requirements of a request that are checked in documents: for a reviewer his own, for others all of them. */
export function itemsToReview(view: RequestView): AssessedRequirement[] {
  const read = view.assessment.requirements.filter(isReadInDocuments);
  const step = view.myStep;
  if (!step) return read;
  return read.filter((requirement) => requirement.reviewers.includes(step.role) || step.action !== 'concur');
}

/** The workbench; null for what the actor may not read, and for a document or requirement that is not there. */
export async function loadWorkbench(db: DbOrTx, actor: Actor, wanted: Wanted): Promise<Workbench | null> {
  const view = await loadRequestView(db, actor, wanted.requestId);
  if (!view) return null;
  const requirements = itemsToReview(view);
  const [read, choices] = await Promise.all([documentsOf(db, wanted.requestId), listChoices(db, wanted.requestId)]);
  const [findings, before] = await Promise.all([
    findingsOf(db, [...new Set(read.map(({ digest }) => digest))]),
    carriedOver(db, read, lastTied(choices, view.request.round)),
  ]);
  const standing = read.filter(({ replacedBy }) => replacedBy === null);
  const searched = standing.flatMap(({ fileId, digest }) => {
    const found = findings.get(digest);
    return found ? [{ fileId, findings: found }] : [];
  });
  const items = requirements.map((requirement) => itemOf(view, requirement, searched, choices, before));
  const item =
    wanted.requirementKey === null ? firstOpen(items) : items.find(({ key }) => key === wanted.requirementKey);
  if (wanted.requirementKey !== null && !item) return null;

  const fileId = wanted.fileId ?? bestFile(item, read);
  const file = fileId === NO_FILE || fileId === null ? null : read.find((one) => one.fileId === fileId);
  if (fileId !== null && fileId !== NO_FILE && !file) return null;
  const page = clampPage(wanted.page ?? firstPage(item, file?.fileId ?? null), file?.pageLines.length ?? 0);
  const [documents, pages, search] = await Promise.all([
    Promise.all(read.map((one) => documentOf(db, one, findings.get(one.digest)))),
    file ? pagesOf(db, file.digest, { from: page - BEFORE, to: page + AFTER }) : [],
    file ? searchIn(db, file.digest, wanted.query) : null,
  ]);
  const { request, myStep } = view;
  return {
    request: { id: request.id, number: request.number, title: request.title, status: request.status },
    step: myStep ? { key: myStep.key, name: stepName(view, myStep.key) } : null,
    documents,
    items,
    fileId: file?.fileId ?? null,
    requirementKey: item?.key ?? '',
    page,
    pages,
    search,
  };
}

/** Pages of one document for somebody who may read it; null for what is not there for him. */
export async function pagesForReader(
  db: DbOrTx,
  actor: Actor,
  { requestId, fileId, from, to }: { requestId: string; fileId: string; from: number; to: number },
) {
  const file = await readableDocument(db, actor, requestId, fileId);
  return file ? pagesOf(db, file.digest, { from, to: Math.min(to, from + MOST_PAGES - 1) }) : null;
}

/** Where `query` stands in one document; null for what is not there for the actor. */
export async function hitsForReader(
  db: DbOrTx,
  actor: Actor,
  { requestId, fileId, query }: { requestId: string; fileId: string; query: string },
) {
  const file = await readableDocument(db, actor, requestId, fileId);
  if (!file) return null;
  return (await searchIn(db, file.digest, query)) ?? { query, hits: [], more: false };
}

async function readableDocument(db: DbOrTx, actor: Actor, requestId: string, fileId: string) {
  if (!(await loadRequestView(db, actor, requestId))) return null;
  return (await documentsOf(db, requestId)).find((one) => one.fileId === fileId) ?? null;
}

async function searchIn(db: DbOrTx, digest: string, query: string): Promise<Workbench['search']> {
  if (query === '') return null;
  const pages = await pagesOf(db, digest);
  const places = findInText(foldPages(pages), query, MOST_HITS + 1);
  const texts = new Map(pages.map(({ page, text }) => [page, text]));
  const hits = places.slice(0, MOST_HITS).map((place): ShownHit => {
    const text = texts.get(place.page) ?? '';
    const end = place.endPage === place.page ? place.end : text.length;
    return {
      ...place,
      before: oneLine(text.slice(Math.max(0, place.start - AROUND_HIT), place.start)),
      text: oneLine(text.slice(place.start, end)),
      after: oneLine(text.slice(end, end + AROUND_HIT)),
    };
  });
  return { query, hits, more: places.length > MOST_HITS };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const firstOpen = (items: readonly ShownItem[]): ShownItem | undefined => items.find(({ mine }) => !mine) ?? items[0];

/** The document of the passage that is tied or proposed first; else the first that can be read. */
function bestFile(item: ShownItem | undefined, read: readonly ReadDocument[]): string | null {
  const passages = item ? [...item.tied, ...item.proposals, ...item.contrary] : [];
  const passage = passages.find((one) => read.some(({ fileId }) => fileId === one.fileId));
  return passage?.fileId ?? read.find(({ state }) => state === 'ready')?.fileId ?? read[0]?.fileId ?? null;
}

function firstPage(item: ShownItem | undefined, fileId: string | null): number {
  const passages = item ? [...item.tied, ...item.proposals, ...item.contrary] : [];
  return passages.find((passage) => passage.fileId === fileId)?.page ?? 1;
}

const clampPage = (page: number, count: number): number => Math.max(1, Math.min(page, Math.max(1, count)));

function itemOf(
  view: RequestView,
  requirement: AssessedRequirement,
  searched: readonly SearchedDocument[],
  choices: readonly StoredChoice[],
  before: readonly StoredChoice[],
): ShownItem {
  const answer = answerTo(view.content, requirement);
  const topic = topicOf(requirement);
  const reviews = view.reviews.filter((review) => review.itemKey === requirement.key);
  const mine = reviews.find((review) => review.stepKey === view.myStep?.key);
  return {
    key: requirement.key,
    kind: requirement.kind,
    title: requirement.title,
    statement: requirement.statement,
    guidance: requirement.guidance,
    isMandatory: requirement.isMandatory,
    state: itemState(requirement, answer),
    explanation: answer.explanation,
    notApplicableReason: answer.notApplicableReason,
    quotes: answer.quotes.map(({ document, page, text }) => ({ document, page, text })),
    provisions: citedIn(view.profile, requirement.provisions),
    sla: slaOf(requirement, answer),
    details: shownDetails(view.content, requirement),
    isSearched: isClauseTopic(topic),
    ...inDocuments(
      topic,
      searched,
      choices.filter(({ requirementKey, round }) => requirementKey === requirement.key && round === view.request.round),
      before.filter(({ requirementKey }) => requirementKey === requirement.key),
    ),
    mine: mine ? shownReview(mine) : null,
    others: reviews
      .filter((review) => review !== mine)
      .map((review) => ({ ...shownReview(review), stepName: stepName(view, review.stepKey) })),
    earlier: view.earlierReviews
      .filter((review) => review.itemKey === requirement.key)
      .map((review) => ({ ...shownReview(review), stepName: stepName(view, review.stepKey), round: review.round })),
  };
}

function slaOf(requirement: AssessedRequirement, { sla }: ReturnType<typeof answerTo>): ShownItem['sla'] {
  if (!requirement.sla) return null;
  const { required, promised, commitment, judgement } = slaComparison(requirement.sla, sla);
  const said = (locale: 'ja' | 'en') =>
    [promised, commitment && commitmentWords[commitment], judgement && slaVerdictWords[judgement.verdict]]
      .flatMap((text) => (text ? [text[locale]] : []))
      .join(locale === 'ja' ? '・' : ', ');
  return { required, promised: { ja: said('ja'), en: said('en') } };
}

const shownReview = ({ verdict, comment, note, personName, updatedAt }: ItemReview): ShownReview => ({
  ...{ verdict, comment, note, personName },
  updatedAt: updatedAt.toISOString(),
});

function stepName(view: RequestView, key: string): Text {
  const step = view.steps.find((one) => one.key === key);
  return step ? roleName(view.profile, step.role) : { ja: key, en: key };
}

async function documentOf(
  db: DbOrTx,
  document: ReadDocument,
  findings: readonly unknown[] | null | undefined,
): Promise<ShownDocument> {
  const { digest, former, replacedBy, ...shown } = document;
  const differences = former?.isReadable ? await differencesOf(db, digest, former.digest) : null;
  if (former && differences === undefined) askToCompare({ digest, former: former.digest });
  return {
    ...shown,
    isReplaced: replacedBy !== null,
    searched: findings === undefined ? false : findings === null ? null : true,
    former: former
      ? {
          name: former.name,
          state: differences === undefined ? 'comparing' : differences === null ? 'failed' : 'compared',
          differences: (differences ?? []).map(({ place, added, removed }) => ({ ...place, added, removed })),
        }
      : null,
  };
}
