import { useKindsTaken } from '~/approval-requests/use-kinds-taken';
import { REGISTER_TYPES, requestKindOf } from './model';

/** What 履行状況確認 looks at, without the registers that the body does not have. */
export function useRegisterTypes() {
  const taken = useKindsTaken();
  return REGISTER_TYPES.filter((type) => taken.includes(requestKindOf[type]));
}
