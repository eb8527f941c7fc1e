import type { SerializeFrom } from '@remix-run/node';
import { ChangeTable } from '~/approval-requests/change-table';
import type { Change } from '~/approval-requests/difference';
import { RedList } from '~/approval-requests/request-items';
import type { RequestPageData } from '~/approval-requests/request-page-data.server';
import { requestWords } from '~/approval-requests/words';
import { MissingList } from '~/checklists/missing-list';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { RouteProgress } from './route-progress';

type Props = {
  data: SerializeFrom<RequestPageData>;
  draftVersion: number;
  missing: { path: string; text: Text; href: string }[];
  changes: SerializeFrom<Change>[];
  needsDecision: boolean;
  submissionKey: string;
  refusal: Text | null;
};

const words = {
  lead: {
    ja: '申請すると、この内容が一つの版として固定され、下の順に審査されます。',
    en: 'Submitting freezes this content as one revision; it is then reviewed in the order below.',
  },
  missing: (n: number): Text => ({
    ja: `申請の前に、あと${n}件を埋めてください`,
    en: n === 1 ? '1 item is still missing' : `${n} items are still missing`,
  }),
  missingLead: { ja: '各項目から入力の画面へ進めます。', en: 'Each entry leads to the field.' },
  corrected: {
    ja: '決裁に関わらない訂正だけのため、申請すると新しい版が残り、今の承認が続きます。',
    en: 'These are corrections only: submitting keeps a new revision and the approval stands.',
  },
  changes: { ja: '前の版から変わるところ', en: 'What changes from the last revision' },
} as const;

/** The last look before submission; what is missing leads to its field. */
export function SubmissionPage({ data, draftVersion, missing, changes, needsDecision, submissionKey, refusal }: Props) {
  const t = useText();
  const marks = useMarks();
  const { request } = data;
  const base = `/approval-requests/${request.id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: base },
          { label: t(requestWords.submitPage) },
        ]}
      />
      <PageHeading
        title={`${t(requestWords.submitPage)}${marks.colon}${request.title || t(requestWords.untitled)}`}
        kicker={request.number}
        lead={t(words.lead)}
      />
      {refusal && missing.length === 0 ? (
        <Notice kind="error" live>
          <p>{t(refusal)}</p>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind="warning" title={t(words.missing(missing.length))}>
          <p>{t(words.missingLead)}</p>
          <MissingList missing={missing} />
        </Notice>
      ) : (
        <RedList items={data.items} headingLevel={2} />
      )}
      <h2>{t(requestWords.route)}</h2>
      {needsDecision ? <RouteProgress steps={data.steps} /> : <Notice kind="info">{t(words.corrected)}</Notice>}
      {changes.length > 0 ? (
        <section aria-labelledby="changes">
          <h2 id="changes">{t(words.changes)}</h2>
          <ChangeTable kind={request.kind} changes={changes} items={data.items} />
        </section>
      ) : null}
      <Form action={`${base}/submissions`}>
        <SubmissionKey value={submissionKey} />
        <input type="hidden" name="draftVersion" value={draftVersion} />
        <div className="button-row">
          <Button>{t(requestWords.submit)}</Button>
          <a href={`${base}/intake`}>{t(requestWords.edit)}</a>
          <a href={`${base}/checklist`}>{t(requestWords.checklist)}</a>
        </div>
      </Form>
    </>
  );
}
