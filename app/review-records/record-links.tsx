import { useText } from '~/ui/locale';
import { recordWords as words } from './words';

export const FORMATS = ['pdf', 'xlsx'] as const;

/** The contract-review record as a file: to print, or to work with. */
export function RecordLink({ requestId, format }: { requestId: string; format: (typeof FORMATS)[number] }) {
  const t = useText();
  return <a href={`/approval-requests/${requestId}/review-record.${format}`}>{t(words[format])}</a>;
}
