/** The sections that a round of self-inspections or audits takes in, with who audits each and the last check. */
import { sql } from 'kysely';
import { headPosts } from '~/obligations/owners';
import { unitsWithAllBelow } from '~/people/actor-of';
import type { Organisation, OrganisationUnit } from '~/people/organisation';
import type { CheckKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { SubjectRow } from './campaign-set.query.server';
import { type Auditor, auditorsOf, independentOf, sectionsOf, sideOf } from './independence';
import { isAudit } from './model';
import type { SectionSelection } from './selection';

export type SectionRow = Pick<SubjectRow, 'id' | 'number' | 'name' | 'vendorName' | 'unitId' | 'lastId' | 'lastAt'> & {
  type: 'unit';
  ownerPostId: string | null;
  /** Everybody on its side. */
  answering: string[];
  /** Those of the chosen auditors who do not stand on its side. */
  auditors: Auditor[];
  /** Those of them who do. */
  excluded: Auditor[];
};

/** `busy`: chosen, and left out because it is being looked at already. */
export type SectionSet = { rows: SectionRow[]; busy: OrganisationUnit[] };

/** In the order of the organisation chart. */
export async function listSections(
  db: DbOrTx,
  kind: CheckKind,
  { departmentIds, unitIds, auditorIds }: SectionSelection,
  organisation: Organisation,
): Promise<SectionSet> {
  const asked = new Set([...unitIds, ...unitsWithAllBelow(organisation.units, departmentIds)]);
  const chosen = sectionsOf(organisation).filter(({ id }) => asked.has(id));
  const known = await earlierChecks(
    db,
    kind,
    chosen.map(({ id }) => id),
  );
  const auditors = isAudit(kind) ? auditorsOf(organisation).filter(({ id }) => auditorIds.includes(id)) : [];
  const rows = chosen
    .filter(({ id }) => !known.busy.has(id))
    .map(({ id, name }): SectionRow => {
      const side = sideOf(organisation, id);
      const last = known.last.get(id);
      const independent = independentOf(side, auditors);
      return {
        id,
        type: 'unit',
        number: '',
        name: name.ja,
        vendorName: '',
        unitId: id,
        lastId: last?.id ?? null,
        lastAt: last?.at ?? null,
        ownerPostId: headPosts(organisation, id, null)[0] ?? null,
        answering: [...side],
        auditors: independent,
        excluded: auditors.filter((auditor) => !independent.includes(auditor)),
      };
    });
  return { rows, busy: chosen.filter(({ id }) => known.busy.has(id)) };
}

type Earlier = { busy: Set<string>; last: Map<string, { id: string; at: Date | null }> };

async function earlierChecks(db: DbOrTx, kind: CheckKind, unitIds: readonly string[]): Promise<Earlier> {
  if (unitIds.length === 0) return { busy: new Set(), last: new Map() };
  const busy = await db
    .selectFrom('checks')
    .select('subject_id')
    .where(
      'under_way',
      'in',
      unitIds.map((id) => `${kind}:${id}`),
    )
    .execute();
  const last = await db
    .selectFrom('checks as checked')
    .select(['checked.id', 'checked.subject_id', 'checked.reviewed_at'])
    .where('checked.id', 'in', (past) =>
      past
        .selectFrom('checks as past')
        .select(sql<string>`max(past.id)`.as('id'))
        .where('past.subject_type', '=', 'unit')
        .where('past.subject_id', 'in', [...unitIds])
        .where('past.kind', '=', kind)
        .where('past.status', '=', 'reviewed')
        .groupBy('past.subject_id'),
    )
    .execute();
  return {
    busy: new Set(busy.map(({ subject_id }) => subject_id)),
    last: new Map(last.map(({ id, subject_id, reviewed_at }) => [subject_id, { id, at: reviewed_at }])),
  };
}
