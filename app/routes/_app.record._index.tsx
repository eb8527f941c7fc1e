import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { CheckTabs } from '~/periodic-checks/check-tabs';
import { clock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { notFound } from '~/platform/responses.server';
import { isRecordProtected } from '~/record/protection.server';
import { readFilter } from '~/record/read-record-filter';
import { recordFolder } from '~/record/record-folder';
import { FilterErrorSummary, RecordList } from '~/record/record-list';
import { countWaiting, listRecord, MOST_WAITING } from '~/record/record-list.query.server';
import { readVerificationStatus } from '~/record/saved-verification.server';
import { VerificationPanel } from '~/record/verification-panel';
import { recordWords } from '~/record/words';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(recordWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  const { after, ...query } = readFilter(new URL(request.url).searchParams);
  const db = getDb();
  const now = clock.now();
  const [page, waiting, isProtected] = await Promise.all([
    listRecord(db, query.filter, after),
    countWaiting(db),
    isRecordProtected(db, now),
  ]);
  const status = readVerificationStatus(recordFolder(env().SEKISHO_DATA_DIR), now);
  const list = { ...page, ...query, isDeeper: after !== null };
  return json({ list, panel: { status, isProtected, waiting, mostWaiting: MOST_WAITING } });
}

export default function RecordPage() {
  const t = useText();
  const { list, panel } = useLoaderData<typeof loader>();
  return (
    <>
      <FilterErrorSummary errors={list.errors} />
      <PageHeading title={t(recordWords.title)} lead={t(recordWords.lead)} />
      <CheckTabs current="record" />
      <VerificationPanel {...panel} />
      <RecordList {...list} />
    </>
  );
}
