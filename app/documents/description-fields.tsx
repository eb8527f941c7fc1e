import type { Text } from '~/platform/text';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind';
import { documentKindWords, evidenceWords as words } from './words';

export type Versions = readonly { id: string; name: string; removed: boolean }[];

type Props = { kind: DocumentKind; replacesId: string | null; versions: Versions; error?: Text | null };

/** Kind of document and former version. The second is left out where there is no other file. */
export function DescriptionFields({ kind, replacesId, versions, error }: Props) {
  const t = useText();
  return (
    <>
      <SelectField
        name="kind"
        label={t(words.documentKind)}
        defaultValue={kind}
        options={DOCUMENT_KINDS.map((value) => ({ value, label: t(documentKindWords[value]) }))}
      />
      {versions.length > 0 ? (
        <SelectField
          name="replaces"
          label={t(words.replaces)}
          hint={t(words.replacesHint)}
          error={error ? t(error) : null}
          defaultValue={replacesId ?? ''}
          options={[
            { value: '', label: t(words.noFormer) },
            ...versions.map(({ id, name, removed }) => ({
              value: id,
              label: removed ? t(words.takenOut(name)) : name,
            })),
          ]}
        />
      ) : null}
    </>
  );
}
