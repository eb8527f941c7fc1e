import type { SerializeFrom } from '@remix-run/node';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import type { Suspension } from './suspensions.repository.server';
import { incidentWords as words } from './words';

/** On the page of a cloud service: that its use is stopped, by whom and why; for all staff. */
export function SuspendedNotice({ suspensions }: { suspensions: readonly SerializeFrom<Suspension>[] }) {
  const t = useText();
  if (suspensions.length === 0) return null;
  return (
    <Notice kind="error" title={t(words.serviceSuspended)}>
      {suspensions.map((one) => (
        <p key={one.id}>
          <OfficeDateTime at={one.suspendedAt} /> {one.personPost} {one.personName}
          <br />
          <span className="keep-lines">{one.reason}</span>
        </p>
      ))}
    </Notice>
  );
}
