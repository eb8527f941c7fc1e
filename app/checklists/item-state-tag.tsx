import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ItemState } from './answers';
import { itemStateWords } from './words';

const TONES: Record<ItemState, StatusTone> = {
  missing: 'error',
  open: 'waiting',
  met: 'success',
  'partly-met': 'warning',
  'not-met': 'error',
  'not-applicable': 'neutral',
  exemption: 'warning',
};

/** The state of one item as word, shape and colour. */
export function ItemStateTag({ state }: { state: ItemState }) {
  const t = useText();
  return <StatusTag tone={TONES[state]}>{t(itemStateWords[state])}</StatusTag>;
}
