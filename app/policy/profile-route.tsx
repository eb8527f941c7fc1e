import type { Text } from '~/platform/text';
import { givenTrack } from '~/policy/conditions';
import { describeCondition } from '~/policy/describe';
import type { DrawnRoute, DrawnStep } from '~/policy/drawn-routes';
import { roleName } from '~/policy/lookup';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { days, viewerWords as words } from '~/policy/viewer-words';
import { stepActionWords, trackWords } from '~/policy/words';
import { useText } from '~/ui/locale';

/** The routes of one kind of request, track by track, and who grants an exemption. */
export function ProfileRoutes({
  profile,
  kind,
  routes,
}: {
  profile: PolicyProfile;
  kind: RequestKind;
  routes: DrawnRoute[];
}) {
  const t = useText();
  return (
    <div className="stack">
      {routes.map((route) => (
        <TrackRoute key={route.track} profile={profile} kind={kind} route={route} />
      ))}
      <p>
        {t(words.exemptions)}: {t(roleName(profile, profile.switches.exemptionsBy))}
      </p>
    </div>
  );
}

type Props = { profile: PolicyProfile; kind: RequestKind; route: DrawnRoute };

/** One track as a picture: stages one after the other, the steps of a stage side by side. */
function TrackRoute({ profile, kind, route: { track, stages } }: Props) {
  const t = useText();
  const headingId = `route-${track}`;
  return (
    <section className="stack-tight" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {t(trackWords[track].name)} <small>{t(trackWords[track].meaning)}</small>
      </h2>
      {stages.length === 0 ? <p>{t(words.trackNotReached)}</p> : null}
      <ol className="progress" aria-labelledby={headingId}>
        {stages.map((stage) => (
          <li key={stage.key} className="progress-stage">
            {stage.steps.length > 1 ? <p className="progress-parallel">{t(words.sideBySide)}</p> : null}
            <div className="progress-steps">
              {stage.steps.map((step) => (
                <Step key={step.key} step={step} profile={profile} condition={givenTrack(step.when, kind, track)} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

type StepProps = { step: DrawnStep; profile: PolicyProfile; condition: DrawnStep['when'] };

function Step({ step, profile, condition }: StepProps) {
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
      {step.conditional ? (
        <p className="progress-note">
          {t(words.onlyWhen)}: {t(describeCondition(condition, profile))}
        </p>
      ) : null}
      <p>
        <ProvisionLinks profile={profile} keys={step.provisions} />
      </p>
    </div>
  );
}
