import { spokenActor } from '~/record/own-notes';
import { OfficeDateTime } from '~/ui/dates';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { RestrictedType } from './model';
import type { OpenRestriction } from './open-restrictions.query.server';
import { restrictionWords as words } from './words';

type Open = OpenRestriction;

/** Why, in one line. */
function useReason(): (restriction: Open) => string {
  const t = useText();
  const locale = useLocale();
  return ({ causeType, dueOn }) =>
    t(causeType === 'incident' ? words.incident : words.missed(dueOn === null ? '' : formatDate(dueOn, locale)));
}

/** Under the status in a list. */
export function RestrictionReasons({ of }: { of: readonly Open[] }) {
  const reasonOf = useReason();
  const reasons = [...new Set(of.map(reasonOf))];
  return reasons.map((reason) => (
    <span key={reason} className="cell-note">
      {reason}
    </span>
  ));
}

/** On top of a page: that it is stopped or has to be put right, since when and why; for all staff. */
export function RestrictedNotice({ of, type }: { of: readonly Open[]; type: RestrictedType }) {
  const t = useText();
  const locale = useLocale();
  const reasonOf = useReason();
  if (of.length === 0) return null;
  const isSuspended = of.some(({ effect }) => effect === 'suspended');
  const [suspended, corrective] =
    type === 'contract' ? [words.suspendedContract, words.correctiveContract] : [words.suspended, words.corrective];
  return (
    <Notice kind={isSuspended ? 'error' : 'warning'} title={t(isSuspended ? suspended : corrective)}>
      {of.map((one) => (
        <p key={one.id}>
          {reasonOf(one)}
          <br />
          <OfficeDateTime at={one.begunAt} /> {t(spokenActor({ post: one.personPost, name: one.personName }))}
          {one.reason === '' ? null : (
            <>
              <br />
              <span className="keep-lines">{one.reason}</span>
            </>
          )}
          {one.suspendOn === null ? null : (
            <>
              <br />
              {t(words.suspendOn(formatDate(one.suspendOn, locale)))}
            </>
          )}
          {one.causeType === 'obligation' && one.causeId !== null ? (
            <>
              <br />
              <a href={`/obligations/${one.causeId}`}>{t(words.seeObligation)}</a>
            </>
          ) : null}
        </p>
      ))}
    </Notice>
  );
}
