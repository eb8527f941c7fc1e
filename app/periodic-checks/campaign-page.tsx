import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { partPath } from '~/policy/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { loadCampaignPage, SectionProgress } from './campaigns.query.server';
import { type CheckListProps, FilteredChecks } from './check-list';
import { checksHref } from './check-query';
import { looksAtSections, STANDINGS } from './model';
import { campaignPath, kindPath } from './paths';
import { kindWords, occasionWords, standingWordsOf, checkWords as words } from './words';

type Campaign = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadCampaignPage>>>>;
export type CampaignPageProps = Omit<CheckListProps, 'campaigns' | 'mayStart'> & { campaign: Campaign };

/** One round: how far each section is, and every check of it. */
export function CampaignPage({ campaign, ...list }: CampaignPageProps) {
  const t = useText();
  const marks = useMarks();
  const kind = kindWords[campaign.kind];
  return (
    <>
      <Breadcrumbs items={[{ label: t(kind.title), href: kindPath(campaign.kind) }, { label: campaign.title }]} />
      <PageHeading kicker={t(words.year(campaign.fiscalYear))} title={campaign.title} />
      <SummaryList
        dense
        rows={[
          { key: 'due', term: t(words.dueOn), value: <OfficeDate date={campaign.dueOn} era /> },
          ...(looksAtSections(campaign.kind)
            ? [
                {
                  key: 'occasion',
                  term: t(words.occasion),
                  value:
                    t(occasionWords[campaign.occasion.type].name) +
                    (campaign.occasion.note ? marks.colon + campaign.occasion.note : ''),
                },
              ]
            : []),
          { key: 'subjects', term: t(words.subjects), value: campaign.subjectCount },
          { key: 'by', term: t(words.startedBy), value: campaign.startedBy },
          { key: 'at', term: t(words.startedAt), value: <OfficeDateTime at={campaign.startedAt} /> },
          {
            key: 'profile',
            term: t(words.profile),
            value: (
              <a href={partPath(campaign.profile, 'checks', campaign.kind)}>
                {t(campaign.profileName)} {campaign.profile.version}
              </a>
            ),
          },
        ]}
      />
      <section aria-labelledby="progress">
        <h2 id="progress">{t(words.progress)}</h2>
        <Progress campaign={campaign} />
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks">{t(kind.list)}</h2>
        <FilteredChecks {...list} path={campaignPath(campaign.id)} />
      </section>
    </>
  );
}

const TOTAL = 'total';
type Progressed = SectionProgress & { isSum?: true };

/** The sections added up. */
const sumOf = (sections: readonly SectionProgress[], { id, name }: { id: string; name: Text }): Progressed => ({
  unitId: id,
  unit: name,
  department: { id, name },
  counts: Object.fromEntries(
    STANDINGS.map((standing) => [standing, sections.reduce((sum, { counts }) => sum + counts[standing], 0)]),
  ) as SectionProgress['counts'],
  total: sections.reduce((sum, section) => sum + section.total, 0),
  isSum: true,
});

/** Each department above its sections, where there are several of them; and all of them first. */
function withSums(sections: readonly SectionProgress[]): Progressed[] {
  const departments = new Map<string, SectionProgress[]>();
  for (const section of sections) {
    const below = departments.get(section.department.id) ?? [];
    departments.set(section.department.id, [...below, section]);
  }
  const all = sumOf(sections, { id: TOTAL, name: words.total });
  if (departments.size < 2) return [all, ...sections];
  return [
    all,
    ...[...departments.values()].flatMap(([first, ...others]): Progressed[] => {
      if (!first) return [];
      return others.length === 0 ? [first] : [sumOf([first, ...others], first.department), first, ...others];
    }),
  ];
}

function Progress({ campaign }: { campaign: Campaign }) {
  const t = useText();
  // Every figure leads to what it counts.
  const link = (section: SectionProgress, standing: (typeof STANDINGS)[number] | null, number: number) =>
    number === 0 ? (
      '0'
    ) : (
      <a
        href={`${checksHref(
          {
            kind: campaign.kind,
            standing,
            unitId: section.unitId === TOTAL ? null : section.unitId,
            type: null,
            campaignId: campaign.id,
          },
          null,
          campaignPath(campaign.id),
        )}#checks`}
      >
        {number}
      </a>
    );
  return (
    <DataTable
      caption={t(words.progress)}
      hideCaption
      rows={withSums(campaign.sections)}
      rowKey={(section) => section.unitId}
      columns={[
        {
          key: 'unit',
          header: t(looksAtSections(campaign.kind) ? words.sectionName : words.section),
          rowHeader: true,
          cell: (section) => <UnitName section={section} />,
        },
        ...STANDINGS.map((standing) => ({
          key: standing,
          header: t(standingWordsOf(campaign.kind)[standing]),
          align: 'end' as const,
          nowrap: true,
          cell: (section: SectionProgress) => link(section, standing, section.counts[standing]),
        })),
        {
          key: TOTAL,
          header: t(words.total),
          align: 'end',
          nowrap: true,
          cell: (section) => link(section, null, section.total),
        },
      ]}
    />
  );
}

/** A sum stands out from the sections that it adds up. */
function UnitName({ section: { unit, department, isSum, unitId } }: { section: Progressed }) {
  const t = useText();
  if (isSum) return <strong>{t(unit)}</strong>;
  return (
    <>
      {t(unit)}
      {department.id === unitId ? null : <div className="cell-note">{t(department.name)}</div>}
    </>
  );
}
