/** The request view cut down to what the page prints: no profile, no whole draft crosses to the browser. */
import { notesBehind } from '~/change-notes/settle.server';
import { answerTo, itemState } from '~/checklists/answers';
import { shownDetails } from '~/checklists/details';
import { slaComparison } from '~/checklists/sla-comparison';
import { summarise } from '~/checklists/summary';
import { officeDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { handledInformation } from '~/policy/facts';
import { citedIn, levelName, roleName, stepsOf } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import type { Since } from '~/renewals/model';
import { renewalView } from '~/renewals/since.server';
import { accountView } from '~/social-media/account-view.server';
import type { DbOrTx } from '~db/connection.server';
import { type CloudServiceContent, factsIn, type RequestContent, type SubcontractingContent, titleOf } from './content';
import { type ShownAnswer, shownAnswers } from './intake/shown-answers';
import { stepsOf as intakeStepsOf } from './intake/steps';
import { namesFor } from './request-names.query.server';
import type { RequestView } from './request-page.query.server';

export type RequestPageData = Awaited<ReturnType<typeof requestPageData>>;

/** The last send-back, as long as its marks matter: until it is mended, and while the mended request is reviewed. */
function lastSendBack({ request, decisions }: RequestView) {
  const last = decisions.filter((decision) => decision.outcome === 'send-back').at(-1);
  const inReview = request.status === 'in-review' || request.status === 'on-hold';
  const round = inReview ? request.round - 1 : request.status === 'sent-back' ? request.round : null;
  return last?.round === round ? last : undefined;
}

/** One requirement with its answer, as reviewers and readers see it. */
function itemOf(view: RequestView, requirement: RequestView['assessment']['requirements'][number]) {
  const answer = answerTo(view.content, requirement);
  const marked = lastSendBack(view)?.markedItems.find((item) => item.itemKey === requirement.key);
  return {
    key: requirement.key,
    kind: requirement.kind,
    title: requirement.title,
    statement: requirement.statement,
    isMandatory: requirement.isMandatory,
    state: itemState(requirement, answer),
    explanation: answer.explanation,
    notApplicableReason: answer.notApplicableReason,
    quotes: answer.quotes,
    evidenceFileIds: answer.evidenceFileIds,
    exemption: answer.exemption,
    sla: requirement.sla ? slaComparison(requirement.sla, answer.sla) : null,
    details: shownDetails(view.content, requirement),
    reviewers: requirement.reviewers,
    provisions: citedIn(view.profile, requirement.provisions),
    marked: marked?.comment ?? null,
    reviews: view.reviews.filter((review) => review.itemKey === requirement.key),
  };
}
export type RequestItem = ReturnType<typeof itemOf> & { since: Since | null };

const serviceOf = ({ resellerName, serviceUrl, userCount }: CloudServiceContent) => ({
  resellerName,
  serviceUrl,
  userCount,
});

const mainContractOf = ({ contractId, contractTitle, contractorName }: SubcontractingContent) => ({
  id: contractId,
  title: contractTitle,
  contractorName,
});

export type Cost = { yen: number; basis: 'yearly' | 'total' };

function costOf(content: RequestContent): Cost | null {
  switch (content.kind) {
    case 'cloud-service':
      return content.yearlyCostYen === null ? null : { yen: content.yearlyCostYen, basis: 'yearly' };
    case 'outsourcing':
    case 'designated-manager':
      return content.valueYen === null ? null : { yen: content.valueYen, basis: content.valueBasis ?? 'total' };
    case 'subcontracting':
    case 'social-media-account':
      return null;
  }
}

/** What the intake asked about company and contract; purpose, information and documents have sections of their own. */
function companyAnswers(
  profile: PolicyProfile,
  content: RequestContent,
  post: (id: string) => Text | null,
): ShownAnswer[] {
  const elsewhere = ['information', 'manager', 'documents', 'check'];
  const inSummary = ['useDescription', 'necessity'];
  const names = { unit: () => ({ ja: '', en: '' }), person: () => null, post };
  return intakeStepsOf(content.kind)
    .filter(({ slug }) => !elsewhere.includes(slug))
    .flatMap(({ slug }) => shownAnswers(slug, profile, content, names))
    .filter(({ field, value }) => value !== null && !inSummary.includes(field));
}

/** What the page, the brief and the decision form show of a request. */
export async function requestPageData(db: DbOrTx, view: RequestView, now: Date) {
  const { request, content, assessment, profile, state } = view;
  const scheme = profile.classification;
  const names = await namesFor(db, {
    personIds: [request.applicantId, ...request.facts.authorIds, content.proposedManagerPersonId],
    unitIds: [request.owningUnitId, ...content.sections.map((section) => section.unitId)],
  });
  const account = await accountView(db, view, now);
  const renewal = await renewalView(db, { requestId: request.id, content, profile, assessment }, officeDate(now));
  const changes = await notesBehind(db, request.id);
  const unitName = (id: string): Text => names.units.get(id) ?? { ja: '', en: '' };
  const stepNames = new Map(stepsOf(profile, request.kind).map((step) => [step.key, step.name] as const));
  return {
    request: {
      id: request.id,
      number: request.number,
      kind: request.kind,
      status: request.status,
      purpose: request.purpose,
      title: request.title,
      vendorName: request.vendorName,
      track: request.track,
      applicantName: request.applicantName,
      createdAt: request.createdAt,
      updatedAt: request.updatedAt,
      submittedAt: request.submittedAt,
      dueOn: request.dueOn,
      validUntil: request.validUntil,
      round: request.round,
    },
    revision: 'revision' in state.progress ? state.progress.revision : null,
    isFrozen: view.isFrozen,
    unit: unitName(request.owningUnitId),
    coAuthors: request.facts.authorIds
      .filter((id) => id !== request.applicantId)
      .map((id) => names.people.get(id) ?? ''),
    content: {
      title: titleOf(content),
      vendorName: content.vendorName,
      service: content.kind === 'cloud-service' ? serviceOf(content) : null,
      /** The contract that a subcontractor is a part of. */
      mainContract: content.kind === 'subcontracting' ? mainContractOf(content) : null,
      answers:
        content.kind === 'cloud-service' ? [] : companyAnswers(profile, content, (id) => account?.post(id) ?? null),
      useDescription: content.useDescription,
      necessity: content.necessity,
      startOn: content.startOn,
      endOn: content.endOn,
      cost: costOf(content),
      facts: factsIn(content),
      /** Who answers for a social-media account, and what stands in the way of its approval. */
      account: account && {
        platform: account.platform,
        handle: account.handle,
        published: account.published,
        notPublished: account.notPublished,
        rule: account.rule,
        problems: account.problems,
        changesPlatform: account.changesPlatform,
        owner: account.owner,
        deputy: account.deputy,
      },
      managerName: content.proposedManagerPersonId ? (names.people.get(content.proposedManagerPersonId) ?? '') : '',
      sections: content.sections.map((section) => ({
        name: unitName(section.unitId),
        lead: section.lead,
        purpose: section.purpose,
        level: section.confidentiality ? levelName(profile, 'confidentiality', section.confidentiality) : null,
      })),
      information: (handledInformation(content) ?? factsIn(content).information ?? []).map((item) => ({
        name: item.name,
        personal: item.personalInformation,
        specificPersonal: item.specificPersonalInformation,
        levels: (['confidentiality', 'integrity', 'availability'] as const).map((axis) =>
          levelName(profile, axis, item[axis]),
        ),
      })),
    },
    schemeName: scheme.name,
    effectiveClass: (['confidentiality', 'integrity', 'availability'] as const).flatMap((axis) => {
      const level = assessment.effectiveClass[axis];
      return level ? [levelName(profile, axis, level)] : [];
    }),
    profile: { key: profile.key, version: profile.version, name: profile.name },
    trackReason: assessment.trackReason,
    checklist: summarise(content, assessment),
    items: assessment.requirements.map((requirement) => ({
      ...itemOf(view, requirement),
      since: renewal?.since[requirement.key] ?? null,
    })),
    /** On a change or a renewal: how it stands to what was approved. */
    renewal,
    /** The noted changes that led to it. */
    changes,
    steps: view.steps.map((step) => ({
      ...step,
      name: stepNames.get(step.key) ?? roleName(profile, step.role),
      roleName: roleName(profile, step.role),
      skipped: step.skipped.map((skip) => ({ ...skip, roleName: roleName(profile, skip.role) })),
    })),
    decisions: view.decisions.map((decision) => ({
      ...decision,
      stepName: stepNames.get(decision.stepKey) ?? { ja: decision.stepKey, en: decision.stepKey },
    })),
    myStepKey: view.myStep?.key ?? null,
    may: view.may,
  };
}
