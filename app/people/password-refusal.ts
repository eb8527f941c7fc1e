import type { Text } from '~/platform/text';
import type { ChangePasswordRefusal } from './change-password.server';
import { passwordProblemWords } from './sign-in-words';
import { accountWords as words } from './words';

/** Where a refused change of password is told, and in which words. */
export function passwordRefusal(refusal: ChangePasswordRefusal): { status: number; field: string; text: Text } {
  const { field, reason } = refusal;
  switch (reason) {
    case 'wrong-current':
      return { status: 422, field, text: words.wrongCurrent };
    case 'locked':
      return { status: 429, field, text: words.locked };
    case 'differs':
      return { status: 422, field, text: words.differs };
    case 'busy':
      return { status: 503, field, text: words.busy };
    case 'conflict':
      return { status: 409, field, text: words.conflict };
    default:
      return { status: 422, field, text: passwordProblemWords[reason] };
  }
}
