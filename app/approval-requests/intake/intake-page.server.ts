/** Everything a page of the intake shows, in a handful of queries. */
import { subject } from '@casl/ability';
import { activePersonNames } from '~/approvals/people.query.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { type Missing, missingForSubmission } from '~/checklists/completeness';
import { type ChecklistSummary, summarise } from '~/checklists/summary';
import { type EvidenceFile, listEvidence } from '~/documents/evidence.repository.server';
import { type Organisation, unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import { assess } from '~/policy/assess';
import { provisionsAskingFor } from '~/policy/lookup';
import type { ClassificationScheme, PolicyProfile, RequestKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type EarlierPage, earlierPage } from '~/renewals/earlier-page.server';
import { accountGaps } from '~/social-media/account-gaps.server';
import { type OwnerChoice, ownerChoice } from '~/social-media/owner-choice.server';
import type { DbOrTx } from '~db/connection.server';
import { type ApprovalRequestRecord, loadRequest, loadState } from '../approval-request.repository.server';
import { searchPeople } from '../co-authors.repository.server';
import type { RequestContent } from '../content';
import {
  managerChoices,
  type PersonChoice,
  type PostChoice,
  postChoices,
  postNamed,
  type UnitChoice,
  unitChoices,
} from './choices';
import { printOf } from './print-of.server';
import { type Difference, differences, type Names, type ShownAnswer, shownAnswers } from './shown-answers';
import { type ProvisionLink, provisionLinks, type SidePanel, sidePanel } from './side-panel';
import type { Step, StepSlug } from './step';
import { type FormValues, type StepAnswers, stepValues, withStepAnswers } from './step-form';
import { stepOf, stepsFor } from './steps';

export type IntakeHead = { requestId: string; kind: RequestKind; number: string; title: string; draftVersion: number };

/** An evidence file as forms name it. */
export type FileChoice = Pick<EvidenceFile, 'id' | 'name' | 'size'>;

export const fileChoices = async (db: DbOrTx, requestId: string): Promise<FileChoice[]> =>
  (await listEvidence(db, requestId)).map(({ id, name, size }) => ({ id, name, size }));

export type IntakePage = IntakeHead & {
  slug: StepSlug;
  /** The pages of this request, in their order. */
  slugs: StepSlug[];
  scheme: ClassificationScheme;
  values: FormValues;
  /** Print of the values, see print-of.server.ts. */
  seen: string;
  panel: SidePanel;
  /** Why the page asks. */
  provisions: ProvisionLink[];
  units: UnitChoice[];
  leadName: Text;
  people: PersonChoice[];
  posts: PostChoice[];
  /** How owners of accounts are chosen; on the pages that ask for posts. */
  owner: OwnerChoice | null;
  /** How many people a search for another manager found. */
  found: number;
  files: FileChoice[];
  review: Review | null;
  /** On a renewal: what the page said before. */
  earlier: EarlierPage | null;
};

/** The last page: all answers, what is missing, and how the checklist stands. */
export type Review = {
  pages: { slug: StepSlug; title: Text; answers: ShownAnswer[] }[];
  missing: Missing[];
  checklist: ChecklistSummary;
};

/** A draft that the actor may edit, with what it is looked at against. */
export type EditableDraft = {
  request: ApprovalRequestRecord;
  profile: PolicyProfile;
  organisation: Organisation;
  today: PlainDate;
};

/** Null for what the actor may not read; 'not-editable' for what is no draft of his (any more). */
export async function loadEditableDraft(
  db: DbOrTx,
  actor: Actor,
  requestId: string,
  now: Date,
): Promise<EditableDraft | 'not-editable' | null> {
  const request = await loadRequest(db, requestId);
  const ability = defineAbilities(actor);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return null;
  if (!ability.can('update', subject('ApprovalRequest', request.facts))) return 'not-editable';
  const profile = await loadProfile(db, request.profileKey, request.profileVersion);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  const today = officeDate(now);
  return { request, profile, organisation: await loadOrganisation(db, today), today };
}

export const headOf = ({ request }: EditableDraft): IntakeHead => ({
  requestId: request.id,
  kind: request.kind,
  number: request.number,
  title: request.title,
  draftVersion: request.draftVersion,
});

/** The side panel of a draft; only one that was in review before has deciders to pass over. */
export async function panelOf(db: DbOrTx, { request, profile, organisation }: EditableDraft): Promise<SidePanel> {
  const decisions = request.status === 'draft' ? [] : (await loadState(db, request)).decisions;
  return sidePanel({
    requestId: request.id,
    owningUnitId: request.owningUnitId,
    profile,
    content: request.draft,
    organisation,
    state: { authorIds: request.facts.authorIds, decisions },
  });
}

/** @param query  words to look for another manager with; only the page of the manager reads it */
export async function intakePage(db: DbOrTx, draft: EditableDraft, slug: StepSlug, query: string): Promise<IntakePage> {
  const { request, profile, organisation } = draft;
  const content = request.draft;
  const step = stepOf(request.kind, slug);
  const values = stepValues(slug, profile.classification, content);
  const chosen = content.proposedManagerPersonId;
  const chosenName = chosen === null ? null : ((await activePersonNames(db, [chosen])).get(chosen) ?? null);
  const found = slug === 'manager' ? await searchPeople(db, query) : [];
  const names: Names = {
    unit: (id) => unitPathName(organisation, id),
    person: (id) => (id === chosen ? chosenName : null),
    post: (id) => postNamed(organisation, id),
  };
  return {
    ...headOf(draft),
    slug,
    slugs: stepsFor(content).map((one) => one.slug),
    scheme: profile.classification,
    values,
    seen: printOf(values),
    panel: await panelOf(db, draft),
    provisions: provisionLinks(profile, provisionsOfStep(profile, request.kind, step)),
    units: step.rows === 'sections' ? unitChoices(organisation, request.owningUnitId) : [],
    leadName: unitPathName(organisation, request.owningUnitId),
    people:
      slug === 'manager'
        ? managerChoices(organisation, content, [
            ...(chosen && chosenName ? [{ id: chosen, name: chosenName }] : []),
            ...found,
          ])
        : [],
    ...(await postsOf(db, draft, step, query)),
    found: found.length,
    files: slug === 'documents' ? await fileChoices(db, request.id) : [],
    review: slug === 'check' ? await reviewOf(db, draft, names) : null,
    earlier: await earlierPage(db, draft, step),
  };
}

/** How many provisions answer "why do you ask" before nobody reads on. */
const PROVISIONS_SHOWN = 5;

function provisionsOfStep(profile: PolicyProfile, kind: RequestKind, step: Step) {
  const facts =
    step.rows === 'information' ? (['information'] as const) : step.fields.flatMap(({ fact }) => fact ?? []);
  const found = facts.flatMap((fact) => provisionsAskingFor(profile, kind, fact));
  return found
    .filter(({ key }, index) => found.findIndex((other) => other.key === key) === index)
    .slice(0, PROVISIONS_SHOWN);
}

const NO_POSTS = { posts: [], owner: null };

/** What the pages about an account offer as posts; under the rule of the policy only those that may be responsible. */
async function postsOf(db: DbOrTx, { request, profile, organisation }: EditableDraft, step: Step, query: string) {
  const content = request.draft;
  if (!step.posts || content.kind !== 'social-media-account') return NO_POSTS;
  const owner = await ownerChoice(db, { content, profile, organisation, owningUnitId: request.owningUnitId });
  const { ownerPostId, deputyPostId, custodianPostId } = content;
  const postIds = [ownerPostId, deputyPostId, custodianPostId, ...(owner.permitted ?? [])];
  return { posts: postChoices(organisation, { unitIds: [request.owningUnitId], postIds, query }), owner };
}

async function reviewOf(db: DbOrTx, { request, profile, organisation }: EditableDraft, names: Names): Promise<Review> {
  const { id: requestId, owningUnitId, draft: content } = request;
  const assessment = assess(profile, content);
  return {
    pages: stepsFor(content)
      .filter((step) => step.fields.length > 0 || step.rows)
      .map(({ slug, title }) => ({
        slug,
        title,
        answers: shownAnswers(slug, profile, content, names),
      })),
    missing: [
      ...missingForSubmission(profile, content, assessment, requestId),
      ...(await accountGaps(db, { requestId, owningUnitId, content, profile, organisation })),
    ],
    checklist: summarise(content, assessment),
  };
}

type Conflict = { values: FormValues; answers: StepAnswers };

/** A page on which somebody else saved first: what was typed, and where it differs from what is stored now. */
export async function returnedPage(
  db: DbOrTx,
  actor: Actor,
  requestId: string,
  slug: StepSlug,
  { values, answers }: Conflict,
  now: Date,
): Promise<{ values: FormValues; errors: FieldErrors; differences: Difference[] } | null> {
  const draft = await loadEditableDraft(db, actor, requestId, now);
  if (!draft || draft === 'not-editable') return null;
  const { request, profile, organisation } = draft;
  const typed = withStepAnswers(slug, answers, request.draft);
  const ids = [request.draft.proposedManagerPersonId, typed.proposedManagerPersonId].filter((id) => id !== null);
  const people = await activePersonNames(db, ids);
  const names: Names = {
    unit: (id) => unitPathName(organisation, id),
    person: (id) => people.get(id) ?? null,
    post: (id) => postNamed(organisation, id),
  };
  const shown = (content: RequestContent) => shownAnswers(slug, profile, content, names);
  return { values, errors: {}, differences: differences(shown(request.draft), shown(typed)) };
}
