/** The page on which one requirement is answered. */
import { useLocation } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { ConflictTable } from '~/approval-requests/intake/conflict-table';
import { DraftForm } from '~/approval-requests/intake/draft-form';
import { Provisions } from '~/approval-requests/intake/panel';
import type { Difference } from '~/approval-requests/intake/shown-answers';
import { requestWords } from '~/approval-requests/words';
import type { FieldErrors } from '~/platform/input';
import { kindWords } from '~/policy/words';
import { EarlierItemCard } from '~/renewals/earlier-cards';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { DetailPart } from './detail-part';
import { AnswerPart, ExemptionPart, ProofPart } from './item-fields';
import { type ItemValues, itemSchema } from './item-form';
import type { ItemExtra, ItemPage } from './item-page.server';
import { SlaPart } from './sla-part';
import { checklistWords as words } from './words';

export type ReturnedItem = { values: ItemValues; errors: FieldErrors; differences: Difference[] | null };

export function ChecklistItemPage({ page, returned }: { page: ItemPage; returned: ReturnedItem | null }) {
  const t = useText();
  const { key } = useLocation();
  const { requirement, position } = page;
  const base = `/approval-requests/${page.requestId}`;
  const place = page.applies ? t(words.itemOf(position.at, position.of)) : '';
  const force = t(requirement.isMandatory ? words.mandatory : words.optional);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: page.number, href: base },
          { label: t(words.title), href: `${base}/checklist` },
          { label: t(requirement.title) },
        ]}
      />
      <PageHeading
        kicker={[t(kindWords[requirement.kind]), place, page.applies ? force : ''].filter(Boolean).join(' ・ ')}
        title={t(requirement.title)}
        lead={t(requirement.statement)}
      />
      <div className="max-w-3xl">
        {page.applies ? null : (
          <Notice kind="info" title={t(words.noLongerTitle)}>
            <p>{t(words.noLonger)}</p>
          </Notice>
        )}
        <ItemBody key={`${requirement.key} ${key}`} page={page} returned={returned} />
      </div>
    </>
  );
}

function ItemBody(props: { page: ItemPage; returned: ReturnedItem | null }) {
  const t = useText();
  const { page } = props;
  // As of when this was made: the answer to a form arrives before what it is to be compared with.
  const [returned] = useState(props.returned);
  const { requirement } = page;
  const [gaps, setGaps] = useState(page.gaps);
  const schema = useMemo(() => itemSchema(requirement, page.kind), [requirement, page.kind]);
  const values = returned?.values ?? page.values;
  return (
    <>
      {returned?.differences ? <ConflictTable differences={returned.differences} /> : null}
      <section className="my-6">
        <h2>{t(words.howToFind)}</h2>
        <p>{t(requirement.guidance)}</p>
        <Provisions provisions={page.provisions} />
      </section>
      {requirement.kind === 'prohibition' && page.applies ? <Broken page={page} /> : null}
      {page.earlier ? <EarlierItemCard page={page} earlier={page.earlier} /> : null}
      <DraftForm<ItemExtra>
        requestId={page.requestId}
        part={`checklist/${requirement.key}`}
        draftVersion={page.draftVersion}
        seen={page.seen}
        schema={schema}
        errors={returned?.errors ?? {}}
        autosave={!returned?.differences}
        onSaved={(extra) => setGaps(extra.gaps)}
        defaultTo={page.nextMissing ? 'next-missing' : 'list'}
      >
        {({ register, errorOf }) => {
          const parts = { page, values, errorOf, register };
          return (
            <>
              <AnswerPart {...parts} />
              {requirement.sla ? (
                <SlaPart definition={requirement.sla} values={values.sla ?? {}} {...{ register, errorOf }} />
              ) : null}
              {page.details ? (
                <DetailPart {...page.details} values={values.details ?? {}} {...{ register, errorOf }} />
              ) : null}
              <ProofPart {...parts} />
              <ExemptionPart {...parts} />
              <Gaps gaps={gaps} />
              <Buttons page={page} />
            </>
          );
        }}
      </DraftForm>
    </>
  );
}

/** A rule that the facts themselves break: no answer helps. */
function Broken({ page }: { page: ItemPage }) {
  const t = useText();
  return (
    <div id="facts" className="my-6">
      <Notice kind="error" title={t(words.prohibition.title)}>
        <p>{t(page.requirement.exemptable ? words.prohibition.withExemption : words.prohibition.without)}</p>
        <p>
          <a href={`/approval-requests/${page.requestId}/intake/check`}>{t(words.toIntake)}</a>
        </p>
      </Notice>
    </div>
  );
}

function Gaps({ gaps }: { gaps: ItemExtra['gaps'] }) {
  const t = useText();
  if (gaps.length === 0) return null;
  return (
    <Notice kind="warning" title={t(words.gapsTitle)} headingLevel={2}>
      <ul className="list-disc ps-5">
        {gaps.map((gap) => (
          <li key={gap.field}>
            <a href={`#${gap.field}`}>{t(gap.text)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Buttons({ page }: { page: ItemPage }) {
  const t = useText();
  return (
    <div className="flex flex-wrap items-center gap-4">
      {page.nextMissing ? (
        <Button name="to" value="next-missing">
          {t(words.nextMissing)}
        </Button>
      ) : null}
      <Button name="to" value="list" kind={page.nextMissing ? 'secondary' : 'primary'}>
        {t(words.list)}
      </Button>
      {page.previous ? (
        <Button name="to" value="back" kind="secondary">
          {t(words.back)}
        </Button>
      ) : null}
      {page.next ? (
        <Button name="to" value="next" kind="secondary">
          {t(words.next)}
        </Button>
      ) : null}
    </div>
  );
}
