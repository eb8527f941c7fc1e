import type { MovementKind } from '~/policy/model';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { Standing } from './model';
import { standingOfKind } from './words';

const TONES: Record<Standing, StatusTone> = {
  applied: 'waiting',
  permitted: 'info',
  refused: 'error',
  withdrawn: 'ended',
  done: 'info',
  late: 'warning',
  closed: 'success',
};

export function StandingTag({ standing, kind }: { standing: Standing; kind: MovementKind }) {
  const t = useText();
  return <StatusTag tone={TONES[standing]}>{t(standingOfKind(standing, kind))}</StatusTag>;
}
