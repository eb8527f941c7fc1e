/** Questions of self-inspections and audits that several bodies' texts call for; each body gives its own provisions. */
import type { CheckQuestion } from '~/policy/model';
import { checkQuestion } from '~/policy/profiles/compose';

/** 奈良市 6(3)①, 古河市 7(3)①, 香肌奥伊勢 6(2)①. Only where the text names it does it ask for more than one factor. */
export const terminalsOfMyNumber = (body: string, provision: string, multiFactor: boolean): CheckQuestion =>
  checkQuestion(`${body}-my-number-terminals`, {
    ja: [
      '個人番号利用事務系の端末',
      multiFactor
        ? '個人番号利用事務系の端末は、情報を持ち出せない設定のままで、多要素認証で使われていますか。'
        : '個人番号利用事務系の端末は、情報を持ち出せない設定のままですか。',
      '設定の画面を確かめ、例外として持ち出した記録があれば示してください。端末がない課は「該当なし」とします。',
    ],
    en: [
      'Terminals of My Number work',
      multiFactor
        ? 'Are terminals of My Number work still set to let nothing out, and used with more than one factor?'
        : 'Are terminals of My Number work still set to let nothing out?',
      'Look at the settings, and show the record of anything taken out by way of exception. Sections without one choose “not applicable”.',
    ],
    provisions: [provision, 'baseline-network'],
  });

/** 古河市 7(7), 特別区 6(7), 香肌奥伊勢 前文(5): a plan for emergencies, which has to be known and tried. */
export const emergencyPlan = (body: string, provision: string): CheckQuestion =>
  checkQuestion(`${body}-emergency-plan`, {
    ja: [
      '緊急時の計画と体制',
      '緊急時の計画や体制での課の役割が決まっていて、連絡先は今のもので、この1年の間に動きを確かめましたか。',
      '計画の該当するところと、訓練や読み合わせの日を示してください。',
    ],
    en: [
      'Plan and organisation for emergencies',
      'Is the section’s part in the emergency plan or organisation laid down, are its contacts up to date, and was it gone through within the last year?',
      'Show that part of the plan, and the day of the drill or reading.',
    ],
    provisions: [provision, 'baseline-incident'],
  });

/**
 * 奈良市 9 and 10, 古河市 10 and 11, 特別区 9 and 10, 香肌奥伊勢 9 and 10, 藤枝市 10: both are kept outside the portal, mostly not
 * public. What it can show is that somebody looked whether they are there and still hold.
 */
export const standardsAndProcedures = (body: string, provisions: string[]): CheckQuestion =>
  checkQuestion(`${body}-standards`, {
    ja: [
      '対策基準と実施手順',
      '対策基準が定められ、課の仕事に要る実施手順がそれに沿って作られていて、今の仕事のやり方と合っていますか。',
      '対策基準の版と、課の実施手順の名前、それぞれを最後に改めた日を書いてください。公開しない文書は添付しません。',
    ],
    en: [
      'Standards and procedures',
      'Are the standards laid down, and are the procedures that the section needs drawn up in line with them and true to how it works today?',
      'Give the version of the standards, the procedures, and when each was last changed. Do not attach what is not public.',
    ],
    provisions: [...provisions, 'baseline-compliance'],
  });
