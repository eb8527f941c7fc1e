import type { SerializeFrom } from '@remix-run/node';
import { viewerWords } from '~/policy/viewer-words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField, TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { GivenProfile } from './given-profile.server';
import { versionWords as words } from './words';

const PATH = '/policy-profiles/new';

type Props = { sent: SerializeFrom<GivenProfile> | null };

/** Takes a profile in as a file or as text; what is wrong with it stands line by line above both. */
export function AddVersionPage({ sent }: Props) {
  const t = useText();
  const problems = sent?.problems ?? [];
  // What concerns the whole file is said where the file is chosen.
  const [only] = problems;
  const fault = only && (problems.length === 1 && only.path === '' ? only.reason : words.problems(problems.length));
  const errorOf = (field: GivenProfile['field']) => (fault && sent?.field === field ? t(fault) : null);
  return (
    <>
      <ErrorSummary errors={fault && sent ? [{ id: sent.field, message: t(fault) }] : []} />
      <Breadcrumbs items={[{ label: t(viewerWords.title), href: '/policy-profiles' }, { label: t(words.addTitle) }]} />
      <PageHeading title={t(words.addTitle)} lead={t(words.addLead)} />
      <p>
        <a href="/policy-profiles/schema.json">{t(words.schema)}</a>
      </p>
      <Problems problems={problems} />
      <section aria-labelledby="upload">
        <h2 id="upload">{t(words.upload)}</h2>
        <Form action={PATH} encType="multipart/form-data" reloadDocument className="stack">
          <FileField
            name="file"
            label={t(words.file)}
            hint={t(words.fileHint)}
            error={errorOf('file')}
            accept=".json,.jsonc,application/json"
            required
          />
          <div className="button-row">
            <Button>{t(words.add)}</Button>
          </div>
        </Form>
      </section>
      <section aria-labelledby="paste">
        <h2 id="paste">{t(words.paste)}</h2>
        <Form action={PATH} reloadDocument className="stack">
          <TextArea
            name="content"
            label={t(words.content)}
            error={errorOf('content')}
            defaultValue={sent?.content ?? ''}
            rows={16}
            wrap="off"
            spellCheck={false}
            required
          />
          <div className="button-row">
            <Button kind="secondary">{t(words.add)}</Button>
            <a href="/policy-profiles">{t(words.back)}</a>
          </div>
        </Form>
      </section>
    </>
  );
}

function Problems({ problems }: { problems: SerializeFrom<GivenProfile>['problems'] }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <DataTable
      caption={t(words.problems(problems.length))}
      rows={problems.map((problem, index) => ({ ...problem, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'line', header: t(words.line), align: 'end', nowrap: true, cell: ({ line }) => line },
        { key: 'place', header: t(words.place), rowHeader: true, cell: ({ path }) => path || '—' },
        { key: 'reason', header: t(words.reason), cell: ({ reason }) => t(reason) },
      ]}
    />
  );
}
