import type { SerializeFrom } from '@remix-run/node';
import { ItemStateTag } from '~/approval-requests/request-items';
import type { RequestPageData } from '~/approval-requests/request-page-data.server';
import { requestWords } from '~/approval-requests/words';
import { ItemFindings } from '~/checklists/item-findings';
import { SlaTable } from '~/checklists/sla-table';
import type { FormAnswer } from '~/people/form-answer';
import { FormProblems, useFields } from '~/people/people-form';
import { CitedProvisions } from '~/policy/cited-provisions';
import { SINCE, type Since } from '~/renewals/model';
import { RenewalNotice, SinceTag } from '~/renewals/since-parts';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choices';
import { EmptyState } from '~/ui/empty-state';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { decisionWords as words } from './decision-words';
import { verdictWords } from './verdict-words';
import { VERDICTS } from './verdicts';

type Props = { data: SerializeFrom<RequestPageData>; saved: boolean; sent: FormAnswer | undefined };

/** What was confirmed as unchanged stands behind what changed; in the order of the policy otherwise. */
const changedFirst = <I extends { since: Since | null }>(items: readonly I[]): I[] =>
  items.toSorted((a, b) => place(a.since) - place(b.since));
const place = (since: Since | null): number => (since === null ? 0 : SINCE.indexOf(since));

/** A reviewer's items with a verdict and a comment each; saved as one goes, sent with the decision. */
export function ItemReviewsPage({ data, saved, sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const marks = useMarks();
  const { request, steps, myStepKey } = data;
  const base = `/approval-requests/${request.id}`;
  const step = steps.find((s) => s.key === myStepKey) ?? null;
  const own = step ? data.items.filter((item) => item.reviewers.includes(step.role) || step.action !== 'concur') : [];
  const items = changedFirst(own);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: base },
          { label: t(words.verdicts) },
        ]}
      />
      <PageHeading
        title={`${t(words.verdicts)}${marks.colon}${request.title}`}
        kicker={step ? t(step.name) : request.number}
      />
      {saved && !sent ? <Notice kind="success" title={t(words.saved)} live /> : null}
      <FormProblems answer={answer} />
      {!step || items.length === 0 ? (
        <EmptyState title={t(step ? words.noItems : words.notYours)} />
      ) : (
        <Form action={`${base}/item-reviews`}>
          <input type="hidden" name="stepKey" value={step.key} />
          {data.renewal ? <RenewalNotice summary={data.renewal} /> : null}
          <SlaTable items={items} href={(key) => `#item-${key}`} />
          {items.map((item, index) => {
            const mine = item.reviews.find((review) => review.stepKey === step.key);
            const seenAt = mine?.updatedAt ?? '';
            const isOutdated = sent !== undefined && answer.typed[`items.${index}.seenAt`] !== seenAt;
            return (
              <Card
                key={item.key}
                id={`item-${item.key}`}
                title={t(item.title)}
                headingLevel={2}
                aside={
                  <>
                    {item.since ? <SinceTag since={item.since} /> : null} <ItemStateTag state={item.state} />
                  </>
                }
              >
                <p>{t(item.statement)}</p>
                <CitedProvisions provisions={item.provisions} />
                <ItemFindings sla={item.sla} details={item.details} />
                {item.explanation ? <p className="pre-wrap">{item.explanation}</p> : null}
                {item.quotes.map((quote) => (
                  <blockquote key={`${quote.document}/${quote.page}/${quote.text}`} className="quote">
                    <p className="pre-wrap">{quote.text}</p>
                    <footer>
                      {quote.document} {quote.page ? `p. ${quote.page}` : ''}
                    </footer>
                  </blockquote>
                ))}
                <input type="hidden" name={`items.${index}.itemKey`} value={item.key} />
                <input type="hidden" name={`items.${index}.seenAt`} value={seenAt} />
                {isOutdated && mine ? (
                  <Notice kind="warning" title={t(words.savedByOther(mine.personName))}>
                    <p className="pre-wrap">
                      {t(verdictWords[mine.verdict])} {mine.comment}
                    </p>
                  </Notice>
                ) : null}
                <RadioGroup
                  inline
                  {...field(`items.${index}.verdict`, mine?.verdict)}
                  label={t(words.verdict)}
                  options={VERDICTS.map((verdict) => ({ value: verdict, label: t(verdictWords[verdict]) }))}
                />
                <TextArea
                  {...field(`items.${index}.comment`, mine?.comment)}
                  label={
                    <>
                      {t(words.verdictComment)}
                      <span className="sr-only">
                        {marks.colon}
                        {t(item.title)}
                      </span>
                    </>
                  }
                  hint={t(words.verdictCommentHint)}
                  rows={2}
                />
              </Card>
            );
          })}
          <div className="button-row">
            <Button>{t(words.saveVerdicts)}</Button>
            <LinkButton kind="secondary" href={`${base}/decisions?step=${step.key}`}>
              {t(requestWords.decide)}
            </LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}
