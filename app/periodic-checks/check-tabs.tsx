import { usePermissions } from '~/authorization/can';
import { CHECK_KINDS, type CheckKind } from '~/policy/model';
import { useText } from '~/ui/locale';
import { Tabs } from '~/ui/tabs';
import { kindPath, RESULTS_PATH } from './paths';
import { useCheckKinds } from './use-check-kinds';
import { kindWords, checkWords as words } from './words';

/** 監査・点検: each kind that the policy in force has, what came of them over the years, and the record. */
export function CheckTabs({ current }: { current: CheckKind | 'results' | 'record' }) {
  const t = useText();
  const ability = usePermissions();
  const kinds = useCheckKinds();
  const items = [
    ...(ability.can('read', 'PeriodicCheck')
      ? CHECK_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
          key: kind,
          href: kindPath(kind),
          label: t(kindWords[kind].title),
        }))
      : []),
    ...(ability.can('read', 'PeriodicCheck') && kinds.length > 1
      ? [{ key: 'results', href: RESULTS_PATH, label: t(words.resultsTab) }]
      : []),
    ...(ability.can('verify', 'Record') ? [{ key: 'record', href: '/record', label: t(words.record) }] : []),
  ];
  if (items.length < 2) return null;
  return (
    <Tabs label={t(words.tabs)} items={items.map(({ key, ...item }) => ({ ...item, current: key === current }))} />
  );
}
