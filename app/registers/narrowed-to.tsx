import type { Text } from '~/platform/text';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { registersWords } from './words';

export type ShownLevel = { key: string; name: Text; scheme: string };

/** The name of '<scheme>:<level>'; itself where the scheme in force has no such level. */
export const exactly = (value: string | null, levels: readonly ShownLevel[]): Text | null => {
  const found = levels.find(({ key, scheme }) => `${scheme}:${key}` === value);
  return found?.name ?? (value === null ? null : { ja: value, en: value });
};

type Props = { name: string; label: Text; value: string | null; shown: Text | string | null };

/** What a list is narrowed to by where one came from: shown while it holds, and taken off by choosing all. */
export function NarrowedTo({ name, label, value, shown }: Props) {
  const t = useText();
  if (value === null) return null;
  const text = shown === null ? value : typeof shown === 'string' ? shown : t(shown);
  return (
    <SelectField
      name={name}
      label={t(label)}
      placeholder={t(registersWords.all)}
      defaultValue={value}
      width="medium"
      options={[{ value, label: text }]}
    />
  );
}
