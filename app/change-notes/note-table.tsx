/** Noted changes as a table, and the part about them on the page of their subject. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { aspectText, changeKindWords } from '~/policy/change-words';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { formatDate, officeTime } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { OutcomeTag } from './judgement';
import type { ChangeNote, NoteStatus, SubjectType } from './model';
import { newNoteHref, notePath, notesHref } from './paths';
import { noteStatusWords, subjectTypeWords, noteWords as words } from './words';

const TONES: Record<NoteStatus, StatusTone> = {
  open: 'waiting',
  requested: 'info',
  done: 'success',
  noted: 'neutral',
  withdrawn: 'ended',
};

export function NoteStatusTag({ status }: { status: NoteStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(noteStatusWords[status])}</StatusTag>;
}

type Props = { rows: SerializeFrom<ChangeNote>[]; withSubject?: boolean; empty?: ReactNode };

export function NoteTable({ rows, withSubject = false, empty }: Props) {
  const t = useText();
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? '—' : formatDate(date, locale, { weekday: false }));
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'change',
          header: t(words.change),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={notePath(row.id)}>{t(changeKindWords[row.kind])}</a>
              <span className="cell-note">{t(aspectText(row.kind, row.aspect))}</span>
            </>
          ),
        },
        ...(withSubject
          ? [
              {
                key: 'subject',
                header: t(words.subject),
                cell: (row: SerializeFrom<ChangeNote>) => (
                  <>
                    {row.subjectName}
                    <span className="cell-note">{t(subjectTypeWords[row.subjectType])}</span>
                  </>
                ),
              },
            ]
          : []),
        { key: 'result', header: t(words.result), cell: (row) => <OutcomeTag outcome={row.outcome} /> },
        { key: 'status', header: t(words.status), nowrap: true, cell: (row) => <NoteStatusTag status={row.status} /> },
        {
          key: 'due',
          header: t(words.due),
          nowrap: true,
          cell: (row) => (
            <>
              {day(row.dueOn)}
              {row.effectiveOn ? (
                <span className="cell-note">
                  {t(words.inForce)} {day(row.effectiveOn)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'noted',
          header: t(words.noted),
          nowrap: true,
          cell: (row) => (
            <>
              {day(officeTime(row.notedAt).date)}
              <span className="cell-note">{row.notedByName}</span>
            </>
          ),
        },
      ]}
    />
  );
}

type RelatedProps = { notes: SerializeFrom<ChangeNote>[]; type: SubjectType; id: string; mayNote: boolean };

/** On the page of a service, a contract or a vendor. */
export function RelatedChanges({ notes, type, id, mayNote }: RelatedProps) {
  const t = useText();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t(words.title)}</h2>
      {notes.length === 0 ? <p>{t(words.noneHere)}</p> : <NoteTable rows={notes} />}
      <div className="button-row">
        {mayNote ? (
          <LinkButton kind="secondary" href={newNoteHref(type, id)}>
            {t(words.new)}
          </LinkButton>
        ) : null}
        {notes.length > 0 ? <a href={notesHref(type, id)}>{t(words.seeAll)}</a> : null}
      </div>
    </section>
  );
}
