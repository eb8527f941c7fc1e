import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ContactChain } from './model';
import { sideWords, contactWords as words } from './words';

export type ContactsSectionProps = { chain: SerializeFrom<ContactChain> | null; contractId: string; mayEdit: boolean };

/** On the page of a contract or an agreement: whom to call, in which order. */
export function ContactsSection({ chain, contractId, mayEdit }: ContactsSectionProps) {
  const t = useText();
  const marks = useMarks();
  const rows = (chain?.contacts ?? []).map((contact, at) => ({ ...contact, order: at + 1 }));
  return (
    <section aria-labelledby="emergency-contacts">
      <h2 id="emergency-contacts">{t(words.title)}</h2>
      {rows.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <DataTable
          caption={t(words.title)}
          hideCaption
          rows={rows}
          rowKey={({ order }) => String(order)}
          columns={[
            { key: 'order', header: t(words.order), align: 'end', cell: ({ order }) => order },
            { key: 'who', header: t(words.who), rowHeader: true, cell: ({ who }) => who },
            { key: 'side', header: t(words.side), cell: ({ side }) => t(sideWords[side]) },
            {
              key: 'reach',
              header: t(words.reach),
              cell: ({ reach }) => <span className="break-anywhere">{reach}</span>,
            },
            { key: 'hours', header: t(words.hours), cell: ({ hours }) => hours || '—' },
          ]}
        />
      )}
      {chain ? (
        <p>
          {t(words.confirmed)}
          {marks.colon}
          <OfficeDate date={chain.confirmedOn} /> {chain.confirmedByPost} {chain.confirmedByName}
        </p>
      ) : null}
      {mayEdit ? (
        <p>
          <a href={`/registers/contracts/${contractId}/emergency-contacts`}>{t(words.edit)}</a>
        </p>
      ) : null}
    </section>
  );
}
