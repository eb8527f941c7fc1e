import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Db, openDatabase } from './connection.server';
import { changeDatabaseUrl, parseDatabaseUrl } from './database-url';
import type { Database } from './schema';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const appendOnly: readonly Right[] = ['SELECT', 'INSERT'];
const kept: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE'];
const replaced: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * What the running app may do to each table, and no more. Whoever takes over the app, or finds a hole in it, still
 * cannot rewrite what was recorded or decided. A new table does not compile until its rights are chosen here.
 */
export const appRights: Record<keyof Database, readonly Right[]> = {
  settings: kept,
  organisation_units: kept,
  persons: kept,
  person_credentials: kept,
  sessions: replaced,
  sign_in_attempts: replaced,
  posts: kept,
  post_roles: kept,
  post_holdings: kept,
  deputies: kept,
  absences: kept,
  personnel_change_files: kept,
  personnel_leavings: kept,
  policy_profiles: appendOnly,
  number_sequences: kept,
  vendors: kept,
  vendor_names: appendOnly,
  vendor_distinctions: appendOnly,
  vendor_capital_ties: kept,
  vendor_certifications: kept,
  vendor_notes: appendOnly,
  contracts: kept,
  contract_terms: appendOnly,
  contract_requests: appendOnly,
  contract_conclusions: kept,
  conclusion_acceptances: appendOnly,
  social_media_accounts: kept,
  social_media_account_requests: appendOnly,
  account_checks: appendOnly,
  account_procedures: kept,
  account_procedure_steps: appendOnly,
  subcontracts: kept,
  subcontract_requests: kept,
  subcontract_reports: kept,
  agreements: kept,
  agreement_parties: replaced,
  agreement_measures: replaced,
  agreement_reports: kept,
  agreement_dependencies: kept,
  approval_requests: kept,
  participations: appendOnly,
  request_units: replaced,
  request_readers: replaced,
  request_revisions: appendOnly,
  route_steps: kept,
  step_assignees: replaced,
  decisions: appendOnly,
  item_reviews: replaced,
  requirement_outcomes: kept,
  policy_activations: kept,
  policy_reviews: kept,
  policy_review_parts: appendOnly,
  policy_review_triggers: kept,
  policy_review_risks: kept,
  reassessments: kept,
  reassessment_items: kept,
  comments: appendOnly,
  cloud_services: kept,
  cloud_service_uses: kept,
  conditions: kept,
  obligations: kept,
  trainings: appendOnly,
  training_files: appendOnly,
  obligation_reminders: replaced,
  notices: replaced,
  mails: replaced,
  mail_notices: ['SELECT', 'INSERT', 'DELETE'],
  notice_choices: kept,
  calendar_feeds: replaced,
  service_levels: kept,
  service_level_terms: appendOnly,
  service_level_months: kept,
  service_level_figures: appendOnly,
  service_level_breaches: kept,
  incidents: kept,
  incident_tellings: kept,
  incident_subjects: kept,
  incident_entries: appendOnly,
  incident_measures: appendOnly,
  incident_duty_reports: appendOnly,
  restrictions: kept,
  change_notes: kept,
  change_note_files: appendOnly,
  emergency_contacts: kept,
  endings: kept,
  ending_proofs: kept,
  ending_proof_files: appendOnly,
  ending_retentions: kept,
  information_movements: kept,
  movement_permissions: kept,
  movement_permitters: kept,
  movement_files: appendOnly,
  check_campaigns: appendOnly,
  checks: kept,
  check_parts: appendOnly,
  check_answers: kept,
  check_verdicts: kept,
  check_findings: kept,
  check_files: kept,
  evidence_files: kept,
  document_texts: kept,
  document_pages: replaced,
  search_texts: replaced,
  search_grams: replaced,
  submission_keys: replaced,
  recorded_events: appendOnly,
  record_queue: ['SELECT', 'INSERT', 'DELETE'],
  record_leaves: appendOnly,
  record_heads: appendOnly,
  clause_findings: replaced,
  passage_choices: appendOnly,
  document_differences: replaced,
};

/** The tables in which Kysely notes what was migrated; the app reads one at its start. */
const otherRights: Record<string, readonly Right[]> = { kysely_migration: ['SELECT'] };

type Account = { user: string; host: string };

const quoteName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const quoteText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const quoteAccount = ({ user, host }: Account): string => `${quoteText(user)}@${quoteText(host)}`;

const run = (db: Db, statement: string) => sql.raw(statement).execute(db);

/** The host part under which the server knows an account such as ours: 'localhost', '%', an address. */
async function hostOf(db: Db): Promise<string> {
  const { rows } = await sql<{ account: string }>`select current_user() as account`.execute(db);
  const account = rows[0]!.account;
  return account.slice(account.lastIndexOf('@') + 1);
}

/**
 * Makes a new account with a random password and the rights of the app.
 * @param owner an account that may CREATE USER and GRANT; its errors (1044, 1227, …) pass through
 * @returns the address with which the app connects
 */
export async function createAppAccount(owner: Db, ownerUrl: string, prefix = 'sekisho_app'): Promise<string> {
  const account = { user: `${prefix}_${randomBytes(4).toString('hex')}`, host: await hostOf(owner) };
  // The ends satisfy servers that ask for all kinds of characters.
  const password = `${randomBytes(24).toString('base64url')}-Aa1`;
  await run(owner, `create user ${quoteAccount(account)} identified by ${quoteText(password)}`);
  try {
    await grant(owner, parseDatabaseUrl(ownerUrl).database, account);
  } catch (error) {
    await dropAccount(owner, account);
    throw error;
  }
  return changeDatabaseUrl(ownerUrl, account.user === '' ? {} : { user: account.user, password });
}

const dropAccount = (owner: Db, account: Account) => run(owner, `drop user if exists ${quoteAccount(account)}`);

/** Takes away the account with which `appUrl` connects. */
export async function dropAppAccount(owner: Db, appUrl: string): Promise<void> {
  await dropAccount(owner, { user: parseDatabaseUrl(appUrl).user, host: await hostOf(owner) });
}

/**
 * Brings the rights of an existing account to what `appRights` says: first adds, then takes away, so that an app
 * which is running meanwhile never lacks what it may do.
 */
export async function refreshAppRights(owner: Db, appUrl: string): Promise<void> {
  const app = openDatabase(appUrl, { connections: 1 });
  try {
    const account = { user: parseDatabaseUrl(appUrl).user, host: await hostOf(app) };
    const { database } = parseDatabaseUrl(appUrl);
    await grant(owner, database, account);
    for (const { table, right } of await tableRights(app, database)) {
      const wanted = wantedRights()[table] ?? [];
      if (!wanted.includes(right as Right)) {
        await run(owner, `revoke ${right} on ${quoteName(database)}.${quoteName(table)} from ${quoteAccount(account)}`);
      }
    }
  } finally {
    await app.destroy();
  }
}

const wantedRights = (): Record<string, readonly Right[]> => ({ ...appRights, ...otherRights });

async function grant(owner: Db, database: string, account: Account): Promise<void> {
  for (const [table, rights] of Object.entries(wantedRights())) {
    const place = `${quoteName(database)}.${quoteName(table)}`;
    await run(owner, `grant ${rights.join(', ')} on ${place} to ${quoteAccount(account)}`);
  }
}

async function tableRights(app: Db, database: string): Promise<{ table: string; right: string }[]> {
  // As seen by the account itself: everybody may read his own.
  const { rows } = await sql<{ table: string; right: string }>`
    select table_name as ${sql.ref('table')}, privilege_type as ${sql.ref('right')}
    from information_schema.table_privileges where table_schema = ${database}`.execute(app);
  return rows;
}

const protectedTables = ['recorded_events', 'record_leaves', 'record_heads', 'decisions', 'request_revisions'] as const;

/**
 * Whether the account behind `db` is unable to rewrite the record. Tried out, not looked up: rights may come from the
 * table, the database, the server or a role. Nothing is changed even where it could be.
 */
export async function recordIsProtected(db: Kysely<Database>): Promise<boolean> {
  for (const table of protectedTables) {
    const column = table === 'record_leaves' ? 'event_id' : table === 'record_heads' ? 'head_hash' : 'id';
    const attempts = [
      sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} where 1 = 0`,
      sql`delete from ${sql.table(table)} where 1 = 0`,
    ];
    for (const attempt of attempts) {
      try {
        await attempt.execute(db);
        return false;
      } catch (error) {
        if (!isRefusedForLackOfRights(error)) throw error;
      }
    }
  }
  return true;
}

/** 1142 table, 1143 column, 1044 database, 1227 server, 1410 and 1396 for making accounts, 1045 for entering. */
export function isRefusedForLackOfRights(error: unknown): boolean {
  const errno = (error as { errno?: unknown } | null)?.errno;
  return typeof errno === 'number' && [1044, 1045, 1142, 1143, 1227, 1370, 1396, 1410, 1698].includes(errno);
}
