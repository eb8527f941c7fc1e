import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { RequestStatus } from '~/approvals/status-label';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import type { Text } from '~/platform/text';
import { viewerWords } from '~/policy/viewer-words';
import { reviewWords } from '~/policy-reviews/words';
import { type Column, DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { DateField, SelectField, TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { Effect } from './compare';
import { type Changed, type Entry, type FieldChange, PARTS } from './differences';
import { activationPath } from './paths';
import type { VersionPageData } from './version-page-data.server';
import { versionWords as words } from './words';

type Props = SerializeFrom<VersionPageData> & { sent: FormAnswer | undefined };

/** An administrator proposes the day from which a version holds, having seen what it changes. */
export function ForcePage(props: Props) {
  const { profile, vacantRoles, canBeDecided, reviews, today, sent } = props;
  const t = useText();
  const { answer, field } = useFields(sent);
  const at = `/policy-profiles/${profile.key}/${profile.version}`;
  return (
    <>
      <FormPage
        home={{ label: t(viewerWords.title), href: '/policy-profiles' }}
        crumbs={[{ label: `${t(profile.name)} ${profile.version}`, href: at }]}
        title={words.forceTitle}
        kicker={`${t(profile.name)} ${t(viewerWords.version)} ${profile.version}`}
        lead={words.forceLead}
        action={`${at}/entry-into-force`}
        back={at}
        answer={answer}
        submit={words.put}
      >
        {canBeDecided ? null : (
          <Notice kind="warning" title={t(words.nobodyDecides)}>
            <p>{t(words.nobodyDecidesHint)}</p>
          </Notice>
        )}
        {vacantRoles.length > 0 ? (
          <Notice kind="warning" title={t(words.vacant)}>
            <p>{t(words.vacantHint)}</p>
            <ul>
              {vacantRoles.map((role) => (
                <li key={role.en}>{t(role)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <DateField {...field('inForceFrom', today)} label={t(words.from)} hint={t(words.fromHint)} required />
        {reviews.length > 0 ? (
          <SelectField
            {...field('policyReviewId')}
            label={t(reviewWords.ofReview)}
            hint={t(reviewWords.ofReviewHint)}
            placeholder={t(reviewWords.notChosen)}
            options={reviews.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          />
        ) : null}
        <TextField {...field('reference')} label={t(words.reference)} hint={t(words.referenceHint)} required />
      </FormPage>
      <div className="stack">
        <WhatChanges {...props} />
        <History activations={props.activations} />
      </div>
    </>
  );
}

type Changes = Pick<SerializeFrom<VersionPageData>, 'profile' | 'active' | 'isActive' | 'differences' | 'effects'>;

/** Against the version in force, and for what there is. */
export function WhatChanges({ profile, active, isActive, differences, effects }: Changes) {
  const t = useText();
  return (
    <>
      <section aria-labelledby="differences-heading">
        <h2 id="differences-heading">{t(words.differences)}</h2>
        <p>
          {t(active.name)} {active.version} → {t(profile.name)} {profile.version}
        </p>
        {isActive ? <p>{t(words.noDifference)}</p> : <Differences differences={differences} />}
      </section>
      <section aria-labelledby="effects-heading">
        <h2 id="effects-heading">{t(words.effects)}</h2>
        <p>{t(words.effectsLead(effects.looked))}</p>
        <Effects {...effects} />
      </section>
    </>
  );
}

export function Differences({ differences }: { differences: Props['differences'] }) {
  const t = useText();
  const { others } = differences;
  const parts = PARTS.filter((part) => HOW.some((how) => differences[part][how].length > 0));
  if (parts.length === 0 && others.length === 0) return <p>{t(words.noDifference)}</p>;
  return (
    <>
      {parts.map((part) => (
        <section key={part} className="stack-tight version-differences" aria-labelledby={`${part}-differences`}>
          <h3 id={`${part}-differences`}>{t(words[part])}</h3>
          {(['added', 'removed'] as const).map((how) => (
            <Group key={how} how={how} count={differences[part][how].length}>
              {differences[part][how].map(({ key, name }) => (
                <li key={key}>{t(name)}</li>
              ))}
            </Group>
          ))}
          <Group how="changed" count={differences[part].changed.length}>
            <ChangedOnes changed={differences[part].changed} />
          </Group>
        </section>
      ))}
      {others.length > 0 ? (
        <section className="stack-tight version-differences" aria-labelledby="other-differences">
          <h3 id="other-differences">{t(words.others)}</h3>
          <Group how="changed" count={others.length}>
            <ChangedOnes changed={others} />
          </Group>
        </section>
      ) : null}
    </>
  );
}

const HOW = ['added', 'removed', 'changed'] as const;
const SHOWN_AT_ONCE = 10;

/** Many stay folded. */
function Group({ how, count, children }: { how: (typeof HOW)[number]; count: number; children: ReactNode }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <details open={count <= SHOWN_AT_ONCE}>
      <summary>
        {t(words[how])} ({count})
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function ChangedOnes({ changed }: { changed: readonly Changed[] }) {
  const t = useText();
  return changed.map(({ key, name, fields }) => (
    <li key={key}>
      <details>
        <summary>{t(name)}</summary>
        <FieldChanges fields={fields} of={t(name)} />
      </details>
    </li>
  ));
}

function FieldChanges({ fields, of }: { fields: readonly FieldChange[]; of: string }) {
  const t = useText();
  const said = (value: Text | null) => (value === null ? '—' : t(value));
  return (
    <DataTable
      caption={of}
      hideCaption
      rows={fields}
      rowKey={({ path }) => path}
      empty={null}
      columns={[
        {
          key: 'field',
          header: t(words.field),
          rowHeader: true,
          cell: ({ name, path }) => (
            <>
              {t(name)}
              {t(name) === path || !path.includes('.') ? null : <div className="field-hint">{path}</div>}
            </>
          ),
        },
        { key: 'before', header: t(words.before), cell: ({ before }) => said(before) },
        { key: 'after', header: t(words.after), cell: ({ after }) => said(after) },
      ]}
    />
  );
}

/** Many stay folded. */
function Names({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  const list = (
    <ul>
      {entries.map(({ key, name }) => (
        <li key={key}>{t(name)}</li>
      ))}
    </ul>
  );
  if (entries.length === 0) return '—';
  if (entries.length <= 3) return list;
  return (
    <details>
      <summary>{entries.length}</summary>
      {list}
    </details>
  );
}

function Effects({ affected, hidden }: Pick<Props['effects'], 'affected' | 'hidden'>) {
  const t = useText();
  return (
    <>
      <DataTable
        caption={t(words.effects)}
        hideCaption
        rows={affected}
        rowKey={({ id }) => id}
        empty={hidden > 0 ? null : <p>{t(words.noEffects)}</p>}
        columns={[
          {
            key: 'request',
            header: t(words.request),
            rowHeader: true,
            cell: ({ id, number, title }) => (
              <a href={`/approval-requests/${id}`}>
                {number} {title}
              </a>
            ),
          },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: ({ status }) => <RequestStatus status={status} />,
          },
          ...effectColumns(t),
        ]}
      />
      {hidden > 0 ? <p>{t(words.hidden(hidden))}</p> : null}
    </>
  );
}

/** The same of one request and of many. */
export const effectColumns = (t: ReturnType<typeof useText>): Column<{ effect: Effect }>[] => [
  {
    key: 'track',
    header: t(words.track),
    nowrap: true,
    cell: ({ effect: { track } }) =>
      track.before === track.after ? (track.after ?? '—') : `${track.before ?? '—'} → ${track.after ?? '—'}`,
  },
  { key: 'added', header: t(words.newlyRequired), cell: ({ effect }) => <Names entries={effect.added} /> },
  { key: 'gone', header: t(words.gone), cell: ({ effect }) => <Names entries={effect.gone} /> },
  {
    key: 'classes',
    header: t(words.classes),
    cell: ({ effect }) =>
      effect.classes.length === 0
        ? t(words.same)
        : effect.classes.map(({ axis, before, after }) => (
            <div key={axis.ja}>
              {t(axis)}: {before ? t(before) : '—'} → {after ? t(after) : '—'}
            </div>
          )),
  },
  {
    key: 'route',
    header: t(words.route),
    nowrap: true,
    cell: ({ effect }) => t(effect.route ? words.routeChanges : words.same),
  },
];

function History({ activations }: { activations: Props['activations'] }) {
  const t = useText();
  return (
    <section aria-labelledby="activations-heading">
      <h2 id="activations-heading">{t(words.history)}</h2>
      <DataTable
        caption={t(words.history)}
        hideCaption
        rows={activations}
        rowKey={({ id }) => id}
        empty={<p>{t(words.noHistory)}</p>}
        columns={[
          {
            key: 'policy',
            header: t(viewerWords.title),
            rowHeader: true,
            cell: ({ key, version }) => <a href={`/policy-profiles/${key}/${version}`}>{`${key} ${version}`}</a>,
          },
          { key: 'from', header: t(words.from), nowrap: true, cell: (row) => <OfficeDate date={row.inForceFrom} /> },
          { key: 'reference', header: t(words.reference), cell: ({ reference }) => reference },
          { key: 'by', header: t(words.proposedBy), cell: ({ proposedBy }) => `${proposedBy.name} ${proposedBy.post}` },
          {
            key: 'decided',
            header: t(words.decidedBy),
            cell: ({ decided }) => (decided ? `${decided.by.name} ${decided.by.post}` : '—'),
          },
          {
            key: 'status',
            header: t(words.status),
            cell: (row) => (
              <a href={activationPath(row.id)}>
                <Standing {...row} />
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Where a proposal stands, in words. */
export function Standing({ status, appliedAt }: Pick<Props['activations'][number], 'status' | 'appliedAt'>) {
  const t = useText();
  if (status !== 'confirmed') return t(words[status]);
  if (!appliedAt) return t(words.waiting);
  return (
    <>
      {t(words.applied)} <OfficeDateTime at={appliedAt} />
    </>
  );
}
