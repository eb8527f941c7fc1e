/** 変更を記録する: which kind, what about it, what it calls for, and only then kept. */
import type { SerializeFrom } from '@remix-run/node';
import { FormProblems, useFields } from '~/people/people-form';
import { aspectChoices, changeHintWords, changeKindWords } from '~/policy/change-words';
import type { ChangeKind } from '~/policy/model';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { OfficeDate } from '~/ui/dates';
import { DateField, SelectField, TextArea, TextField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { JudgementView } from './judgement';
import { SOURCES } from './model';
import type { NoteAnswer, NoteFormPage, ShownResult } from './note-form.server';
import { CHANGE_NOTES_PATH, newNoteHref, notesHref, subjectPath } from './paths';
import { sourceWords, noteWords as words } from './words';

type Props = { page: SerializeFrom<NoteFormPage>; answer: SerializeFrom<NoteAnswer> | undefined };

export function NoteForm({ page, answer }: Props) {
  const t = useText();
  const { subject, kind } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: CHANGE_NOTES_PATH },
          { label: subject.name, href: subjectPath(subject.type, subject.id) },
          { label: t(words.newTitle) },
        ]}
      />
      <PageHeading
        kicker={subject.name}
        title={kind ? t(changeKindWords[kind]) : t(words.newTitle)}
        lead={t(words.newLead)}
      />
      {kind ? <Filled page={page} kind={kind} answer={answer} /> : <Kinds page={page} />}
    </>
  );
}

function Kinds({ page: { kinds, subject } }: Pick<Props, 'page'>) {
  const t = useText();
  return (
    <nav className="kind-choice" aria-labelledby="kinds">
      <h2 id="kinds">{t(words.whichKind)}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={newNoteHref(subject.type, subject.id, kind)}>
              <strong>{t(changeKindWords[kind])}</strong>
              {changeHintWords[kind] ? <span>{t(changeHintWords[kind])}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filled({ page, kind, answer: sent }: Props & { kind: ChangeKind }) {
  const t = useText();
  const { answer, field } = useFields(sent);
  const result = sent?.result ?? null;
  const { subject } = page;
  const query = `?about=${page.about}&kind=${kind}`;
  return (
    <>
      <FormProblems answer={answer} />
      {result ? <Result result={result} isVendor={subject.type === 'vendor'} /> : null}
      <Form action={`${CHANGE_NOTES_PATH}/assessments${query}`} reloadDocument className="stack max-w-3xl">
        <SubmissionKey value={page.submissionKey} />
        <input type="hidden" name="about" value={page.about} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="seen" value={result?.print ?? ''} />
        {/* First, so that pressing Enter shows the result and keeps nothing. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        {result ? <Keep query={query} /> : null}
        <RadioGroup
          {...field('aspect')}
          label={t(words.aspect)}
          required
          options={aspectChoices(kind).map(({ value, label }) => ({ value, label: t(label) }))}
        />
        <TextArea {...field('was')} label={t(words.was)} rows={3} maxLength={2_000} optional />
        <TextArea
          {...field('becomes')}
          label={t(words.becomes)}
          hint={kind === 'subcontractor' ? t(words.becomesHint) : undefined}
          rows={3}
          maxLength={2_000}
          required
        />
        {page.facts.length > 0 ? <Facts page={page} field={field} /> : null}
        {page.hasFacts ? null : <p className="field-hint">{t(words.noFacts)}</p>}
        <DateField {...field('effectiveOn')} label={t(words.effectiveOn)} hint={t(words.effectiveHint)} optional />
        <DateField {...field('learnedOn', page.today)} label={t(words.learnedOn)} required />
        <RadioGroup
          {...field('source')}
          label={t(words.source)}
          required
          options={SOURCES.map((value) => ({ value, label: t(sourceWords[value]) }))}
        />
        <TextField
          {...field('sourceText')}
          label={t(words.sourceText)}
          hint={t(words.sourceHint)}
          width="full"
          maxLength={300}
          optional
        />
        <div className="button-row">
          <Button kind={result ? 'secondary' : 'primary'}>{t(result ? words.seeAgain : words.see)}</Button>
          <a href={newNoteHref(subject.type, subject.id)}>{t(words.otherKind)}</a>
          <a href={notesHref(subject.type, subject.id)}>{t(words.seeAll)}</a>
        </div>
      </Form>
    </>
  );
}

function Facts({ page, field }: { page: Props['page']; field: ReturnType<typeof useFields>['field'] }) {
  const t = useText();
  return (
    <fieldset className="card">
      <legend className="card-title font-bold">{t(words.facts)}</legend>
      <p className="field-hint">{t(words.factsHint)}</p>
      {page.facts.map((fact) => {
        const now = fact.options.find(({ value }) => value === fact.now);
        return (
          <SelectField
            key={fact.field}
            {...field(fact.field, fact.now)}
            label={t(fact.label)}
            hint={now ? t(words.factNow(now.label)) : undefined}
            placeholder={t(words.factUnknown)}
            options={fact.options.map(({ value, label }) => ({ value, label: t(label) }))}
          />
        );
      })}
    </fieldset>
  );
}

/** Keeping is a button of its own; Enter in a field only looks again. */
function Keep({ query }: { query: string }) {
  const t = useText();
  return (
    <div className="button-row">
      <Button formAction={`${CHANGE_NOTES_PATH}/new${query}`}>{t(words.keep)}</Button>
      <span>{t(words.changedSince)}</span>
    </div>
  );
}

function Result({ result, isVendor }: { result: SerializeFrom<ShownResult>; isVendor: boolean }) {
  const t = useText();
  const marks = useMarks();
  return (
    <section aria-labelledby="result" className="card stack-tight">
      <h2 id="result">{t(words.resultTitle)}</h2>
      <Notice kind="info" headingLevel={3} live>
        <p>{t(words.notKept)}</p>
      </Notice>
      {isVendor ? <p>{t(result.entries.length === 0 ? words.noEntries : words.byEntry)}</p> : null}
      {result.entries.map((entry) => (
        <div key={entry.id}>
          {isVendor ? <h3>{entry.name}</h3> : null}
          <JudgementView judgement={entry.judgement} headingLevel={isVendor ? 4 : 3} />
          {entry.dueOn ? (
            <p>
              {t(words.due)}
              {marks.colon}
              <OfficeDate date={entry.dueOn} era />
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
