import { Can } from '~/authorization/can';
import { AXES } from '~/policy/classification';
import { kindsCovered, kindsOfTrackRule, roleName, validMonthsOf } from '~/policy/lookup';
import { CANONICAL_ROLES, type PolicyProfile, type Track } from '~/policy/model';
import {
  endingPeriodsOf,
  followUpPeriodsOf,
  inspectionPeriodsOf,
  officePeriodsOf,
  socialMediaPeriodsOf,
} from '~/policy/periods';
import { ProfileChanges } from '~/policy/profile-changes';
import { ProfileMovements } from '~/policy/profile-movements';
import { ProfileProvisions } from '~/policy/profile-provisions';
import { ProfileQuestions } from '~/policy/profile-questions';
import { ProfileRequirements } from '~/policy/profile-requirements';
import { ProfileReview } from '~/policy/profile-review';
import { TrackRoute } from '~/policy/profile-route';
import { ProvisionLinks } from '~/policy/provision-links';
import { dayOfYear, days, months, validity, viewerWords as words, years } from '~/policy/viewer-words';
import { requestKindWords, sourceWords, trackWords } from '~/policy/words';
import { runPath } from '~/reassessments/paths';
import { reassessmentWords } from '~/reassessments/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';

const TRACKS: Track[] = ['A', 'B'];

/** One version of a policy, for anybody who wants to know why something is asked. */
export function ProfilePage({ profile, active }: { profile: PolicyProfile; active: boolean }) {
  const t = useText();
  const marks = useMarks();
  const sections = [
    'scheme',
    'tracks',
    'routes',
    'roles',
    'requirements',
    'provisions',
    'changes',
    'checks',
    'movements',
    'policyReview',
    'switches',
    'periods',
  ] as const;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: '/policy-profiles' },
          { label: `${t(profile.name)} ${profile.version}` },
        ]}
      />
      <PageHeading
        title={t(profile.name)}
        kicker={`${t(profile.body)} ${t(words.version)} ${profile.version}`}
        status={
          active ? <StatusTag tone="success">{t(words.active)}</StatusTag> : <StatusTag>{t(words.inactive)}</StatusTag>
        }
        lead={t(profile.documentTitle)}
      />
      <Notice>{t(words.notOfficial)}</Notice>
      <div className="stack">
        <nav className="page-contents" aria-label={t(words.contents)}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(words[section])}</a>
              </li>
            ))}
            <li>
              <a href={`/policy-profiles/${profile.key}/${profile.version}/traceability`}>{t(words.traceability)}</a>
            </li>
            <li>
              <a href={`/policy-profiles/${profile.key}/${profile.version}.json`}>{t(words.asFile)}</a>
            </li>
            <Can I="decide" a="Reassessment">
              <li>
                <a href={runPath(profile)}>{t(reassessmentWords.link)}</a>
              </li>
            </Can>
            <Can I="administer" a="PolicyProfile">
              <li>
                <a href={`/policy-profiles/${profile.key}/${profile.version}/entry-into-force`}>{t(words.force)}</a>
              </li>
            </Can>
          </ul>
        </nav>
        <Scheme profile={profile} />
        <section id="tracks" className="stack-tight" aria-labelledby="tracks-heading">
          <h2 id="tracks-heading">{t(words.tracks)}</h2>
          <SummaryList
            rows={profile.tracks.map((rule, index) => ({
              key: String(index),
              term:
                t(trackWords[rule.track].name) +
                marks.brackets(
                  kindsOfTrackRule(profile, index)
                    .map((kind) => t(requestKindWords[kind].name))
                    .join(marks.dot),
                ),
              value: (
                <>
                  {t(rule.reason)}
                  <br />
                  <ProvisionLinks profile={profile} keys={rule.provisions} />
                </>
              ),
            }))}
          />
        </section>
        <section id="routes" className="stack-tight" aria-labelledby="routes-heading">
          <h2 id="routes-heading">{t(words.routes)}</h2>
          {kindsCovered(profile).map((kind) => (
            <section key={kind} className="stack-tight" aria-labelledby={`routes-${kind}`}>
              <h3 id={`routes-${kind}`}>{t(requestKindWords[kind].name)}</h3>
              {TRACKS.map((track) => (
                <TrackRoute key={track} profile={profile} kind={kind} track={track} />
              ))}
            </section>
          ))}
          <p>
            {t(words.exemptions)}: {t(roleName(profile, profile.switches.exemptionsBy))}
          </p>
        </section>
        <Roles profile={profile} />
        <ProfileRequirements profile={profile} />
        <ProfileProvisions profile={profile} />
        <ProfileChanges profile={profile} />
        <ProfileQuestions profile={profile} />
        <ProfileMovements profile={profile} />
        <ProfileReview profile={profile} />
        <Switches profile={profile} />
        <Periods profile={profile} />
      </div>
    </>
  );
}

function Scheme({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const { axes, name } = profile.classification;
  return (
    <section id="scheme" className="stack-tight" aria-labelledby="scheme-heading">
      <h2 id="scheme-heading">{t(words.scheme)}</h2>
      <p>
        {t(name)}
        <br />
        {t(words.schemeNote)}
      </p>
      {AXES.map((axis) => (
        <DataTable
          key={axis}
          caption={t(axes[axis].name)}
          rows={axes[axis].levels}
          rowKey={(row) => row.key}
          columns={[
            { key: 'level', header: t(words.level), rowHeader: true, nowrap: true, cell: (row) => t(row.name) },
            { key: 'criterion', header: t(words.criterion), cell: (row) => t(row.criterion) },
          ]}
        />
      ))}
    </section>
  );
}

function Roles({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const rows = CANONICAL_ROLES.flatMap((role) => {
    const entry = profile.roles[role];
    return entry ? [{ role, ...entry }] : [];
  });
  return (
    <section id="roles" className="stack-tight" aria-labelledby="roles-heading">
      <h2 id="roles-heading">{t(words.roles)}</h2>
      <DataTable
        caption={t(words.roles)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.role}
        columns={[
          { key: 'role', header: t(words.role), rowHeader: true, cell: (row) => t(row.name) },
          { key: 'held', header: t(words.heldBy), cell: (row) => t(row.heldBy) },
          { key: 'source', header: t(words.source), nowrap: true, cell: (row) => t(sourceWords[row.source]) },
          {
            key: 'provision',
            header: t(words.provision),
            cell: (row) => <ProvisionLinks profile={profile} keys={row.provision ? [row.provision] : []} />,
          },
        ]}
      />
    </section>
  );
}

/** What the text provides for; where it is silent, what the baseline fills in is not passed off as its own. */
function Switches({ profile: { switches } }: { profile: PolicyProfile }) {
  const t = useText();
  const checks = ['audit', 'selfInspection'] as const;
  const kinds = ['socialMedia', 'designatedManagers'] as const;
  return (
    <section id="switches" className="stack-tight" aria-labelledby="switches-heading">
      <h2 id="switches-heading">{t(words.switches)}</h2>
      <SummaryList
        rows={[
          ...checks.map((key) => ({
            term: t(words[key]),
            value: t(switches[key] ? words.providedFor : words.notProvidedFor),
          })),
          ...kinds.map((key) => ({
            term: t(words[key]),
            value: t(switches[key] ? words.providedFor : words.leftToBaseline),
          })),
          { term: t(words.socialMediaOwner), value: t(words[switches.socialMediaOwner]) },
        ]}
      />
    </section>
  );
}

function Periods({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const { provisionalMonths, reminderDays, retentionYears } = profile.periods;
  const account = socialMediaPeriodsOf(profile);
  const ending = endingPeriodsOf(profile);
  const followUp = followUpPeriodsOf(profile);
  const inspections = inspectionPeriodsOf(profile);
  const office = officePeriodsOf(profile);
  const marks = useMarks();
  return (
    <section id="periods" className="stack-tight" aria-labelledby="periods-heading">
      <h2 id="periods-heading">{t(words.periods)}</h2>
      <SummaryList
        rows={[
          ...kindsCovered(profile).flatMap((kind) =>
            TRACKS.map((track) => {
              const { proposed, longest } = validMonthsOf(profile, kind, track);
              return {
                key: `${kind}-${track}`,
                term:
                  t(words.validMonths) +
                  marks.brackets([t(requestKindWords[kind].name), t(trackWords[track].name)].join(marks.dot)),
                value: t(validity(proposed, longest)),
              };
            }),
          ),
          { term: t(words.provisional), value: t(months(provisionalMonths)) },
          { term: t(words.reminders), value: reminderDays.map((count) => t(days(count))).join(', ') },
          ...(kindsCovered(profile).includes('social-media-account')
            ? [
                { term: t(words.accountCheck), value: t(months(account.periodicCheckMonths)) },
                { term: t(words.accountDormant), value: t(days(account.dormantDays)) },
                { term: t(words.accountSuspended), value: t(days(account.suspendAfterDays)) },
                {
                  term: t(words.publicAccountList),
                  value: t(profile.switches.publicAccountList ? words.published : words.notPublished),
                },
              ]
            : []),
          { term: t(words.suspendAfterDays), value: t(days(followUp.suspendAfterDays)) },
          { term: t(words.exemptionReview), value: t(months(followUp.exemptionReviewMonths)) },
          { term: t(words.afterReview), value: t(days(followUp.afterReviewDays)) },
          { term: t(words.training), value: t(months(office.trainingMonths)) },
          { term: t(words.afterReading), value: t(days(office.afterReadingDays)) },
          ...(profile.switches.selfInspection
            ? [{ term: t(words.selfInspectionBy), value: t(dayOfYear(inspections.selfInspectionBy)) }]
            : []),
          ...(profile.switches.audit ? [{ term: t(words.auditBy), value: t(dayOfYear(inspections.auditBy)) }] : []),
          { term: t(words.endingProofs), value: t(days(ending.proofDays)) },
          { term: t(words.casePapers), value: t(years(ending.caseYears)) },
          { term: t(words.disposalRecords), value: t(years(retentionYears.disposalRecords)) },
          { term: t(words.takeOutRecords), value: t(years(retentionYears.takeOutRecords)) },
          { term: t(words.noticesKept), value: t(days(office.noticeDays)) },
        ]}
      />
    </section>
  );
}
