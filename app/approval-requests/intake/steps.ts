/** The pages of the intake by kind, and the ways between them. */
import type { Text } from '~/platform/text';
import { REQUEST_KINDS, type RequestFacts, type RequestKind } from '~/policy/model';
import type { Field } from './fields';
import { cloudServiceSteps } from './kinds/cloud-service';
import { designatedManagerSteps } from './kinds/designated-manager';
import { outsourcingSteps } from './kinds/outsourcing';
import { socialMediaAccountSteps } from './kinds/social-media-account';
import { subcontractingSteps } from './kinds/subcontracting';
import type { Step, StepSlug } from './step';

const STEPS: Record<RequestKind, readonly Step[]> = {
  'cloud-service': cloudServiceSteps,
  outsourcing: outsourcingSteps,
  'designated-manager': designatedManagerSteps,
  subcontracting: subcontractingSteps,
  'social-media-account': socialMediaAccountSteps,
};

/** Every page of a kind in the order people can answer them: one small page each. */
export const stepsOf = (kind: RequestKind): readonly Step[] => STEPS[kind];

/** The pages that this request needs. */
export const stepsFor = ({ kind, facts }: RequestFacts): readonly Step[] =>
  STEPS[kind].filter((step) => step.when === undefined || step.when(facts));

/** The page `slug`; null where requests of this kind have none such. */
export const findStep = (kind: RequestKind, slug: StepSlug): Step | null =>
  STEPS[kind].find((candidate) => candidate.slug === slug) ?? null;

/** The page `slug`, checked with findStep by whoever got it from outside. */
export function stepOf(kind: RequestKind, slug: StepSlug): Step {
  const step = findStep(kind, slug);
  if (!step) throw new Error(`No intake step '${slug}' for ${kind}`);
  return step;
}

/** The page after (+1) or before (−1); null at either end. */
export function neighbour(request: RequestFacts, slug: StepSlug, direction: 1 | -1): StepSlug | null {
  const slugs = stepsFor(request).map((step) => step.slug);
  return slugs[slugs.indexOf(slug) + direction] ?? null;
}

/** The page of one request, at one of its fields. */
export const intakeHref = (requestId: string, step: StepSlug, field = ''): string =>
  `/approval-requests/${requestId}/intake/${step}${field === '' ? '' : `#${field}`}`;

/** A single question of a kind by its name. */
export const fieldOf = (kind: RequestKind, name: string): Field | null =>
  STEPS[kind].flatMap((step) => step.fields).find((field) => field.name === name) ?? null;

/** What a field is called in summaries; one of a row goes by its name. */
export const labelOfField = (name: string): Text =>
  REQUEST_KINDS.flatMap(stepsOf)
    .flatMap((step) => step.fields)
    .find((field) => field.name === name)?.label ?? { ja: name, en: name };
