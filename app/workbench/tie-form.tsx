/** A passage of one's own: page and quote typed in, or filled in from what was selected in the text. */
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choices';
import { Disclosure } from '~/ui/disclosure';
import { SelectField, TextArea, TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { type DetailProps, errorOf, fieldId, handled } from './detail-props';
import { workbenchWords as words } from './words';

export function TieForm(props: DetailProps & { stepKey: string }) {
  const t = useText();
  const { item, documents, stepKey, fileId, page, action, sent } = props;
  if (documents.length === 0) return null;
  const typed = sent?.noun === 'passages' ? sent.typed : {};
  const error = (name: string) => {
    const found = errorOf(props, 'passages', name);
    return found && t(found);
  };
  const id = (name: string) => fieldId('passages', item.key, name);
  const isOpen = ['page', 'quote', 'passageFileId'].some((name) => error(name) !== null);
  return (
    <Disclosure summary={t(words.tieTitle)} open={isOpen || undefined} className="wb-tie">
      <Form action={action('passages')} onSubmit={handled(props, 'passages')}>
        <p className="wb-quiet">{t(words.tieHint)}</p>
        <input type="hidden" name="stepKey" value={stepKey} />
        <input type="hidden" name="version" value={item.version} />
        {documents.length === 1 ? (
          <input type="hidden" name="passageFileId" value={documents[0]!.fileId} />
        ) : (
          <SelectField
            id={id('passageFileId')}
            name="passageFileId"
            label={t(words.tieDocument)}
            error={error('passageFileId')}
            defaultValue={typed.passageFileId ?? fileId ?? ''}
            options={documents.map((document) => ({ value: document.fileId, label: document.name }))}
          />
        )}
        <TextField
          id={id('page')}
          name="page"
          label={t(words.tiePage)}
          inputMode="numeric"
          width="short"
          error={error('page')}
          defaultValue={typed.page ?? String(page)}
        />
        <TextArea
          id={id('quote')}
          name="quote"
          label={t(words.tieQuote)}
          rows={3}
          error={error('quote')}
          defaultValue={typed.quote ?? ''}
        />
        <Checkbox
          id={id('asTyped')}
          name="asTyped"
          label={t(words.asTyped)}
          defaultChecked={typed.asTyped !== undefined}
        />
        {item.proposals.length > 0 ? (
          <SelectField
            id={id('answers')}
            name="answers"
            label={t(words.insteadOf)}
            placeholder={t(words.insteadOfNone)}
            defaultValue={typed.answers ?? ''}
            options={item.proposals.map((proposal) => ({
              value: proposal.key,
              label: `${t(words.page(proposal.page))} ${proposal.article} ${proposal.quote.slice(0, 30)}…`,
            }))}
          />
        ) : null}
        <div className="button-row">
          <Button size="small" kind="secondary">
            {t(words.tie)}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
