import { useKindsTaken } from '~/approval-requests/use-kinds-taken';
import { usePermissions } from '~/authorization/can';
import { REGISTERS } from './registers';

/** The registers that the body has and the reader may see. */
export function useRegisters() {
  const ability = usePermissions();
  const taken = useKindsTaken();
  return REGISTERS.filter(({ subject, of }) => ability.can('read', subject) && (!of || taken.includes(of)));
}
