/** What the end of a contract has to know, and the contracts whose last day has passed. */
import { type RequestContent, readContent } from '~/approval-requests/content';
import type { PlainDate } from '~/platform/dates';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { Party } from './ending';

const AT_ONCE = 100;

/** What was last approved of a contract, with the profile under which; null for one that no request made. */
export async function approvedContentOf(
  db: DbOrTx,
  contractId: string,
): Promise<{ content: RequestContent; profile: PolicyProfile | null } | null> {
  const row = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['revision.content', 'request.kind', 'request.profile_key', 'request.profile_version'])
    .where('tie.contract_id', '=', contractId)
    .where('request.kind', 'in', ['outsourcing', 'designated-manager'])
    .where('request.purpose', '<>', 'termination')
    .orderBy('tie.tied_at', 'desc')
    .orderBy('tie.request_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    content: readContent(row.content, row.kind as RequestKind),
    profile: await loadProfile(db, row.profile_key, row.profile_version),
  };
}

/** The contractor, every subcontractor that is not over, and what a designated manager uses. */
export async function companiesOf(db: DbOrTx, contract: { id: string; vendorId: string }) {
  const vendor = await db
    .selectFrom('vendors')
    .select('name')
    .where('id', '=', contract.vendorId)
    .executeTakeFirstOrThrow();
  const subcontractors = await db
    .selectFrom('subcontracts')
    .select(['id', 'company as name'])
    .where('contract_id', '=', contract.id)
    .where('status', '<>', 'ended')
    .orderBy('id')
    .execute();
  const dependencies = await db
    .selectFrom('agreement_dependencies')
    .select(['id', 'name', 'provider'])
    .where('contract_id', '=', contract.id)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute();
  const parties: Exclude<Party, { type: 'vendor' }>[] = [
    ...subcontractors.map((one) => ({ type: 'subcontractor' as const, ...one })),
    ...dependencies.map(({ id, name, provider }) => ({
      type: 'dependency' as const,
      id,
      name: provider === '' ? name : `${name} / ${provider}`,
    })),
  ];
  return { vendorName: vendor.name, parties };
}

/** 引継ぎ of an agreement, as its register has it; null while there is none. */
export async function handOverOf(db: DbOrTx, contractId: string) {
  const row = await db
    .selectFrom('agreements')
    .select(['handed_over_on as on', 'handed_over_to as to', 'hand_over_evidence as evidence'])
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row && row.on !== null ? { on: row.on, to: row.to, evidence: row.evidence } : null;
}

/**
 * Contracts behind the id `from` whose last day has passed, that do not renew themselves and that no next contract
 * follows: they end without anybody asking.
 */
export async function contractsToEnd(db: DbOrTx, today: PlainDate, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts as contract')
    .select('contract.id')
    .where('contract.status', 'in', ['concluded', 'corrective', 'suspended'])
    .where((eb) => eb.or([eb('contract.auto_renews', '=', 0), eb('contract.notice_given_on', 'is not', null)]))
    .where('contract.ends_on', '<', today)
    .where('contract.id', '>', from)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contracts as next')
            .select('next.id')
            .whereRef('next.previous_contract_id', '=', 'contract.id'),
        ),
      ),
    )
    .orderBy('contract.id')
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

export async function isFollowed(db: DbOrTx, contractId: string): Promise<boolean> {
  const row = await db
    .selectFrom('contracts')
    .select('id')
    .where('previous_contract_id', '=', contractId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
