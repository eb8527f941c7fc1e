import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { viewerWords } from '~/policy/viewer-words';
import { DataTable } from '~/ui/data-table';
import { TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { type FileProblem, versionWords as words } from './words';

type Props = { sent: (FormAnswer & { problems: FileProblem[] }) | undefined };

/** Takes a profile in as text; what is wrong with it stands line by line above what was pasted. */
export function AddVersionPage({ sent }: Props) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const problems = sent?.problems ?? [];
  return (
    <FormPage
      home={{ label: t(viewerWords.title), href: '/policy-profiles' }}
      crumbs={[]}
      title={words.addTitle}
      lead={words.addLead}
      action="/policy-profiles/new"
      back="/policy-profiles"
      answer={answer}
      submit={words.add}
    >
      <p>
        <a href="/policy-profiles/schema.json">{t(words.schema)}</a>
      </p>
      {problems.length > 0 ? (
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
      ) : null}
      <TextArea {...field('content')} label={t(words.content)} rows={16} spellCheck={false} required />
    </FormPage>
  );
}
