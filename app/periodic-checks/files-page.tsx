import type { SerializeFrom } from '@remix-run/node';
import { ACCEPT } from '~/documents/file-type';
import { evidenceWords } from '~/documents/words';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField, SelectField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { CheckHead } from './check-page.query.server';
import type { CheckFile } from './files.repository.server';
import { checkPath, kindPath } from './paths';
import { Files } from './question-parts';
import { kindWords, checkWords as words } from './words';

export type FilesPageProps = {
  check: SerializeFrom<CheckHead>;
  files: SerializeFrom<CheckFile>[];
  /** What files can be attached to now: 'question:…', 'finding:…', '' for the whole. */
  places: { value: string; title: Text }[];
  chosen: string;
  submissionKey: string;
  error: Text | null;
};

/** Evidence of a check; a page of its own, so that it works without scripts. */
export function FilesPage({ check, files, places, chosen, submissionKey, error }: FilesPageProps) {
  const t = useText();
  const at = checkPath(check.id);
  const kind = kindWords[check.kind];
  const [what, id] = chosen.split(':');
  const back = what === 'finding' ? `${at}/findings/${id}/correction` : check.status === 'open' ? `${at}/answers` : at;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(kind.title), href: kindPath(check.kind) },
          { label: t(check.name), href: at },
          { label: t(kind.filesTitle) },
        ]}
      />
      <ErrorSummary title={t(words.notAttached)} errors={error ? [{ id: 'file', message: t(error) }] : []} />
      <PageHeading title={t(kind.filesTitle)} lead={t(kind.filesLead)} />
      {files.length === 0 ? <p>{t(words.noFiles)}</p> : <Files checkId={check.id} files={files} removable />}
      <Form action={`${at}/evidence`} encType="multipart/form-data" reloadDocument className="stack">
        <SubmissionKey value={submissionKey} />
        <SelectField
          name="for"
          label={t(words.forWhat)}
          defaultValue={chosen}
          options={places.map(({ value, title }) => ({ value, label: t(title) }))}
        />
        <FileField
          name="file"
          label={t(words.chooseFiles)}
          hint={t(evidenceWords.hint)}
          error={error ? t(error) : null}
          accept={ACCEPT}
          multiple
          required
        />
        <div className="button-row">
          <Button>{t(words.attach)}</Button>
          <a href={back}>{t({ ja: '戻る', en: 'Back' })}</a>
        </div>
      </Form>
    </>
  );
}
