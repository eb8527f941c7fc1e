/** One requirement: what it asks, what the applicant says, which passages speak of it, and the verdict. */

import { verdictWords } from '~/approvals/verdict-words';
import { ItemFindings } from '~/checklists/item-findings';
import { itemStateWords } from '~/checklists/words';
import { CitedProvisions } from '~/policy/cited-provisions';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import type { DetailProps } from './detail-props';
import { Passages } from './passages';
import type { ShownItem } from './shown';
import { TieForm } from './tie-form';
import { VerdictForm } from './verdict-form';
import { workbenchWords as words } from './words';

export function RequirementDetail(props: DetailProps) {
  const t = useText();
  const { item, saving, sent, stepKey } = props;
  const failed = saving?.state === 'failed' ? saving : sent;
  return (
    <section className="wb-detail" tabIndex={-1} aria-label={t(item.title)} data-detail={item.key}>
      <p>{t(item.statement)}</p>
      <Applicant {...props} />
      {failed?.refusal ? (
        <Notice kind="error" live headingLevel={4} title={t(words.notSaved)}>
          <p>{t(failed.refusal)}</p>
          {failed.noun === 'verdicts' && item.mine ? <Verdict review={item.mine} /> : null}
        </Notice>
      ) : null}
      <Passages {...props} />
      {stepKey ? <TieForm {...props} stepKey={stepKey} /> : null}
      {stepKey ? <VerdictForm {...props} stepKey={stepKey} /> : <ReadOnlyVerdict item={item} />}
      <Others item={item} />
      <Earlier item={item} />
      <CitedProvisions provisions={item.provisions} />
      <Disclosure summary={t(words.guidance)}>
        <p>{t(item.guidance)}</p>
      </Disclosure>
    </section>
  );
}

const LONGEST_SEARCH = 40;

function Applicant({ item, isLive, onSearch, searchHref }: DetailProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <div className="wb-applicant">
      <p>
        <b>{t(words.applicantAnswer)}</b>
        {marks.colon}
        {t(itemStateWords[item.state])}
        {item.isMandatory ? marks.brackets(t(words.mandatory)) : ''} {item.explanation}
      </p>
      {item.sla ? (
        <p>
          {t(item.sla.required)} ← {t(item.sla.promised)}
        </p>
      ) : null}
      <ItemFindings sla={null} details={item.details} />
      {item.notApplicableReason ? <p className="pre-wrap">{item.notApplicableReason}</p> : null}
      {item.quotes.map((quote) => {
        const query = [...quote.text.replace(/[…\s]+/gu, '')].slice(0, LONGEST_SEARCH).join('');
        return (
          <blockquote key={`${quote.document}/${quote.page}/${quote.text}`} className="wb-quote">
            <p className="pre-wrap">{quote.text}</p>
            <footer>
              {t(words.applicantQuote(quote.document, quote.page))}{' '}
              {query === '' ? null : (
                <a
                  href={searchHref(query)}
                  onClick={(event) => {
                    if (!isLive) return;
                    event.preventDefault();
                    onSearch(query);
                  }}
                >
                  {t(words.findQuote)}
                </a>
              )}
            </footer>
          </blockquote>
        );
      })}
    </div>
  );
}

function ReadOnlyVerdict({ item }: { item: ShownItem }) {
  return item.mine ? <Verdict review={item.mine} /> : null;
}

function Others({ item }: { item: ShownItem }) {
  const t = useText();
  if (item.others.length === 0) return null;
  return (
    <div>
      <p className="wb-quiet">{t(words.others)}</p>
      {item.others.map((review) => (
        <Verdict key={review.personName + review.updatedAt} review={review} stepName={t(review.stepName)} />
      ))}
    </div>
  );
}

function Earlier({ item }: { item: ShownItem }) {
  const t = useText();
  const marks = useMarks();
  if (item.earlier.length === 0) return null;
  return (
    <div>
      <p className="wb-quiet">{t(words.earlierVerdicts)}</p>
      {item.earlier.map((review) => (
        <Verdict
          key={review.personName + review.updatedAt}
          review={review}
          stepName={`${t(words.round(review.round))}${marks.comma}${t(review.stepName)}`}
        />
      ))}
    </div>
  );
}

function Verdict({ review, stepName }: { review: NonNullable<ShownItem['mine']>; stepName?: string }) {
  const t = useText();
  const marks = useMarks();
  return (
    <p className="pre-wrap">
      {review.personName}
      {stepName ? marks.brackets(stepName) : ''}
      {marks.colon}
      <b>{t(verdictWords[review.verdict])}</b> {review.comment}
      {review.note ? (
        <>
          {marks.gap}
          {t(words.note)}
          {marks.colon}
          {review.note}
        </>
      ) : null}
    </p>
  );
}
