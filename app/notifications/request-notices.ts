/** Whom the progress of a request is told to: those whose turn it is, and its authors once it comes back. Pure. */
import type { WorkflowEvent } from '~/workflow/events';
import type { Notice } from './model';

/** `version`: that of the request before the events; the same event of another round is another notice. */
export function noticesOfProgress(
  request: { id: string; version: number; facts: { authorIds: readonly string[] } },
  events: readonly WorkflowEvent[],
): Notice[] {
  return events.flatMap((event): Notice[] => {
    switch (event.type) {
      case 'step-opened':
        return event.assignees.map(({ personId }) => ({
          kind: 'decision',
          occasion: 'opened',
          subject: { type: 'route-step', id: event.stepId },
          to: { personId },
          once: `step:${event.stepId}:${personId}`,
        }));
      case 'sent-back':
      case 'approved':
      case 'rejected':
        return request.facts.authorIds.map((personId) => ({
          kind: 'own-request',
          occasion: event.type,
          subject: { type: 'approval-request', id: request.id },
          to: { personId },
          once: `request:${request.id}:${request.version}:${event.type}:${personId}`,
        }));
      default:
        return [];
    }
  });
}
