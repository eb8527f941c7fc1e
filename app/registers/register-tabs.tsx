import { usePermissions } from '~/authorization/can';
import { useText } from '~/ui/locale';
import { Tabs } from '~/ui/tabs';
import { REGISTERS, type RegisterKey } from './registers';
import { registersWords as words } from './words';

/** The registers beside each other, on top of each list. */
export function RegisterTabs({ current }: { current: RegisterKey }) {
  const t = useText();
  const ability = usePermissions();
  return (
    <Tabs
      label={t(words.title)}
      items={REGISTERS.filter(({ subject }) => ability.can('read', subject)).map(({ key, href, short }) => ({
        href,
        label: t(short),
        current: key === current,
      }))}
    />
  );
}
