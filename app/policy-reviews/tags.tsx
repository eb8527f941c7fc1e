import type { RiskGrade, RiskScale } from '~/policy/model';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ReviewStatus } from './model';
import { statusWords, reviewWords as words } from './words';

const TONES: Record<ReviewStatus, StatusTone> = {
  writing: 'draft',
  submitted: 'waiting',
  decided: 'info',
  closed: 'success',
};

export function ReviewStatusTag({ status }: { status: ReviewStatus }) {
  const t = useText();
  return <StatusTag tone={TONES[status]}>{t(statusWords[status])}</StatusTag>;
}

/** The lowest level is fine, the highest is an alarm, whatever stands between is a warning. */
function toneOf({ levels }: RiskScale, level: RiskGrade): StatusTone {
  if (level.key === levels[0]?.key) return 'success';
  return level.key === levels.at(-1)?.key ? 'error' : 'warning';
}

export function LevelTag({ scale, level }: { scale: RiskScale; level: RiskGrade | null }) {
  const t = useText();
  if (!level) return t(words.notJudged);
  return <StatusTag tone={toneOf(scale, level)}>{t(level.name)}</StatusTag>;
}
