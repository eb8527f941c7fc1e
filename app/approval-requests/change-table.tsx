import type { SerializeFrom } from '@remix-run/node';
import { changedField, changedValue } from '~/checklists/shown-change';
import type { Text } from '~/platform/text';
import type { RequestKind, ScalarFact } from '~/policy/model';
import { factValueText, factWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { Change } from './difference';
import { fieldOf } from './intake/steps';
import type { RequestPageData } from './request-page-data.server';
import { requestWords } from './words';

type Props = {
  kind: RequestKind;
  changes: SerializeFrom<Change>[];
  items: SerializeFrom<RequestPageData>['items'];
};

/** Parts of the content that are more than one field. */
const PARTS: Record<string, Text> = {
  sections: requestWords.sectionsUsing,
  workers: { ja: '作業する人', en: 'Workers' },
  furtherParties: { ja: '協定のほかの当事者', en: 'Further parties' },
  dependencies: { ja: '指定管理者が使うサービスと会社', en: 'Services and companies of the manager' },
};
const KINDS: Record<Change['kind'], Text> = {
  added: { ja: '追加', en: 'Added' },
  removed: { ja: '削除', en: 'Removed' },
  changed: { ja: '変更', en: 'Changed' },
};
const columns = {
  caption: { ja: '変わったところ', en: 'Changes' },
  where: { ja: '項目', en: 'Item' },
  kind: { ja: '種類', en: 'Kind' },
  before: { ja: '前', en: 'Before' },
  after: { ja: '後', en: 'After' },
};

/** What differs between two revisions, in the words of the form. */
export function ChangeTable({ kind, changes, items }: Props) {
  const t = useText();
  const marks = useMarks();
  const titles = new Map(items.map((item) => [item.key, item.title]));
  const where = ([first, second, ...rest]: (string | number)[]): string => {
    if (first === 'facts' && second !== 'information') {
      return t(factWords[second as ScalarFact]?.label ?? { ja: String(second), en: String(second) });
    }
    if (first === 'facts') return t(requestWords.information);
    if (first === 'checklist') {
      const title = titles.get(String(second));
      return `${title ? t(title) : second}${rest.length > 0 ? `${marks.colon}${t(changedField(rest))}` : ''}`;
    }
    const name = String(first);
    return t(PARTS[name] ?? fieldOf(kind, name)?.label ?? { ja: name, en: name });
  };
  const shown = ([first, second, ...rest]: (string | number)[], value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (first === 'checklist' && rest.length > 0) {
      const text = changedValue(rest, value);
      return text ? t(text) : '—';
    }
    if (first === 'facts' && second !== 'information' && (typeof value === 'string' || typeof value === 'boolean')) {
      return t(factValueText(second as ScalarFact, value));
    }
    const field = fieldOf(kind, String(first));
    const option = field?.kind === 'choice' ? field.options.find((each) => each.value === value) : undefined;
    if (option) return t(option.label);
    if (typeof value !== 'object') return String(value);
    if ('ja' in value && 'en' in value) return t(value as Text);
    // A row that came or went: what was entered in it, without the names of the columns.
    const texts = Object.values(value).filter((part) => typeof part === 'string' && part !== '');
    return Array.isArray(value) || first === 'checklist' ? JSON.stringify(value) : texts.join(marks.comma);
  };
  return (
    <DataTable
      caption={t(columns.caption)}
      hideCaption
      rows={changes}
      rowKey={(change) => change.path.join('/')}
      columns={[
        { key: 'where', header: t(columns.where), rowHeader: true, cell: (change) => where(change.path) },
        { key: 'kind', header: t(columns.kind), nowrap: true, cell: (change) => t(KINDS[change.kind]) },
        { key: 'before', header: t(columns.before), cell: (change) => <del>{shown(change.path, change.before)}</del> },
        { key: 'after', header: t(columns.after), cell: (change) => <ins>{shown(change.path, change.after)}</ins> },
      ]}
    />
  );
}
