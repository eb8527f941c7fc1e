/** Why a subcontractor cannot be approved now, and what to do. */
import type { Text } from '~/platform/text';
import type { SubcontractProblem } from './approval-rules';

export const problemWords: Record<SubcontractProblem, Text> = {
  'contract-not-open': {
    ja: '元の契約が台帳にないか、すでに終わっています。契約の状態を確かめてください。',
    en: 'The main contract is not in the register or has ended. Look at the status of the contract.',
  },
  'subcontract-not-there': {
    ja: '変更する再委託は、承認された状態にありません。契約の再委託の一覧を確かめてください。',
    en: 'The subcontract to be changed does not stand approved. Look at the subcontractors of the contract.',
  },
  'other-company': {
    ja: '変更の申請で、再委託先を別の会社に替えることはできません。新しい再委託として申請するよう差し戻してください。',
    en: 'A change cannot put another company in place of the subcontractor. Send it back, to be filed as a new subcontract.',
  },
  'tier-open': {
    ja: '再委託の段階が分かりません。差し戻して、段階を入力してもらってください。',
    en: 'The tier is not known. Send it back to have it entered.',
  },
  'parent-unknown': {
    ja: '1段階上の再委託先が、この契約の承認済みの再委託の中に一つに決まりません。会社名と段階を直すよう差し戻してください。',
    en: 'The subcontractor one tier above cannot be found among those approved for this contract. Send it back to have its name and the tier corrected.',
  },
  'parent-not-approved': {
    ja: '上の段階の再委託が承認されていません。上の段階から順に承認してください。',
    en: 'A tier above is not approved. Approve the tiers from the top down.',
  },
  'start-before-approval': {
    ja: '再委託が始まる日が、承認の日より前になっています。始まる日を直すか、すでに始まっていることを申告するよう差し戻してください。',
    en: 'The first day lies before the approval. Send it back to have it corrected, or to have it declared that the work has begun.',
  },
  'tier-without-permission': {
    ja: '上の段階に、特定個人情報を扱う許可がありません。当団体の許可は、すべての段階に必要です。',
    en: 'A tier above has no permission for My Number data. Our own permission is needed at every tier.',
  },
  'safety-not-confirmed': {
    ja: '特定個人情報について、同等の安全管理を確かめたことが申請に示されていません。確かめてから承認してください。',
    en: 'The request does not show that safeguards equal to ours were confirmed for My Number data. Confirm them before you approve.',
  },
};
