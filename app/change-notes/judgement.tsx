/** What a change calls for, with the reasons and the provisions behind them. */
import { outcomeWords } from '~/policy/change-words';
import { CitedProvisions } from '~/policy/cited-provisions';
import type { ChangeOutcome } from '~/policy/model';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ShownJudgement } from './shown-judgement';
import { noteWords as words } from './words';

const TONES: Record<ChangeOutcome, StatusTone> = { decision: 'error', check: 'warning', note: 'neutral' };

/** Word, shape and colour. */
export function OutcomeTag({ outcome }: { outcome: ChangeOutcome }) {
  const t = useText();
  return <StatusTag tone={TONES[outcome]}>{t(outcomeWords[outcome].name)}</StatusTag>;
}

/** @param headingLevel  of "why" and what follows it */
export function JudgementView({ judgement, headingLevel = 3 }: { judgement: ShownJudgement; headingLevel?: 3 | 4 }) {
  const t = useText();
  const Heading = `h${headingLevel}` as const;
  const { outcome, reasons, checks, gone } = judgement;
  return (
    <>
      <p>
        <OutcomeTag outcome={outcome} /> {t(outcomeWords[outcome].meaning)}
      </p>
      {reasons.length > 0 ? (
        <>
          <Heading>{t(words.why)}</Heading>
          <ul className="list-disc ps-5">
            {reasons.map((reason) => (
              <li key={reason.text.ja}>
                {t(reason.text)}
                <span className="cell-note provision-links">
                  {reason.provisions.map((provision) => (
                    <a key={provision.href} href={provision.href}>
                      {t(provision.citation)}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {checks.length > 0 ? (
        <>
          <Heading>{t(words.checks)}</Heading>
          <ul className="list-disc ps-5">
            {checks.map((check) => (
              <li key={check.key}>
                {t(check.title)} {check.isNew ? <StatusTag tone="info">{t(words.added)}</StatusTag> : null}
                <CitedProvisions provisions={check.provisions} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {gone.length > 0 ? (
        <>
          <Heading>{t(words.gone)}</Heading>
          <ul className="list-disc ps-5">
            {gone.map((one) => (
              <li key={one.key}>{t(one.title)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
