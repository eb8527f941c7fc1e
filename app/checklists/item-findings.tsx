/** What an item says beyond its answer: the SLA promise and its comparison, the structured answers and the proposal. */
import type { SerializeFrom } from '@remix-run/node';
import { commitmentWords } from '~/policy/words';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { SummaryList } from '~/ui/summary-list';
import { ProposalNotice } from './detail-proposal';
import type { ShownDetails } from './details';
import type { SlaComparison } from './sla-comparison';
import { SlaVerdictTag } from './sla-verdict';
import { plannedStopWords, slaWords as words } from './sla-words';

type Props = { sla: SerializeFrom<SlaComparison> | null; details: SerializeFrom<ShownDetails> | null };

export function ItemFindings({ sla, details }: Props) {
  return (
    <>
      {sla?.judgement ? <PromiseLines sla={sla} /> : null}
      {details ? <Details details={details} /> : null}
    </>
  );
}

function PromiseLines({ sla }: { sla: SerializeFrom<SlaComparison> }) {
  const t = useText();
  const { judgement, commitment, plannedStops } = sla;
  return (
    <SummaryList
      dense
      rows={[
        { term: t(words.required), value: t(sla.required) },
        { term: t(words.promise), value: sla.promised ? t(sla.promised) : '—' },
        ...(sla.requiredDowntime ? [{ term: t(words.allowedRequired), value: t(sla.requiredDowntime) }] : []),
        ...(sla.promisedDowntime ? [{ term: t(words.allowedPromised), value: t(sla.promisedDowntime) }] : []),
        ...(commitment ? [{ term: t(words.commitment), value: t(commitmentWords[commitment]) }] : []),
        ...(plannedStops ? [{ term: t(words.plannedStops), value: t(plannedStopWords[plannedStops]) }] : []),
        ...(sla.exclusions ? [{ term: t(words.exclusions), value: sla.exclusions }] : []),
        ...(judgement
          ? [
              {
                term: t(words.verdict),
                value: (
                  <>
                    <SlaVerdictTag verdict={judgement.verdict} /> {t(judgement.reason)}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Details({ details }: { details: SerializeFrom<ShownDetails> }) {
  const t = useText();
  return (
    <>
      <SummaryList
        dense
        rows={details.rows.map(({ label, value }) => ({
          term: t(label),
          value: value === null ? '—' : 'date' in value ? <OfficeDate date={value.date} era /> : t(value),
        }))}
      />
      <ProposalNotice check={details.check} />
    </>
  );
}
