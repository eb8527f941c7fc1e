import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import type { ScalarFact } from '~/policy/model';
import { factValueText, factWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import type { Change } from './difference';
import type { RequestPageData } from './request-page-data.server';
import { requestWords } from './words';

type Props = { changes: SerializeFrom<Change>[]; items: SerializeFrom<RequestPageData>['items'] };

const FIELDS: Record<string, Text> = {
  serviceName: requestWords.service,
  vendorName: requestWords.vendor,
  useDescription: requestWords.use,
  necessity: requestWords.necessity,
  userCount: requestWords.users,
  startOn: { ja: '利用開始日', en: 'First day of use' },
  endOn: { ja: '利用終了日', en: 'Last day of use' },
  yearlyCostYen: requestWords.cost,
  sections: requestWords.sectionsUsing,
  proposedManagerPersonId: requestWords.manager,
  serviceUrl: { ja: 'サービスのURL', en: 'Address of the service' },
  resellerName: { ja: '販売店', en: 'Reseller' },
  vendorCorporateNumber: { ja: '法人番号', en: 'Corporate number' },
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
export function ChangeTable({ changes, items }: Props) {
  const t = useText();
  const titles = new Map(items.map((item) => [item.key, item.title]));
  const where = ([first, second, ...rest]: (string | number)[]): string => {
    if (first === 'facts' && second !== 'information') {
      return t(factWords[second as ScalarFact]?.label ?? { ja: String(second), en: String(second) });
    }
    if (first === 'facts') return t(requestWords.information);
    if (first === 'checklist') {
      const title = titles.get(String(second));
      return `${title ? t(title) : second} ${rest.join(' ')}`;
    }
    return t(FIELDS[String(first)] ?? { ja: String(first), en: String(first) });
  };
  const shown = (path: (string | number)[], value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    const [first, second] = path;
    if (first === 'facts' && second !== 'information' && (typeof value === 'string' || typeof value === 'boolean')) {
      return t(factValueText(second as ScalarFact, value));
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
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
