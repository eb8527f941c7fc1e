import type { SerializeFrom } from '@remix-run/node';
import { plannedStopWords } from '~/checklists/sla-words';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { commitmentWords } from '~/policy/words';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { OfficeDateTime } from '~/ui/dates';
import { NumberField, TextArea, TextField } from '~/ui/fields';
import { formatYen } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { SETTLEMENTS } from './breach';
import type { loadBreachPage } from './breach-page.query.server';
import { BREACHES_PATH, LEVELS_PATH } from './level-query';
import { formatMonth } from './month';
import { valueText } from './shown-level';
import { BreachTag, OutcomeTag } from './tags';
import { settlementWords, levelWords as words } from './words';

type Breach = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadBreachPage>>>>;

/** What was missed, what the contract lets one ask for, and what came of it. */
export function BreachPage({ breach }: { breach: Breach }) {
  const t = useText();
  const locale = useLocale();
  const title = t(words.breachOf(formatMonth(breach.month, locale), t(breach.item.title)));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.titleOf(breach.name)), href: `${LEVELS_PATH}/${breach.levelId}` },
          { label: title },
        ]}
      />
      <PageHeading
        kicker={`${breach.name} ${breach.vendorName}`}
        title={title}
        status={<BreachTag status={breach.status} />}
        action={
          breach.maySettle ? (
            <LinkButton href={`${BREACHES_PATH}/${breach.id}/settlement`}>{t(words.settle)}</LinkButton>
          ) : null
        }
      />
      {breach.status === 'withdrawn' ? (
        <Notice>
          <p>{t(words.withdrawn)}</p>
        </Notice>
      ) : null}
      <What breach={breach} />
      <Clauses breach={breach} />
      <Credits breach={breach} />
      <Outcome breach={breach} />
    </>
  );
}

function What({ breach }: { breach: Breach }) {
  const t = useText();
  const marks = useMarks();
  const commitment = commitmentWords[breach.kind === 'breach' ? 'guaranteed' : 'objective'];
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t(words.what)}</h2>
      <SummaryList
        rows={[
          { key: 'required', term: t(words.required), value: t(breach.required) },
          {
            key: 'promised',
            term: t(words.promised),
            value: breach.promised ? t(breach.promised) + marks.brackets(t(commitment)) : '—',
          },
          {
            key: 'measured',
            term: t(words.measured),
            value: (
              <>
                {t(valueText(breach.counted ?? breach.value, breach.item.unit))} <OutcomeTag outcome={breach.kind} />
              </>
            ),
          },
          ...(breach.plannedStops
            ? [{ key: 'planned', term: t(words.plannedStops), value: t(plannedStopWords[breach.plannedStops]) }]
            : []),
          ...(breach.exclusions ? [{ key: 'not', term: t(words.exclusions), value: breach.exclusions }] : []),
        ]}
      />
    </section>
  );
}

function Clauses({ breach }: { breach: Breach }) {
  const t = useText();
  return (
    <section aria-labelledby="clause">
      <h2 id="clause">{t(words.clause)}</h2>
      <p>{t(breach.clauses.length > 0 ? words.clauseLead : words.noClause)}</p>
      {breach.clauses.map(({ key, title, quotes }) => (
        <Card key={key} kind="quiet" headingLevel={3} title={t(title)}>
          {quotes.map((quote) => (
            <QuoteBlock
              key={`${quote.document} ${quote.page} ${quote.quote}`}
              text={quote.quote}
              from={`${t(words.quoteIn(quote.document, String(quote.page)))} ${t(words.confirmedBy(quote.reviewer))}`}
            />
          ))}
        </Card>
      ))}
      {breach.request ? (
        <p>
          <a href={`/approval-requests/${breach.request.id}`}>
            {t(words.agreedSource)} {breach.request.number}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const QuoteBlock = ({ text, from }: { text: string; from: string }) => (
  <figure className="quoted">
    <blockquote className="keep-lines">{text}</blockquote>
    <figcaption>{from}</figcaption>
  </figure>
);

function Credits({ breach }: { breach: Breach }) {
  const t = useText();
  const marks = useMarks();
  return (
    <section aria-labelledby="credit">
      <h2 id="credit">{t(words.credit)}</h2>
      {breach.kind === 'objective-missed' ? <p>{t(words.objectiveHint)}</p> : null}
      <p>{t(breach.remedies.length > 0 ? words.creditLead : words.noCredit)}</p>
      {breach.remedies.map((remedy) => (
        <Card key={remedy.key} kind="quiet" headingLevel={3} title={t(remedy.title)}>
          {remedy.explanation ? <p className="keep-lines">{remedy.explanation}</p> : null}
          {remedy.exclusions ? (
            <p className="keep-lines">
              {t(words.exclusions)}
              {marks.colon}
              {remedy.exclusions}
            </p>
          ) : null}
          {remedy.quotes.map((quote) => (
            <QuoteBlock
              key={`${quote.document} ${quote.page} ${quote.text}`}
              text={quote.text || '—'}
              from={t(words.quoteIn(quote.document, quote.page))}
            />
          ))}
        </Card>
      ))}
    </section>
  );
}

function Outcome({ breach }: { breach: Breach }) {
  const t = useText();
  const locale = useLocale();
  if (breach.settlement === null) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t(words.outcome)}</h2>
      <SummaryList
        rows={[
          { key: 'settlement', term: t(words.settlement), value: t(settlementWords[breach.settlement]) },
          {
            key: 'claimed',
            term: t(words.claimed),
            value: <span className="keep-lines">{breach.claimed}</span>,
          },
          {
            key: 'answer',
            term: t(words.answer),
            value: <span className="keep-lines">{breach.answer || '—'}</span>,
          },
          {
            key: 'amount',
            term: t(words.amount),
            value: breach.amountYen === null ? '—' : formatYen(breach.amountYen, locale),
          },
          { key: 'evidence', term: t(words.evidence), value: breach.evidence || '—' },
          {
            key: 'by',
            term: t(words.settledBy),
            value: (
              <>
                {breach.settledByPost} {breach.settledByName} <OfficeDateTime at={breach.settledAt} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

export function SettlementPage({ breach, sent }: { breach: Breach; sent: FormAnswer | undefined }) {
  const t = useText();
  const locale = useLocale();
  const { answer, field } = useFields(sent);
  const href = `${BREACHES_PATH}/${breach.id}`;
  return (
    <FormPage
      home={{ label: t(registersWords.title), href: REGISTERS_PATH }}
      crumbs={[
        { label: t(words.titleOf(breach.name)), href: `${LEVELS_PATH}/${breach.levelId}` },
        { label: t(words.breachOf(formatMonth(breach.month, locale), t(breach.item.title))), href },
      ]}
      title={words.settleTitle}
      lead={words.settleLead}
      action={`${href}/settlement`}
      answer={answer}
      submit={words.settle}
      back={href}
      version={breach.version}
    >
      <RadioGroup
        {...field('settlement')}
        label={t(words.settlement)}
        options={SETTLEMENTS.map((value) => ({ value, label: t(settlementWords[value]) }))}
        required
      />
      <TextArea {...field('claimed')} label={t(words.claimed)} hint={t(words.claimedHint)} required />
      <TextArea {...field('answer')} label={t(words.answer)} />
      <NumberField
        {...field('amountYen')}
        label={t(words.amount)}
        unit={t(words.yen)}
        inputMode="numeric"
        width="medium"
      />
      <TextField {...field('evidence')} label={t(words.evidence)} hint={t(words.evidenceHint)} width="full" />
    </FormPage>
  );
}
