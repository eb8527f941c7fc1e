import { loadLatestRevision } from '~/approval-requests/approval-request.repository.server';
import { changesInWords } from '~/approval-requests/changes-in-words.server';
import { differences } from '~/approval-requests/difference';
import { isMaterialChange } from '~/approval-requests/material-change';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { loadRevisionContent } from '~/approval-requests/revision.repository.server';
import type { Actor } from '~/authorization/actor';
import { contentForSubmission, missingForSubmission } from '~/checklists/completeness';
import { exemptionsIn } from '~/checklists/summary';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { routeWithExemptions } from '~/policy/route';
import { accountGaps } from '~/social-media/account-gaps.server';
import { planRoute } from '~/workflow/plan-route';
import { resolveRoute } from '~/workflow/resolve-step';
import { conflictOf } from '~/workflow/separation-of-duties';
import type { DbOrTx } from '~db/connection.server';
import { viewRoute } from './route-view.query.server';

/** What the last page before submission shows: what is missing, what changed, and who will decide. Null: not theirs. */
export async function submissionPageData(db: DbOrTx, actor: Actor, requestId: string, now: Date) {
  const view = await loadRequestView(db, actor, requestId);
  if (!view?.may.edit) return null;
  const { request, profile, assessment, state } = view;
  const content = contentForSubmission(request.draft, assessment);
  const [organisation, latest, standing] = await Promise.all([
    loadOrganisation(db, officeDate(now)),
    loadLatestRevision(db, requestId),
    state.standing ? loadRevisionContent(db, state.standing.id) : null,
  ]);
  const planned = planRoute(
    routeWithExemptions(profile, content.kind, assessment.route, exemptionsIn(content, assessment).length > 0),
    {
      organisation,
      owningUnitId: request.owningUnitId,
      newId,
    },
  );
  const conflict = (stepKey: string) => (personId: string) => conflictOf(state, personId, stepKey);
  const resolved = resolveRoute(organisation, planned, conflict, state.matter);
  const steps = await viewRoute(
    db,
    resolved.map(({ step, resolution }) => ({
      ...step,
      ...resolution,
      status: 'waiting',
      openedAt: null,
      dueOn: null,
    })),
    [],
  );
  const asked = { requestId, owningUnitId: request.owningUnitId };
  return {
    data: await requestPageData(db, { ...view, content, steps }, now),
    draftVersion: request.draftVersion,
    missing: [
      ...missingForSubmission(profile, request.draft, assessment, request.id),
      ...(await accountGaps(db, { ...asked, content: request.draft, profile, organisation })),
    ],
    changes: latest ? await changesInWords(db, request.kind, differences(latest.content, content), now) : [],
    needsDecision: !standing || isMaterialChange(standing, content),
  };
}
