/** Required, promised, kind and verdict of every SLA item, side by side. */
import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { commitmentWords } from '~/policy/words';
import { type Column, DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ItemState } from './answers';
import { ItemStateTag } from './item-state-tag';
import type { SlaComparison } from './sla-comparison';
import { SlaVerdictTag } from './sla-verdict';
import { plannedStopWords, slaWords as words } from './sla-words';

export type SlaTableItem = {
  key: string;
  title: Text;
  state: ItemState;
  sla: SerializeFrom<SlaComparison> | null;
};
type Row = SlaTableItem & { sla: NonNullable<SlaTableItem['sla']> };

type Props = {
  items: readonly SlaTableItem[];
  /** Where the title of an item leads: '#item-…'; no link without it. */
  href?: (key: string) => string;
  /** For a page that has to stay short: uptime, and whatever is not met; the rest is counted. */
  brief?: boolean;
};

/** Nothing where there are no SLA items. */
export function SlaTable({ items, href, brief = false }: Props) {
  const t = useText();
  const columns = useColumns(href);
  const all = items.filter((item): item is Row => item.sla !== null);
  const rows = all.filter(brief ? isPressing : isWorthALine);
  if (all.length === 0) return null;
  return (
    <>
      {rows.length > 0 ? (
        <DataTable caption={t(words.table)} hideCaption rows={rows} rowKey={(row) => row.key} columns={columns} />
      ) : null}
      {all.length > rows.length ? (
        <p>{t((brief ? words.alsoMet : words.alsoStated)(all.length - rows.length))}</p>
      ) : null}
    </>
  );
}

/** Whether the answer and the comparison raise no question. A statement is one, however firm it is. */
function isSettled({ sla, state }: Row): boolean {
  if (state === 'not-applicable') return true;
  const verdict = sla.judgement?.verdict;
  return state === 'met' && (verdict === 'met' || (verdict === 'objective-only' && !sla.compares));
}

const isWorthALine = (row: Row): boolean => row.sla.compares || !isSettled(row);
const isPressing = (row: Row): boolean => row.sla.requiredDowntime !== null || !isSettled(row);

function useColumns(href: Props['href']): Column<Row>[] {
  const t = useText();
  return [
    {
      key: 'item',
      header: t(words.item),
      rowHeader: true,
      cell: (row) => (href ? <a href={href(row.key)}>{t(row.title)}</a> : t(row.title)),
    },
    {
      key: 'required',
      header: t(words.required),
      cell: (row) => <Level level={row.sla.required} downtime={row.sla.requiredDowntime} />,
    },
    {
      key: 'promised',
      header: t(words.promise),
      cell: (row) => <Level level={row.sla.promised} downtime={row.sla.promisedDowntime} />,
    },
    {
      key: 'commitment',
      header: t(words.commitment),
      nowrap: true,
      cell: (row) => (row.sla.commitment ? t(commitmentWords[row.sla.commitment]) : '—'),
    },
    { key: 'verdict', header: t(words.verdict), cell: (row) => <Verdict row={row} /> },
  ];
}

function Level({ level, downtime }: { level: Text | null; downtime: Text | null }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {level ? t(level) : '—'}
      {downtime ? (
        <>
          <br />
          <small>
            {t(words.allowed)}
            {marks.colon}
            {t(downtime)}
          </small>
        </>
      ) : null}
    </>
  );
}

function Verdict({ row }: { row: Row }) {
  const t = useText();
  const marks = useMarks();
  const { judgement, requiredDowntime, plannedStops } = row.sla;
  if (row.state === 'not-applicable' || !judgement) return <ItemStateTag state={row.state} />;
  const isPlain = judgement.verdict === 'met' || judgement.verdict === 'objective-only';
  return (
    <>
      <SlaVerdictTag verdict={judgement.verdict} />
      {isPlain ? null : (
        <>
          <br />
          <small>{t(judgement.reason)}</small>
        </>
      )}
      {requiredDowntime && plannedStops ? (
        <>
          <br />
          <small>
            {t(words.planned)}
            {marks.colon}
            {t(plannedStopWords[plannedStops])}
          </small>
        </>
      ) : null}
    </>
  );
}
