/** The forms of 締結 that have a page of their own: a signed copy comes, a signed copy goes back. */
import { documentKindOf } from '~/documents/document-kind';
import { documentKindWords } from '~/documents/words';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, FormProblems, useFields } from '~/people/people-form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { DateField, FileField, TextArea, TextField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import type { NewCopyPageData } from './conclusion-page.query.server';
import { conclusionPath, contractPath, copyPath, newCopyPath } from './paths';
import { conclusionWords as words } from './words';

export type NewCopyPageProps = NewCopyPageData & {
  submissionKey: string;
  bodyName: string;
  answer: FormAnswer | undefined;
};

const PARTIES = ['partyA', 'partyB', 'partyC', 'partyD'] as const;

/** The token and what is said about the file stand before the file: they are checked before a byte is stored. */
export function NewCopyPage({ contract, documents, submissionKey, bodyName, answer: given }: NewCopyPageProps) {
  const t = useText();
  const marks = useMarks();
  const { answer, field } = useFields(given);
  const known = { partyA: bodyName, partyB: contract.vendorName, partyC: '', partyD: '' };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.contracts), href: '/registers/contracts' },
          { label: contract.title, href: contractPath(contract.id) },
          { label: t(words.title), href: conclusionPath(contract.id) },
          { label: t(words.recordTitle) },
        ]}
      />
      <FormProblems answer={answer} />
      <PageHeading kicker={contract.number} title={t(words.recordTitle)} lead={t(words.recordLead)} />
      {documents.length === 0 ? (
        <Notice kind="warning">{t(words.noReviewed)}</Notice>
      ) : (
        <Form action={newCopyPath(contract.id)} encType="multipart/form-data" reloadDocument className="stack">
          {given ? <Notice kind="warning">{t(words.chooseAgain)}</Notice> : null}
          <SubmissionKey value={submissionKey} />
          <RadioGroup
            {...field('reviewedFileId', documents[0]?.id)}
            label={t(words.reviewed)}
            hint={t(words.reviewedHint)}
            required
            options={documents.map(({ id, name, kind }) => ({
              value: id,
              label: `${name}${marks.brackets(t(documentKindWords[documentKindOf(kind)]))}`,
            }))}
          />
          <DateField {...field('signedOn')} label={t(words.signedOn)} hint={t(words.signedOnHint)} required />
          <DateField
            {...field('ndaSignedOn', contract.ndaSignedOn ?? '')}
            label={t(words.ndaSignedOn)}
            hint={t(words.ndaHint)}
            optional
          />
          {PARTIES.map((name, at) => (
            <TextField
              key={name}
              {...field(name, known[name])}
              label={t(words[name])}
              maxLength={200}
              required={at < 2}
              optional={at >= 2}
            />
          ))}
          <FileField
            name="file"
            label={t(words.file)}
            hint={t(words.fileHint)}
            error={field('file').error}
            accept=".pdf,.docx"
            required
          />
          <div className="button-row">
            <Button>{t(words.send)}</Button>
            <LinkButton kind="text" href={conclusionPath(contract.id)}>
              {t(words.cancel)}
            </LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}

export type ReturnPageProps = {
  contract: { id: string; title: string };
  copy: { id: string; name: string; version: number };
  answer: FormAnswer | undefined;
};

export function ReturnPage({ contract, copy, answer: given }: ReturnPageProps) {
  const t = useText();
  const { answer, field } = useFields(given);
  return (
    <FormPage
      home={{ label: t(words.contracts), href: '/registers/contracts' }}
      crumbs={[
        { label: contract.title, href: contractPath(contract.id) },
        { label: t(words.title), href: conclusionPath(contract.id) },
      ]}
      title={words.returnTitle}
      lead={words.returnLead}
      action={`${copyPath(contract.id, copy.id)}/return`}
      answer={answer}
      version={copy.version}
      submit={words.sendBack}
      submitKind="danger"
      back={conclusionPath(contract.id)}
    >
      <p>
        <strong>{copy.name}</strong>
      </p>
      <TextArea {...field('note')} label={t(words.returnNote)} rows={5} maxLength={2_000} required />
    </FormPage>
  );
}
