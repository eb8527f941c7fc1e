import type { SerializeFrom } from '@remix-run/node';
import { KindChoice } from '~/approval-requests/new-request';
import { RestrictionReasons } from '~/restrictions/restricted-notice';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { OfficeDate } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { FoundService } from './find-services.query.server';
import { OpenRequestForm } from './open-request-form';
import type { OwnSection } from './own-sections';
import { REGISTER_PATH } from './register-query';
import { StandingTag, useDaysLeft } from './standing';
import { registerWords, newRequestWords as words } from './words';

type Found = SerializeFrom<FoundService> & { submissionKey: string };
export type SearchFirstProps = {
  query: string;
  found: Found[];
  more: boolean;
  sections: OwnSection[];
  submissionKey: string;
};

/** Before filing: what is approved already. One box, cards, and a new request beside them. */
export function SearchFirst(props: SearchFirstProps) {
  const t = useText();
  const { query, sections } = props;
  return (
    <>
      <KindChoice current="cloud-service" />
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <form method="get" action="/approval-requests/new" className="search-first">
        <TextField
          name="q"
          type="search"
          label={t(words.label)}
          hint={t(words.hint)}
          defaultValue={query}
          maxLength={200}
        />
        <Button>{t(words.search)}</Button>
      </form>
      <p>
        <a href={REGISTER_PATH}>{t(words.all)}</a>
      </p>
      {query === '' ? null : <Results {...props} />}
      {sections.length === 0 ? <Notice kind="warning">{t(words.noSection)}</Notice> : null}
      {query === '' || sections.length === 0 ? null : <NewRequest {...props} />}
    </>
  );
}

function Results({ found, more, sections }: SearchFirstProps) {
  const t = useText();
  if (found.length === 0) return <EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t(more ? words.resultsMore(found.length) : words.results(found.length))}</h2>
      <div className="card-grid">
        {found.map((service) => (
          <ServiceCard key={service.id} service={service} sections={sections} />
        ))}
      </div>
    </section>
  );
}

function ServiceCard({ service, sections }: { service: Found; sections: OwnSection[] }) {
  const t = useText();
  const marks = useMarks();
  const daysLeft = useDaysLeft();
  const others = sections.filter((section) => !service.unitIds.includes(section.id));
  const units = [service.leadUnit, ...service.otherUnits].map(t).join(marks.comma);
  return (
    <Card
      title={service.name}
      href={`${REGISTER_PATH}/${service.id}`}
      headingLevel={3}
      aside={<StandingTag standing={service.standing} />}
      actions={
        service.joinable && others.length > 0 ? (
          <OpenRequestForm
            name={`join-${service.id}`}
            purpose="change"
            cloudServiceId={service.id}
            sections={others}
            submissionKey={service.submissionKey}
            submit={t(registerWords.join)}
          />
        ) : null
      }
    >
      <RestrictionReasons of={service.restrictions} />
      <SummaryList
        dense
        rows={[
          { key: 'vendor', term: t(registerWords.vendor), value: service.vendorName },
          { key: 'class', term: t(registerWords.class), value: t(service.level) },
          { key: 'units', term: t(registerWords.section), value: units },
          { key: 'manager', term: t(registerWords.managerShort), value: service.managerName },
          {
            key: 'until',
            term: t(registerWords.validUntil),
            value: (
              <>
                <OfficeDate date={service.validUntil} /> {daysLeft(service.standing)}
              </>
            ),
          },
        ]}
      />
      {sections.length > 0 && others.length === 0 ? <p>{t(words.alreadyUsing)}</p> : null}
    </Card>
  );
}

/** What was typed is the name to begin with; a provider's name can be moved to its own field. */
function NewRequest({ query, sections, submissionKey }: SearchFirstProps) {
  const t = useText();
  return (
    <section aria-labelledby="new-request">
      <h2 id="new-request">{t(words.new)}</h2>
      <p>{t(words.newLead)}</p>
      <OpenRequestForm
        name="new"
        purpose="new"
        sections={sections}
        submissionKey={submissionKey}
        submit={t(words.start)}
        kind="secondary"
      >
        <TextField name="serviceName" label={t(words.serviceName)} defaultValue={query} maxLength={200} />
        <TextField name="vendorName" label={t(words.vendorName)} maxLength={200} />
      </OpenRequestForm>
    </section>
  );
}
