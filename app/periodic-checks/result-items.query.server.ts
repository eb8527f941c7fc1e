/** What one figure of the results counts: the verdicts or answers, or the findings, one by one. */
import { sql } from 'kysely';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { checkQuestionsOf } from '~/policy/check-questions';
import { provisionsOf } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { AnswerValue, FindingStatus, Severity } from './model';
import { type Figure, isOfFindings } from './years';
import { type Asked, givenOf, RESULTS_FROM, resultsWhere } from './years.query.server';

const PER_PAGE = 100;

export type ResultItem = {
  /** Where a page goes on behind it. */
  key: string;
  checkId: string;
  /** Of the question or the finding on the page of its check. */
  anchor: string;
  year: number;
  campaign: string;
  unit: Text;
  profile: { key: string; version: string };
  /** null: the whole. */
  question: Text | null;
  provisions: { key: string; citation: Text }[];
  /** What was answered and judged about the question; '' where nobody did. */
  answer: AnswerValue | '';
  explanation: string;
  verdict: AnswerValue | '';
  remark: string;
  finding: { statement: string; severity: Severity | ''; status: FindingStatus; dueOn: PlainDate } | null;
};

type Row = {
  checkId: string;
  item: string;
  questionKey: string;
  year: number;
  campaign: string;
  profileKey: string;
  profileVersion: string;
  ja: string;
  en: string;
  answer: string | null;
  explanation: string | null;
  verdict: string | null;
  remark: string | null;
  statement: string | null;
  severity: string | null;
  status: string | null;
  dueOn: PlainDate | null;
};

export type ResultItems = { items: ResultItem[]; count: number; next: string | null };

const KEY = /^([0-9A-Z]{26})\.([a-z0-9-]{1,60}|[0-9A-Z]{26})$/;

/** In the order of rounds and sections, behind the item `after`; of a year where `asked.filter` says one. */
export async function listResultItems(
  db: DbOrTx,
  asked: Asked,
  figure: Figure,
  { after = null, perPage = PER_PAGE }: { after?: string | null; perPage?: number } = {},
): Promise<ResultItems> {
  const counted = sql`given.value in (${sql.join(figure === 'findings' ? ['findings', 'findingsOpen'] : [figure])})`;
  const from = sql`${RESULTS_FROM} inner join ${givenOf(asked.filter.kind, figure)} as given
    on given.check_id = checked.id`;
  const where = sql`${await resultsWhere(db, asked)} and ${counted}`;
  const start = KEY.exec(after ?? '');
  const beyond = start
    ? sql`and checked.id >= ${start[1]} and (checked.id > ${start[1]} or given.item > ${start[2]})`
    : sql``;
  const finding = isOfFindings(figure)
    ? sql`left join check_findings as finding on finding.id = given.item`
    : sql`left join check_findings as finding on false`;
  const { rows } = await sql<Row>`
    select checked.id as checkId, given.item, given.question_key as questionKey, campaign.fiscal_year as year,
      campaign.title as campaign, campaign.profile_key as profileKey, campaign.profile_version as profileVersion,
      unit.name_ja as ja, unit.name_en as en, answered.answer, answered.explanation, judged.verdict, judged.remark,
      finding.statement, finding.severity, finding.status, finding.due_on as dueOn
    from ${from}
    inner join organisation_units as unit on unit.id = checked.unit_id
    left join check_answers as answered on answered.check_id = checked.id and answered.question_key = given.question_key
    left join check_verdicts as judged on judged.check_id = checked.id and judged.question_key = given.question_key
    ${finding}
    where ${where} ${beyond}
    order by checked.id, given.item limit ${sql.lit(perPage + 1)}`.execute(db);
  const total = await sql<{ number: number }>`select count(*) as number from ${from} where ${where}`.execute(db);
  const shown = rows.slice(0, perPage);
  const profiles = await profilesOf(db, shown);
  const items = shown.map((row) => itemOf(row, profiles, asked.filter.kind));
  return {
    items,
    count: Number(total.rows[0]?.number ?? 0),
    next: rows.length > perPage ? (items.at(-1)?.key ?? null) : null,
  };
}

async function profilesOf(db: DbOrTx, rows: readonly Row[]): Promise<Map<string, PolicyProfile>> {
  const found = new Map<string, PolicyProfile>();
  for (const { profileKey, profileVersion } of rows) {
    const name = `${profileKey} ${profileVersion}`;
    if (found.has(name)) continue;
    const profile = await loadProfile(db, profileKey, profileVersion);
    if (profile) found.set(name, profile);
  }
  return found;
}

function itemOf(row: Row, profiles: ReadonlyMap<string, PolicyProfile>, kind: Asked['filter']['kind']): ResultItem {
  const profile = profiles.get(`${row.profileKey} ${row.profileVersion}`);
  const question = profile && checkQuestionsOf(profile, kind).find(({ key }) => key === row.questionKey);
  return {
    key: `${row.checkId}.${row.item}`,
    checkId: row.checkId,
    anchor: row.item,
    year: row.year,
    campaign: row.campaign,
    unit: { ja: row.ja, en: row.en },
    profile: { key: row.profileKey, version: row.profileVersion },
    question: question?.title ?? null,
    provisions:
      profile && question
        ? provisionsOf(profile, question.provisions).map(({ key, citation }) => ({ key, citation }))
        : [],
    answer: (row.answer ?? '') as AnswerValue | '',
    explanation: row.explanation ?? '',
    verdict: (row.verdict ?? '') as AnswerValue | '',
    remark: row.remark ?? '',
    finding:
      row.statement === null || row.dueOn === null
        ? null
        : {
            statement: row.statement,
            severity: (row.severity ?? '') as Severity | '',
            status: row.status as FindingStatus,
            dueOn: row.dueOn,
          },
  };
}
