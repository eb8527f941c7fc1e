/**
 * 香肌奥伊勢資源化広域連合情報セキュリティポリシー（令和8年3月17日策定）, in our own words: the preamble and chapter 1. Chapter 2
 * (対策基準), its part 9 on outsourcing and cloud services included, is in the contents only: nothing here rests on it.
 */
import { provisions } from '~/policy/profiles/compose';

const ja = (place: string) => `香肌奥伊勢資源化広域連合情報セキュリティ基本方針 ${place}`;
const en = (place: string) => `Kahada Okuise recycling union, basic policy ${place}`;

export const kahadaOkuiseProvisions = provisions('own-text', [
  [
    'kahada-okuise-preamble-1',
    ja('前文(1)'),
    en('preamble (1)'),
    '対策に取り組むための体制を確立します。',
    'An organisation for security is set up.',
  ],
  [
    'kahada-okuise-preamble-4',
    ja('前文(4)'),
    en('preamble (4)'),
    '対策の重要性を認識させ、適切に行うため、職員に必要な教育を行います。',
    'Staff are taught so that they know why the measures matter and carry them out.',
  ],
  [
    'kahada-okuise-preamble-5',
    ja('前文(5)'),
    en('preamble (5)'),
    'インシデントやその予兆に速やかに対応するため、緊急時対応計画を定めます。',
    'A plan for emergencies is laid down, so that incidents and their signs are met at once.',
  ],
  [
    'kahada-okuise-preamble-6',
    ja('前文(6)'),
    en('preamble (6)'),
    '実施状況の自己点検などを通して、定期的に対策を見直します。',
    'Measures are reviewed regularly by way of self-inspection.',
  ],
  [
    'kahada-okuise-3-2',
    ja('3(2)'),
    en('3(2)'),
    '無断の持出しや設定の誤りのほか、委託の管理の不備も、意図しない脅威に数えます。',
    'Besides unauthorised carrying out and wrong settings, poor management of outsourcing counts among the unintended threats.',
  ],
  [
    'kahada-okuise-4',
    ja('4'),
    en('4'),
    'ネットワークとシステム、扱う情報とその印刷物、仕様書や構成図などの関連文書が対象です。',
    'Covers networks and systems, the information in them, also on paper, and documents about the systems.',
  ],
  [
    'kahada-okuise-6-1',
    ja('6(1)'),
    en('6(1)'),
    '情報資産を機密性、完全性、可用性に応じて分類し、分類に基づいて対策をとります。',
    'Information is classified by confidentiality, integrity and availability, and measures follow the class.',
  ],
  [
    'kahada-okuise-6-2-1',
    ja('6(2)①'),
    en('6(2)①'),
    'マイナンバー利用事務系は、原則としてほかの領域と通信させず、端末から情報を持ち出せない設定で流出を防ぎます。',
    'My Number work in principle has no traffic with other areas, and its terminals let no information out.',
  ],
  [
    'kahada-okuise-6-2-2',
    ja('6(2)②'),
    en('6(2)②'),
    'インターネット接続系では、不正な通信の監視を強めるなどの高度な対策をとります。',
    'On the Internet side unauthorised traffic is watched closely, and other advanced measures are taken.',
  ],
  [
    'kahada-okuise-6-4',
    ja('6(4)'),
    en('6(4)'),
    '職員が守ることを定め、教育と啓発を十分に行います。',
    'What staff have to keep to is laid down and taught.',
  ],
  [
    'kahada-okuise-6-5',
    ja('6(5)'),
    en('6(5)'),
    'コンピュータの管理、アクセス制御、不正プログラムや不正アクセスへの対策をとります。',
    'Technical measures cover the management of computers, access control, malware and unauthorised access.',
  ],
  [
    'kahada-okuise-6-6',
    ja('6(6)'),
    en('6(6)'),
    '監視、遵守の確認、業務委託のときのセキュリティの確保などの運用面の対策と、侵害が起きたときなどの緊急時の対策をとります。',
    'Systems are watched, compliance is checked, outsourcing is kept secure, and measures for emergencies are taken.',
  ],
  [
    'kahada-okuise-6-7',
    ja('6(7)'),
    en('6(7)'),
    '自己点検で遵守の状況を検証し、運用を改善し、必要なときはポリシーを見直します。',
    'Compliance is verified by self-inspection, practice is improved and the policy reviewed where needed.',
  ],
  [
    'kahada-okuise-7',
    ja('7'),
    en('7'),
    '自己点検を、定期的に、または必要に応じて行います。監査の定めはありません。',
    'Self-inspections take place regularly or when needed. Audits are not mentioned.',
  ],
  [
    'kahada-okuise-8',
    ja('8'),
    en('8'),
    '自己点検の結果や状況の変化に応じ、脅威の起こりやすさと損失を分析してポリシーを見直します。',
    'After self-inspections or changes, the likelihood and loss of threats are analysed and the policy is reviewed.',
  ],
  [
    'kahada-okuise-9',
    ja('9'),
    en('9'),
    '守ることと判断の基準を、対策基準に定めます。',
    'Standards say what has to be kept to and how to judge.',
  ],
  [
    'kahada-okuise-10',
    ja('10'),
    en('10'),
    '具体的な手順を実施手順に定めます。実施手順は公開しません。',
    'Procedures say how it is done; they are not public.',
  ],
]);
