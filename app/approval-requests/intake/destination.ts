import type { RequestFacts } from '~/policy/model';
import type { StepSlug } from './step';
import { intakeHref, neighbour } from './steps';

/** Where a saved page leads: by the button that was pressed. */
export function whereTo(requestId: string, request: RequestFacts, slug: StepSlug, form: FormData): `/${string}` {
  const base = `/approval-requests/${requestId}` as const;
  const page = (step: StepSlug, field = '') => intakeHref(requestId, step, field) as `/${string}`;
  if (form.get('remove') !== null) return page(slug);
  switch (form.get('to')) {
    case 'back':
      return page(neighbour(request, slug, -1) ?? slug);
    case 'leave':
      return base;
    case 'check':
      return page('check');
    case 'add':
      return page(slug, 'another');
    default:
      return page(neighbour(request, slug, 1) ?? 'check');
  }
}
