import { Button } from '~/ui/button';
import { CheckboxGroup } from '~/ui/choices';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { SummaryList } from '~/ui/summary-list';
import { MANDATORY_KINDS, type NoticeKind, OPTIONAL_KINDS, type OptionalKind } from './model';
import { noticeWords, choiceWords as words } from './words';

/** On the page of the account: which mails one receives, and which cannot be turned off, with the reason. */
export function MailChoices({ wanted, saved }: { wanted: readonly OptionalKind[]; saved: boolean }) {
  const t = useText();
  return (
    <section id="mail">
      <h2>{t(words.title)}</h2>
      {saved ? (
        <Notice kind="success" live>
          <p>{t(words.saved)}</p>
        </Notice>
      ) : null}
      <p>{t(words.lead)}</p>
      <Form action="/account/mail-choices" reloadDocument>
        <CheckboxGroup
          name="wanted"
          label={t(words.optional)}
          defaultValue={wanted}
          options={OPTIONAL_KINDS.map((kind) => ({
            value: kind,
            label: t(noticeWords[kind].name),
            hint: t(noticeWords[kind].meaning),
          }))}
        />
        <Button kind="secondary">{t(words.save)}</Button>
      </Form>
      <h3>{t(words.mandatory)}</h3>
      <KindList kinds={MANDATORY_KINDS} />
    </section>
  );
}

/** Kinds of mail with what each is, or why it cannot be stopped. */
export function KindList({ kinds }: { kinds: readonly NoticeKind[] }) {
  const t = useText();
  return (
    <SummaryList
      rows={kinds.map((kind) => ({ term: t(noticeWords[kind].name), value: t(noticeWords[kind].meaning) }))}
    />
  );
}
