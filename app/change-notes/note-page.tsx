/** One noted change: what, from when, what it calls for, what was done. */
import type { SerializeFrom } from '@remix-run/node';
import { RequestStatus } from '~/approvals/status-label';
import { aspectText, changeKindWords } from '~/policy/change-words';
import { spokenActor, spokenNote } from '~/record/own-notes';
import { FileList } from '~/registers/attach-page';
import { attachWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { JudgementView } from './judgement';
import type { loadNotePage } from './note-page.query.server';
import { NoteStatusTag, NoteTable } from './note-table';
import { CHANGE_NOTES_PATH, notePath, notesHref, subjectPath } from './paths';
import { sourceWords, noteWords as words } from './words';

type Note = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadNotePage>>>>;

export function NotePage({ note }: { note: Note }) {
  const t = useText();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: CHANGE_NOTES_PATH },
          { label: note.subjectName, href: subjectPath(note.subjectType, note.subjectId) },
          { label: t(changeKindWords[note.kind]) },
        ]}
      />
      <PageHeading
        kicker={note.subjectName}
        title={t(changeKindWords[note.kind])}
        status={<NoteStatusTag status={note.status} />}
      />
      <ToDo note={note} />
      <Summary note={note} />
      {note.facts.length > 0 ? <Facts note={note} /> : null}
      <Files note={note} />
      <section aria-labelledby="result" className="stack-tight">
        <h2 id="result">{t(words.result)}</h2>
        <JudgementView judgement={note.judgement} />
        {note.subjectType === 'vendor' ? <Entries note={note} /> : null}
      </section>
      <p>
        <a href={notesHref(note.subjectType, note.subjectId)}>{t(words.seeAll)}</a>
      </p>
    </>
  );
}

function ToDo({ note }: { note: Note }) {
  const t = useText();
  const marks = useMarks();
  const { may, isOpen, needsRequest } = note;
  if (!isOpen) return null;
  const isSubcontract = note.kind === 'subcontractor' && note.subjectType === 'contract' && note.aspect !== 'ended';
  return (
    <section aria-labelledby="todo" className="stack-tight">
      <h2 id="todo">{t(words.todo)}</h2>
      {note.dueOn ? (
        <p>
          {t(words.due)}
          {marks.colon}
          <OfficeDate date={note.dueOn} era />
        </p>
      ) : null}
      {may.open ? (
        <Form action={`${notePath(note.id)}/requests`} reloadDocument>
          <SubmissionKey value={note.submissionKey} />
          <input type="hidden" name="version" value={note.version} />
          <p>{t(words.openHint)}</p>
          <Button>{t(isSubcontract ? words.openSubcontract : words.openRequest)}</Button>
        </Form>
      ) : needsRequest ? (
        <p>{t(words.notYours)}</p>
      ) : null}
      <div className="button-row">
        {may.check ? <LinkButton href={`${notePath(note.id)}/checks`}>{t(words.saveCheck)}</LinkButton> : null}
        {may.tie ? (
          <LinkButton kind="secondary" href={`${notePath(note.id)}/ties`}>
            {t(words.tie)}
          </LinkButton>
        ) : null}
        {may.withdraw ? (
          <LinkButton kind="secondary" href={`${notePath(note.id)}/withdrawal`}>
            {t(words.withdraw)}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
}

function Summary({ note }: { note: Note }) {
  const t = useText();
  const marks = useMarks();
  const lines = (text: string) => <span className="keep-lines">{text === '' ? '—' : text}</span>;
  return (
    <SummaryList
      rows={[
        { key: 'aspect', term: t(words.aspect), value: t(aspectText(note.kind, note.aspect)) },
        { key: 'was', term: t(words.was), value: lines(note.was) },
        { key: 'becomes', term: t(words.becomes), value: lines(note.becomes) },
        { key: 'effective', term: t(words.effectiveOn), value: <OfficeDate date={note.effectiveOn} era /> },
        { key: 'learned', term: t(words.learnedOn), value: <OfficeDate date={note.learnedOn} era /> },
        {
          key: 'source',
          term: t(words.source),
          value: t(sourceWords[note.source]) + (note.sourceText === '' ? '' : marks.brackets(note.sourceText)),
        },
        {
          key: 'by',
          term: t(words.notedBy),
          value: (
            <>
              {note.notedByPost} {note.notedByName} <OfficeDateTime at={note.notedAt} />
            </>
          ),
        },
        {
          key: 'profile',
          term: t(words.profile),
          value: (
            <a href={`/policy-profiles/${note.profile.key}/${note.profile.version}`}>
              {t(note.profile.name)} {note.profile.version}
            </a>
          ),
        },
        ...(note.parentId
          ? [
              {
                key: 'parent',
                term: t(words.sourceOf),
                value: <a href={notePath(note.parentId)}>{t(changeKindWords[note.kind])}</a>,
              },
            ]
          : []),
        ...(note.hasRequest
          ? [
              {
                key: 'request',
                term: t(words.request),
                value: note.request ? (
                  <>
                    <a href={`/approval-requests/${note.request.id}`}>{note.request.number}</a>{' '}
                    <RequestStatus status={note.request.status} />
                  </>
                ) : (
                  t(words.requestNotReadable)
                ),
              },
            ]
          : []),
        ...(note.settledAt
          ? [
              {
                key: 'settled',
                term: t(words.settled),
                value: (
                  <>
                    {lines(t(spokenNote(note.settledNote)))}
                    <br />
                    {t(spokenActor({ post: note.settledByPost, name: note.settledByName }))}{' '}
                    <OfficeDateTime at={note.settledAt} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Files({ note }: { note: Note }) {
  const t = useText();
  if (note.files.length === 0 && !note.may.attach) return null;
  return (
    <section aria-labelledby="files" className="stack-tight">
      <h2 id="files">{t(words.files)}</h2>
      {note.files.length > 0 ? (
        <FileList files={note.files} base={`${notePath(note.id)}/files`} />
      ) : (
        <p>{t(words.noFiles)}</p>
      )}
      {note.may.attach ? (
        <p>
          <a href={`${notePath(note.id)}/files`}>{t(attachWords.link)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Facts({ note }: { note: Note }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.factsChanged)}
      rows={note.facts}
      rowKey={(row) => row.fact}
      columns={[
        { key: 'label', header: t(words.change), rowHeader: true, cell: (row) => t(row.label) },
        { key: 'before', header: t(words.was), cell: (row) => t(row.before) },
        { key: 'after', header: t(words.becomes), cell: (row) => t(row.after) },
      ]}
    />
  );
}

function Entries({ note }: { note: Note }) {
  const t = useText();
  if (note.entries.length === 0) {
    return (
      <Notice kind="info" headingLevel={3}>
        <p>{t(words.noEntries)}</p>
      </Notice>
    );
  }
  return (
    <>
      <h3>{t(words.entries)}</h3>
      <p>{t(words.byEntry)}</p>
      <NoteTable rows={note.entries} withSubject />
    </>
  );
}
