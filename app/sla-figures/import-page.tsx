import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { unitWords } from '~/policy/words';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField, TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { Preview } from './check-table.server';
import { LEVELS_PATH } from './level-query';
import { formatMonth } from './month';
import type { RowProblem } from './read-rows';
import { OutcomeTag } from './tags';
import { levelWords as words } from './words';

/** What came of a table that was sent. `table` is what was pasted, to be corrected. */
export type ImportAnswer = {
  preview: Preview | null;
  fault: Text | null;
  problems: RowProblem[];
  table: string;
  field: 'table' | 'file';
};

type Props = {
  level: { id: string; name: string; version: number };
  answer: SerializeFrom<ImportAnswer> | null;
};

const SHOWN = 200;

/** A table is pasted or chosen, checked, shown, and only then taken. */
export function ImportPage({ level, answer }: Props) {
  const t = useText();
  const href = `${LEVELS_PATH}/${level.id}`;
  const preview = answer?.preview ?? null;
  return (
    <>
      <ErrorSummary
        title={t(words.nothingTaken)}
        errors={answer?.fault ? [{ id: answer.field, message: t(answer.fault) }] : []}
      />
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.titleOf(level.name)), href },
          { label: t(words.importTitle) },
        ]}
      />
      <PageHeading title={t(words.importTitle)} lead={t(words.importLead)} />
      {preview ? <PreviewPart level={level} preview={preview} /> : <Forms level={level} answer={answer} />}
    </>
  );
}

function Forms({ level, answer }: Props) {
  const t = useText();
  const href = `${LEVELS_PATH}/${level.id}`;
  const errorOf = (field: ImportAnswer['field']) => (answer?.fault && answer.field === field ? t(answer.fault) : null);
  return (
    <>
      <Problems problems={answer?.problems ?? []} />
      <section aria-labelledby="paste">
        <h2 id="paste">{t(words.paste)}</h2>
        <Form action={`${href}/imports`} reloadDocument className="stack">
          <TextArea
            name="table"
            label={t(words.pasteField)}
            hint={t(words.pasteHint)}
            error={errorOf('table')}
            defaultValue={answer?.table ?? ''}
            rows={10}
            wrap="off"
            spellCheck={false}
          />
          <div className="button-row">
            <Button>{t(words.check)}</Button>
          </div>
        </Form>
      </section>
      <section aria-labelledby="upload">
        <h2 id="upload">{t(words.upload)}</h2>
        <Form action={`${href}/imports`} encType="multipart/form-data" reloadDocument className="stack">
          <FileField
            name="file"
            label={t(words.file)}
            hint={t(words.fileHint)}
            error={errorOf('file')}
            accept=".csv,.xlsx"
            required
          />
          <div className="button-row">
            <Button kind="secondary">{t(words.check)}</Button>
            <a href={`${href}/template.csv`} download>
              {t(words.template)}
            </a>
          </div>
        </Form>
      </section>
    </>
  );
}

function Problems({ problems }: { problems: SerializeFrom<RowProblem>[] }) {
  const t = useText();
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <section aria-labelledby="problems">
      <Notice kind="error" title={t(words.nothingTaken)} live>
        <p>{t(words.correctFirst)}</p>
      </Notice>
      <h2 id="problems">{t(words.problems)}</h2>
      <DataTable
        caption={t(words.problems)}
        hideCaption
        rows={problems.slice(0, SHOWN).map((problem, at) => ({ ...problem, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'line', header: t(words.line), rowHeader: true, nowrap: true, cell: ({ line }) => line },
          { key: 'column', header: t(words.column), cell: ({ column }) => column },
          { key: 'problem', header: t(words.problem), cell: ({ text }) => t(text) },
        ]}
      />
      {more > 0 ? <p>{t(words.moreProblems(more))}</p> : null}
    </section>
  );
}

function PreviewPart({ level, preview }: { level: Props['level']; preview: SerializeFrom<Preview> }) {
  const t = useText();
  const locale = useLocale();
  const href = `${LEVELS_PATH}/${level.id}`;
  const isNew = preview.added + preview.corrected > 0;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t(words.preview)}</h2>
      <p>{t(words.previewCounts(preview.added, preview.corrected, preview.same))}</p>
      {preview.fromFractions ? (
        <Notice kind="warning">
          <p>{t(words.fractions)}</p>
        </Notice>
      ) : null}
      <DataTable
        caption={t(words.preview)}
        hideCaption
        rows={preview.rows.filter(({ isSame }) => !isSame).slice(0, SHOWN)}
        rowKey={({ month, itemKey }) => `${month} ${itemKey}`}
        empty={<p>{t(words.nothingNew)}</p>}
        columns={[
          {
            key: 'month',
            header: t(words.month),
            rowHeader: true,
            nowrap: true,
            cell: ({ month }) => formatMonth(month, locale),
          },
          { key: 'item', header: t(words.item), cell: ({ title }) => t(title) },
          {
            key: 'value',
            header: t(words.typed),
            nowrap: true,
            align: 'end',
            cell: ({ typed, unit }) =>
              /^[\d.,]+$/.test(typed) ? `${typed}${t(unitWords[unit as keyof typeof unitWords])}` : typed,
          },
          {
            key: 'planned',
            header: t(words.plannedShort),
            nowrap: true,
            align: 'end',
            cell: ({ plannedMinutes }) => plannedMinutes ?? '—',
          },
          { key: 'before', header: t(words.before), nowrap: true, cell: ({ before }) => before ?? '—' },
          { key: 'reason', header: t(words.reason), cell: ({ reason, before }) => (before === null ? '—' : reason) },
          {
            key: 'result',
            header: t(words.result),
            nowrap: true,
            cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
          },
        ]}
      />
      <Form action={`${href}/figures`} reloadDocument>
        <input type="hidden" name="version" value={level.version} />
        <input type="hidden" name="source" value={preview.source} />
        <input type="hidden" name="fileName" value={preview.fileName} />
        <input type="hidden" name="table" value={preview.table} />
        <div className="button-row">
          {isNew ? <Button>{t(words.apply)}</Button> : null}
          <a href={`${href}/imports`}>{t(words.again)}</a>
        </div>
      </Form>
    </section>
  );
}
