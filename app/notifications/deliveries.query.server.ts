/** How the delivery of mails stands, for the administrator. */
import { type SqlBool, sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import { type Count, pageByKey } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import type { DeliveryFilter } from './deliveries-query';
import { ABOUT_ONE_MAIL, type MailStatus } from './model';

export type DeliveryRow = {
  id: string;
  personName: string;
  urgent: boolean;
  status: MailStatus;
  attempts: number;
  /** null where nothing is tried any more. */
  nextAt: Instant | null;
  sentAt: Instant | null;
  createdAt: Instant;
  lastError: string;
};

export type DeliveryList = { rows: DeliveryRow[]; next: string | null; previous: string | null; count: Count | null };

const TROUBLED = sql<SqlBool>`(mail.status in ('failed', 'waiting', 'sending')
  and (mail.status = 'failed' or mail.last_error <> ''))`;

function filtered(filter: DeliveryFilter) {
  if (filter === 'all') return sql<SqlBool>`(1 = 1)`;
  return filter === 'troubled' ? TROUBLED : sql<SqlBool>`mail.status = ${filter}`;
}

/** The newest first. */
export async function listDeliveries(db: DbOrTx, filter: DeliveryFilter, from: PageFrom): Promise<DeliveryList> {
  const list = {
    from: sql`mails as mail`,
    alias: 'mail',
    where: filtered(filter),
    columns: ['id'],
    descending: true,
    countable: filter !== 'all',
  };
  const { ids, ...page } = await pageByKey(db, list, from);
  return { ...page, rows: ids.length === 0 ? [] : await loadRows(db, ids) };
}

async function loadRows(db: DbOrTx, ids: readonly string[]): Promise<DeliveryRow[]> {
  const rows = await db
    .selectFrom('mails as mail')
    .innerJoin('persons as person', 'person.id', 'mail.person_id')
    .select(['mail.id', 'person.name as personName', 'mail.bundle', 'mail.status', 'mail.attempts'])
    .select(['mail.next_at', 'mail.sent_at as sentAt', 'mail.created_at as createdAt', 'mail.last_error as lastError'])
    .where('mail.id', 'in', ids)
    .orderBy('mail.id', 'desc')
    .execute();
  return rows.map(({ bundle, status, next_at, ...row }) => ({
    ...row,
    status: status as MailStatus,
    urgent: bundle.startsWith('urgent:'),
    nextAt: status === 'waiting' ? next_at : null,
  }));
}

export type DeliveryState = {
  /** Mails that were given up, counted to a thousand. */
  failed: Count;
  lastSentAt: Instant | null;
  /** The server took none since it was last tried in vain. */
  isFailing: boolean;
};

const COUNTED_AT_MOST = 1_000;

export async function deliveryState(db: DbOrTx): Promise<DeliveryState> {
  const [failed, last, inVain] = await Promise.all([
    db
      .selectFrom(
        db
          .selectFrom('mails')
          .select('id')
          .where('status', '=', 'failed')
          .limit(COUNTED_AT_MOST + 1)
          .as('some'),
      )
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow(),
    db.selectFrom('mails').select(sql<Date | null>`max(sent_at)`.as('at')).executeTakeFirstOrThrow(),
    db
      .selectFrom('mails')
      .select(sql<Date | null>`max(tried_at)`.as('at'))
      .where('status', '=', 'waiting')
      .where('last_error', '<>', '')
      .where((eb) => eb.not(eb.or(ABOUT_ONE_MAIL.map((code) => eb('last_error', 'like', `${code} %`)))))
      .executeTakeFirstOrThrow(),
  ]);
  const number = Number(failed.count);
  const lastSentAt = last.at;
  return {
    failed: { number: Math.min(number, COUNTED_AT_MOST), orMore: number > COUNTED_AT_MOST },
    lastSentAt,
    isFailing: inVain.at !== null && (lastSentAt === null || lastSentAt < inVain.at),
  };
}
