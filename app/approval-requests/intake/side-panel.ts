/** What keeps pace beside the intake: track, classes, requirements so far, who decides, documents. Pure. */
import { answerTo, itemState } from '~/checklists/answers';
import { intakeGaps } from '~/checklists/completeness';
import { exemptionsIn } from '~/checklists/summary';
import { type Organisation, unitPathName } from '~/people/organisation';
import type { Text } from '~/platform/text';
import { assess, provisionsOfTrack } from '~/policy/assess';
import { AXES, rankOf } from '~/policy/classification';
import { isAsked } from '~/policy/facts';
import { levelName, provisionsOf, roleName, stepsOf as stepsInRoute } from '~/policy/lookup';
import type { PolicyProfile, Provision, RequestKind, Track } from '~/policy/model';
import { provisionHref } from '~/policy/paths';
import { routeWithExemptions } from '~/policy/route';
import type { Capacity, PlannedStep, RequestState, Resolution, SkipReason } from '~/workflow/model';
import { planRoute } from '~/workflow/plan-route';
import { resolveRoute } from '~/workflow/resolve-step';
import { conflictOf } from '~/workflow/separation-of-duties';
import type { RequestContent } from '../content';
import { documentsAtHand } from './documents';
import type { StepSlug } from './step';
import { intakeHref, stepOf } from './steps';

export type ProvisionLink = { citation: Text; summary: Text; href: string };
export type PanelStep = {
  key: string;
  name: Text;
  people: { name: string; post: Text; capacity: Capacity }[];
  /** Why the usual person is passed over. */
  skipped: { name: string | null; post: Text | null; reason: SkipReason }[];
};
export type SidePanel = {
  track: Track | null;
  trackReason: Text | null;
  trackProvisions: ProvisionLink[];
  classes: { axis: Text; level: Text | null }[];
  schemeName: Text;
  requirements: { key: string; title: Text; isMandatory: boolean; isDone: boolean; provisions: ProvisionLink[] }[];
  route: PanelStep[];
  documents: Text[];
  complete: boolean;
  /** Pages that still leave something open which could change requirements or route. */
  open: { title: Text; href: string }[];
};

export type PanelInput = {
  requestId: string;
  owningUnitId: string;
  profile: PolicyProfile;
  content: RequestContent;
  organisation: Organisation;
  /** Authors and earlier deciders: they are passed over. */
  state: Pick<RequestState, 'authorIds' | 'decisions'>;
};

export const provisionLinks = (profile: PolicyProfile, provisions: readonly Provision[]): ProvisionLink[] =>
  provisions.map(({ key, citation, summary }) => ({ citation, summary, href: provisionHref(profile, key) }));

export function sidePanel({ requestId, owningUnitId, profile, content, organisation, state }: PanelInput): SidePanel {
  const assessment = assess(profile, content);
  const links = (keys: readonly string[]) => provisionLinks(profile, provisionsOf(profile, keys));
  const stages = routeWithExemptions(
    profile,
    content.kind,
    assessment.route,
    exemptionsIn(content, assessment).length > 0,
  );
  const steps = planRoute(stages, { organisation, owningUnitId, newId: () => '' });
  const level = assessment.effectiveClass.confidentiality;
  const conflict = (stepKey: string) => (personId: string) => conflictOf(state, personId, stepKey);
  const resolved = resolveRoute(organisation, steps, conflict, {
    kind: content.kind,
    scheme: profile.classification.key,
    classRank: level === null ? null : rankOf(profile.classification, 'confidentiality', level),
  });
  return {
    track: assessment.track,
    trackReason: assessment.trackReason,
    trackProvisions: links(provisionsOfTrack(profile, content)),
    schemeName: profile.classification.name,
    // What is not asked has no class.
    classes: (isAsked(content.kind, 'information') ? AXES : []).map((axis) => {
      const level = assessment.effectiveClass[axis];
      return {
        axis: profile.classification.axes[axis].name,
        level: level === null ? null : levelName(profile, axis, level),
      };
    }),
    requirements: assessment.requirements.map((requirement) => ({
      key: requirement.key,
      title: requirement.title,
      isMandatory: requirement.isMandatory,
      isDone: !['missing', 'open'].includes(itemState(requirement, answerTo(content, requirement))),
      provisions: links(requirement.provisions).slice(0, 2),
    })),
    route: resolved.map(({ step, resolution }) => panelStep(profile, content.kind, organisation, step, resolution)),
    documents: documentsAtHand(content, assessment),
    complete: assessment.complete,
    open: assessment.complete ? [] : openPages(requestId, profile, content),
  };
}

/** Only what the policy looks at: a missing cost changes neither requirements nor route. */
function openPages(requestId: string, profile: PolicyProfile, content: RequestContent): SidePanel['open'] {
  const decisive = (slug: StepSlug) => {
    const { fields, rows } = stepOf(content.kind, slug);
    return rows === 'information' || fields.some((field) => field.fact !== undefined);
  };
  const slugs = new Set(intakeGaps(profile.classification, content).map((gap) => gap.step));
  return [...slugs]
    .filter(decisive)
    .map((slug) => ({ title: stepOf(content.kind, slug).title, href: intakeHref(requestId, slug) }));
}

function panelStep(
  profile: PolicyProfile,
  kind: RequestKind,
  organisation: Organisation,
  step: PlannedStep,
  resolution: Resolution,
): PanelStep {
  const named = stepsInRoute(profile, kind).find((candidate) => candidate.key === step.key);
  const post = (postId: string | null): Text | null => (postId === null ? null : postName(organisation, postId));
  const name = (postId: string | null, personId: string | null) =>
    organisation.posts.get(postId ?? '')?.holders.find((holder) => holder.personId === personId)?.name ?? null;
  return {
    key: step.key,
    name: named?.name ?? roleName(profile, step.role),
    people: resolution.assignees.map((assignee) => ({
      name: name(assignee.postId, assignee.personId) ?? '',
      post: post(assignee.postId) ?? { ja: '', en: '' },
      capacity: assignee.capacity,
    })),
    skipped: resolution.skipped.map((skipped) => ({
      name: name(skipped.postId, skipped.personId),
      post: post(skipped.postId) ?? roleName(profile, skipped.role),
      reason: skipped.reason,
    })),
  };
}

/** '総務部 情報政策課 課長'. */
function postName(organisation: Organisation, postId: string): Text | null {
  const post = organisation.posts.get(postId);
  if (!post) return null;
  const unit = unitPathName(organisation, post.unitId);
  return { ja: `${unit.ja} ${post.title.ja}`, en: `${post.title.en}, ${unit.en}` };
}
