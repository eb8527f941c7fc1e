/** From what the due date of an obligation was counted, as the register has it now. */
import { clocksOf } from '~/incidents/clocks';
import { readIncident } from '~/incidents/incidents.repository.server';
import { reasonText } from '~/incidents/reason-words';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { StoredObligation } from './obligations.repository.server';
import { type Basis, reasonsFor } from './reasoning';

export async function loadReasons(db: DbOrTx, obligation: StoredObligation, mayReadIncident: boolean): Promise<Text[]> {
  const { kind, dueOn, subject } = obligation;
  if (subject.type === 'incident') return mayReadIncident ? dutyReasons(db, obligation) : [];
  const basis =
    kind === 'contract-notice'
      ? await termEnd(db, obligation)
      : kind === 'vendor-certification' || kind === 'service-certification'
        ? await auditPeriod(db, obligation)
        : null;
  return reasonsFor(kind, dueOn, basis);
}

/** Only while the date still follows from it: a contract that has gone into its next term explains another day. */
async function termEnd(db: DbOrTx, { subject, dueOn }: StoredObligation): Promise<Basis | null> {
  const row = await db
    .selectFrom('contracts')
    .select(['ends_on', 'notice_amount', 'notice_unit'])
    .where('id', '=', subject.id)
    .where('notice_deadline', '=', dueOn)
    .executeTakeFirst();
  if (!row || row.notice_amount === null) return null;
  const unit = row.notice_unit === 'days' ? 'days' : 'months';
  return { from: 'term-end', endsOn: row.ends_on, amount: row.notice_amount, unit };
}

async function auditPeriod(db: DbOrTx, { occurrence, dueOn }: StoredObligation): Promise<Basis | null> {
  if (occurrence.includes(':')) return { from: 'gone' };
  const row = await db
    .selectFrom('vendor_certifications')
    .select('audit_period_ends_on as endsOn')
    .where('id', '=', occurrence)
    .where('ends_on', '=', dueOn)
    .where('kind', 'in', ['ismap', 'ismap-liu'])
    .executeTakeFirst();
  return row?.endsOn ? { from: 'audit-period', endsOn: row.endsOn } : null;
}

async function dutyReasons(db: DbOrTx, { kind, occurrence, subject }: StoredObligation): Promise<Text[]> {
  const row = await db.selectFrom('incidents').selectAll().where('id', '=', subject.id).executeTakeFirst();
  const duty =
    row && clocksOf(readIncident(row)).duties.find((one) => one.law === occurrence && `incident-${one.kind}` === kind);
  return duty ? duty.reasons.map(reasonText) : [];
}
