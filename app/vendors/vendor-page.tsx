import type { SerializeFrom } from '@remix-run/node';
import { StandingTag } from '~/cloud-services/standing';
import { contractsHref } from '~/contracts/contract-query';
import { ContractTable } from '~/contracts/contract-table';
import { History, spokenBy } from '~/registers/history';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { vendorGraphPath } from '~/subcontracting/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { Form } from '~/ui/form';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import { Timeline } from '~/ui/timeline';
import { CertificationTag, useCertificationDays } from './certification-tag';
import { countryName } from './countries';
import type { loadVendorPage } from './vendor-page.query.server';
import { VENDORS_PATH } from './vendor-query';
import { certificationWords, tieWords, vendorWords as words } from './words';

export type Vendor = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadVendorPage>>>>;
export type VendorPageProps = { vendor: Vendor; may: { update: boolean; merge: boolean } };

const kinds = spokenBy({ kind: { ...tieWords, ...certificationWords } });
const inWords: typeof kinds = (field, value) =>
  field === 'country' ? { ja: countryName(value, 'ja'), en: countryName(value, 'en') } : kinds(field, value);

/** One company: who it is, who stands behind it, what it is certified for, and what hangs on it. */
export function VendorPage({ vendor, may }: VendorPageProps) {
  const t = useText();
  const base = `${VENDORS_PATH}/${vendor.id}`;
  const edits = may.update && vendor.mergedInto === null;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(registersWords.title), href: REGISTERS_PATH },
          { label: t(words.title), href: VENDORS_PATH },
          { label: vendor.name },
        ]}
      />
      <PageHeading
        kicker={vendor.nameKana}
        title={vendor.name}
        status={vendor.mergedInto ? <StatusTag tone="ended">{t(words.merged)}</StatusTag> : null}
        action={edits ? <LinkButton href={`${base}/edit`}>{t(registersWords.edit)}</LinkButton> : undefined}
      />
      {vendor.into ? (
        <Notice title={t(words.mergedInto)}>
          <p>
            <a href={`${VENDORS_PATH}/${vendor.into.id}`}>{vendor.into.name}</a>
          </p>
        </Notice>
      ) : null}
      <Lookalikes vendor={vendor} may={may} />
      <Summary vendor={vendor} />
      <Ties vendor={vendor} base={base} edits={edits} />
      <Certifications vendor={vendor} base={base} edits={edits} />
      {vendor.assesses ? <Notes vendor={vendor} base={base} edits={edits} /> : null}
      <Contracts vendor={vendor} />
      <Services vendor={vendor} />
      <History events={vendor.events} spoken={inWords} />
    </>
  );
}

/** Never merged by itself: whoever may, merges or says that the two are two. */
function Lookalikes({ vendor, may }: VendorPageProps) {
  const t = useText();
  const locale = useLocale();
  if (vendor.lookalikes.length === 0) return null;
  return (
    <Notice kind="warning" title={t(words.alikeTitle(vendor.lookalikes.length))}>
      <p>{t(words.alikeLead)}</p>
      <DataTable
        caption={t(words.alikeTitle(vendor.lookalikes.length))}
        hideCaption
        rows={vendor.lookalikes}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (one) => (
              <>
                <a href={`${VENDORS_PATH}/${one.id}`}>{one.name}</a>
                <div>
                  {[one.nameEnglish, one.corporateNumber, countryName(one.country, locale)].filter(Boolean).join(' / ')}
                </div>
              </>
            ),
          },
          {
            key: 'because',
            header: t(words.kind),
            cell: (one) => t(one.because === 'number' ? words.becauseNumber : words.becauseName),
          },
          {
            key: 'actions',
            header: t(registersWords.actions),
            cell: (one) => (
              <div className="button-row">
                {may.merge ? (
                  <a href={`${VENDORS_PATH}/${vendor.id}/mergers?with=${one.id}`}>
                    {t(words.merge)}
                    <span className="sr-only">: {one.name}</span>
                  </a>
                ) : null}
                <Form action={`${VENDORS_PATH}/${vendor.id}/distinctions`} reloadDocument>
                  <input type="hidden" name="otherId" value={one.id} />
                  <Button kind="secondary" size="small">
                    {t(words.apart)}
                    <span className="sr-only">: {one.name}</span>
                  </Button>
                </Form>
              </div>
            ),
          },
        ]}
      />
    </Notice>
  );
}

function Summary({ vendor }: { vendor: Vendor }) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const long = (text: string) => (text ? <span className="keep-lines">{text}</span> : '—');
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(words.summary)}</h2>
      <SummaryList
        rows={[
          { key: 'english', term: t(words.nameEnglish), value: vendor.nameEnglish || '—' },
          { key: 'number', term: t(words.corporateNumber), value: vendor.corporateNumber ?? '—' },
          {
            key: 'country',
            term: t(words.country),
            value:
              countryName(vendor.country, locale) +
              (vendor.isForeignControlled ? marks.brackets(t(words.foreign)) : ''),
          },
          { key: 'address', term: t(words.address), value: vendor.address || '—' },
          ...(vendor.assesses
            ? [
                { key: 'officers', term: t(words.officersNote), value: long(vendor.officersNote) },
                { key: 'exit', term: t(words.exitPlan), value: long(vendor.exitPlan) },
              ]
            : []),
          ...(vendor.merged.length > 0
            ? [
                {
                  key: 'merged',
                  term: t(words.mergedFrom),
                  value: (
                    <ul>
                      {vendor.merged.map((one) => (
                        <li key={one.id}>
                          <a href={`${VENDORS_PATH}/${one.id}`}>{one.name}</a> {one.corporateNumber}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>
        <a href={vendorGraphPath(vendor.id)}>{t(words.graph)}</a>
      </p>
    </section>
  );
}

type Part = { vendor: Vendor; base: string; edits: boolean };

function Ties({ vendor, base, edits }: Part) {
  const t = useText();
  const locale = useLocale();
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{t(words.ties)}</h2>
      <DataTable
        caption={t(words.ties)}
        hideCaption
        rows={vendor.ties}
        rowKey={(tie) => tie.id}
        empty={<p>{t(words.noTies)}</p>}
        columns={[
          { key: 'company', header: t(words.company), rowHeader: true, cell: (tie) => tie.company },
          { key: 'kind', header: t(words.kind), cell: (tie) => t(tieWords[tie.kind]) },
          { key: 'seat', header: t(words.seat), cell: (tie) => countryName(tie.country, locale) },
          {
            key: 'share',
            header: t(words.share),
            align: 'end',
            cell: (tie) => (tie.sharePercent === null ? '—' : `${tie.sharePercent}%`),
          },
          { key: 'noted', header: t(words.notedOn), nowrap: true, cell: (tie) => <OfficeDate date={tie.notedOn} /> },
          { key: 'ended', header: t(words.endedOn), nowrap: true, cell: (tie) => <OfficeDate date={tie.endedOn} /> },
          ...(edits
            ? [
                {
                  key: 'edit',
                  header: t(registersWords.actions),
                  cell: (tie: Vendor['ties'][number]) => (
                    <a href={`${base}/capital-ties/${tie.id}`}>
                      {t(registersWords.edit)}
                      <span className="sr-only">: {tie.company}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {edits ? (
        <p>
          <a href={`${base}/capital-ties`}>{t(words.addTie)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Certifications({ vendor, base, edits }: Part) {
  const t = useText();
  const daysLeft = useCertificationDays();
  const hasLapsed = vendor.certifications.some(({ standing }) => standing.standing === 'lapsed');
  return (
    <section aria-labelledby="certifications">
      <h2 id="certifications">{t(words.certifications)}</h2>
      {hasLapsed ? (
        <Notice kind="warning" title={t(words.lapsed)} headingLevel={3}>
          <p>{t(words.lapseNote)}</p>
        </Notice>
      ) : null}
      <DataTable
        caption={t(words.certifications)}
        hideCaption
        rows={vendor.certifications}
        rowKey={(one) => one.id}
        empty={<p>{t(words.noCertifications)}</p>}
        rowClassName={(one) => (one.standing.standing === 'lapsed' ? 'row-late' : undefined)}
        columns={[
          {
            key: 'kind',
            header: t(words.certification),
            rowHeader: true,
            cell: (one) => (
              <>
                {t(certificationWords[one.kind])}
                {one.number ? <div>{one.number}</div> : null}
              </>
            ),
          },
          {
            key: 'scope',
            header: t(words.scope),
            cell: (one) => <span className="keep-lines">{one.scope}</span>,
          },
          {
            key: 'ends',
            header: t(words.endsOn),
            nowrap: true,
            cell: (one) => (
              <>
                <OfficeDate date={one.endsOn} /> {daysLeft(one.standing)}
              </>
            ),
          },
          {
            key: 'status',
            header: t(registersWords.status),
            nowrap: true,
            cell: (one) => <CertificationTag standing={one.standing} />,
          },
          {
            key: 'checked',
            header: t(words.checkedOn),
            nowrap: true,
            cell: (one) => <OfficeDate date={one.checkedOn} />,
          },
          ...(edits
            ? [
                {
                  key: 'edit',
                  header: t(registersWords.actions),
                  cell: (one: Vendor['certifications'][number]) => (
                    <a href={`${base}/certifications/${one.id}`}>
                      {t(registersWords.edit)}
                      <span className="sr-only">: {t(certificationWords[one.kind])}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {edits ? (
        <p>
          <a href={`${base}/certifications`}>{t(words.addCertification)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Notes({ vendor, base, edits }: Part) {
  const t = useText();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t(words.notes)}</h2>
      {vendor.notes.length === 0 ? <p>{t(words.noNotes)}</p> : null}
      <Timeline
        items={vendor.notes.map((note) => ({
          key: note.id,
          when: <OfficeDate date={note.notedOn} />,
          title: note.source || t(words.noteBody),
          who: (
            <>
              {note.personPost} {note.personName} / <OfficeDateTime at={note.createdAt} />
            </>
          ),
          body: <p className="keep-lines">{note.body}</p>,
        }))}
      />
      {edits ? (
        <p>
          <a href={`${base}/viability-notes`}>{t(words.addNote)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Contracts({ vendor }: { vendor: Vendor }) {
  const t = useText();
  const { rows, more } = vendor.contracts;
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">{t(words.contracts)}</h2>
      {rows.length === 0 ? <p>{t(words.noContracts)}</p> : <ContractTable caption={t(words.contracts)} rows={rows} />}
      {more ? (
        <p>
          <a href={contractsHref({ vendorId: vendor.id, status: null })}>{t(words.allContracts)}</a>
        </p>
      ) : null}
    </section>
  );
}

function Services({ vendor }: { vendor: Vendor }) {
  const t = useText();
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t(words.services)}</h2>
      {vendor.services.length === 0 ? <p>{t(words.noServices)}</p> : null}
      <ul>
        {vendor.services.map((service) => (
          <li key={service.id}>
            <a href={`/registers/cloud-services/${service.id}`}>{service.name}</a>{' '}
            <StandingTag standing={service.standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}
