/** What the texts of several bodies ask in nearly the same words; each body gives its own provisions. */
import type { Condition, IncidentRules, Requirement } from '~/policy/model';
import { baselineIncidents } from '~/policy/profiles/baseline/incidents';
import { any, holds, is, ofKind, reaches, requirement, using } from '~/policy/profiles/compose';

const cloud = ofKind('cloud-service');

/** 奈良市 6(8), 古河市 7(8), 特別区 6(8): rules of use are drawn up, so that a use has rules to keep to. */
export const rulesOfCloudUse = (body: string, provision: string): Requirement =>
  requirement('cloud', `${body}-cloud-rules`, {
    ja: [
      'クラウドサービスの利用の規定',
      'クラウドサービスの利用について整えた規定があり、この利用がそれに沿っています。',
      '規定の名前と、この利用に当たる定めを書いてください。規定にない使い方の場合は、足すべき定めを書きます。',
    ],
    en: [
      'Rules for using cloud services',
      'There are rules for using cloud services, and this use keeps to them.',
      'Name the rules and what applies to this use; where they are silent, say what should be added.',
    ],
    provisions: [provision, 'baseline-cloud-careful', 'baseline-cloud-light'],
    when: using(cloud),
  });

/** 奈良市 6(3)①, 古河市 7(3)①, 香肌奥伊勢 6(2)①. Only where the text names it does it ask for more than one factor. */
export const terminalsOfMyNumberWork = (body: string, provision: string, multiFactor: boolean): Requirement =>
  requirement('cloud', `${body}-my-number-terminals`, {
    ja: [
      '個人番号利用事務系の端末',
      multiFactor
        ? '個人番号利用事務系の端末から情報を持ち出せない設定と、端末の多要素認証があり、ほかの領域と通信しません。'
        : '個人番号利用事務系の端末から情報を持ち出せない設定があり、ほかの領域と通信しません。',
      '端末の設定の画面と、通信の経路を示す図を添付してください。',
    ],
    en: [
      'Terminals of My Number work',
      multiFactor
        ? 'Terminals of My Number work let no information out, ask for more than one factor, and have no traffic with other areas.'
        : 'Terminals of My Number work let no information out and have no traffic with other areas.',
      'Attach the settings of the terminals and a drawing of the path.',
    ],
    provisions: [provision, 'baseline-network'],
    when: using(cloud, is('network', 'individual-number')),
  });

/** 奈良市 6(3)②, 古河市 7(3)②, 特別区 6(3)ア. */
export const sanitisedTraffic = (body: string, provision: string): Requirement =>
  requirement('cloud', `${body}-sanitised-traffic`, {
    ja: [
      '無害化通信',
      'LGWAN接続系とインターネット側との間の通信は、無害化されたものだけを通します。',
      '無害化の方式（文字だけにする、画面を転送するなど）と、通る経路を書いてください。',
    ],
    en: [
      'Sanitised traffic',
      'Between LGWAN and the Internet side, only sanitised traffic passes.',
      'Name the method (text only, screen transfer and so on) and the path.',
    ],
    provisions: [provision, 'baseline-network'],
    when: using(cloud, is('network', 'lgwan'), is('externalConnection', true)),
  });

const careful: Condition = any(reaches('careful'), holds('personal'));

/** 古河市 7(7), 香肌奥伊勢 前文(5): a plan for emergencies, in which whoever holds information has a place. */
export const planForEmergencies = (body: string, provisions: string[]): Requirement =>
  requirement('management', `${body}-emergency-plan`, {
    ja: [
      '緊急時対応計画との対応',
      '緊急時対応計画に、この事業者への連絡、止める判断、復旧までの役割が載っています。',
      '計画の名前と、該当する頁を書いてください。まだ載っていない場合は、いつ加えるかを書きます。',
    ],
    en: [
      'Place in the plan for emergencies',
      'The plan for emergencies says how this provider is reached, who decides to stop, and who does what until recovery.',
      'Name the plan and the page; where it is not there yet, say when it will be added.',
    ],
    provisions: [...provisions, 'baseline-incident'],
    when: using(ofKind('cloud-service', 'outsourcing', 'designated-manager'), careful),
    reviewers: ['security-reviewer'],
  });

/** Who is told of an incident, as in the baseline; `own` asks for quick answers and does not say by whom. */
export const incidentsUnder = (own: string[]): IncidentRules => ({
  ...baselineIncidents,
  escalation: baselineIncidents.escalation.map((stage) => ({ ...stage, provisions: [...own, ...stage.provisions] })),
});
