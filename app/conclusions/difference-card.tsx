import type { SerializeFrom } from '@remix-run/node';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ShownDifference } from './conclusion-page.query.server';
import type { DifferenceKind } from './model';
import { differenceKindWords, conclusionWords as words } from './words';

export type Shown = SerializeFrom<ShownDifference>;

const TONE: Record<DifferenceKind, StatusTone> = {
  added: 'info',
  removed: 'warning',
  changed: 'warning',
  renumbered: 'neutral',
  reference: 'error',
};

type Props = {
  difference: Shown;
  at: number;
  /** Shows a box to choose it; null where nothing can be chosen. */
  choice: { checked: boolean } | null;
};

/** One difference: where, what went and what came, which requirements it touches, who accepted it and why. */
export function DifferenceCard({ difference, at, choice }: Props) {
  const t = useText();
  const marks = useMarks();
  const { kind, place, formerPlace, article, formerArticle, requirements, acceptance } = difference;
  const id = `difference-${at + 1}`;
  return (
    <li className="difference" id={id}>
      <div className="difference-head">
        {choice && !acceptance ? (
          <input
            type="checkbox"
            name="difference"
            value={at}
            id={`${id}-choice`}
            defaultChecked={choice.checked}
            aria-label={t(words.choose(at + 1))}
          />
        ) : null}
        <h3 className="difference-title">{t(words.number(at + 1))}</h3>
        <StatusTag tone={TONE[kind]}>{t(differenceKindWords[kind])}</StatusTag>
        {acceptance ? <StatusTag tone="success">{t(words.accepted)}</StatusTag> : null}
        <span>
          {t(words.place(place.page, article))}
          {marks.brackets(t(words.formerPlace(formerPlace.page, formerArticle)))}
        </span>
      </div>
      <DifferenceText difference={difference} />
      {requirements.length > 0 ? (
        <p>
          <strong>
            {t(words.touches)}
            {marks.colon}
          </strong>
          {requirements.map(t).join(marks.comma)}
        </p>
      ) : null}
      {acceptance ? (
        <p className="keep-lines">
          {acceptance.person.post} {acceptance.person.name} <OfficeDateTime at={acceptance.at} />
          {marks.colon}
          {acceptance.reason}
        </p>
      ) : null}
    </li>
  );
}

function DifferenceText({ difference }: { difference: Shown }) {
  const t = useText();
  const { kind, before, after, removed, added } = difference;
  if (kind === 'renumbered') return <p>{t(words.renumberedText(removed, added))}</p>;
  return (
    <>
      <p className="difference-text">
        {before === '' ? null : `…${before}`}
        {kind !== 'reference' && removed !== '' ? (
          <del>
            <span className="sr-only">{t(words.removedText)}: </span>
            {removed}
          </del>
        ) : null}
        {added !== '' ? (
          <ins>
            <span className="sr-only">{t(words.addedText)}: </span>
            {added}
          </ins>
        ) : null}
        {after === '' ? null : `${after}…`}
      </p>
      {kind === 'reference' ? <p>{t(words.referenceText(added))}</p> : null}
    </>
  );
}
