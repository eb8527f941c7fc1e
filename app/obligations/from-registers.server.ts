/**
 * 台帳の日付: what ends in the registers falls due by itself. Twice the registers are asked: what comes up and nobody
 * has been told of, and what is due no longer because it was renewed, ended, signed or moved. Every day over all of
 * them, and at once over an entry that somebody changes (`followEntry`).
 */
import { sql } from 'kysely';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addDays, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { arise, type Context } from './arise.server';
import { finish } from './end.server';
import type { NewObligation } from './model';
import { lockObligation } from './obligations.repository.server';
import { postOf, postsWith } from './owners';
import { type RegisterType, type Source, sourcesOf } from './register-sources.server';
import { registerNotes, registerTitles } from './words';

/** Each asks the registers anew. */
const MADE_AT_ONCE = 1_000;
const ENDED_AT_ONCE = 200;
/** Where a profile reminds of nothing, the registers still look ahead. */
const LEAST_DAYS_AHEAD = 30;

type Row = {
  name: string;
  detail: string;
  type: string;
  subjectId: string;
  occurrence: string;
  /** null: what concerns the whole body. */
  unitId: string | null;
  personId: string | null;
  dueOn: PlainDate;
};

type Io = { now: Date; newId: NewId };
export type RegisterRun = { arisen: number; over: number };
type Ahead = { today: PlainDate; until: PlainDate; organisation: Organisation; sources: Source[] };

async function lookAhead(db: DbOrTx, now: Date): Promise<Ahead> {
  const today = officeDate(now);
  const profile = await activeProfile(db);
  const organisation = await loadOrganisation(db, today);
  const until = addDays(today, Math.max(LEAST_DAYS_AHEAD, ...profile.periods.reminderDays));
  return { today, until, organisation, sources: sourcesOf(profile, today) };
}

export async function followRegisters(db: Db, io: Io): Promise<RegisterRun> {
  const ahead = await lookAhead(db, io.now);
  const context = { actor: systemActor, ...io };
  const total: RegisterRun = { arisen: 0, over: 0 };
  for (const source of ahead.sources) {
    total.over += await endWhatIsOver(db, source, context);
    total.arisen += await makeWhatComesUp(db, source, ahead, context);
  }
  return total;
}

/** Everything that falls due of one entry, in the transaction that changes it: what was done is due no longer. */
export async function followEntry(tx: Tx, type: RegisterType, id: string, context: Context): Promise<void> {
  const ahead = await lookAhead(tx, context.now);
  for (const source of ahead.sources) {
    const column = source.entries[type];
    if (column === undefined) continue;
    const only = { ...source, isDue: source.isDue, narrow: sql`and ${sql.ref(column)} = ${id}` };
    await endWhatIsOver(tx, only, context);
    await makeWhatComesUp(tx, only, ahead, context);
  }
}

async function makeWhatComesUp(db: Db | Tx, source: Source, ahead: Ahead, context: Context): Promise<number> {
  let arisen = 0;
  for (;;) {
    const rows = await comingUp(db, source, ahead);
    const made = rows.flatMap((row) => asObligation(source, row, ahead.organisation) ?? []);
    if (made.length === 0) return arisen;
    const { length } = await inTransaction(db, (tx) => arise(tx, made, context));
    // Another process is at the same rows: they are its.
    if (length === 0) return arisen;
    arisen += length;
  }
}

/**
 * What was due before anybody could be told is for the register to show, and for nobody to have missed. What a person
 * has said to be done stays done; what the register ended comes up again with the date it had.
 */
async function comingUp(db: DbOrTx, source: Source, ahead: Ahead): Promise<Row[]> {
  const { kind, from, narrow, isDue, dueOn, type, subjectId, occurrence } = source;
  const { rows } = await sql<Row>`select ${source.name} as name, ${source.detail} as detail, ${type} as type,
      ${subjectId} as subjectId, ${occurrence} as occurrence, ${source.unitId} as unitId,
      ${source.personId} as personId, ${dueOn} as dueOn from ${from}
    where ${isDue} ${narrow} and ${dueOn} >= ${ahead.today} and ${dueOn} <= ${ahead.until}
    and not exists (select 1 from obligations known
      where known.kind = ${kind} and known.subject_type = ${type} and known.subject_id = ${subjectId}
      and known.occurrence = ${occurrence} and (known.is_open = 1 or (known.done_by is not null
        and known.status = 'done' and known.note <> ${registerNotes.moved.ja} and known.due_on = ${dueOn})))
    order by ${dueOn}, ${subjectId}, ${occurrence} limit ${sql.lit(MADE_AT_ONCE)}`.execute(db);
  return rows;
}

function asObligation({ kind, title }: Source, row: Row, organisation: Organisation): NewObligation | null {
  const place = placeOf(row, organisation);
  return (
    place && {
      kind,
      subject: { type: row.type, id: row.subjectId, name: row.name },
      occurrence: row.occurrence,
      title: (title ?? registerTitles[kind])(row.name, row.detail),
      ...place,
      dueOn: row.dueOn,
      source: 'register',
    }
  );
}

/** What belongs to no section is for IT security. */
function placeOf({ unitId, personId }: Row, organisation: Organisation) {
  if (unitId !== null) {
    const post = personId === null ? null : postOf(organisation, personId, unitId);
    return { unitId, ownerPostId: post?.id ?? null };
  }
  const [post] = postsWith(organisation, 'security-reviewer');
  return post ? { unitId: post.unitId, ownerPostId: post.id } : null;
}

async function endWhatIsOver(db: Db | Tx, source: Source, context: Context): Promise<number> {
  const { kind, from, narrow, isDue, dueOn, occurrence } = source;
  const end = { status: 'done', note: registerNotes.moved.ja, evidence: '' } as const;
  let over = 0;
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`select obligation.id from obligations as obligation
      inner join ${from} on ${source.matches}
      where obligation.kind = ${kind} and obligation.is_open = 1 and obligation.id > ${after} ${narrow}
      and not (${isDue} and ${occurrence} <=> obligation.occurrence and ${dueOn} <=> obligation.due_on)
      order by obligation.id limit ${sql.lit(ENDED_AT_ONCE)}`.execute(db);
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
