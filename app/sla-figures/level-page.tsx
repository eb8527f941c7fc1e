import type { SerializeFrom } from '@remix-run/node';
import { plannedStopWords } from '~/checklists/sla-words';
import { CitedProvisions } from '~/policy/cited-provisions';
import { commitmentWords } from '~/policy/words';
import { History } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { LineChart } from '~/ui/chart';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { loadLevelPage } from './level-page.query.server';
import { BREACHES_PATH, LEVELS_PATH } from './level-query';
import { formatMonth } from './month';
import { type ShownItem, valueText } from './shown-level';
import { BreachTag, MonthStateTag, OutcomeTag } from './tags';
import { settlementWords, subjectWords, levelWords as words } from './words';

type Level = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadLevelPage>>>>;

/** One service or contract: how its promises were kept, what is missing, what was done. */
export function LevelPage({ level }: { level: Level }) {
  const t = useText();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          ...(level.subjectHref ? [{ label: level.name, href: level.subjectHref }] : []),
          { label: t(words.title) },
        ]}
      />
      <PageHeading
        kicker={`${t(subjectWords[level.subjectType])} ${level.vendorName}`}
        title={t(words.titleOf(level.name))}
        lead={t(words.pageLead)}
        action={<Actions level={level} />}
      />
      {level.isOpen ? null : (
        <Notice>
          <p>{t(words.ended)}</p>
        </Notice>
      )}
      <Breaches level={level} />
      <section aria-labelledby="charts">
        <h2 id="charts">{t(words.measured)}</h2>
        {level.items.length === 0 ? <p>{t(words.noFigures)}</p> : null}
        {level.items.map((item) => (
          <ItemChart key={item.key} item={item} months={level.months} />
        ))}
        <NotMeasured level={level} />
      </section>
      <Months level={level} />
      <Agreed level={level} />
      {level.mayAssess ? <History events={level.events} /> : null}
    </>
  );
}

function Actions({ level }: { level: Level }) {
  const t = useText();
  if (!level.mayEnter || level.states.length === 0) return null;
  // The oldest month that is asked for, else the newest that is over.
  const next =
    level.states.findLast(({ state }) => state === 'due' || state === 'late') ??
    level.states.find(({ state }) => state !== 'not-measured');
  return (
    <div className="button-row">
      {next ? <LinkButton href={`${LEVELS_PATH}/${level.id}/months/${next.month}`}>{t(words.enter)}</LinkButton> : null}
      <LinkButton href={`${LEVELS_PATH}/${level.id}/imports`} kind="secondary">
        {t(words.import)}
      </LinkButton>
    </div>
  );
}

/** A month as a tick: the year only where it changes what is meant. */
const shortMonth = (month: string): string => `${month.slice(2, 4)}/${Number(month.slice(5, 7))}`;

function ItemChart({ item, months }: { item: SerializeFrom<ShownItem>; months: readonly string[] }) {
  const t = useText();
  const locale = useLocale();
  const format = (value: number): string => t(valueText(value, item.unit));
  const measured = item.figures.map((figure) => figure?.value ?? null);
  const hasPromise = item.promised.some((value) => value !== null);
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  return (
    <LineChart
      title={t(item.title)}
      description={t(
        words.chartDescription({
          first: formatMonth(first, locale),
          last: formatMonth(last, locale),
          missing: item.missing.length,
          breached: item.breached.length,
        }),
      )}
      labels={months.map((month) => ({ key: month, name: formatMonth(month, locale), short: shortMonth(month) }))}
      labelHeader={t(words.month)}
      lines={[
        { key: 'required', name: t(words.required), look: 'limit', values: item.required },
        ...(hasPromise
          ? [
              {
                key: 'promised',
                name: t(item.isGuaranteed ? words.guaranteed : words.objective),
                look: 'second-limit' as const,
                values: item.promised,
              },
            ]
          : []),
        {
          key: 'measured',
          name: t(item.leavesOutPlanned ? words.measuredWithout : words.measured),
          look: 'measured',
          values: measured,
        },
      ]}
      format={format}
      within={{ least: 0, ...(item.percent ? { most: 100 } : {}) }}
      missing={new Set(item.missing)}
      marked={new Set(item.breached)}
      note={(month) =>
        item.unmeasured.includes(month) ? (
          t(words.notMeasured)
        ) : (
          <FigureNote figure={item.figures[months.indexOf(month)] ?? null} format={format} />
        )
      }
      noteHeader={t(words.result)}
    />
  );
}

/** What was agreed on and nobody measures here, each with its reason. */
function NotMeasured({ level }: { level: Level }) {
  const t = useText();
  const marks = useMarks();
  return (
    <>
      {level.agreed.map(({ key, title, notMeasured }) =>
        notMeasured ? (
          <Card key={key} title={t(title) + marks.colon + t(words.notMeasured)} kind="quiet">
            <p>{t(words.notMeasuredLead)}</p>
            <p className="keep-lines">{notMeasured.reason}</p>
            <p className="cell-note">
              {notMeasured.byPost} {notMeasured.byName} <OfficeDate date={notMeasured.on} />
            </p>
          </Card>
        ) : null,
      )}
    </>
  );
}

type FigureNoteProps = { figure: SerializeFrom<ShownItem>['figures'][number]; format: (value: number) => string };

function FigureNote({ figure, format }: FigureNoteProps) {
  const t = useText();
  const marks = useMarks();
  if (!figure) return '—';
  const more = [
    ...(figure.withPlanned === null ? [] : [t(words.withPlanned(format(figure.withPlanned)))]),
    ...(figure.corrected ? [t(words.corrected)] : []),
  ];
  return (
    <>
      <OutcomeTag outcome={figure.outcome} />
      {more.length > 0 ? ` ${more.join(marks.comma)}` : null}
    </>
  );
}

function Months({ level }: { level: Level }) {
  const t = useText();
  const locale = useLocale();
  if (level.states.length === 0) return null;
  return (
    <section aria-labelledby="months">
      <h2 id="months">{t(words.months)}</h2>
      <DataTable
        caption={t(words.months)}
        hideCaption
        rows={level.states}
        rowKey={({ month }) => month}
        rowClassName={({ state }) => (state === 'late' ? 'row-late' : undefined)}
        columns={[
          {
            key: 'month',
            header: t(words.month),
            rowHeader: true,
            nowrap: true,
            cell: ({ month }) => formatMonth(month, locale),
          },
          { key: 'state', header: t(words.state), nowrap: true, cell: ({ state }) => <MonthStateTag state={state} /> },
          {
            key: 'entered',
            header: t(words.entered),
            nowrap: true,
            cell: ({ enteredCount, itemCount }) => t(words.ofItems(enteredCount, itemCount)),
          },
          {
            key: 'due',
            header: t(words.due),
            nowrap: true,
            cell: ({ dueOn, state }) => (state === 'complete' ? '—' : <OfficeDate date={dueOn} />),
          },
          { key: 'result', header: t(words.result), cell: (row) => <Result {...row} /> },
          ...(level.mayEnter
            ? [
                {
                  key: 'go',
                  header: t(words.correct),
                  nowrap: true,
                  cell: ({ month }: Level['states'][number]) => (
                    <a href={`${LEVELS_PATH}/${level.id}/months/${month}`}>
                      {t(words.correct)}
                      <span className="sr-only">: {formatMonth(month, locale)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** What is wrong with a month, in words. */
export function Result({ breachCount, shortCount }: { breachCount: number; shortCount: number }) {
  const t = useText();
  if (breachCount + shortCount === 0) return '—';
  return (
    <>
      {breachCount > 0 ? <div>{t(words.breachCount(breachCount))}</div> : null}
      {shortCount > 0 ? <div>{t(words.shortCount(shortCount))}</div> : null}
    </>
  );
}

function Breaches({ level }: { level: Level }) {
  const t = useText();
  const locale = useLocale();
  if (level.breaches.length === 0) return null;
  return (
    <section aria-labelledby="breaches">
      <h2 id="breaches">{t(words.breaches)}</h2>
      <DataTable
        caption={t(words.breaches)}
        hideCaption
        rows={level.breaches}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            header: t(words.item),
            rowHeader: true,
            cell: ({ id, month, title }) => (
              <a href={`${BREACHES_PATH}/${id}`}>{t(words.breachOf(formatMonth(month, locale), t(title)))}</a>
            ),
          },
          {
            key: 'value',
            header: t(words.measured),
            nowrap: true,
            align: 'end',
            cell: ({ value, unit }) => t(valueText(value, unit)),
          },
          { key: 'kind', header: t(words.result), nowrap: true, cell: ({ kind }) => <OutcomeTag outcome={kind} /> },
          { key: 'status', header: t(words.state), nowrap: true, cell: ({ status }) => <BreachTag status={status} /> },
          {
            key: 'outcome',
            header: t(words.outcome),
            cell: ({ settlement }) => (settlement ? t(settlementWords[settlement]) : '—'),
          },
        ]}
      />
    </section>
  );
}

function Agreed({ level }: { level: Level }) {
  const t = useText();
  const marks = useMarks();
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">{t(words.agreed)}</h2>
      <DataTable
        caption={t(words.agreed)}
        hideCaption
        rows={level.agreed}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'item',
            header: t(words.item),
            rowHeader: true,
            cell: ({ title, provisions }) => (
              <>
                {t(title)}
                <CitedProvisions provisions={provisions} />
              </>
            ),
          },
          { key: 'required', header: t(words.required), cell: ({ required }) => t(required) },
          { key: 'promised', header: t(words.promised), cell: ({ promised }) => (promised ? t(promised) : '—') },
          {
            key: 'commitment',
            header: t(words.commitment),
            nowrap: true,
            cell: ({ commitment }) => t(commitmentWords[commitment]),
          },
          {
            key: 'monthly',
            header: t(words.monthly),
            cell: ({ key, title, notMeasured }) => (
              <>
                {t(notMeasured ? words.notMeasured : words.measuredMonthly)}
                {level.mayEnter ? (
                  <div>
                    <a href={`${LEVELS_PATH}/${level.id}/measuring/${key}`}>
                      {t(words.change)}
                      <span className="sr-only">: {t(title)}</span>
                    </a>
                  </div>
                ) : null}
              </>
            ),
          },
          {
            key: 'exclusions',
            header: t(words.exclusions),
            cell: ({ exclusions, plannedStops }) => (
              <>
                {plannedStops ? (
                  <div>
                    {t(words.plannedStops)}
                    {marks.colon}
                    {t(plannedStopWords[plannedStops])}
                  </div>
                ) : null}
                {exclusions || (plannedStops ? null : '—')}
              </>
            ),
          },
        ]}
      />
      {level.requestId ? (
        <p>
          <a href={`/approval-requests/${level.requestId}`}>{t(words.agreedSource)}</a>
        </p>
      ) : null}
    </section>
  );
}
