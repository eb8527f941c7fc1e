import { registersWords } from '~/registers/words';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { UnitGroup } from './unit-groups';
import { checkWords as words } from './words';

/** A section, or a department with everything below it. */
export function UnitField({ value, groups }: { value: string | null; groups: readonly UnitGroup[] }) {
  const t = useText();
  const marks = useMarks();
  return (
    <SelectField
      name="unit"
      label={t(words.unit)}
      placeholder={t(registersWords.all)}
      defaultValue={value ?? ''}
      width="medium"
      options={groups.map(({ id, name, sections }) =>
        sections.length === 0
          ? { value: id, label: t(name) }
          : {
              label: t(name),
              options: [
                { value: id, label: t(name) + marks.brackets(t(words.allSections)) },
                ...sections.map((section) => ({ value: section.id, label: t(section.name) })),
              ],
            },
      )}
    />
  );
}
