/** 結果の推移 from the database: reviewed self-inspections and finished audits that the reader may see. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { unitsWithAllBelow } from '~/people/actor-of';
import { loadUnits } from '~/people/organisation.repository.server';
import { fiscalYear, type PlainDate } from '~/platform/dates';
import { checkQuestionsOf } from '~/policy/check-questions';
import { provisionsOf } from '~/policy/lookup';
import type { CheckKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { isAudit } from './model';
import { checkWords as words } from './words';
import {
  type Counted,
  departmentOf,
  type Figure,
  isOfFindings,
  type ResultFilter,
  type ResultView,
  sumOfYears,
  WHOLE,
  type YearRow,
  type Years,
} from './years';

const YEARS = 5;

export type Asked = { ability: AppAbility; filter: ResultFilter; today: PlainDate };

export const RESULTS_FROM = sql`checks as checked inner join check_campaigns as campaign on campaign.id = checked.campaign_id`;

/**
 * What figures count: what an auditor judged, what a section said of itself, or what was found; joined to RESULTS_FROM
 * as `given`.
 */
export function givenOf(kind: CheckKind, figure: Figure | 'answers'): RawBuilder<unknown> {
  if (figure !== 'answers' && isOfFindings(figure)) {
    return sql`(select id as item, check_id, question_key, if(status = 'closed', 'findings', 'findingsOpen') as value
      from check_findings)`;
  }
  return isAudit(kind)
    ? sql`(select question_key as item, check_id, question_key, verdict as value from check_verdicts)`
    : sql`(select question_key as item, check_id, question_key, answer as value from check_answers)`;
}

/** What `filter` takes in: the same for the table and for the list behind each of its figures. */
export async function resultsWhere(db: DbOrTx, { ability, filter, today }: Asked): Promise<RawBuilder<SqlBool>> {
  const { kind, unitId, provision, occasion, from, to } = filter;
  const where: RawBuilder<SqlBool>[] = [
    sql`checked.kind = ${kind} and checked.status = 'reviewed' and campaign.kind = ${kind}`,
    sql`campaign.fiscal_year >= ${from ?? fiscalYear(today) - YEARS + 1}`,
    sql`${accessibleBy(ability, 'read', 'PeriodicCheck')}`,
  ];
  if (to !== null) where.push(sql`campaign.fiscal_year <= ${to}`);
  if (occasion !== null) where.push(sql`campaign.occasion = ${occasion}`);
  if (unitId !== null) {
    const units = unitsWithAllBelow(await loadUnits(db, null), [unitId]);
    where.push(sql`checked.unit_id in (${sql.join(units)})`);
  }
  if (provision !== null) where.push(await restingOn(db, kind, provision));
  return sql<SqlBool>`${sql.join(where, sql` and `)}`;
}

const QUESTION = sql<string>`concat(campaign.profile_key, ' ', campaign.profile_version, ' ', given.question_key)`;

/** The questions that rest on the provision, under whichever version they were asked. */
async function restingOn(db: DbOrTx, kind: CheckKind, provision: string): Promise<RawBuilder<SqlBool>> {
  const { questions } = await loadProvisions(db, kind);
  if (provision === WHOLE) {
    const resting = [...questions].flatMap(([question, keys]) => (keys.length > 0 ? [question] : []));
    return resting.length === 0 ? sql`true` : sql`${QUESTION} not in (${sql.join(resting)})`;
  }
  const asked = [...questions].flatMap(([question, keys]) => (keys.includes(provision) ? [question] : []));
  return asked.length === 0 ? sql`false` : sql`${QUESTION} in (${sql.join(asked)})`;
}

type Provisions = {
  /** By profile, version and question: what it rests on. */
  questions: Map<string, string[]>;
  names: Map<string, Omit<YearRow, 'years'>>;
};

/** What the questions of this kind rested on, in every version under which they were asked. */
async function loadProvisions(db: DbOrTx, kind: CheckKind): Promise<Provisions> {
  const versions = await db
    .selectFrom('check_campaigns')
    .select(['profile_key as key', 'profile_version as version'])
    .distinct()
    .where('kind', '=', kind)
    .orderBy('profile_key')
    .orderBy('profile_version')
    .execute();
  const names: Provisions['names'] = new Map([[WHOLE, { key: WHOLE, name: words.whole, note: null }]]);
  const questions: Provisions['questions'] = new Map();
  // The newest version last: it says how a provision is called.
  for (const { key, version } of versions) {
    const profile = await loadProfile(db, key, version);
    if (!profile) continue;
    for (const question of checkQuestionsOf(profile, kind)) {
      const provisions = provisionsOf(profile, question.provisions);
      questions.set(
        `${key} ${version} ${question.key}`,
        provisions.map((provision) => provision.key),
      );
      for (const { key: provision, citation, summary } of provisions) {
        names.set(provision, { key: provision, name: citation, note: summary });
      }
    }
  }
  return { questions, names };
}

/** How a provision is called; null where no question ever rested on it. */
export async function nameOfProvision(db: DbOrTx, kind: CheckKind, provision: string) {
  return (await loadProvisions(db, kind)).names.get(provision) ?? null;
}

/** `part`: the section, or profile, version and question. */
type Row = { year: number; part: string; of: Figure; number: number };

async function countBy(db: DbOrTx, asked: Asked, part: RawBuilder<string>): Promise<Counted[]> {
  const { kind } = asked.filter;
  const where = await resultsWhere(db, asked);
  const { rows } = await sql<Row>`
    select campaign.fiscal_year as year, ${part} as part, given.value as \`of\`, count(*) as number
      from ${RESULTS_FROM} inner join ${givenOf(kind, 'answers')} as given on given.check_id = checked.id
      where ${where} and given.value <> '' group by year, part, \`of\`
    union all
    select campaign.fiscal_year as year, ${part} as part, given.value as \`of\`, count(*) as number
      from ${RESULTS_FROM} inner join ${givenOf(kind, 'findings')} as given on given.check_id = checked.id
      where ${where} group by year, part, \`of\``.execute(db);
  return rows.flatMap(({ year, part: of, number, ...row }) => {
    const counted = { keys: [of], year, of: row.of, number: Number(number) };
    // What is open is among what was found.
    return row.of === 'findingsOpen' ? [counted, { ...counted, of: 'findings' as const }] : [counted];
  });
}

async function byUnit(db: DbOrTx, asked: Asked, view: 'section' | 'department'): Promise<Years> {
  const counted = await countBy(db, asked, sql<string>`checked.unit_id`);
  const units = await loadUnits(db, null);
  const rowOf = (id: string) => (view === 'section' ? id : departmentOf({ units }, id));
  return sumOfYears(
    [...units.values()].map(({ id, name }) => ({ key: id, name, note: null })),
    counted.map((one) => ({ ...one, keys: one.keys.map(rowOf) })),
  );
}

/** Each question counts for every provision that it rested on when it was asked. */
async function byProvision(db: DbOrTx, asked: Asked): Promise<Years> {
  const { questions, names } = await loadProvisions(db, asked.filter.kind);
  const counted = await countBy(db, asked, QUESTION);
  const keysOf = (question: string): string[] => {
    const keys = questions.get(question) ?? [];
    return keys.length > 0 ? keys : [WHOLE];
  };
  const { provision } = asked.filter;
  return sumOfYears(
    // Questions that rest on the one that was asked for may rest on others too.
    [...names.values()].filter(({ key }) => provision === null || key === provision),
    counted.map((one) => ({ ...one, keys: one.keys.flatMap(keysOf) })),
  );
}

export const loadYears = (db: DbOrTx, view: ResultView, asked: Asked): Promise<Years> =>
  view === 'provision' ? byProvision(db, asked) : byUnit(db, asked, view);

/** The fiscal years with rounds of this kind, the newest first. */
export async function yearsOf(db: DbOrTx, kind: CheckKind): Promise<number[]> {
  const rows = await db
    .selectFrom('check_campaigns')
    .select('fiscal_year as year')
    .distinct()
    .where('kind', '=', kind)
    .orderBy('fiscal_year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}
