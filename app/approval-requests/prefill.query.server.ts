import type { DbOrTx } from '~db/connection.server';
import type { CloudServiceContent } from './content';

/**
 * What is known of a register entry, as the start of a request that joins, changes or renews it: the approved
 * content, with the new section as lead. Answers are copied so that they can be confirmed, never silently taken
 * over: the checklist starts unanswered. Null where the entry does not exist.
 */
export async function prefillFromService(
  db: DbOrTx,
  cloudServiceId: string,
  purpose: 'new' | 'change' | 'renewal',
  blank: CloudServiceContent,
): Promise<CloudServiceContent | null> {
  const row = await db
    .selectFrom('cloud_services as service')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select('revision.content')
    .where('service.id', '=', cloudServiceId)
    .executeTakeFirst();
  if (!row) return null;
  const approved = JSON.parse(row.content) as CloudServiceContent;
  return {
    ...approved,
    facts: { ...approved.facts, purpose, information: [] },
    sections: blank.sections,
    useDescription: '',
    necessity: '',
    userCount: null,
    startOn: null,
    endOn: null,
    yearlyCostYen: null,
    proposedManagerPersonId: null,
    cloudServiceId,
    checklist: {},
  };
}
