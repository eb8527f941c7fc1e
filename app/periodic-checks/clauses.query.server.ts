/** The clauses that a measure can rest on: passages that the reviewers kept, of the contract or of the service's approval. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { type Clauses, clausesOfRequest, powersOfContracts } from '~/incidents/contract-powers.query.server';
import type { DbOrTx } from '~db/connection.server';
import type { SubjectType } from './model';

export type ClauseSource = Pick<Clauses, 'powers'> & {
  id: string;
  /** What the clauses stand in: number and title of the contract, or the service. */
  name: string;
  isContract: boolean;
};

/** Only what the actor may read. */
export async function clausesFor(
  db: DbOrTx,
  ability: AppAbility,
  { type, id }: { type: SubjectType; id: string },
): Promise<ClauseSource[]> {
  // What a section falls short of rests on the policy, not on a contract.
  if (type === 'unit') return [];
  if (type !== 'cloud-service') {
    const contracts = await powersOfContracts(db, ability, [id]);
    return contracts.map(({ number, title, powers }) => ({ id, name: `${number} ${title}`, powers, isContract: true }));
  }
  const row = await db
    .selectFrom('cloud_services as service')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .select(['service.name', 'request.id', 'request.number'])
    .where('service.id', '=', id)
    .where(accessibleBy(ability, 'read', 'CloudService'))
    .executeTakeFirst();
  if (!row) return [];
  const { powers } = await clausesOfRequest(db, ability, { id: row.id, number: row.number }, []);
  return [{ id, name: row.name, powers, isContract: false }];
}
