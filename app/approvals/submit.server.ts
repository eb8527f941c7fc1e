/** 申請: freezes the content as a revision and sends it on its route. */

import { isMaterialChange } from '~/approval-requests/material-change';
import { insertRevision, loadRevisionContent } from '~/approval-requests/revision.repository.server';
import { freeze } from '~/approval-requests/revision.server';
import type { Actor } from '~/authorization/actor';
import { contentForSubmission, type Missing, missingForSubmission } from '~/checklists/completeness';
import { exemptionsIn } from '~/checklists/summary';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { assess } from '~/policy/assess';
import { loadProfile } from '~/policy/profiles.repository.server';
import { routeWithExemptions } from '~/policy/route';
import { accountGaps } from '~/social-media/account-gaps.server';
import { noteApplication } from '~/subcontracting/note-application.server';
import { planRoute } from '~/workflow/plan-route';
import type { Db } from '~db/connection.server';
import { carryOut, type Done } from './carry-out.server';
import type { CommandRefusal } from './refusal';

export type Submit = { requestId: string; submissionKey: string; draftVersion: number };
export type SubmitOutcome = Result<Done, CommandRefusal> & { missing?: Missing[] };

/** Submits the draft as it is stored. `incomplete` comes with what is missing and where to fill it in. */
export async function submit(
  db: Db,
  actor: Actor,
  command: Submit,
  io: { now: Date; newId: NewId },
): Promise<SubmitOutcome> {
  let missing: Missing[] = [];
  const outcome = await carryOut(
    db,
    actor,
    {
      requestId: command.requestId,
      submissionKey: command.submissionKey,
      effect: 'submit',
      prepare: async ({ tx, request, state, organisation }) => {
        if (request.draftVersion !== command.draftVersion) return refuse('content-changed');
        const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
        if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
        const assessment = assess(profile, request.draft);
        const { id: requestId, owningUnitId, draft } = request;
        missing = [
          ...missingForSubmission(profile, draft, assessment, requestId),
          ...(await accountGaps(tx, { requestId, owningUnitId, content: draft, profile, organisation })),
        ];
        if (missing.length > 0) return refuse('incomplete');

        const content = contentForSubmission(request.draft, assessment);
        const { canonical, digest } = freeze(content);
        const revision = { id: io.newId(), number: state.lastRevisionNumber + 1, digest };
        const standing = state.standing && (await loadRevisionContent(tx, state.standing.id));
        await insertRevision(tx, {
          ...revision,
          requestId: request.id,
          canonical,
          submittedBy: actor.personId,
          now: io.now,
        });
        return ok({
          type: 'submit',
          revision,
          material: !standing || isMaterialChange(standing, content),
          route: planRoute(
            routeWithExemptions(profile, content.kind, assessment.route, exemptionsIn(content, assessment).length > 0),
            {
              organisation,
              owningUnitId: request.owningUnitId,
              newId: io.newId,
            },
          ),
        });
      },
      also: ({ tx, request }) => noteApplication(tx, request.id, request.draft, io.now),
    },
    io,
  );
  return outcome.ok ? outcome : { ...outcome, missing };
}
