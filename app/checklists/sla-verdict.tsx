import { type SlaVerdict, slaVerdictTags } from '~/policy/sla';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';

const TONES: Record<SlaVerdict, StatusTone> = {
  met: 'success',
  'objective-only': 'warning',
  short: 'error',
  unclear: 'warning',
  'not-stated': 'neutral',
};

/** How a promise compares with what is required, in a word. */
export function SlaVerdictTag({ verdict }: { verdict: SlaVerdict }) {
  const t = useText();
  return <StatusTag tone={TONES[verdict]}>{t(slaVerdictTags[verdict])}</StatusTag>;
}
