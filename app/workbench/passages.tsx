/** Passages of one requirement: those tied to it, what the program proposes, and what speaks against it. */
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { OfficeDateTime } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { Form } from '~/ui/form';
import { Icon } from '~/ui/icons';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { type DetailProps, handled } from './detail-props';
import type { ShownChoice, ShownItem, ShownPassage, ShownProposal } from './shown';
import { choiceWords, confidenceWords, workbenchWords as words } from './words';

export function Passages(props: DetailProps) {
  const t = useText();
  const { item } = props;
  return (
    <>
      {item.tied.length > 0 ? (
        <section className="wb-passages">
          <h4>{t(words.tied)}</h4>
          {item.tied.map((choice) => (
            <Tied key={choice.number} choice={choice} {...props} />
          ))}
        </section>
      ) : null}
      <Proposals {...props} />
      {item.contrary.length > 0 ? (
        <section className="wb-passages">
          <h4>{t(words.contrary)}</h4>
          <p className="wb-quiet">{t(words.contraryNote)}</p>
          {item.contrary.map((proposal) => (
            <Proposed key={proposal.key} proposal={proposal} isContrary {...props} />
          ))}
        </section>
      ) : null}
      {item.rejected.length > 0 ? (
        <Disclosure summary={t(words.rejected(item.rejected.length))}>
          {item.rejected.map((choice) => (
            <Tied key={choice.number} choice={choice} {...props} />
          ))}
        </Disclosure>
      ) : null}
    </>
  );
}

/** What is looked for is nearly always among the first three. */
const SHOWN_AT_ONCE = 3;

function Proposals(props: DetailProps) {
  const t = useText();
  const { item, documents } = props;
  const reading = documents.filter(({ state, searched }) =>
    state === 'ready' ? searched === false : state === 'queued' || state === 'running',
  ).length;
  const stillReading = reading > 0 ? <p className="wb-quiet">{t(words.stillReading(reading))}</p> : null;
  if (item.proposals.length > 0) {
    return (
      <section className="wb-passages">
        <h4>{t(words.proposals)}</h4>
        <p className="wb-quiet">{t(words.proposalNote)}</p>
        {item.proposals.slice(0, SHOWN_AT_ONCE).map((proposal, at) => (
          <Proposed key={proposal.key} proposal={proposal} isFirst={at === 0} {...props} />
        ))}
        {item.proposals.length > SHOWN_AT_ONCE ? (
          <Disclosure summary={t(words.moreProposals(item.proposals.length - SHOWN_AT_ONCE))}>
            {item.proposals.slice(SHOWN_AT_ONCE).map((proposal) => (
              <Proposed key={proposal.key} proposal={proposal} {...props} />
            ))}
          </Disclosure>
        ) : null}
        {stillReading}
      </section>
    );
  }
  if (item.tied.length > 0 || item.rejected.length > 0) return stillReading;
  const hasText = documents.some(({ searched }) => searched === true);
  return (
    <section className="wb-passages">
      {!item.isSearched ? (
        <p className="wb-quiet">{t(words.notSearched)}</p>
      ) : hasText ? (
        <p className="wb-not-found">
          <Icon name="warning" />
          <span>
            <b>{t(words.notFound)}</b> {t(words.notFoundHint)}
          </span>
        </p>
      ) : null}
      {stillReading}
    </section>
  );
}

type ProposedProps = DetailProps & { proposal: ShownProposal; isFirst?: boolean; isContrary?: boolean };

function Proposed({ proposal, isFirst, isContrary, ...props }: ProposedProps) {
  const t = useText();
  const marks = useMarks();
  const { item, stepKey, action } = props;
  const isEarlier = proposal.origin === 'earlier';
  return (
    <div className={isContrary ? 'wb-passage wb-passage-contrary' : 'wb-passage wb-passage-proposed'}>
      <PassageHead {...props} passage={proposal}>
        <b>{t(isEarlier ? words.earlier : isContrary ? words.contrary : words.proposal)}</b>
        {proposal.article ? <span>{proposal.article}</span> : null}
        {isEarlier ? null : (
          <span>
            {t(words.confidence)}
            {marks.colon}
            {t(confidenceWords[proposal.confidence])}
          </span>
        )}
      </PassageHead>
      <blockquote lang="ja">{proposal.quote}</blockquote>
      {proposal.concerns.length > 0 ? (
        <ul className="wb-concerns">
          {proposal.concerns.map((concern) => (
            <li key={concern.en}>
              <Icon name="warning" />
              {t(concern)}
            </li>
          ))}
        </ul>
      ) : null}
      {stepKey && proposal.place ? (
        <div className="wb-passage-actions">
          <Form action={action('passages')} onSubmit={handled(props, 'passages')} data-take={isFirst ? '' : undefined}>
            <Hidden stepKey={stepKey} item={item} passage={proposal} />
            <input type="hidden" name="answers" value={proposal.key} />
            <Button size="small" kind={isFirst ? 'primary' : 'secondary'}>
              {t(isContrary ? words.takeContrary : words.take)}
              {isFirst ? <kbd>Enter</kbd> : null}
            </Button>
          </Form>
          <Form
            action={action('rejections')}
            onSubmit={handled(props, 'rejections')}
            data-reject={isFirst ? '' : undefined}
          >
            <Hidden stepKey={stepKey} item={item} passage={proposal} />
            <Button size="small" kind="text">
              {t(words.reject)}
            </Button>
          </Form>
        </div>
      ) : null}
    </div>
  );
}

function Hidden({ stepKey, item, passage }: { stepKey: string; item: ShownItem; passage: ShownPassage }) {
  const { place } = passage;
  return (
    <>
      <input type="hidden" name="stepKey" value={stepKey} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="passageFileId" value={passage.fileId} />
      <input type="hidden" name="page" value={passage.page} />
      {place ? (
        <>
          <input type="hidden" name="start" value={place.start} />
          <input type="hidden" name="endPage" value={place.endPage} />
          <input type="hidden" name="end" value={place.end} />
        </>
      ) : null}
    </>
  );
}

function Tied({ choice, ...props }: DetailProps & { choice: ShownChoice }) {
  const t = useText();
  const marks = useMarks();
  const { item, stepKey, action } = props;
  return (
    <div className={choice.action === 'rejected' ? 'wb-passage' : 'wb-passage wb-passage-tied'}>
      <PassageHead {...props} passage={choice}>
        <b>{t(choiceWords[choice.action])}</b>
      </PassageHead>
      <blockquote lang="ja">{choice.quote}</blockquote>
      {choice.place ? null : <p className="wb-quiet">{t(words.typedOnly)}</p>}
      <div className="wb-passage-actions">
        <span className="wb-quiet">
          {choice.personName}
          {marks.brackets(choice.post)} <OfficeDateTime at={choice.chosenAt} />
        </span>
        {stepKey ? (
          <Form action={action('withdrawals')} onSubmit={handled(props, 'withdrawals')}>
            <input type="hidden" name="stepKey" value={stepKey} />
            <input type="hidden" name="version" value={item.version} />
            <input type="hidden" name="number" value={choice.number} />
            <Button size="small" kind="text">
              {t(words.undo)}
            </Button>
          </Form>
        ) : null}
      </div>
    </div>
  );
}

type HeadProps = DetailProps & { passage: ShownPassage; children: ReactNode };

/** Where it stands, as a link into the text. */
function PassageHead({ passage, children, documents, isLive, onShow, passageHref, fileId }: HeadProps) {
  const t = useText();
  const document = documents.find((one) => one.fileId === passage.fileId);
  return (
    <p className="wb-passage-head">
      {children}
      {document ? (
        <a
          href={passageHref(passage)}
          onClick={(event) => {
            if (!isLive || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onShow(passage);
          }}
        >
          {t(words.page(passage.page))}
        </a>
      ) : (
        <span>{t(words.page(passage.page))}</span>
      )}
      {passage.fileId !== fileId ? <span>{document?.name ?? t(words.takenOut)}</span> : null}
    </p>
  );
}
