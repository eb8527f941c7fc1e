/** What a page of the intake is: a plain question as its title, a few fields or repeatable rows. */
import type { z } from 'zod';
import type { Text } from '~/platform/text';
import type { Field } from './fields';
import type { RowList } from './rows';

/** Every page there is; each kind has some of them (kinds/), in an order of its own. */
export const STEP_SLUGS = [
  'service',
  'work',
  'facility',
  'contract',
  'company',
  'parties',
  'purpose',
  'use',
  'information',
  'place',
  'network',
  'terms',
  'data',
  'certification',
  'outside-work',
  'subcontracting',
  'dependencies',
  'workers',
  'confidentiality',
  'products',
  'sections',
  'period',
  'renewal',
  'manager',
  'documents',
  'check',
] as const;
export type StepSlug = (typeof STEP_SLUGS)[number];

export const isStepSlug = (value: string): value is StepSlug => (STEP_SLUGS as readonly string[]).includes(value);

export type Step = {
  slug: StepSlug;
  title: Text;
  help: Text;
  fields: readonly Field[];
  /** A page with repeatable rows. */
  rows?: RowList;
  /** What the answers of the page must agree on; only form, never completeness. */
  check?: z.core.CheckFn<unknown>;
};

type Words = readonly [ja: string, en: string];

/** @param more  rows and check, where the page has them */
export const page = (
  slug: StepSlug,
  title: Words,
  help: Words,
  fields: readonly Field[] = [],
  more: Pick<Step, 'rows' | 'check'> = {},
): Step => ({
  slug,
  title: { ja: title[0], en: title[1] },
  help: { ja: help[0], en: help[1] },
  fields,
  ...more,
});
