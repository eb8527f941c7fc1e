/** 年度の自己点検・監査: that somebody has to start the year's round falls due by itself, until it is started. */
import { arise } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { ObligationKind } from '~/obligations/model';
import { lockObligation, type StoredObligation } from '~/obligations/obligations.repository.server';
import { postsWith } from '~/obligations/owners';
import type { Organisation, Post } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { fiscalYear, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { CanonicalRole, CheckKind, InspectionPeriods } from '~/policy/model';
import { inspectionPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { checkKindsOf } from './model';
import { roundDueOn } from './round-day';
import { dueWords } from './words';

type Round = { kind: CheckKind; due: ObligationKind; by: keyof InspectionPeriods; roles: CanonicalRole[] };

/** Who starts it: the first role that somebody holds. */
const ROUNDS: readonly Round[] = [
  {
    kind: 'self-inspection',
    due: 'self-inspection-round',
    by: 'selfInspectionBy',
    roles: ['security-reviewer', 'chief-security-officer'],
  },
  { kind: 'audit', due: 'audit-round', by: 'auditBy', roles: ['auditor'] },
];

/** Returns how many arose. */
export async function askForRounds(db: Db, io: { now: Date; newId: NewId }): Promise<number> {
  const today = officeDate(io.now);
  const profile = await activeProfile(db);
  const kinds = checkKindsOf(profile.switches);
  const year = fiscalYear(today);
  const context = { actor: systemActor, ...io };
  let organisation: Organisation | undefined;
  let arisen = 0;
  for (const { kind, due, by, roles } of ROUNDS) {
    if (!kinds.includes(kind)) {
      await inTransaction(db, async (tx) => {
        for (const one of await openRounds(tx, kind, null)) {
          await finish(tx, one, { status: 'cancelled', note: dueWords.noSuchRound.ja, evidence: '' }, context);
        }
      });
      continue;
    }
    const dueOn = roundDueOn(year, inspectionPeriodsOf(profile)[by]);
    if (dueOn < today || (await isUnderWay(db, kind, due, year))) continue;
    organisation ??= await loadOrganisation(db, today);
    const top = [...organisation.units.values()].find(({ parentId }) => parentId === null);
    const post = firstWith(organisation, roles);
    if (!top || !post) continue;
    const obligation = {
      kind: due,
      subject: { type: 'unit', id: top.id, name: top.name.ja },
      occurrence: String(year),
      title: dueWords.round(kind, year),
      ownerPostId: post.id,
      unitId: post.unitId,
      dueOn: dueOn satisfies PlainDate,
      source: 'schedule',
    };
    arisen += (await inTransaction(db, (tx) => arise(tx, [obligation], context))).length;
  }
  return arisen;
}

function firstWith(organisation: Organisation, roles: readonly CanonicalRole[]): Post | undefined {
  for (const role of roles) {
    const [post] = postsWith(organisation, role);
    if (post) return post;
  }
  return undefined;
}

/** Started already, or asked for already: also where somebody has said meanwhile that it is not needed. */
async function isUnderWay(db: DbOrTx, kind: CheckKind, due: ObligationKind, year: number): Promise<boolean> {
  const started = await db
    .selectFrom('check_campaigns')
    .select('id')
    .where('kind', '=', kind)
    .where('fiscal_year', '=', year)
    .where('occasion', '=', 'scheduled')
    .limit(1)
    .executeTakeFirst();
  if (started) return true;
  const asked = await db
    .selectFrom('obligations')
    .select('id')
    .where('kind', '=', due)
    .where('subject_type', '=', 'unit')
    .where('occurrence', '=', String(year))
    .limit(1)
    .executeTakeFirst();
  return asked !== undefined;
}

/** What is open of starting this kind of round; in one year, or in any. */
export async function openRounds(tx: Tx, kind: CheckKind, year: number | null): Promise<StoredObligation[]> {
  const due = ROUNDS.find((round) => round.kind === kind)?.due;
  if (!due) return [];
  const rows = await tx
    .selectFrom('obligations')
    .select('id')
    .where('kind', '=', due)
    .where('subject_type', '=', 'unit')
    .$if(year !== null, (query) => query.where('occurrence', '=', String(year)))
    .where('is_open', '=', 1)
    .execute();
  const found = [];
  for (const { id } of rows) {
    const one = await lockObligation(tx, id);
    if (one?.isOpen) found.push(one);
  }
  return found;
}
