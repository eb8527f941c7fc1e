import type { SerializeFrom } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage } from '~/people/people-form';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { Effect } from './compare';
import { effectColumns } from './force-page';
import { versionWords as words } from './words';

export type AdoptPageData = {
  request: { id: string; number: string; title: string; draftVersion: number };
  before: string;
  after: { name: { ja: string; en: string }; version: string };
  effect: Effect | null;
};

/** What a draft comes to under the version in force, and the button that moves it there. */
export function AdoptPage({
  request,
  before,
  after,
  effect,
  answer,
}: SerializeFrom<AdoptPageData> & { answer: FormAnswer }) {
  const t = useText();
  const base = `/approval-requests/${request.id}`;
  return (
    <FormPage
      home={{ label: request.number, href: base }}
      crumbs={[]}
      title={words.adoptTitle}
      kicker={`${request.number} ${request.title}`}
      lead={words.adoptLead}
      action={`${base}/policy-version`}
      back={base}
      answer={answer}
      submit={words.adopt}
    >
      <input type="hidden" name="draftVersion" value={request.draftVersion} />
      <input type="hidden" name="version" value={after.version} />
      <p>
        {before} → {t(after.name)} {after.version}
      </p>
      {effect ? (
        <DataTable
          caption={t(words.differences)}
          rows={[{ key: request.id, effect }]}
          rowKey={({ key }) => key}
          columns={effectColumns(t)}
        />
      ) : (
        <p>{t(words.noEffectHere)}</p>
      )}
    </FormPage>
  );
}

/** On the page of a request that may be moved. */
export function OutdatedNotice({ requestId }: { requestId: string }) {
  const t = useText();
  return (
    <Notice>
      <p>
        {t(words.outdated)} <a href={`/approval-requests/${requestId}/policy-version`}>{t(words.adoptLink)}</a>
      </p>
    </Notice>
  );
}
