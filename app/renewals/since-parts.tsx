/** 前回から: the tag of an item, and what changed on the whole. */
import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { Since } from './model';
import type { EarlierRef, RenewalSummary, renewalView } from './since.server';
import { sinceWords, renewalWords as words } from './words';

const TONES: Record<Since, StatusTone> = {
  changed: 'warning',
  new: 'info',
  open: 'waiting',
  same: 'neutral',
  confirmed: 'success',
};

export function SinceTag({ since }: { since: Since }) {
  const t = useText();
  return <StatusTag tone={TONES[since]}>{t(sinceWords[since])}</StatusTag>;
}

/** 申請 介護-8-1（第1版） 2026年3月20日 承認 */
export function EarlierApprovalLine({ of: earlier }: { of: SerializeFrom<EarlierRef> }) {
  const t = useText();
  return (
    <>
      {t(words.of(earlier.number, earlier.revisionNumber))}{' '}
      {earlier.approvedOn ? (
        <>
          <OfficeDate date={earlier.approvedOn} era /> {t(words.approved)}
        </>
      ) : null}
    </>
  );
}

/** Counts, and what the policy asks for no longer. */
export function RenewalNotice({ summary }: { summary: SerializeFrom<RenewalSummary> }) {
  const t = useText();
  const { ref, counts, gone, versions } = summary;
  return (
    <Notice kind="info" title={t(words.since)}>
      <p>
        <EarlierApprovalLine of={ref} />
      </p>
      <p>{t(words.counts(counts))}</p>
      {versions ? <p>{t(words.newerProfile(versions.before, versions.now))}</p> : null}
      <Gone gone={gone} />
    </Notice>
  );
}

function Gone({ gone }: { gone: RenewalSummary['gone'] }) {
  const t = useText();
  const marks = useMarks();
  if (gone.length === 0) return null;
  return (
    <Disclosure summary={t(words.gone) + marks.brackets(String(gone.length))}>
      <ul className="list-disc ps-5">
        {gone.map(({ key, title }) => (
          <li key={key}>{t(title)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

type View = SerializeFrom<NonNullable<Awaited<ReturnType<typeof renewalView>>>>;
type Item = { key: string; title: Text };

/** For those who review and decide: what changed stands first. */
export function SinceSection({ view, items, base = '' }: { view: View | null; items: readonly Item[]; base?: string }) {
  const t = useText();
  const locale = useLocale();
  if (!view) return null;
  const shown = (value: View['facts'][number]['stored']) =>
    value === null ? '—' : 'date' in value ? formatDate(value.date, locale) : t(value);
  const order: Since[] = ['changed', 'new'];
  const moved = order.flatMap((since) =>
    items.filter(({ key }) => view.since[key] === since).map((item) => ({ ...item, since })),
  );
  return (
    <section id="since" aria-labelledby="since-heading">
      <h2 id="since-heading">{t(words.since)}</h2>
      <p>
        <EarlierApprovalLine of={view.ref} />
      </p>
      <p>
        <strong>{t(words.counts(view.counts))}</strong>
      </p>
      {view.versions ? <p>{t(words.newerProfile(view.versions.before, view.versions.now))}</p> : null}
      {moved.length > 0 ? (
        <>
          <h3>{t(words.itemsChanged)}</h3>
          <ul className="red-list">
            {moved.map(({ key, title, since }) => (
              <li key={key}>
                <SinceTag since={since} /> <a href={`${base}#item-${key}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {view.facts.length > 0 ? (
        <DataTable
          caption={t(words.facts)}
          rows={view.facts}
          rowKey={(row) => row.field}
          columns={[
            { key: 'question', header: t(words.question), rowHeader: true, cell: (row) => t(row.label) },
            {
              key: 'before',
              header: t(words.before),
              cell: (row) => <span className="keep-lines">{shown(row.stored)}</span>,
            },
            { key: 'now', header: t(words.now), cell: (row) => <span className="keep-lines">{shown(row.typed)}</span> },
          ]}
        />
      ) : (
        <p>{t(words.factsNone)}</p>
      )}
      <Gone gone={view.gone} />
    </section>
  );
}
