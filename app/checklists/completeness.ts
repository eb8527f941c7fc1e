/** What still stands in the way of a submission, each with the field where it is put right. Pure. */
import { type ChecklistAnswer, factsIn, type RequestContent } from '~/approval-requests/content';
import { isAnswered, isNeeded } from '~/approval-requests/intake/fields';
import { informationQuestions, type ListName, rowList, sectionQuestions } from '~/approval-requests/intake/rows';
import type { Step, StepSlug } from '~/approval-requests/intake/step';
import { intakeHref, stepsFor } from '~/approval-requests/intake/steps';
import type { Text } from '~/platform/text';
import { AXES, levelOf } from '~/policy/classification';
import { handledInformation, isAsked } from '~/policy/facts';
import type {
  AssessedRequirement,
  Assessment,
  ClassificationScheme,
  PolicyProfile,
  SlaDefinition,
  Track,
} from '~/policy/model';
import { compareSla, comparesFigures, type SlaPromise } from '~/policy/sla';
import { answerTo, hasProof, isExemptionAsked } from './answers';
import { checkedDetails } from './details';
import { gapWords } from './gaps';

/** `path` names the field ('information.0.name', 'checklist.sla-uptime.answer'); `href` leads to it. */
export type Missing = { path: string; text: Text; href: string };

type Gap = { step: StepSlug; field: string; text: Text };

/** The page on which one requirement is answered, at one of its fields. */
export const itemHref = (requestId: string, key: string, field = ''): string =>
  `/approval-requests/${requestId}/checklist/${encodeURIComponent(key)}${field === '' ? '' : `#${field}`}`;

/**
 * Everything that is missing before the request can be submitted, in the order of the pages. Empty means complete.
 */
export function missingForSubmission(
  profile: PolicyProfile,
  content: RequestContent,
  assessment: Assessment,
  requestId: string,
): Missing[] {
  const intake = intakeGaps(profile.classification, content).map(({ step, field, text }) => ({
    path: field,
    text,
    href: intakeHref(requestId, step, field),
  }));
  const items = assessment.requirements.flatMap((requirement) =>
    gapsIn(content, requirement, assessment.track).map(({ field, text }) => ({
      path: `checklist.${requirement.key}.${field}`,
      text,
      href: itemHref(requestId, requirement.key, field),
    })),
  );
  return [...intake, ...items];
}

/** Gaps of the intake alone, page by page. */
export function intakeGaps(scheme: ClassificationScheme, content: RequestContent): Gap[] {
  return stepsFor(content).flatMap((step): Gap[] => {
    const gaps: Gap[] = step.fields
      .filter((field) => isNeeded(field, content) && !isAnswered(field.get(content)))
      .map((field) => ({ step: step.slug, field: field.name, text: gapWords.toAnswer(field.label) }));
    if (step.rows === 'information') gaps.push(...informationGaps(scheme, content));
    else if (step.rows === 'sections') gaps.push(...sectionGaps(scheme, content));
    else if (step.rows) gaps.push(...listGaps(step.slug, step.rows, scheme, content));
    if (isToSee(step, content)) gaps.push({ step: step.slug, field: '', text: gapWords.seePage(step.title) });
    return gaps;
  });
}

/** A renewal is a fresh check: every page is gone through, whatever stands on it from before. */
export const isToSee = ({ slug, fields, rows }: Step, { earlier, facts }: RequestContent): boolean =>
  earlier !== undefined &&
  facts.purpose === 'renewal' &&
  (fields.length > 0 || rows !== undefined) &&
  !earlier.seenSteps.includes(slug);

function informationGaps(scheme: ClassificationScheme, content: RequestContent): Gap[] {
  // Whether information is handled at all is a field of the same page.
  const isOpen = isAsked(content.kind, 'handlesInformation') && factsIn(content).handlesInformation === undefined;
  if (isOpen || handledInformation(content)?.length === 0) return [];
  const items = factsIn(content).information ?? [];
  if (items.length === 0) {
    return [{ step: 'information', field: 'information.0.name', text: gapWords.noInformation }];
  }
  return items.flatMap((item, index) => {
    const row = gapWords.informationRow(item.name, index + 1);
    const open = AXES.filter((axis) => levelOf(scheme, axis, item[axis]) === null);
    const missing: string[] = item.name === '' ? ['name', ...open] : open;
    return informationQuestions(scheme)
      .filter((question) => missing.includes(question.name))
      .map(({ name, label }) => ({
        step: 'information' as const,
        field: `information.${index}.${name}`,
        text: gapWords.inRow(row, label),
      }));
  });
}

/** Whether a list may not stay empty, and what is said where it is. */
function neededRows(list: ListName, content: RequestContent): Text | null {
  switch (content.kind) {
    case 'subcontracting':
      return list === 'workers' ? gapWords.noWorker : null;
    case 'designated-manager': {
      const { furtherParties, subcontracting, vendorCloud } = content.facts;
      if (list === 'parties') return furtherParties ? gapWords.noParty : null;
      const depends = subcontracting === 'approved-tiers' || vendorCloud === 'yes';
      return list === 'dependencies' && depends ? gapWords.noDependency : null;
    }
    default:
      return null;
  }
}

function listGaps(step: StepSlug, name: ListName, scheme: ClassificationScheme, content: RequestContent): Gap[] {
  const list = rowList(name);
  const rows = list.get(content);
  const missing = neededRows(name, content);
  if (rows.length === 0) return missing ? [{ step, field: `${name}.0.name`, text: missing }] : [];
  return rows.flatMap((row, index) =>
    list
      .questions(scheme)
      .filter((question) => !question.optional && !isAnswered(row[question.name] ?? null))
      .map((question) => ({
        step,
        field: `${name}.${index}.${question.name}`,
        text: gapWords.inRow(list.row(index + 1), question.label),
      })),
  );
}

function sectionGaps(scheme: ClassificationScheme, content: RequestContent): Gap[] {
  const leads = content.sections.filter((section) => section.lead && section.unitId !== '');
  if (leads.length !== 1) return [{ step: 'sections', field: 'lead.purpose', text: gapWords.noLead }];
  const others = content.sections.filter((section) => !section.lead);
  return [...leads, ...others].flatMap((section, index) => {
    const row = section.lead ? gapWords.leadSection : gapWords.sharedSection(index);
    const prefix = section.lead ? 'lead' : `others.${index - 1}`;
    const known = section.confidentiality !== null && levelOf(scheme, 'confidentiality', section.confidentiality);
    const missing = [
      ...(section.unitId === '' ? ['unitId'] : []),
      ...(section.purpose === '' ? ['purpose'] : []),
      ...(known ? [] : ['confidentiality']),
    ];
    return sectionQuestions(scheme, section.lead)
      .filter((question) => missing.includes(question.name))
      .map(({ name, label }) => ({
        step: 'sections' as const,
        field: `${prefix}.${name}`,
        text: gapWords.inRow(row, label),
      }));
  });
}

type ItemGap = { field: string; text: Text };

/** What was answered before, neither confirmed nor answered anew, optional or not. */
const isToConfirm = (content: RequestContent, requirement: AssessedRequirement): boolean =>
  requirement.kind !== 'prohibition' &&
  answerTo(content, requirement).answer === 'unanswered' &&
  (content.earlier?.answered.includes(requirement.key) ?? false);

/** What is missing of the answer to one requirement, seen against the whole request. */
export function gapsIn(content: RequestContent, requirement: AssessedRequirement, track: Track | null): ItemGap[] {
  const answer = answerTo(content, requirement);
  if (isToConfirm(content, requirement)) {
    return [{ field: 'earlier', text: gapWords.item.confirm(requirement.title) }];
  }
  return [...itemGaps(requirement, answer, track), ...contradictions(content, requirement, answer)];
}

/** "Met" while information goes out before the agreement is signed. Everything else about details is for the reviewer. */
function contradictions(content: RequestContent, requirement: AssessedRequirement, answer: ChecklistAnswer): ItemGap[] {
  if (answer.answer !== 'met' && answer.answer !== 'partly-met') return [];
  const checked = checkedDetails(content, requirement);
  if (checked?.check.proposal !== 'error' || isExemptionAsked(requirement, answer)) return [];
  return checked.check.reasons.map((text) => ({ field: 'details.firstDisclosureOn', text }));
}

/** What is missing of the answer to one requirement. */
export function itemGaps(requirement: AssessedRequirement, answer: ChecklistAnswer, track: Track | null): ItemGap[] {
  const { title, isMandatory, exemptable, kind } = requirement;
  const words = gapWords.item;
  if (answer.exemption !== null && !exemptable && (kind === 'prohibition' || answer.answer !== 'met')) {
    return [{ field: 'exemption.reason', text: words.exemptionNotPossible(title) }];
  }
  if (isExemptionAsked(requirement, answer)) return [...exemptionGaps(title, answer), ...partlyMetGaps(title, answer)];
  if (kind === 'prohibition') {
    if (!isMandatory) return [];
    return exemptable
      ? [{ field: 'exemption.reason', text: words.prohibited(title) }]
      : [{ field: 'facts', text: words.prohibitedAlways(title) }];
  }
  switch (answer.answer) {
    case 'unanswered':
      return isMandatory ? [{ field: 'answer', text: words.unanswered(title) }] : [];
    case 'not-applicable':
      return answer.notApplicableReason === '' ? [{ field: 'notApplicableReason', text: words.reason(title) }] : [];
    case 'not-met':
      if (!isMandatory) return [];
      return exemptable
        ? [{ field: 'exemption.reason', text: words.needsExemption(title) }]
        : [{ field: 'answer', text: words.neverExempted(title) }];
    case 'partly-met':
      // 藤枝市 6(2): half a duty of care is none.
      return isMandatory && !exemptable
        ? [{ field: 'answer', text: words.neverExempted(title) }]
        : partlyMetGaps(title, answer);
    case 'met':
      return metGaps(requirement, answer, track);
  }
}

function exemptionGaps(title: Text, { exemption }: ChecklistAnswer): ItemGap[] {
  const words = gapWords.item;
  return [
    ...(exemption?.reason ? [] : [{ field: 'exemption.reason', text: words.exemptionReason(title) }]),
    ...(exemption?.compensation ? [] : [{ field: 'exemption.compensation', text: words.exemptionCompensation(title) }]),
  ];
}

const partlyMetGaps = (title: Text, { answer, explanation }: ChecklistAnswer): ItemGap[] =>
  answer === 'partly-met' && explanation === ''
    ? [{ field: 'explanation', text: gapWords.item.explanation(title) }]
    : [];

/** "Met" has to be shown: on track A by a passage or a file, and for an SLA by the figure itself. */
function metGaps(requirement: AssessedRequirement, answer: ChecklistAnswer, track: Track | null): ItemGap[] {
  const { title, kind } = requirement;
  const gaps = slaGaps(requirement, answer);
  if (track === 'A' && (kind === 'contract' || kind === 'sla') && !hasProof(answer)) {
    gaps.push({ field: 'quotes.0.document', text: gapWords.item.proof(title) });
  }
  return gaps;
}

function slaGaps({ title, sla }: AssessedRequirement, answer: ChecklistAnswer): ItemGap[] {
  if (!sla) return [];
  const words = gapWords.item;
  const promise: SlaPromise = answer.sla ?? { promised: null, commitment: 'not-stated', window: 'none' };
  const gaps: ItemGap[] = [];
  if (asksForFigure(sla) && promise.promised === null && !promise.hours) {
    gaps.push({ field: slaField(sla), text: words.figure(title) });
  }
  if (promise.commitment === 'not-stated') gaps.push({ field: 'sla.commitment', text: words.commitment(title) });
  if (gaps.length > 0) return gaps;
  switch (compareSla(sla, promise)) {
    case 'short':
      return [{ field: slaField(sla), text: words.figureTooLow(title) }];
    case 'unclear':
      return [{ field: isWindowOpen(sla, promise) ? 'sla.window' : slaField(sla), text: words.notComparable(title) }];
    default:
      return [];
  }
}

/** Whether the requirement asks for a number at all. */
export const asksForFigure = comparesFigures;

/** Where the promise is entered: a figure, or days and times. */
const slaField = ({ measure }: SlaDefinition): string => (measure === 'service-hours' ? 'sla.days' : 'sla.promised');

const isWindowOpen = ({ unit, window }: SlaDefinition, promise: SlaPromise): boolean =>
  unit === 'percent' && window !== 'none' && promise.window === 'none';

/**
 * What a revision freezes: answers to requirements that apply now, and of each answer only what counts. Answers that
 * facts have made superfluous stay in the draft, so that changing a fact back brings them back.
 */
export function contentForSubmission(content: RequestContent, assessment: Assessment): RequestContent {
  const checklist = Object.fromEntries(
    assessment.requirements
      .filter((requirement) => Object.hasOwn(content.checklist, requirement.key))
      .map((requirement) => {
        const answer = answerTo(content, requirement);
        return [
          requirement.key,
          {
            ...answer,
            notApplicableReason: answer.answer === 'not-applicable' ? answer.notApplicableReason : '',
            sla: requirement.sla ? answer.sla : null,
            exemption: isExemptionAsked(requirement, answer) ? answer.exemption : null,
          },
        ];
      }),
  );
  return { ...content, checklist };
}
