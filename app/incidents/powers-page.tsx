import type { SerializeFrom } from '@remix-run/node';
import { CitedProvisions } from '~/policy/cited-provisions';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { ContractPower, ContractWithPowers } from './contract-powers.query.server';
import type { IncidentHead } from './incident-page.query.server';
import { INCIDENTS_PATH, incidentPath } from './paths';
import { powerWords, incidentWords as words } from './words';

export type PowersPageProps = {
  incident: SerializeFrom<IncidentHead>;
  contracts: SerializeFrom<ContractWithPowers>[];
  mayAct: boolean;
};

/** 「契約で何ができるか」: quotes with their page, by what they are good for. */
export function PowersPage({ incident, contracts, mayAct }: PowersPageProps) {
  const t = useText();
  const at = incidentPath(incident.id);
  return (
    <div className="stack">
      <Breadcrumbs
        items={[
          { label: t(words.title), href: INCIDENTS_PATH },
          { label: incident.title, href: at },
          { label: t(words.powers) },
        ]}
      />
      <PageHeading title={t(words.powers)} lead={t(words.powersLead)} />
      {contracts.length === 0 ? (
        <p>
          {t(words.noContract)} <a href={`${at}/subjects`}>{t(words.tieAdd)}</a>
        </p>
      ) : null}
      {contracts.map((contract) => (
        <section key={contract.id} aria-labelledby={contract.id}>
          <h2 id={contract.id}>
            <a href={`/registers/contracts/${contract.id}`}>
              {contract.number} {contract.title}
            </a>
          </h2>
          <About contract={contract} />
          {contract.powers.length === 0 ? <p>{t(words.noPowers)}</p> : null}
          {contract.powers.map((power) => (
            <Power
              key={power.requirement.key}
              power={power}
              contract={contract}
              actHref={mayAct ? `${at}/measures?clause=${contract.id}:${power.requirement.key}` : null}
            />
          ))}
        </section>
      ))}
      <p>
        <a href={at}>{t(words.about_page)}</a>
      </p>
    </div>
  );
}

type Contract = PowersPageProps['contracts'][number];

function About({ contract }: { contract: Contract }) {
  const t = useText();
  const { request } = contract;
  return (
    <SummaryList
      dense
      rows={[
        { term: t({ ja: '事業者', en: 'Vendor' }), value: contract.vendorName },
        ...(request
          ? [
              {
                term: t(words.restsOn),
                value: request.isReadable ? (
                  <a href={`/approval-requests/${request.id}`}>{request.number}</a>
                ) : (
                  request.number
                ),
              },
            ]
          : []),
        {
          term: t(words.signedOn),
          value: contract.signedOn ? <OfficeDate date={contract.signedOn} era /> : t(words.notSigned),
        },
      ]}
    />
  );
}

type PowerProps = { power: SerializeFrom<ContractPower>; contract: Contract; actHref: string | null };

function Power({ power, contract, actHref }: PowerProps) {
  const t = useText();
  const marks = useMarks();
  return (
    <Card headingLevel={3} title={`${t(powerWords[power.power])}${marks.colon}${t(power.requirement.title)}`}>
      <CitedProvisions provisions={power.provisions} />
      {power.quotes.map((quote) => (
        <figure key={`${quote.fileId} ${quote.page} ${quote.quote}`} className="quoted-clause">
          <blockquote className="keep-lines">{quote.quote}</blockquote>
          <figcaption>
            {contract.request?.isReadable ? (
              <a href={`/approval-requests/${contract.request.id}/evidence/${quote.fileId}`}>{quote.document}</a>
            ) : (
              quote.document
            )}{' '}
            {t(words.page(quote.page))} {t(words.keptBy(quote.reviewer))}
          </figcaption>
        </figure>
      ))}
      {power.signedOtherwise.length > 0 ? (
        <Notice kind="warning" title={t(words.signedOtherwise)} headingLevel={4}>
          {power.signedOtherwise.map(({ removed, added }) => (
            <p key={`${removed}→${added}`}>
              {removed ? <del>{removed}</del> : null} {added ? <ins>{added}</ins> : null}
            </p>
          ))}
        </Notice>
      ) : null}
      {actHref ? (
        <p>
          <a href={actHref}>
            {t(words.useClause)}
            <span className="sr-only">: {t(power.requirement.title)}</span>
          </a>
        </p>
      ) : null}
    </Card>
  );
}
