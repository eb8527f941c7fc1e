/** One page of the intake: the question, its fields, and beside them what the answers so far mean. */
import { useLocation, useSearchParams } from '@remix-run/react';
import { useMemo, useState } from 'react';
import type { FieldErrors } from '~/platform/input';
import { EarlierPageCard } from '~/renewals/earlier-cards';
import { OwnerRuleNotice } from '~/social-media/account-notice';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { requestWords } from '../words';
import { ConflictTable } from './conflict-table';
import { DocumentsAtHand } from './documents-at-hand';
import { DraftForm } from './draft-form';
import { FindManager } from './find-manager';
import { FindPost } from './find-post';
import type { IntakePage } from './intake-page.server';
import { Panel, Provisions } from './panel';
import { ReviewAnswers } from './review-answers';
import type { Difference } from './shown-answers';
import type { SidePanel } from './side-panel';
import { StepFields } from './step-fields';
import { type FormValues, stepSchema } from './step-form';
import { stepOf } from './steps';
import { intakeWords as words } from './words';

/** A page that came back: what was typed, what is wrong with it, or what somebody else has saved meanwhile. */
export type Returned = { values: FormValues; errors: FieldErrors; differences: Difference[] | null };

export function IntakeStepPage({ page, returned }: { page: IntakePage; returned: Returned | null }) {
  const t = useText();
  const step = stepOf(page.kind, page.slug);
  const { key } = useLocation();
  const at = page.slugs.indexOf(page.slug);
  // A page that this request does not need can still be opened from what is missing.
  const position = at < 0 ? '' : t(words.stepOf(at + 1, page.slugs.length));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: page.number, href: `/approval-requests/${page.requestId}` },
          { label: t(words.crumb) },
        ]}
      />
      <PageHeading
        kicker={[page.number, page.title, position].filter(Boolean).join(' ・ ')}
        title={t(step.title)}
        lead={t(step.help)}
      />
      {/* Made anew after each navigation, so that what is shown is what was loaded; not while saving by itself. */}
      <StepBody key={`${page.slug} ${key}`} page={page} returned={returned} />
      <AllPages page={page} />
    </>
  );
}

function StepBody(props: { page: IntakePage; returned: Returned | null }) {
  const { page } = props;
  // As of when this was made: the answer to a form arrives before what it is to be compared with.
  const [returned] = useState(props.returned);
  const [panel, setPanel] = useState<SidePanel>(page.panel);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        {returned?.differences ? <ConflictTable differences={returned.differences} /> : null}
        {page.review ? (
          <ReviewAnswers page={page} review={page.review} />
        ) : (
          <>
            {page.earlier ? <EarlierPageCard page={page} earlier={page.earlier} /> : null}
            <StepForm page={page} returned={returned} onPanel={setPanel} />
          </>
        )}
      </div>
      <div className="min-w-0">
        <Panel panel={panel} />
      </div>
    </div>
  );
}

type StepFormProps = { page: IntakePage; returned: Returned | null; onPanel: (panel: SidePanel) => void };

function StepForm({ page, returned, onPanel }: StepFormProps) {
  const t = useText();
  const [search] = useSearchParams();
  const schema = useMemo(() => stepSchema(page.kind, page.slug, page.scheme), [page.kind, page.slug, page.scheme]);
  const values = returned?.values ?? page.values;
  const fromReview = search.get('from') === 'check';
  return (
    <>
      <DraftForm<SidePanel>
        requestId={page.requestId}
        part={`intake/${page.slug}`}
        draftVersion={page.draftVersion}
        seen={page.seen}
        schema={schema}
        errors={returned?.errors ?? {}}
        autosave={!returned?.differences}
        onSaved={onPanel}
        defaultTo={fromReview ? 'check' : 'next'}
      >
        {({ register, errorOf }) => (
          <>
            {page.slug === 'documents' ? <DocumentsAtHand page={page} /> : null}
            {page.slug === 'owner' && page.owner ? (
              <OwnerRuleNotice rule={page.owner.rule} present={page.owner.present} />
            ) : null}
            <StepFields page={page} values={values} errorOf={errorOf} register={register} />
            <WhyWeAsk page={page} />
            <div className="flex flex-wrap items-center gap-4">
              {fromReview ? (
                <Button name="to" value="check">
                  {t(words.toReview)}
                </Button>
              ) : null}
              <Button name="to" value="next" kind={fromReview ? 'secondary' : 'primary'}>
                {t(words.next)}
              </Button>
              {page.slug === page.slugs[0] ? null : (
                <Button name="to" value="back" kind="secondary">
                  {t(words.back)}
                </Button>
              )}
              <Button name="to" value="leave" kind="text">
                {t(words.leave)}
              </Button>
            </div>
          </>
        )}
      </DraftForm>
      {page.slug === 'manager' ? <FindManager page={page} /> : null}
      {page.owner ? <FindPost page={page} /> : null}
    </>
  );
}

function WhyWeAsk({ page }: { page: IntakePage }) {
  const t = useText();
  return (
    <Disclosure summary={t(words.whyWeAsk)}>
      {page.provisions.length === 0 ? <p>{t(words.whyFree)}</p> : null}
      {page.provisions.map((provision) => (
        <div key={provision.href}>
          <p>{t(provision.summary)}</p>
          <Provisions provisions={[provision]} />
        </div>
      ))}
    </Disclosure>
  );
}

/** A way to every page; the buttons above save, these links do not. */
function AllPages({ page }: { page: IntakePage }) {
  const t = useText();
  return (
    <nav aria-label={t(words.allPages)} className="mt-10">
      <Disclosure summary={t(words.allPages)}>
        <ol className="list-decimal ps-6">
          {page.slugs.map((slug) => (
            <li key={slug}>
              {slug === page.slug ? (
                <span aria-current="page">{t(stepOf(page.kind, slug).title)}</span>
              ) : (
                <a href={`/approval-requests/${page.requestId}/intake/${slug}`}>{t(stepOf(page.kind, slug).title)}</a>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
    </nav>
  );
}
