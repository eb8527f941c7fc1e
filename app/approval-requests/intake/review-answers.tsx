import { MissingList } from '~/checklists/missing-list';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { SummaryList } from '~/ui/summary-list';
import type { IntakePage, Review } from './intake-page.server';
import { Shown } from './shown';
import { intakeWords as words } from './words';

/** The last page: every answer with "change", and what is still missing. */
export function ReviewAnswers({ page, review }: { page: IntakePage; review: Review }) {
  const t = useText();
  const base = `/approval-requests/${page.requestId}`;
  return (
    <div className="flex flex-col gap-8">
      <StillMissing review={review} />
      {review.pages.map(({ slug, title, answers }) => (
        <section key={slug} aria-labelledby={`page-${slug}`}>
          <h2 id={`page-${slug}`}>{t(title)}</h2>
          <SummaryList
            rows={answers.map((answer) => ({
              key: answer.field,
              term: t(answer.label),
              value: <Shown value={answer.value} />,
              action: {
                href: `${base}/intake/${slug}?from=check#${answer.field}`,
                label: t(words.change),
                about: t(answer.label),
              },
            }))}
          />
        </section>
      ))}
      <Actions base={base} review={review} />
    </div>
  );
}

function StillMissing({ review }: { review: Review }) {
  const t = useText();
  const { checklist, missing } = review;
  const answered = checklist.total - checklist.missing - checklist.open;
  const line = <p>{t(words.checklistLine(answered, checklist.total))}</p>;
  if (missing.length === 0) {
    return (
      <Notice kind="success" title={t(words.completeTitle)}>
        {line}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={t(words.missingTitle(missing.length))}>
      {line}
      <p>{t(words.missingLead)}</p>
      <MissingList missing={missing.map(backToThisPage)} />
    </Notice>
  );
}

/** An answer that is given from here leads back here; the items of the checklist have a page of their own. */
const backToThisPage = (gap: Review['missing'][number]): Review['missing'][number] =>
  gap.path.startsWith('checklist.') ? gap : { ...gap, href: gap.href.replace(/(?=#|$)/, '?from=check') };

function Actions({ base, review }: { base: string; review: Review }) {
  const t = useText();
  const complete = review.missing.length === 0;
  return (
    <div className="flex flex-wrap gap-4">
      <LinkButton href={`${base}/checklist`} kind={complete ? 'secondary' : 'primary'}>
        {t(words.toChecklist)}
      </LinkButton>
      <LinkButton href={`${base}/submissions`} kind={complete ? 'primary' : 'secondary'}>
        {t(words.toSubmission)}
      </LinkButton>
      <LinkButton href={base} kind="text">
        {t(words.toRequest)}
      </LinkButton>
    </div>
  );
}
