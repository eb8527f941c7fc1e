import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { provisionHref } from '~/policy/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { isAudit } from './model';
import { checkPath } from './paths';
import type { ResultItem, ResultItems } from './result-items.query.server';
import { FindingStanding } from './standing-tag';
import { answerWords, kindWords, occasionWords, severityWords, checkWords as words } from './words';
import { figureWords, itemsHref, type ResultCell, type ResultFilter, resultsHref } from './years';

type Item = SerializeFrom<ResultItem>;
export type ResultItemsPageProps = Omit<SerializeFrom<ResultItems>, 'items'> & {
  items: Item[];
  filter: ResultFilter;
  cell: ResultCell;
  after: string | null;
  /** How the unit and the provision of the filter are called. */
  unit: Text | null;
  provision: Text | null;
};

/** What one figure of the results counts. */
export function ResultItemsPage({ items, count, next, filter, cell, after, unit, provision }: ResultItemsPageProps) {
  const t = useText();
  const marks = useMarks();
  const kind = kindWords[filter.kind];
  const about = [
    t(kind.one),
    t(words.year(cell.year)),
    filter.occasion ? t(occasionWords[filter.occasion].name) : '',
    unit ? t(unit) : '',
    provision ? t(provision) : '',
  ].filter(Boolean);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.resultsTitle), href: resultsHref(filter, filter.provision ? 'provision' : 'section') },
          { label: t(figureWords[cell.figure]) },
        ]}
      />
      <PageHeading kicker={about.join(marks.dot)} title={t(figureWords[cell.figure])} lead={t(words.items(count))} />
      <DataTable
        caption={t(figureWords[cell.figure])}
        hideCaption
        rows={items}
        rowKey={(item) => item.key}
        empty={<EmptyState title={t(words.none)} />}
        columns={[
          {
            key: 'unit',
            header: t(words.sectionName),
            rowHeader: true,
            cell: (item) => (
              <>
                <a href={`${checkPath(item.checkId)}#${item.anchor}`}>{t(item.unit)}</a>
                <div className="cell-note">{item.campaign}</div>
              </>
            ),
          },
          { key: 'question', header: t(words.theQuestion), cell: (item) => <Question item={item} /> },
          {
            key: 'what',
            header: t(words.found),
            cell: (item) =>
              item.finding ? (
                <FindingOf finding={item.finding} />
              ) : (
                <Given item={item} withVerdict={isAudit(filter.kind)} />
              ),
          },
        ]}
      />
      <Pagination
        firstHref={after ? itemsHref(filter, cell) : null}
        nextHref={next ? itemsHref(filter, cell, next) : null}
      />
    </>
  );
}

function Question({ item: { question, provisions, profile } }: { item: Item }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {t(question ?? words.whole)}
      <div className="cell-note">
        {provisions.map(({ key, citation }, at) => (
          <span key={key}>
            {at > 0 ? marks.comma : null}
            <a href={provisionHref(profile, key)}>{t(citation)}</a>
          </span>
        ))}
      </div>
    </>
  );
}

function FindingOf({ finding }: { finding: NonNullable<Item['finding']> }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      <p>
        <FindingStanding status={finding.status} />{' '}
        {finding.severity ? <strong>{t(severityWords[finding.severity].name)}</strong> : null}
      </p>
      <p className="keep-lines">{finding.statement}</p>
      <div className="cell-note">
        {t(finding.status === 'to-plan' ? words.planDueOn : words.measureDueOn)}
        {marks.colon}
        <OfficeDate date={finding.dueOn} />
      </div>
    </>
  );
}

/** What the section answered, and in an audit what became of it. */
function Given({ item, withVerdict }: { item: Item; withVerdict: boolean }) {
  const t = useText();
  const marks = useMarks();
  const said = (label: Text, value: keyof typeof answerWords | '', text: string) => (
    <>
      <p>
        {t(label)}
        {marks.colon}
        <strong>{t(value === '' ? words.noAnswer : answerWords[value])}</strong>
      </p>
      {text ? <p className="keep-lines">{text}</p> : null}
    </>
  );
  return (
    <>
      {withVerdict ? said(words.verdict, item.verdict, item.remark) : null}
      {said(words.sectionAnswer, item.answer, item.explanation)}
    </>
  );
}
