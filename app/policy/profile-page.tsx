import type { ReactNode } from 'react';
import { Can } from '~/authorization/can';
import type { FoundInPart } from '~/policy/find-in-profile';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { countIn, groupsOf } from '~/policy/parts';
import { PROFILE_PARTS, type ProfilePart, partPath, profilePath } from '~/policy/paths';
import { InForce, ProfileSearch } from '~/policy/profile-frame';
import { partWords, viewerWords as words } from '~/policy/viewer-words';
import { runPath } from '~/reassessments/paths';
import { reassessmentWords } from '~/reassessments/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';

export type Contents = { part: ProfilePart; count: number | null; groups: ReturnType<typeof groupsOf> }[];

/** How much stands in which part. */
export const contentsOf = (profile: PolicyProfile): Contents =>
  PROFILE_PARTS.map((part) => ({ part, count: countIn(profile, part), groups: groupsOf(profile, part) }));

type Props = {
  profile: Pick<PolicyProfile, 'key' | 'version' | 'name' | 'body' | 'documentTitle' | 'switches'>;
  active: boolean;
  contents: Contents;
  /** What was looked for, and where it stands; null where nothing was. */
  search: { query: string; found: FoundInPart[] } | null;
};

/** One version of a policy, for anybody who wants to know why something is asked: its contents, each on a page. */
export function ProfilePage({ profile, active, contents, search }: Props) {
  const t = useText();
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
        status={<InForce active={active} />}
        lead={t(profile.documentTitle)}
      />
      <ProfileSearch profile={profile} query={search?.query ?? ''} />
      {search ? (
        <Found {...search} profile={profile} />
      ) : (
        <>
          <Notice>{t(words.notOfficial)}</Notice>
          <ContentsTable profile={profile} contents={contents} />
          <Switches switches={profile.switches} />
          <WhatCanBeDone profile={profile} />
        </>
      )}
    </>
  );
}

function ContentsTable({ profile, contents }: Pick<Props, 'profile' | 'contents'>) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.contents)}
      rows={contents}
      rowKey={({ part }) => part}
      columns={[
        {
          key: 'part',
          header: t(words.part),
          rowHeader: true,
          nowrap: true,
          cell: ({ part }) => <a href={partPath(profile, part)}>{t(partWords[part].name)}</a>,
        },
        {
          key: 'meaning',
          header: t(words.whatStands),
          narrowLabel: false,
          cell: ({ part, groups }) => (
            <>
              {t(partWords[part].meaning)}
              {groups.length === 0 ? null : (
                <ul className="link-line">
                  {groups.map(({ key, name, count }) => (
                    <li key={key}>
                      <a href={partPath(profile, part, key)}>{t(name)}</a>
                      {count === undefined ? null : ` ${count}`}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
        { key: 'count', header: t(words.count), align: 'end', nowrap: true, cell: ({ count }) => count ?? '' },
      ]}
    />
  );
}

function Found({ query, found, profile }: NonNullable<Props['search']> & Pick<Props, 'profile'>) {
  const t = useText();
  const marks = useMarks();
  if (found.length === 0) {
    return (
      <EmptyState title={t(words.notFound(query))}>
        <p>{t(words.notFoundHint)}</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {found.map(({ part, hits, more }) => (
        <section key={part} aria-labelledby={`found-${part}`}>
          <h2 id={`found-${part}`}>
            {t(partWords[part].name)}
            {marks.brackets(String(hits.length + more))}
          </h2>
          <ul className="found-list">
            {hits.map(({ name, note, href }) => (
              <li key={`${href} ${name.en}`}>
                <a href={href}>{t(name)}</a>
                <div className="cell-note">{t(note)}</div>
              </li>
            ))}
          </ul>
          {more > 0 ? (
            <p>
              {t(words.moreFound(more))} <a href={partPath(profile, part)}>{t(words.wholePart)}</a>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** What the text provides for; where it is silent, what the baseline fills in is not passed off as its own. */
function Switches({ switches }: Pick<PolicyProfile, 'switches'>) {
  const t = useText();
  const checks = ['audit', 'selfInspection'] as const;
  const kinds = [
    ['socialMedia', 'social-media-account'],
    ['designatedManagers', 'designated-manager'],
  ] as const;
  const isTaken = (kind: RequestKind) => !switches.notTaken?.includes(kind);
  return (
    <section id="switches" className="stack-tight" aria-labelledby="switches-heading">
      <h2 id="switches-heading">{t(words.switches)}</h2>
      <SummaryList
        rows={[
          ...checks.map((key) => ({
            term: t(words[key]),
            value: t(switches[key] ? words.providedFor : words.notProvidedFor),
          })),
          ...kinds.map(([key, kind]) => ({
            term: t(words[key]),
            value: t(switches[key] ? words.providedFor : isTaken(kind) ? words.leftToBaseline : words.notTaken),
          })),
          ...(isTaken('social-media-account')
            ? [{ term: t(words.socialMediaOwner), value: t(words[switches.socialMediaOwner]) }]
            : []),
        ]}
      />
    </section>
  );
}

function WhatCanBeDone({ profile }: Pick<Props, 'profile'>) {
  const t = useText();
  const at = profilePath(profile);
  return (
    <section aria-labelledby="can-be-done">
      <h2 id="can-be-done">{t(words.canBeDone)}</h2>
      <ul className="found-list">
        <Doable href={`${at}/traceability`} name={t(words.traceability)} note={t(words.traceabilityHint)} />
        <Doable href={`${at}.json`} name={t(words.asFile)} note={t(words.asFileHint)} />
        <Can I="decide" a="Reassessment">
          <Doable href={runPath(profile)} name={t(reassessmentWords.link)} note={t(words.reassessmentHint)} />
        </Can>
        <Can I="administer" a="PolicyProfile">
          <Doable href={`${at}/entry-into-force`} name={t(words.force)} note={t(words.forceHint)} />
        </Can>
      </ul>
    </section>
  );
}

const Doable = ({ href, name, note }: { href: string; name: ReactNode; note: ReactNode }) => (
  <li>
    <a href={href}>{name}</a>
    <div className="cell-note">{note}</div>
  </li>
);
