import { movementCheckWords, movementOutcomeWords } from '~/policy/movement-words';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ShownJudgement } from './apply-page.query.server';
import { movementWords as words } from './words';

type Props = { judgement: ShownJudgement /** The heading above says the outcome already. */; withoutOutcome?: boolean };

/** What the policy says of it: the outcome, why, by whom it is permitted, and what else is seen to. */
export function JudgementView({ judgement, withoutOutcome = false }: Props) {
  const t = useText();
  const marks = useMarks();
  const { outcome, reasons, permitters, checks } = judgement;
  return (
    <>
      {withoutOutcome ? null : (
        <p>
          <strong>{t(movementOutcomeWords[outcome])}</strong>
          {permitters.length === 0 ? null : (
            <>
              {' '}
              {t(words.permissionBy)}
              {marks.colon}
              {permitters.map(t).join(marks.comma)}
            </>
          )}
        </p>
      )}
      {reasons.length === 0 ? <p>{t(words.nothingAsked)}</p> : null}
      <ul className="list-disc ps-5">
        {reasons.map(({ text, provisions }) => (
          <li key={text.ja}>
            {t(text)}{' '}
            {provisions.map(({ citation, href }) => (
              <a key={href} href={href} className="whitespace-normal">
                {t(citation)}{' '}
              </a>
            ))}
          </li>
        ))}
      </ul>
      {checks.length === 0 ? null : (
        <p>
          {t(words.checks)}
          {marks.colon}
          {checks.map((check) => t(movementCheckWords[check])).join(marks.comma)}
        </p>
      )}
    </>
  );
}
