import type { SerializeFrom } from '@remix-run/node';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { OfficeDateTime } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { Form } from '~/ui/form';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { SummaryList } from '~/ui/summary-list';
import { countedRows, reportWords } from './report-words';
import type { VerificationStatus } from './saved-verification.server';
import type { Verification } from './verify.server';
import { recordWords as words } from './words';

type Props = {
  status: SerializeFrom<VerificationStatus>;
  isProtected: boolean;
  /** Events that wait to be sealed; one more than `mostWaiting` stands for "more". */
  waiting: number;
  mostWaiting: number;
};

/** Whether the record holds, since when that is known, and the button that finds out again. */
export function VerificationPanel({ status, isProtected, waiting, mostWaiting }: Props) {
  const t = useText();
  const { latest, runningSince } = status;
  const count = waiting > mostWaiting ? `${formatNumber(mostWaiting)}+` : formatNumber(waiting);
  return (
    <Card title={t(words.verification)} id="verification">
      {runningSince ? (
        <Notice kind="info" title={t(words.running)} headingLevel={3} live>
          <p>
            {t(words.runningSince)}: <OfficeDateTime at={runningSince} /> <a href="/record">{t(words.reload)}</a>
          </p>
        </Notice>
      ) : null}
      {latest.state === 'none' && !runningSince ? <p>{t(words.never)}</p> : null}
      {latest.state === 'failed' ? (
        <Notice kind="warning" headingLevel={3}>
          <p>
            {t(words.failed)} (<OfficeDateTime at={latest.at} />)
          </p>
        </Notice>
      ) : null}
      {latest.state === 'finished' ? <Result verification={latest.verification} /> : null}
      <p>{t(isProtected ? words.protected : words.unprotected)}</p>
      <p>
        {t(words.waiting(count))} · <a href="/record/heads">{t(words.heads)}</a>
      </p>
      {runningSince ? null : (
        <Form action="/record/verifications">
          <p>{t(words.verifyHint)}</p>
          <Button kind="secondary">{t(words.verify)}</Button>
        </Form>
      )}
    </Card>
  );
}

function Result({ verification }: { verification: Verification }) {
  const t = useText();
  const { ok, misfits, misfitCount, warnings, checkedAt } = verification;
  const [first, ...others] = misfits;
  return (
    <>
      <Notice
        kind={ok ? 'success' : 'error'}
        title={t(ok ? reportWords.allFits : reportWords.misfits(misfitCount))}
        headingLevel={3}
      >
        {first ? (
          <p>
            {t(reportWords.firstMisfit)}:{' '}
            {first.event ? <a href={`/record/events/${first.event.id}`}>{t(first.text)}</a> : t(first.text)}
          </p>
        ) : null}
        <p>
          {t(words.checkedAt)}: <OfficeDateTime at={checkedAt} />
        </p>
      </Notice>
      {warnings.length > 0 ? (
        <Notice kind="warning" title={t(reportWords.warnings)} headingLevel={3}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.text.en}>{t(warning.text)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <Disclosure summary={`${t(reportWords.furtherMisfits)} (${formatNumber(misfitCount - 1)})`}>
          <ul>
            {others.map((misfit) => (
              <li key={misfit.text.en}>{t(misfit.text)}</li>
            ))}
          </ul>
          {misfitCount > misfits.length ? <p>{t(reportWords.notListed(misfitCount - misfits.length))}</p> : null}
        </Disclosure>
      ) : null}
      <Disclosure summary={t(words.details)}>
        <SummaryList
          dense
          rows={countedRows(verification).map(({ term, value }) => ({ term: t(term), value: t(value) }))}
        />
      </Disclosure>
    </>
  );
}
