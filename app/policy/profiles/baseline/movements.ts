/** 情報の持出し・提供など: general rules for bodies whose text names none. */
import type { MovementRule } from '~/policy/model';
import { holds, reaches } from '~/policy/profiles/compose';

const careful = reaches('careful');

export const baselineMovements: MovementRule[] = [
  {
    key: 'careful-provision',
    kinds: ['provision'],
    ways: [],
    when: careful,
    outcome: 'permission',
    permitters: ['security-manager'],
    checks: ['no-law-broken'],
    reason: {
      ja: '注意して扱う情報を外部に渡すには、情報セキュリティ管理者の許可を受け、法令に触れないことを確かめます。',
      en: 'Giving information that needs care outside takes the permission of the security manager, who confirms that no law is broken.',
    },
    provisions: ['baseline-information-movement'],
  },
  {
    key: 'careful-carried',
    kinds: ['carrying', 'take-out'],
    ways: [],
    when: careful,
    outcome: 'permission',
    permitters: ['security-manager'],
    checks: ['protection'],
    reason: {
      ja: '注意して扱う情報を持ち出し、運ぶには、情報セキュリティ管理者の許可を受け、暗号化などで守ります。',
      en: 'Taking out or carrying information that needs care takes the permission of the security manager, and protection such as encryption.',
    },
    provisions: ['baseline-information-movement'],
  },
  {
    key: 'careful-contractor',
    kinds: ['provision', 'carrying'],
    ways: ['contractor'],
    when: careful,
    outcome: 'permission',
    permitters: ['security-manager'],
    checks: ['confidentiality-duty'],
    reason: {
      ja: '注意して扱う情報を外部の業者に運ばせるのは、秘密保持を契約で約束した業者だけです。',
      en: 'Only a company that has promised confidentiality in a contract carries information that needs care.',
    },
    provisions: ['baseline-confidentiality', 'baseline-information-movement'],
  },
  {
    key: 'careful-sent',
    kinds: ['provision', 'upload'],
    ways: ['internet', 'email'],
    when: careful,
    outcome: 'permission',
    permitters: ['security-manager'],
    checks: ['protection'],
    reason: {
      ja: '注意して扱う情報をインターネットや電子メールで送るには、情報セキュリティ管理者の許可を受け、暗号化などで守ります。',
      en: 'Sending information that needs care by Internet or e-mail takes the permission of the security manager, and protection such as encryption.',
    },
    provisions: ['baseline-information-movement'],
  },
  {
    key: 'specific-sent',
    kinds: ['provision', 'upload'],
    ways: ['internet', 'email'],
    when: holds('specific-personal'),
    outcome: 'exemption',
    permitters: ['security-manager'],
    checks: ['no-law-broken', 'protection'],
    reason: {
      ja: '特定個人情報は、インターネットと分けて扱います。避けられない場合に限り、例外措置の許可を受けます。',
      en: 'My Number information is kept apart from the Internet; where that cannot be avoided, an exemption is needed.',
    },
    provisions: ['baseline-network', 'baseline-specific-personal-information'],
  },
  {
    key: 'careful-disposal',
    kinds: ['disposal'],
    ways: [],
    when: careful,
    outcome: 'permission',
    permitters: ['security-manager'],
    checks: ['unrecoverable'],
    reason: {
      ja: '注意して扱う情報を廃棄するには、情報セキュリティ管理者の許可を受け、復元できない方法で行い、記録します。',
      en: 'Disposing of information that needs care takes the permission of the security manager; it is done beyond recovery, and recorded.',
    },
    provisions: ['baseline-information-movement'],
  },
  {
    key: 'outside-network',
    kinds: ['connection'],
    ways: [],
    when: { always: true },
    outcome: 'permission',
    permitters: ['chief-security-officer'],
    checks: ['survey'],
    reason: {
      ja: '外部のネットワークとつなぐには、事前に調査し、統括情報セキュリティ責任者の許可を受けます。',
      en: 'Connecting to an outside network takes a survey beforehand and the permission of the chief security officer.',
    },
    provisions: ['baseline-network'],
  },
];
