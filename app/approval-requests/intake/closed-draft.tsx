import type { Text } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import { intakeWords as words } from './words';

type Props = {
  requestId: string;
  typed: Record<string, string> | null;
  /** What a field of the form is called. */
  labelOf: (name: string) => Text;
};

/** The request is no draft any more; what was typed on a page that came too late is shown to be copied. */
export function ClosedDraft({ requestId, typed, labelOf }: Props) {
  const t = useText();
  const texts = Object.entries(typed ?? {}).filter(([, text]) => text !== '');
  return (
    <>
      <PageHeading title={t(words.notEditableTitle)} />
      <Notice kind="warning">
        <p>{t(words.notEditable)}</p>
      </Notice>
      {texts.length > 0 ? (
        <section className="my-6">
          <h2>{t(words.conflictTyped)}</h2>
          <SummaryList
            rows={texts.map(([name, text]) => ({
              key: name,
              term: t(labelOf(name)),
              value: <span className="whitespace-pre-wrap">{text}</span>,
            }))}
          />
        </section>
      ) : null}
      <LinkButton href={`/approval-requests/${requestId}`}>{t(words.toRequest)}</LinkButton>
    </>
  );
}
