/** 結果の推移 from the database: reviewed self-inspections and finished audits that the reader may see. */
import { type RawBuilder, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadUnits } from '~/people/organisation.repository.server';
import { fiscalYear, type PlainDate } from '~/platform/dates';
import { checkQuestionsOf } from '~/policy/check-questions';
import { provisionsOf } from '~/policy/lookup';
import type { CheckKind } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { type AnswerValue, isAudit } from './model';
import { checkWords as words } from './words';
import { type Counted, type ResultView, sumOfYears, type YearRow, type Years } from './years';

const YEARS = 5;
const WHOLE = '';

type Asked = { ability: AppAbility; kind: CheckKind; today: PlainDate };
/** `part`: the section, or profile, version and question. */
type Row = { year: number; part: string; of: AnswerValue | 'findingsOpen'; number: number };

/** An audit is judged by the auditor; a self-inspection says itself how it is. */
async function countBy(db: DbOrTx, { ability, kind, today }: Asked, part: RawBuilder<string>): Promise<Counted[]> {
  const given = isAudit(kind)
    ? sql`select check_id, question_key, verdict as value from check_verdicts`
    : sql`select check_id, question_key, answer as value from check_answers`;
  const from = sql`checks as checked inner join check_campaigns as campaign on campaign.id = checked.campaign_id`;
  const where = sql`checked.kind = ${kind} and checked.status = 'reviewed'
    and campaign.kind = ${kind} and campaign.fiscal_year > ${fiscalYear(today) - YEARS}
    and ${accessibleBy(ability, 'read', 'PeriodicCheck')}`;
  const { rows } = await sql<Row>`
    select campaign.fiscal_year as year, ${part} as part, given.value as \`of\`, count(*) as number
      from ${from} inner join (${given}) as given on given.check_id = checked.id
      where ${where} and given.value <> '' group by year, part, \`of\`
    union all
    select campaign.fiscal_year as year, ${part} as part, 'findingsOpen' as \`of\`, count(*) as number
      from ${from} inner join check_findings as given on given.check_id = checked.id
      where ${where} and given.status <> 'closed' group by year, part`.execute(db);
  return rows.map(({ year, part: of, number, ...row }) => ({ ...row, keys: [of], year, number: Number(number) }));
}

async function bySection(db: DbOrTx, asked: Asked): Promise<Years> {
  const counted = await countBy(db, asked, sql<string>`checked.unit_id`);
  const units = await loadUnits(db, null);
  return sumOfYears(
    [...units.values()].map(({ id, name }) => ({ key: id, name, note: null })),
    counted,
  );
}

/** Each question counts for every provision that it rested on when it was asked. */
async function byProvision(db: DbOrTx, asked: Asked): Promise<Years> {
  const counted = await countBy(
    db,
    asked,
    sql<string>`concat(campaign.profile_key, ' ', campaign.profile_version, ' ', given.question_key)`,
  );
  const names = new Map<string, Omit<YearRow, 'years'>>([[WHOLE, { key: WHOLE, name: words.whole, note: null }]]);
  const restingOn = new Map<string, string[]>();
  const versions = new Set(counted.map(({ keys }) => (keys[0] ?? '').split(' ').slice(0, 2).join(' ')));
  // The newest version last: it says how a provision is called.
  for (const one of [...versions].sort()) {
    const [key = '', version = ''] = one.split(' ');
    const profile = await loadProfile(db, key, version);
    if (!profile) continue;
    for (const question of checkQuestionsOf(profile, asked.kind)) {
      const provisions = provisionsOf(profile, question.provisions);
      restingOn.set(
        `${one} ${question.key}`,
        provisions.map((provision) => provision.key),
      );
      for (const { key: provision, citation, summary } of provisions) {
        names.set(provision, { key: provision, name: citation, note: summary });
      }
    }
  }
  return sumOfYears(
    [...names.values()],
    counted.map((one) => ({ ...one, keys: one.keys.flatMap((key) => restingOn.get(key) ?? [WHOLE]) })),
  );
}

export const loadYears = (db: DbOrTx, view: ResultView, asked: Asked): Promise<Years> =>
  view === 'section' ? bySection(db, asked) : byProvision(db, asked);
