/** The way a request takes: stages one after the other, the steps of a stage side by side. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { useText } from './locale';
import { uiWords } from './words';

export type ProgressState = 'done' | 'current' | 'waiting' | 'skipped' | 'returned';

export type ProgressStep = {
  key: string;
  /** What is done here: 課の確認, 決裁. */
  name: ReactNode;
  /** The post: 情報政策課 課長. */
  post?: ReactNode;
  /** The person or persons. */
  person?: ReactNode;
  state: ProgressState;
  /** When it was done, or by when it is due. */
  when?: ReactNode;
  /** Why it went to somebody else, and the like. */
  note?: ReactNode;
};

export type ProgressStage = { key: string; steps: readonly ProgressStep[] };

export type ProgressStepsProps = { stages: readonly ProgressStage[]; label?: string };

const STATE_WORDS = {
  done: uiWords.stepDone,
  current: uiWords.stepCurrent,
  waiting: uiWords.stepWaiting,
  skipped: uiWords.stepSkipped,
  returned: uiWords.stepReturned,
} as const;

/** A stage is behind us when none of its steps is still to come. */
const isDone = ({ steps }: ProgressStage): boolean =>
  steps.every(({ state }) => state === 'done' || state === 'skipped');

const stageClass = (stage: ProgressStage): string => classes('progress-stage', isDone(stage) && 'progress-done');

export function ProgressSteps({ stages, label }: ProgressStepsProps) {
  const t = useText();
  return (
    <ol className="progress" aria-label={label ?? t(uiWords.progress)}>
      {stages.map((stage) => (
        <li key={stage.key} className={stageClass(stage)}>
          {stage.steps.length > 1 ? <p className="progress-parallel">{t(uiWords.sideBySide)}</p> : null}
          <div className="progress-steps">
            {stage.steps.map((step) => (
              <Step key={step.key} step={step} word={t(STATE_WORDS[step.state])} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Step({ step, word }: { step: ProgressStep; word: string }) {
  return (
    <div className={`progress-step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
      <p className="progress-name">
        {step.name} <span className="progress-state">{word}</span>
      </p>
      {step.post ? <p>{step.post}</p> : null}
      {step.person ? <p className="progress-person">{step.person}</p> : null}
      {step.when ? <p className="progress-when">{step.when}</p> : null}
      {step.note ? <p className="progress-note">{step.note}</p> : null}
    </div>
  );
}
