/** 判定: one of four, with the reason and what the applicant should mend. */
import { verdictWords } from '~/approvals/verdict-words';
import { VERDICTS } from '~/approvals/verdicts';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { TextArea } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { type DetailProps, errorOf, fieldId, handled } from './detail-props';
import { workbenchWords as words } from './words';

export function VerdictForm(props: DetailProps & { stepKey: string }) {
  const t = useText();
  const marks = useMarks();
  const { item, stepKey, action, next, sent, saving, typed, onType } = props;
  const back = sent?.noun === 'verdicts' ? sent.typed : {};
  const value = (name: 'verdict' | 'comment' | 'note') => typed[name] ?? back[name] ?? item.mine?.[name] ?? '';
  const error = (name: string) => {
    const found = errorOf(props, 'verdicts', name);
    return found && t(found);
  };
  const labelled = (label: string, hint: string) => (
    <>
      {label}
      <span className="wb-label-hint">{marks.brackets(hint)}</span>
    </>
  );
  const id = (name: string) => fieldId('verdicts', item.key, name);
  return (
    <Form
      className="wb-verdict"
      action={action('verdicts')}
      onSubmit={handled(props, 'verdicts')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const save = event.currentTarget.querySelector<HTMLButtonElement>('button[value=next]');
        event.currentTarget.requestSubmit(save);
      }}
    >
      <input type="hidden" name="stepKey" value={stepKey} />
      <input type="hidden" name="seenAt" value={item.mine?.updatedAt ?? ''} />
      <input type="hidden" name="next" value={next} />
      <RadioGroup
        inline
        id={id('verdict')}
        name="verdict"
        label={t(words.verdict)}
        error={error('verdict')}
        defaultValue={value('verdict')}
        onChange={(event) => onType('verdict', event.currentTarget.value)}
        options={VERDICTS.map((verdict, at) => ({
          value: verdict,
          label: (
            <>
              <kbd>{at + 1}</kbd> {t(verdictWords[verdict])}
            </>
          ),
        }))}
      />
      <div className="wb-verdict-texts">
        <TextArea
          id={id('comment')}
          name="comment"
          label={labelled(t(words.reason), t(words.reasonHint))}
          rows={1}
          error={error('comment')}
          defaultValue={value('comment')}
          onChange={(event) => onType('comment', event.currentTarget.value)}
        />
        <TextArea
          id={id('note')}
          name="note"
          label={labelled(t(words.note), t(words.noteHint))}
          rows={1}
          error={error('note')}
          defaultValue={value('note')}
          onChange={(event) => onType('note', event.currentTarget.value)}
        />
      </div>
      <div className="button-row">
        <Button size="small" name="go" value="next">
          {t(words.saveAndNext)}
        </Button>
        <Button size="small" kind="secondary" name="go" value="stay">
          {t(words.save)}
        </Button>
        <span role="status" className="wb-quiet">
          {saving?.state === 'saving' ? t(words.saving) : saving?.state === 'saved' ? t(words.saved) : ''}
          {!saving && item.mine ? t(words.by(item.mine.personName)) : ''}
        </span>
      </div>
    </Form>
  );
}
