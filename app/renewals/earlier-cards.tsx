/** 前回の回答 beside what is asked now: seen, and confirmed with one action. */
import type { SerializeFrom } from '@remix-run/node';
import type { ShownAnswer } from '~/approval-requests/intake/shown-answers';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Form } from '~/ui/form';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { EarlierItem } from './earlier-item.server';
import type { EarlierPage } from './earlier-page.server';
import { EarlierApprovalLine, SinceTag } from './since-parts';
import { obstacleWords, renewalWords as words } from './words';

function Rows({ rows }: { rows: SerializeFrom<ShownAnswer>[] }) {
  const t = useText();
  const locale = useLocale();
  return (
    <SummaryList
      dense
      rows={rows.map(({ field, label, value }) => ({
        key: field,
        term: t(label),
        value: (
          <span className="keep-lines">
            {value === null ? '—' : 'date' in value ? formatDate(value.date, locale) : t(value)}
          </span>
        ),
      }))}
    />
  );
}

type ItemProps = {
  page: { requestId: string; draftVersion: number; requirement: { key: string } };
  earlier: SerializeFrom<EarlierItem>;
};

export function EarlierItemCard({ page, earlier }: ItemProps) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const { since, rows, files, obstacles, ref } = earlier;
  const isNew = obstacles.includes('no-answer');
  return (
    <Card id="earlier" title={t(words.earlierAnswer)} headingLevel={2} aside={<SinceTag since={since} />}>
      <p>
        <EarlierApprovalLine of={ref} />
      </p>
      {isNew ? (
        <p>{t(words.isNew)}</p>
      ) : (
        <>
          <Rows rows={rows} />
          {files.length > 0 ? (
            <p>
              {t(words.files)}
              {marks.colon}
              {files.map(({ name, on }) => name + marks.brackets(formatDate(on, locale))).join(marks.comma)}
            </p>
          ) : null}
          {since === 'confirmed' ? (
            <Notice kind="success" title={t(words.confirmed)} headingLevel={3}>
              <p>{t(words.changeAfter)}</p>
            </Notice>
          ) : obstacles.length > 0 ? (
            <Notice kind="warning" title={t(words.cannotConfirm)} headingLevel={3}>
              <ul className="list-disc ps-5">
                {obstacles.map((obstacle) => (
                  <li key={obstacle}>{t(obstacleWords[obstacle])}</li>
                ))}
              </ul>
              <p>{t(words.answerAnew)}</p>
            </Notice>
          ) : (
            <Form
              action={`/approval-requests/${page.requestId}/checklist/${page.requirement.key}/confirmation`}
              reloadDocument
            >
              <input type="hidden" name="draftVersion" value={page.draftVersion} />
              <input type="hidden" name="to" value="next-missing" />
              <p className="field-hint">{t(words.notTaken)}</p>
              <Button>{t(words.confirm)}</Button>
            </Form>
          )}
        </>
      )}
    </Card>
  );
}

type PageProps = {
  page: { requestId: string; draftVersion: number; slug: string; seen: string };
  earlier: SerializeFrom<EarlierPage>;
};

export function EarlierPageCard({ page, earlier }: PageProps) {
  const t = useText();
  const { ref, rows, isSeen, canConfirm } = earlier;
  return (
    <Card
      id="earlier"
      title={t(words.earlierAnswer)}
      headingLevel={2}
      aside={<StatusTag tone={isSeen ? 'success' : 'waiting'}>{t(isSeen ? words.pageSeen : words.notYet)}</StatusTag>}
    >
      <p>
        <EarlierApprovalLine of={ref} />
      </p>
      <Rows rows={rows} />
      {isSeen || !canConfirm ? null : (
        <Form action={`/approval-requests/${page.requestId}/intake/${page.slug}/confirmation`} reloadDocument>
          <input type="hidden" name="draftVersion" value={page.draftVersion} />
          <input type="hidden" name="seen" value={page.seen} />
          <p className="field-hint">{t(words.pageLead)}</p>
          <Button kind="secondary">{t(words.confirm)}</Button>
        </Form>
      )}
    </Card>
  );
}
