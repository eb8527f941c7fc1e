import type { SerializeFrom } from '@remix-run/node';
import type { RequestPageData } from '~/approval-requests/request-page-data.server';
import { requestWords } from '~/approval-requests/words';
import type { Text } from '~/platform/text';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { type ProgressStage, type ProgressState, ProgressSteps } from '~/ui/progress-steps';
import { actingFor } from './acting-for';
import { capacityWords, outcomeWords, skipWords } from './words';

type Step = SerializeFrom<RequestPageData>['steps'][number];

const stateOf = (step: Step): ProgressState => {
  if (step.decision) return step.decision.outcome === 'send-back' ? 'returned' : 'done';
  return step.status === 'open' ? 'current' : 'waiting';
};

/** The route with names and posts; who was passed over and why stands under the step. */
export function RouteProgress({ steps }: { steps: Step[] }) {
  const t = useText();
  const stages = [...new Set(steps.map((step) => step.stage))].sort((a, b) => a - b);
  return (
    <ProgressSteps
      label={t(requestWords.route)}
      stages={stages.map(
        (stage): ProgressStage => ({
          key: String(stage),
          steps: steps
            .filter((step) => step.stage === stage)
            .map((step) => ({
              key: step.key,
              name: t(step.name),
              post: <StepPost step={step} />,
              person: <StepPeople step={step} />,
              state: stateOf(step),
              when: <StepTime step={step} />,
              note: <StepNote step={step} />,
            })),
        }),
      )}
    />
  );
}

function StepPost({ step }: { step: Step }) {
  const t = useText();
  if (step.decision) return <>{step.decision.post}</>;
  const post = step.people[0]?.post;
  return <>{post ? t(post) : t(step.roleName)}</>;
}

function StepPeople({ step }: { step: Step }) {
  const t = useText();
  const marks = useMarks();
  if (step.decision) {
    return (
      <>
        {step.decision.personName}
        {marks.brackets(t(outcomeWords[step.decision.outcome]))}
      </>
    );
  }
  if (step.status === 'open' && step.people.length === 0) return <>{t(requestWords.nobody)}</>;
  return <>{step.people.map((person) => person.name).join(marks.comma)}</>;
}

function StepTime({ step }: { step: Step }) {
  const t = useText();
  if (step.decision) return <OfficeDateTime at={step.decision.decidedAt} />;
  if (!step.dueOn) return null;
  return (
    <>
      {t(requestWords.due)} <OfficeDate date={step.dueOn} />
    </>
  );
}

/** For whom, and whether he has read it since. */
function decided(decision: Step['decision']): Text[] {
  const forWhom = decision ? actingFor(decision.capacity, decision.principal) : null;
  if (!decision || !forWhom) return [];
  if (!decision.afterReading) return [forWhom];
  const { doneAt, byName } = decision.afterReading;
  return [
    forWhom,
    doneAt === null
      ? { ja: '後閲はまだです', en: 'not read afterwards yet' }
      : { ja: `後閲済み：${byName}`, en: `read afterwards by ${byName}` },
  ];
}

/** 代決・引上げ and everyone passed over, in words. */
function StepNote({ step }: { step: Step }) {
  const t = useText();
  const marks = useMarks();
  const acting = step.people.find((person) => person.capacity !== 'holder');
  const lines = [
    ...(acting && !step.decision
      ? [
          t(
            actingFor(
              acting.capacity,
              acting.principalPost && { post: t(acting.principalPost), name: acting.principalName ?? '' },
            ) ?? capacityWords.holder,
          ),
        ]
      : []),
    ...decided(step.decision).map(t),
    ...step.skipped.map(
      (skip) =>
        `${skip.post ? t(skip.post) : t(skip.roleName)}${skip.name ? ` ${skip.name}` : ''}${marks.colon}${t(skipWords[skip.reason])}`,
    ),
  ];
  return lines.length === 0
    ? null
    : lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ));
}
