/** The checklist as reviewers and readers see it. */
import type { SerializeFrom } from '@remix-run/node';
import { verdictWords } from '~/approvals/verdict-words';
import { ItemFindings } from '~/checklists/item-findings';
import { SlaTable } from '~/checklists/sla-table';
import { slaWords } from '~/checklists/sla-words';
import { itemStateWords } from '~/checklists/words';
import type { EvidenceFile } from '~/documents/evidence.repository.server';
import { CitedProvisions } from '~/policy/cited-provisions';
import { kindWords } from '~/policy/words';
import { SinceTag } from '~/renewals/since-parts';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { RequestItem } from './request-page-data.server';
import { requestWords as words } from './words';

type Item = SerializeFrom<RequestItem>;

const TONES: Record<Item['state'], StatusTone> = {
  missing: 'error',
  open: 'waiting',
  met: 'success',
  'partly-met': 'warning',
  'not-met': 'error',
  'not-applicable': 'neutral',
  exemption: 'warning',
};

export function ItemStateTag({ state }: { state: Item['state'] }) {
  const t = useText();
  return <StatusTag tone={TONES[state]}>{t(itemStateWords[state])}</StatusTag>;
}

/** What stands out: unmet, partly met, exempted. Always on top. */
export function RedList({ items, headingLevel = 3 }: { items: Item[]; headingLevel?: 2 | 3 }) {
  const t = useText();
  const marks = useMarks();
  const red = items.filter((item) => ['not-met', 'partly-met', 'exemption', 'missing'].includes(item.state));
  if (red.length === 0) return <Notice kind="success" title={t(words.unmetNone)} headingLevel={headingLevel} />;
  return (
    <Notice kind="warning" title={t(words.unmetFirst) + marks.brackets(String(red.length))} headingLevel={headingLevel}>
      <ul className="red-list">
        {red.map((item) => (
          <li key={item.key}>
            <ItemStateTag state={item.state} /> <a href={`#item-${item.key}`}>{t(item.title)}</a>
            {item.exemption ? (
              <div>{item.exemption.reason}</div>
            ) : item.explanation ? (
              <div>{item.explanation}</div>
            ) : null}
            <CitedProvisions provisions={item.provisions} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The SLA items as a table under a heading of its own; nothing where there are none. */
export function SlaSection({ items, brief, base = '' }: { items: Item[]; brief?: boolean; base?: string }) {
  const t = useText();
  if (!items.some((item) => item.sla)) return null;
  const Heading = brief ? 'h2' : 'h3';
  return (
    <section aria-labelledby="sla-heading">
      <Heading id="sla-heading">{t(slaWords.table)}</Heading>
      <SlaTable items={items} brief={brief} href={(key) => `${base}#item-${key}`} />
    </section>
  );
}

type Props = { items: Item[]; files: SerializeFrom<EvidenceFile>[]; base: string };

/** All items by kind, each behind its own disclosure with the quote and the provision. */
export function ChecklistItems({ items, files, base }: Props) {
  const t = useText();
  const kinds = [...new Set(items.map((item) => item.kind))];
  return (
    <>
      {kinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        return (
          <Disclosure
            key={kind}
            className="checklist-kind"
            open={own.some((item) => item.marked !== null)}
            summary={
              <>
                {t(kindWords[kind])} <span className="count">{own.length}</span>
              </>
            }
          >
            {own.map((item) => (
              <div key={item.key} id={`item-${item.key}`} className="checklist-item">
                <Disclosure
                  summary={
                    <>
                      <ItemStateTag state={item.state} /> {item.since ? <SinceTag since={item.since} /> : null}{' '}
                      {t(item.title)}
                    </>
                  }
                  open={item.marked !== null}
                >
                  <ItemBody item={item} files={files} base={base} />
                </Disclosure>
              </div>
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}

function ItemBody({ item, files, base }: { item: Item; files: Props['files']; base: string }) {
  const t = useText();
  const marks = useMarks();
  const own = files.filter((file) => item.evidenceFileIds.includes(file.id));
  return (
    <>
      <p>{t(item.statement)}</p>
      {item.marked ? <Notice kind="warning">{item.marked}</Notice> : null}
      <ItemFindings sla={item.sla} details={item.details} />
      {item.explanation ? <p className="pre-wrap">{item.explanation}</p> : null}
      {item.notApplicableReason ? <p className="pre-wrap">{item.notApplicableReason}</p> : null}
      {item.quotes.map((quote) => (
        <blockquote key={`${quote.document}/${quote.page}/${quote.text}`} className="quote">
          <p className="pre-wrap">{quote.text}</p>
          <footer>
            {quote.document} {quote.page ? `p. ${quote.page}` : ''}
          </footer>
        </blockquote>
      ))}
      {item.exemption ? (
        <p className="pre-wrap">
          {item.exemption.reason} {item.exemption.compensation}
        </p>
      ) : null}
      {own.map((file) => (
        <p key={file.id}>
          <a href={`${base}/evidence/${file.id}`}>{file.name}</a>
        </p>
      ))}
      {item.reviews.map((review) => (
        <p key={review.stepKey}>
          {review.personName}
          {marks.colon}
          {t(verdictWords[review.verdict])} {review.comment}
        </p>
      ))}
      <CitedProvisions provisions={item.provisions} />
    </>
  );
}
