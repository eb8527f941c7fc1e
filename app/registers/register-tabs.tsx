import { useText } from '~/ui/locale';
import { Tabs } from '~/ui/tabs';
import type { RegisterKey } from './registers';
import { useRegisters } from './use-registers';
import { registersWords as words } from './words';

/** The registers beside each other, on top of each list. */
export function RegisterTabs({ current }: { current: RegisterKey }) {
  const t = useText();
  return (
    <Tabs
      label={t(words.title)}
      items={useRegisters().map(({ key, href, short }) => ({
        href,
        label: t(short),
        current: key === current,
      }))}
    />
  );
}
