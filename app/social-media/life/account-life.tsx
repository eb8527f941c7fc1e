import type { SerializeFrom } from '@remix-run/node';
import { ObligationDue, ObligationStatusTag } from '~/obligations/obligation-status';
import { spokenNote } from '~/record/own-notes';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';
import { ACCOUNTS_PATH } from '../account-query';
import { OwnerMissingTag } from '../standing';
import { ownerStandingHints } from '../words';
import type { loadAccountLife, WithoutOwnerRow } from './life-page.query.server';
import { accountPath, procedurePath } from './paths';
import { procedureWords, lifeWords as words } from './words';

type Life = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadAccountLife>>>>;
type Part = { life: Life };

/** On the page of an account: what has to be done about it, and what was. */
export function AccountLife({ life }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="life" className="stack-tight">
      <h2 id="life">{t(words.title)}</h2>
      <Actions life={life} />
      <ToDo life={life} />
      <Procedures life={life} />
      <Checks life={life} />
    </section>
  );
}

function Actions({ life: { accountId, status, mayChange, procedures } }: Part) {
  const t = useText();
  if (!mayChange || status === 'closed') return null;
  const base = accountPath(accountId);
  const isTakenOver = procedures.some(({ kind, isOpen }) => kind === 'takeover' && isOpen);
  return (
    <div className="button-row">
      <LinkButton href={`${base}/periodic-checks`} kind="secondary">
        {t(words.check)}
      </LinkButton>
      <LinkButton href={`${base}/confirmed-posts`} kind="secondary">
        {t(words.confirm)}
      </LinkButton>
      {status === 'active' || status === 'dormant' || status === 'taken-over' ? (
        <LinkButton href={`${base}/suspension`} kind="secondary">
          {t(words.suspend)}
        </LinkButton>
      ) : null}
      {status === 'suspended' && !isTakenOver ? (
        <LinkButton href={`${base}/resumption`} kind="secondary">
          {t(words.resume)}
        </LinkButton>
      ) : null}
      <LinkButton href={procedurePath(accountId, 'takeover')} kind="secondary">
        {t(words.takeover)}
      </LinkButton>
    </div>
  );
}

function ToDo({ life: { due } }: Part) {
  const t = useText();
  if (due.length === 0) return null;
  return (
    <DataTable
      caption={t(words.todo)}
      rows={due}
      rowKey={(row) => row.id}
      rowClassName={(row) => (row.daysLeft < 0 ? 'row-late' : undefined)}
      columns={[
        {
          key: 'what',
          header: t(words.todo),
          rowHeader: true,
          cell: (row) => <a href={`/obligations/${row.id}`}>{t(row.title)}</a>,
        },
        {
          key: 'due',
          header: t({ ja: '期限', en: 'Due' }),
          nowrap: true,
          cell: (row) => <ObligationDue of={row} />,
        },
        { key: 'state', header: t(words.state), nowrap: true, cell: (row) => <ObligationStatusTag of={row} /> },
      ]}
    />
  );
}

function Procedures({ life: { accountId, procedures } }: Part) {
  const t = useText();
  if (procedures.length === 0) return null;
  return (
    <DataTable
      caption={t(words.procedures)}
      rows={procedures}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'kind',
          header: t(words.procedures),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.isOpen ? (
                <a href={procedurePath(accountId, row.kind)}>{t(procedureWords[row.kind].title)}</a>
              ) : (
                t(procedureWords[row.kind].title)
              )}
              <div className="cell-note">{t(spokenNote(row.endNote || row.reason))}</div>
            </>
          ),
        },
        {
          key: 'began',
          header: t({ ja: '始まり', en: 'Began' }),
          nowrap: true,
          cell: (row) => (
            <>
              <OfficeDate date={row.beganOn} /> {row.beganTime}
            </>
          ),
        },
        {
          key: 'state',
          header: t(words.state),
          cell: (row) =>
            row.isOpen ? (
              <>
                <StatusTag tone="waiting">{t(words.open)}</StatusTag>
                {row.missing > 0 ? <div className="cell-note">{t(words.stillMissing(row.missing))}</div> : null}
              </>
            ) : (
              <StatusTag tone={row.outcome === 'completed' ? 'success' : 'ended'}>
                {t(row.outcome === 'completed' ? words.completed : words.dropped)}
              </StatusTag>
            ),
        },
      ]}
    />
  );
}

function Checks({ life: { checks } }: Part) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.checks)}
      rows={checks}
      rowKey={(row) => row.id}
      empty={
        <p>
          {t(words.lastCheck)} {t(words.never)}
        </p>
      }
      columns={[
        {
          key: 'on',
          header: t(words.checkedOn),
          rowHeader: true,
          nowrap: true,
          cell: (row) => <OfficeDate date={row.checkedOn} />,
        },
        { key: 'by', header: t(words.by), cell: (row) => `${row.personPost} ${row.personName}` },
        {
          key: 'note',
          header: t(words.answers),
          cell: (row) => <span className="keep-lines">{row.note || t(words.allInOrder)}</span>,
        },
      ]}
    />
  );
}

/** In 自分の仕事: accounts that nobody answers for. */
export function AccountsWithoutOwner({ rows }: { rows: SerializeFrom<WithoutOwnerRow>[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t(words.withoutOwner)}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            header: t({ ja: 'アカウント', en: 'Account' }),
            rowHeader: true,
            cell: (row) => <a href={accountPath(row.id)}>{row.name}</a>,
          },
          { key: 'unit', header: t({ ja: '所管課', en: 'Section' }), cell: (row) => t(row.unit) },
          {
            key: 'standing',
            header: t(words.state),
            cell: (row) =>
              row.standing === 'in-charge' ? null : (
                <>
                  <OwnerMissingTag standing={row.standing} short />
                  <div className="cell-note">{t(ownerStandingHints[row.standing])}</div>
                </>
              ),
          },
        ]}
      />
      <p>
        <a href={`${ACCOUNTS_PATH}?mark=without-owner`}>{t(words.seeAll)}</a>
      </p>
    </>
  );
}
