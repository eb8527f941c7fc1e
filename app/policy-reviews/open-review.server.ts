/** 評価・見直しの開始: by 統括's office, for a reason that is tied to its record where there is one. */
import { takeNumber } from '~/approval-requests/numbering.server';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { ReviewTrigger } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { recordOf, reviewStream } from './model';
import { insertTrigger } from './parts.repository.server';
import { insertReview, takePart } from './reviews.repository.server';
import { isRecordThere } from './trigger-records.query.server';

/** Reviews of the policy are counted for the whole body. */
const SERIES = { id: 'POLICY-REVIEWS', code: '見直し' };

export type TriggerInput = {
  trigger: ReviewTrigger;
  triggerNote: string;
  incidentId: string | null;
  campaignId: string | null;
};
type Opening = TriggerInput & { submissionKey: string; title: string; background: string };

export const openReview = (
  db: Db,
  actor: Actor,
  { submissionKey, title, background, ...trigger }: Opening,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    if (!changing.ability.can('create', 'PolicyReview')) refuseChange({ reason: 'not-found' });
    return changing.once(submissionKey, 'open-policy-review', async () => {
      const { tx, now, newId, record } = changing;
      const id = newId();
      const number = await takeNumber(tx, SERIES, now);
      const { key, version } = await activeProfile(tx);
      const by = recordedActor(changing.actor);
      await insertReview(tx, { id, number, title, background, profile: { key, version } }, by, now);
      await takePart(tx, id, changing.actor.personId, 'writing', now);
      record(reviewStream(id), 'policy-review-opened', { number, title, key, version, note: background });
      await addTrigger(changing, id, trigger);
      return id;
    });
  });

/** A record that does not go with the trigger is not taken along. */
export async function addTrigger(changing: Changing, reviewId: string, given: TriggerInput): Promise<void> {
  const { tx, ability, newId, now, record } = changing;
  const { trigger: kind, triggerNote: note } = given;
  const incidentId = recordOf(kind) === 'incident' ? given.incidentId : null;
  const campaignId = recordOf(kind) === 'campaign' ? given.campaignId : null;
  if (!(await isRecordThere(tx, ability, { kind, incidentId, campaignId }))) {
    refuseChange({ reason: 'not-there', field: incidentId ? 'incidentId' : 'campaignId' });
  }
  await insertTrigger(tx, reviewId, { id: newId(), kind, note, incidentId, campaignId }, now);
  record(reviewStream(reviewId), 'policy-review-trigger-added', { trigger: kind, incidentId, campaignId, note });
}
