/**
 * 台帳の日付: what ends in the registers falls due by itself. Twice the registers are asked: what comes up and nobody
 * has been told of, and what is due no longer because it was renewed, ended or moved.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { arise } from './arise.server';
import { finish } from './end.server';
import type { NewObligation } from './model';
import { lockObligation } from './obligations.repository.server';
import { postOf } from './owners';
import { registerNotes, registerTitles } from './words';

const BATCH = 200;
/** Where a profile reminds of nothing, the registers still look ahead. */
const LEAST_DAYS_AHEAD = 30;

type RegisterKind = 'service-end' | 'contract-notice' | 'contract-end';
type Row = { id: string; name: string; type: string; unitId: string; personId: string | null; dueOn: PlainDate };

/** `entry` is the row of the register: what falls due of it, and when. */
type Source = {
  kind: RegisterKind;
  columns: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  dueOn: string;
  isDue: Expression<SqlBool>;
};

const CONTRACT = {
  columns: sql`entry.id, entry.title as name,
    case entry.kind when 'designated-manager' then 'designated-manager' else 'contract' end as type,
    entry.unit_id as unitId, null as personId`,
  from: sql`contracts as entry`,
};
const RUNNING = sql`entry.is_open = 1 and entry.status in ('concluded', 'corrective', 'suspended')`;

const SOURCES: readonly Source[] = [
  {
    kind: 'service-end',
    columns: sql`entry.id, entry.name, 'cloud-service' as type, entry.lead_unit_id as unitId,
      entry.manager_person_id as personId`,
    from: sql`cloud_services as entry`,
    dueOn: 'entry.valid_until',
    isDue: sql`entry.status = 'approved'`,
  },
  {
    kind: 'contract-notice',
    ...CONTRACT,
    dueOn: 'entry.notice_deadline',
    isDue: sql`(${RUNNING} and entry.auto_renews = 1 and entry.notice_given_on is null)`,
  },
  {
    kind: 'contract-end',
    ...CONTRACT,
    dueOn: 'entry.ends_on',
    isDue: sql`(${RUNNING} and entry.auto_renews = 0)`,
  },
];

type Io = { now: Date; newId: NewId };
export type RegisterRun = { arisen: number; over: number };

export async function followRegisters(db: Db, io: Io): Promise<RegisterRun> {
  const today = officeDate(io.now);
  const { reminderDays } = (await activeProfile(db)).periods;
  const until = addDays(today, Math.max(LEAST_DAYS_AHEAD, ...reminderDays));
  const organisation = await loadOrganisation(db, today);
  const total: RegisterRun = { arisen: 0, over: 0 };
  for (const source of SOURCES) {
    total.over += await endWhatIsOver(db, source, io);
    total.arisen += await makeWhatComesUp(db, source, { today, until, organisation }, io);
  }
  return total;
}

type Ahead = { today: PlainDate; until: PlainDate; organisation: Organisation };

async function makeWhatComesUp(db: Db, source: Source, ahead: Ahead, { now, newId }: Io): Promise<number> {
  let arisen = 0;
  for (;;) {
    const rows = await comingUp(db, source, ahead);
    if (rows.length === 0) return arisen;
    const made = rows.map((row) => asObligation(source.kind, row, ahead.organisation));
    const { length } = await inTransaction(db, (tx) => arise(tx, made, { actor: systemActor, now, newId }));
    // Another process is at the same rows: they are its.
    if (length === 0) return arisen;
    arisen += length;
  }
}

/** What was due before anybody could be told is for the register to show, and for nobody to have missed. */
async function comingUp(db: DbOrTx, { kind, columns, from, dueOn, isDue }: Source, ahead: Ahead): Promise<Row[]> {
  const due = sql.ref(dueOn);
  const { rows } = await sql<Row>`select ${columns}, ${due} as dueOn from ${from}
    where ${isDue} and ${due} >= ${ahead.today} and ${due} <= ${ahead.until}
    and not exists (select 1 from obligations known
      where known.kind = ${kind} and known.subject_id = entry.id and known.due_on = ${due}
      and known.subject_type in ('cloud-service', 'contract', 'designated-manager'))
    order by ${due}, entry.id limit ${sql.lit(BATCH)}`.execute(db);
  return rows;
}

const asObligation = (kind: RegisterKind, row: Row, organisation: Organisation): NewObligation => ({
  kind,
  subject: { type: row.type, id: row.id, name: row.name },
  occurrence: row.dueOn,
  title: registerTitles[kind](row.name),
  ownerPostId: row.personId === null ? null : (postOf(organisation, row.personId, row.unitId)?.id ?? null),
  unitId: row.unitId,
  dueOn: row.dueOn,
  source: 'register',
});

async function endWhatIsOver(db: Db, { kind, from, dueOn, isDue }: Source, { now, newId }: Io): Promise<number> {
  const context = { actor: systemActor, now, newId };
  const end = { status: 'done', note: registerNotes.moved.ja, evidence: '' } as const;
  let over = 0;
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`select obligation.id from obligations as obligation
      inner join ${from} on entry.id = obligation.subject_id
      where obligation.kind = ${kind} and obligation.is_open = 1 and obligation.id > ${after}
      and not (${isDue} and ${sql.ref(dueOn)} <=> obligation.due_on)
      order by obligation.id limit ${sql.lit(BATCH)}`.execute(db);
    const last = rows.at(-1);
    if (!last) return over;
    after = last.id;
    over += await inTransaction(db, async (tx) => {
      let ended = 0;
      for (const { id } of rows) {
        const obligation = await lockObligation(tx, id);
        if (obligation?.isOpen && (await finish(tx, obligation, end, context))) ended += 1;
      }
      return ended;
    });
  }
}
