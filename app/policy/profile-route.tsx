import type { Text } from '~/platform/text';
import { givenTrack } from '~/policy/conditions';
import { describeCondition } from '~/policy/describe';
import { roleName } from '~/policy/lookup';
import type { PolicyProfile, RequestKind, RouteStep, Track } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { isConditional, routeOfTrack } from '~/policy/route';
import { days, viewerWords as words } from '~/policy/viewer-words';
import { stepActionWords, trackWords } from '~/policy/words';
import { useText } from '~/ui/locale';

type Props = { profile: PolicyProfile; kind: RequestKind; track: Track };

/** The route of one kind and track as a picture: stages one after the other, the steps of a stage side by side. */
export function TrackRoute({ profile, kind, track }: Props) {
  const t = useText();
  const headingId = `route-${kind}-${track}`;
  return (
    <section className="stack-tight" aria-labelledby={headingId}>
      <h4 id={headingId}>
        {t(trackWords[track].name)} <small>{t(trackWords[track].meaning)}</small>
      </h4>
      <ol className="progress" aria-labelledby={headingId}>
        {routeOfTrack(profile, kind, track).map((stage) => (
          <li key={stage.key} className="progress-stage">
            {stage.steps.length > 1 ? <p className="progress-parallel">{t(words.sideBySide)}</p> : null}
            <div className="progress-steps">
              {stage.steps.map((step) => (
                <Step key={step.key} step={step} profile={profile} kind={kind} track={track} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, profile, kind, track }: Props & { step: RouteStep }) {
  const t = useText();
  const local = profile.roles[step.role];
  const due: Text = days(step.dueDays);
  return (
    <div className="progress-step">
      <p className="progress-name">
        {t(step.name)} <span className="progress-state">{t(stepActionWords[step.action])}</span>
      </p>
      <p>{t(roleName(profile, step.role))}</p>
      {local ? <p className="progress-person">{t(local.heldBy)}</p> : null}
      <p className="progress-when">
        {t(words.within)}: {t(due)}
      </p>
      {isConditional(profile, kind, track, step.when) ? (
        <p className="progress-note">
          {t(words.onlyWhen)}: {t(describeCondition(givenTrack(step.when, kind, track), profile))}
        </p>
      ) : null}
      <p>
        <ProvisionLinks profile={profile} keys={step.provisions} />
      </p>
    </div>
  );
}
