/** What the pages about the life of an account show. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { loadObligationRows } from '~/obligations/obligation-list.query.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { ownerStanding } from '../account';
import { readAccount } from '../account.repository.server';
import { withoutOwner } from '../account-list.query.server';
import { readableAccount } from '../account-page.query.server';
import { loadPosts } from '../posts.query.server';
import { ACCOUNT_SUBJECT, listChecks } from './life.repository.server';
import { missingSteps, type ProcedureKind } from './procedures';
import { listProcedures } from './procedures.repository.server';

/** The part of the account's page about its life; null for those who may not see how it is looked after. */
export async function loadAccountLife(db: DbOrTx, ability: AppAbility, accountId: string, today: PlainDate) {
  const found = await readableAccount(db, ability, accountId);
  if (!found?.maySeeSafety) return null;
  const [checks, procedures, open] = await Promise.all([
    listChecks(db, accountId, 5),
    listProcedures(db, accountId),
    openObligationsOf(db, ACCOUNT_SUBJECT, [accountId]),
  ]);
  const ids = (open.get(accountId) ?? []).map(({ id }) => id);
  return {
    accountId,
    status: found.account.status,
    mayChange: found.mayChange,
    checks,
    procedures: procedures.map(({ steps, ...rest }) => ({
      ...rest,
      missing: missingSteps(
        rest.kind,
        steps.map(({ step }) => step),
      ).length,
    })),
    due: await loadObligationRows(db, ids, today),
  };
}

/** One procedure of an account: the open one, else the last of its kind. */
export async function loadProcedurePage(
  db: DbOrTx,
  { ability, actor }: { ability: AppAbility; actor: Actor },
  accountId: string,
  kind: ProcedureKind,
) {
  const found = await readableAccount(db, ability, accountId);
  if (!found?.maySeeSafety) return null;
  const { id, name, status, version, ownerPostId } = found.account;
  const ofKind = (await listProcedures(db, accountId)).filter((one) => one.kind === kind);
  const procedure = ofKind.find(({ isOpen }) => isOpen) ?? ofKind[0] ?? null;
  const taken = procedure?.steps.map(({ step }) => step) ?? [];
  return {
    account: { id, name, status, version },
    kind,
    procedure,
    missing: procedure?.isOpen ? missingSteps(kind, taken) : [],
    mayChange: found.mayChange && status !== 'closed',
    /** Whoever holds the responsible post today. */
    isOwner: actor.holdings.some(({ postId }) => postId === ownerPostId),
  };
}

const AT_MOST = 50;

export type WithoutOwnerRow = {
  id: string;
  name: string;
  unit: Text;
  standing: ReturnType<typeof ownerStanding>;
};

/** 責任者不在: accounts that the actor looks after and that nobody has taken over; for 自分の仕事. */
export async function listWithoutOwner(db: DbOrTx, ability: AppAbility, today: PlainDate): Promise<WithoutOwnerRow[]> {
  if (!ability.can('respond', 'SocialMediaAccount')) return [];
  const rows = await db
    .selectFrom('social_media_accounts as account')
    .innerJoin('organisation_units as unit', 'unit.id', 'account.unit_id')
    .selectAll('account')
    .select(['unit.name_ja', 'unit.name_en'])
    .where('account.is_open', '=', 1)
    .where(accessibleBy(ability, 'respond', 'SocialMediaAccount'))
    .where(withoutOwner(today))
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(AT_MOST)
    .execute();
  const posts = await loadPosts(
    db,
    rows.map((row) => row.owner_post_id),
    today,
  );
  return rows.map((row) => {
    const holderIds = posts.get(row.owner_post_id ?? '')?.holders.map(({ id }) => id) ?? [];
    return {
      id: row.id,
      name: row.name,
      unit: { ja: row.name_ja, en: row.name_en },
      standing: ownerStanding({ ...readAccount(row), holderIds }),
    };
  });
}
