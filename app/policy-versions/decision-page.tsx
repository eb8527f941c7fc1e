import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormAnswer } from '~/people/form-answer';
import { FormPage, useFields } from '~/people/people-form';
import { viewerWords } from '~/policy/viewer-words';
import { reviewPath } from '~/policy-reviews/paths';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { RadioGroup } from '~/ui/choices';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { TextArea } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { SummaryList } from '~/ui/summary-list';
import type { DecisionPageData } from './decision-page-data.server';
import { Differences, Standing, WhatChanges } from './force-page';
import { activationPath } from './paths';
import { versionWords as words } from './words';

type Props = SerializeFrom<DecisionPageData> & { sent: FormAnswer | undefined };

/** A proposal, what it would change, and the decision on it; the same page shows later how it was decided. */
export function DecisionPage(props: Props) {
  const { activation, profile, may, isOwn, changes, past, sent } = props;
  const t = useText();
  const { answer, field } = useFields(sent);
  const at = `/policy-profiles/${profile.key}/${profile.version}`;
  const kicker = `${t(profile.name)} ${t(viewerWords.version)} ${profile.version}`;
  const home = { label: t(viewerWords.title), href: '/policy-profiles' };
  const crumbs = [{ label: `${t(profile.name)} ${profile.version}`, href: at }];
  return (
    <>
      {may ? (
        <FormPage
          title={words.decisionTitle}
          kicker={kicker}
          home={home}
          crumbs={crumbs}
          lead={words.decisionLead}
          action={activationPath(activation.id)}
          back={at}
          answer={answer}
          submit={words.decide}
        >
          <Proposal {...props} />
          <RadioGroup
            {...field('outcome')}
            label={t(words.outcome)}
            required
            options={[
              { value: 'confirmed', label: t(words.confirm), hint: t(words.confirmHint) },
              { value: 'declined', label: t(words.decline), hint: t(words.declineHint) },
            ]}
          />
          <TextArea {...field('note')} label={t(words.note)} rows={3} />
        </FormPage>
      ) : (
        <>
          <Breadcrumbs items={[home, ...crumbs, { label: t(words.decisionTitle) }]} />
          <PageHeading title={t(words.decisionTitle)} kicker={kicker} />
          {isOwn ? (
            <Notice kind="info" title={t(words.proposed)}>
              <p>{t(words.ownProposal)}</p>
            </Notice>
          ) : null}
          <Proposal {...props} />
        </>
      )}
      <div className="stack">
        {past ? <WhatChanged profile={profile} past={past} /> : null}
        {changes ? <WhatChanges profile={profile} {...changes} /> : null}
      </div>
    </>
  );
}

type Past = NonNullable<Props['past']>;

/** Of what is settled: against what was in force then. */
function WhatChanged({ profile, past }: { profile: Props['profile']; past: Past }) {
  const t = useText();
  return (
    <section aria-labelledby="differences-heading">
      <h2 id="differences-heading">{t(words.differencesThen)}</h2>
      {past.before ? (
        <>
          <p>
            {t(past.before.name)} {past.before.version} → {t(profile.name)} {profile.version}
          </p>
          <Differences differences={past.differences} />
        </>
      ) : (
        <p>{t(words.nothingBefore)}</p>
      )}
    </section>
  );
}

function Proposal({ activation, profile, review }: Props) {
  const t = useText();
  const { proposedBy, decided } = activation;
  const row = (key: string, term: string, value: ReactNode) => ({ key, term, value });
  return (
    <SummaryList
      rows={[
        row(
          'policy',
          t(viewerWords.title),
          <a href={`/policy-profiles/${profile.key}/${profile.version}`}>{`${t(profile.name)} ${profile.version}`}</a>,
        ),
        row('from', t(words.from), <OfficeDate date={activation.inForceFrom} />),
        row('reference', t(words.reference), activation.reference),
        ...(review
          ? [row('review', t(words.review), <a href={reviewPath(review.id)}>{`${review.number} ${review.title}`}</a>)]
          : []),
        row('by', t(words.proposedBy), `${proposedBy.name} ${proposedBy.post}`),
        row('at', t(words.proposedAt), <OfficeDateTime at={activation.proposedAt} />),
        row('status', t(words.status), <Standing {...activation} />),
        ...(decided
          ? [
              row('decider', t(words.decidedBy), `${decided.by.name} ${decided.by.post}`),
              row('note', t(words.note), decided.note || '—'),
            ]
          : []),
      ]}
    />
  );
}
