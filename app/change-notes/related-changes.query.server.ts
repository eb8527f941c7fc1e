import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { DbOrTx } from '~db/connection.server';
import { latestNotesOn } from './change-notes.repository.server';
import type { SubjectType } from './model';

/** What the page of a service, a contract or a vendor shows of its changes; the page has asked who may see it. */
export async function relatedChanges(db: DbOrTx, ability: AppAbility, type: SubjectType, id: string) {
  const [notes, facts] = await Promise.all([latestNotesOn(db, ability, type, id), ownerOf(db, type, id)]);
  const mayNote = facts !== null && ability.can('create', subject('ChangeNote', { id, subjectType: type, ...facts }));
  return { notes, type, id, mayNote };
}

type Owner = { unitId: string | null; managerId: string | null };

/** Who is responsible for it; null for what has ended. */
async function ownerOf(db: DbOrTx, type: SubjectType, id: string): Promise<Owner | null> {
  if (type === 'vendor') return { unitId: null, managerId: null };
  const row =
    type === 'cloud-service'
      ? await db
          .selectFrom('cloud_services')
          .select(['lead_unit_id as unitId', 'manager_person_id as managerId'])
          .where('id', '=', id)
          .where('status', '<>', 'ended')
          .executeTakeFirst()
      : await db
          .selectFrom('contracts')
          .select('unit_id as unitId')
          .where('id', '=', id)
          .where('is_open', '=', 1)
          .executeTakeFirst();
  return row ? { managerId: null, ...row } : null;
}
