/** What a page of the intake is: a plain question as its title, a few fields or repeatable rows. */
import type { z } from 'zod';
import type { Text } from '~/platform/text';
import type { Facts } from '~/policy/model';
import type { Field } from './fields';
import type { RowList } from './rows';

/** Every page there is; each kind has some of them (kinds/), in an order of its own. */
export const STEP_SLUGS = [
  'account',
  'service',
  'work',
  'facility',
  'contract',
  'company',
  'parties',
  'purpose',
  'reason',
  'published',
  'residents',
  'availability',
  'owner',
  'operator',
  'safety',
  'rules',
  'showing',
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
  'closing',
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
  /** A page that only some purposes need; it looks at nothing but what is given when a request is opened. */
  when?: (facts: Partial<Facts>) => boolean;
  /** A page that asks for posts, and offers to look for others. */
  posts?: true;
};

type Words = readonly [ja: string, en: string];

/** @param more  rows, check and the like, where the page has them */
export const page = (
  slug: StepSlug,
  title: Words,
  help: Words,
  fields: readonly Field[] = [],
  more: Pick<Step, 'rows' | 'check' | 'when' | 'posts'> = {},
): Step => ({
  slug,
  title: { ja: title[0], en: title[1] },
  help: { ja: help[0], en: help[1] },
  fields,
  ...more,
});
