import type { SerializeFrom } from '@remix-run/node';
import { useText } from '~/ui/locale';
import type { levelSummary } from './level-page.query.server';
import { LEVELS_PATH } from './level-query';
import { levelWords as words } from './words';

type Summary = SerializeFrom<Awaited<ReturnType<typeof levelSummary>>>;

/** What the page of a service or a contract says of its measured levels. */
export function LevelSection({ summary }: { summary: Summary }) {
  const t = useText();
  if (!summary) return null;
  const { itemCount: items, awaited, breached } = summary;
  return (
    <section aria-labelledby="sla-figures">
      <h2 id="sla-figures">{t(words.section)}</h2>
      <p>{t(words.summary({ items, awaited, breached }))}</p>
      <p>
        <a href={`${LEVELS_PATH}/${summary.id}`}>{t(words.open)}</a>
      </p>
    </section>
  );
}
