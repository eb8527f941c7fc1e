import { usePermissions } from '~/authorization/can';
import { useText } from '~/ui/locale';
import { Tabs } from '~/ui/tabs';
import { CHECKS_PATH } from './paths';
import { checkWords as words } from './words';

/** 監査・点検: the checks, and the record for those who verify it. */
export function CheckTabs({ current }: { current: 'checks' | 'record' }) {
  const t = useText();
  const ability = usePermissions();
  const items = [
    ...(ability.can('read', 'PeriodicCheck') ? [{ key: 'checks', href: CHECKS_PATH, label: t(words.title) }] : []),
    ...(ability.can('verify', 'Record') ? [{ key: 'record', href: '/record', label: t(words.record) }] : []),
  ];
  if (items.length < 2) return null;
  return (
    <Tabs label={t(words.tabs)} items={items.map(({ key, ...item }) => ({ ...item, current: key === current }))} />
  );
}
