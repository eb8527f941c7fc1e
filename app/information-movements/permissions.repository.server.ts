/** The permissions of a movement as rows, and who is asked for each. Written under the lock of the movement. */
import { type Selectable, sql } from 'kysely';
import type { Principal } from '~/approvals/write-progress.server';
import type { MovementPermissionFacts } from '~/authorization/ability';
import type { Instant } from '~/platform/dates';
import type { PermitterRole } from '~/policy/model';
import type { Assignee, Capacity } from '~/workflow/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { MovementPermissionsTable } from '~db/schema/movements';
import type { PermissionStatus } from './model';

export type Permission = {
  movementId: string;
  role: PermitterRole;
  unitId: string;
  applicantId: string;
  ownerPostId: string | null;
  status: PermissionStatus;
  personId: string | null;
  personName: string;
  personPost: string;
  capacity: Capacity;
  /** Whom somebody else decided for. */
  principal: Principal | null;
  note: string;
  laws: string;
  decidedAt: Instant | null;
};

const readPermission = (row: Selectable<MovementPermissionsTable>): Permission => ({
  movementId: row.movement_id,
  role: row.role as PermitterRole,
  unitId: row.unit_id,
  applicantId: row.applicant_id,
  ownerPostId: row.owner_post_id,
  status: row.status as PermissionStatus,
  personId: row.person_id,
  personName: row.person_name,
  personPost: row.person_post,
  capacity: row.capacity as Capacity,
  principal:
    row.principal_post_id === null
      ? null
      : {
          postId: row.principal_post_id,
          post: row.principal_post,
          personId: row.principal_person_id,
          name: row.principal_name,
        },
  note: row.note,
  laws: row.laws,
  decidedAt: row.decided_at,
});

/** Under the lock of the movement nobody else changes them. */
export async function listPermissions(db: DbOrTx, movementId: string): Promise<Permission[]> {
  return (await permissionsOf(db, [movementId])).sort((a, b) => (a.role < b.role ? -1 : 1));
}

export async function permissionsOf(db: DbOrTx, movementIds: readonly string[]): Promise<Permission[]> {
  if (movementIds.length === 0) return [];
  const rows = await db
    .selectFrom('movement_permissions')
    .selectAll()
    .where('movement_id', 'in', [...movementIds])
    .execute();
  return rows.map(readPermission);
}

/** Those who decided under another role: what keeps them from this one. */
export const otherPermitters = (one: Permission, all: readonly Permission[]): string[] =>
  all.flatMap(({ role, personId }) => (role === one.role || personId === null ? [] : [personId]));

/** What the permission rules look at, where `asked` are those who are asked today. */
export const permissionFacts = (
  one: Permission,
  all: readonly Permission[],
  asked: readonly Assignee[],
): MovementPermissionFacts => ({
  id: one.movementId,
  applicantId: one.applicantId,
  openPermitterIds: asked.map(({ personId }) => personId),
  otherPermitterIds: otherPermitters(one, all),
});

export type AskedPermission = Pick<Permission, 'movementId' | 'role' | 'unitId' | 'applicantId' | 'ownerPostId'>;

export async function insertPermissions(tx: Tx, asked: readonly AskedPermission[]): Promise<void> {
  if (asked.length === 0) return;
  await tx
    .insertInto('movement_permissions')
    .values(
      asked.map((one) => ({
        movement_id: one.movementId,
        role: one.role,
        unit_id: one.unitId,
        applicant_id: one.applicantId,
        owner_post_id: one.ownerPostId,
        status: 'waiting',
        person_id: null,
        decided_at: null,
      })),
    )
    .execute();
}

type OfPermission = Pick<Permission, 'movementId' | 'role'>;
type Decided = {
  status: 'permitted' | 'refused';
  by: { id: string; name: string; post: string };
  capacity: Capacity;
  principal: Principal | null;
  note: string;
  laws: string;
  now: Instant;
};

/** False where it was decided meanwhile. */
export async function decidePermission(
  tx: Tx,
  { movementId, role }: OfPermission,
  { status, by, capacity, principal, note, laws, now }: Decided,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('movement_permissions')
    .set({ status, person_id: by.id, person_name: by.name, person_post: by.post, note, laws, decided_at: now })
    .set({
      capacity,
      principal_post_id: principal?.postId ?? null,
      principal_post: principal?.post ?? '',
      principal_person_id: principal?.personId ?? null,
      principal_name: principal?.name ?? '',
    })
    .where('movement_id', '=', movementId)
    .where('role', '=', role)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await closePermitters(tx, { movementId, role });
  return true;
}

/** Nobody is asked any more. */
export async function cancelPermissions(tx: Tx, movementId: string): Promise<void> {
  await tx
    .updateTable('movement_permissions')
    .set({ status: 'cancelled' })
    .where('movement_id', '=', movementId)
    .where('status', '=', 'waiting')
    .execute();
  await closePermitters(tx, { movementId });
}

async function closePermitters(tx: Tx, { movementId, role }: { movementId: string; role?: PermitterRole }) {
  const all = tx.updateTable('movement_permitters').set({ is_open: 0 }).where('movement_id', '=', movementId);
  await (role === undefined ? all : all.where('role', '=', role)).execute();
}

/** Who is asked for each permission, by '<movement>/<role>'. */
export async function openPermitters(db: DbOrTx, movementIds: readonly string[]): Promise<Map<string, Assignee[]>> {
  const found = new Map<string, Assignee[]>();
  if (movementIds.length === 0) return found;
  const rows = await db
    .selectFrom('movement_permitters')
    .selectAll()
    .where('movement_id', 'in', [...movementIds])
    .where('is_open', '=', 1)
    .execute();
  for (const row of rows) {
    const key = permissionKey({ movementId: row.movement_id, role: row.role });
    found.set(key, [
      ...(found.get(key) ?? []),
      {
        personId: row.person_id,
        postId: row.post_id,
        capacity: row.capacity as Capacity,
        principalPostId: row.principal_post_id,
        principalPersonId: row.principal_person_id,
      },
    ]);
  }
  return found;
}

export const permissionKey = ({ movementId, role }: { movementId: string; role: string }): string =>
  `${movementId}/${role}`;

/** From now on these are asked, and nobody else. Who was asked before may go on reading. */
export async function writePermitters(
  tx: Tx,
  { movementId, role }: OfPermission,
  asked: readonly Assignee[],
  ownerPostId: string | null,
): Promise<void> {
  await closePermitters(tx, { movementId, role });
  await tx
    .updateTable('movement_permissions')
    .set({ owner_post_id: ownerPostId })
    .where('movement_id', '=', movementId)
    .where('role', '=', role)
    .execute();
  if (asked.length === 0) return;
  await tx
    .insertInto('movement_permitters')
    .values(
      asked.map((one) => ({
        movement_id: movementId,
        role,
        person_id: one.personId,
        post_id: one.postId,
        capacity: one.capacity,
        principal_post_id: one.principalPostId,
        principal_person_id: one.principalPersonId ?? null,
        is_open: 1,
      })),
    )
    .onDuplicateKeyUpdate({
      is_open: 1,
      post_id: sql`values(post_id)`,
      capacity: sql`values(capacity)`,
      principal_post_id: sql`values(principal_post_id)`,
      principal_person_id: sql`values(principal_person_id)`,
    })
    .execute();
}

/** Everybody who is or was asked. */
export async function everAsked(db: DbOrTx, movementId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('movement_permitters')
    .select('person_id')
    .distinct()
    .where('movement_id', '=', movementId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
