import type { SerializeFrom } from '@remix-run/node';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { MovementTable } from './movement-list';
import type { relatedMovements } from './movement-list.query.server';
import { movementsHref } from './movement-query';
import { newMovementHref } from './paths';
import { movementWords as words } from './words';

type Props = SerializeFrom<Awaited<ReturnType<typeof relatedMovements>>>;

/** On the page of a contract or a vendor: what was given, and what is about to be. */
export function RelatedMovements({ about, rows, mayApply, levels }: Props) {
  const t = useText();
  return (
    <section aria-labelledby="movements" className="stack-tight">
      <h2 id="movements">{t(words.related)}</h2>
      <MovementTable rows={rows} levels={levels} empty={<p>{t(words.relatedNone)}</p>} />
      <div className="button-row">
        {mayApply ? (
          <LinkButton kind="secondary" href={newMovementHref('provision', about)}>
            {t(words.give)}
          </LinkButton>
        ) : null}
        {rows.length > 0 ? <a href={movementsHref({ about })}>{t(words.relatedAll)}</a> : null}
      </div>
    </section>
  );
}
