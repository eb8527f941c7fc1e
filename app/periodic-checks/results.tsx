import type { SerializeFrom } from '@remix-run/node';
import { useText } from '~/ui/locale';
import type { CheckRow } from './check-list.query.server';
import { CheckTable } from './check-table';
import { checkWords as words } from './words';

/** On the page of a contract, agreement or service: what came of its checks over the years. */
export function CheckResults({ rows }: { rows: SerializeFrom<CheckRow>[] }) {
  const t = useText();
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t(words.results)}</h2>
      <CheckTable caption={t(words.results)} rows={rows} withCampaign empty={<p>{t(words.noResults)}</p>} />
    </section>
  );
}
