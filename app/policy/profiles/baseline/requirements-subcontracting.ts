/** Subcontracting (再委託) in mid-contract: each company, each tier, approved before it begins. */
import type { Requirement } from '~/policy/model';
import { any, holds, is, ofKind, reaches, requirement, using } from '~/policy/profiles/compose';

const sub = using(ofKind('subcontracting'));
const of = (...parts: Parameters<typeof using>) => using(ofKind('subcontracting'), ...parts);
const careful = any(reaches('careful'), holds('personal'));
const provisions = ['baseline-subcontracting'];

export const subcontractingRequirements: Requirement[] = [
  requirement('contract', 'subcontract-allowed', {
    ja: [
      '元の契約が認める再委託',
      '元の契約が、承認を得た再委託を認めており、主要な部分や全部の再委託にあたりません。',
      '元の契約の再委託の条と、この作業が契約全体に占める割合を書いてください。',
    ],
    en: [
      'Allowed by the main contract',
      'The main contract allows subcontracting with approval, and this is neither the whole nor the core of the work.',
      'Quote the clause of the main contract, and say what share of the work this is.',
    ],
    provisions: ['baseline-subcontracting', 'baseline-outsourcing-contract'],
    when: sub,
  }),
  requirement('contract', 'subcontract-equal-duty', {
    ja: [
      '再委託先が負う同じ義務',
      '委託先と再委託先の契約で、再委託先が元の契約と同じ義務を負います。',
      '契約書またはその案を添付し、秘密保持、返却と廃棄、検査への協力の条を示してください。',
    ],
    en: [
      'Equal duties of the subcontractor',
      'The contract between contractor and subcontractor lays the duties of the main contract on the subcontractor.',
      'Attach the contract or its draft; point to confidentiality, return and disposal, and inspection.',
    ],
    provisions,
    when: sub,
    exemptable: false,
  }),
  requirement('management', 'subcontract-workers', {
    ja: [
      '作業する人と雇用する会社の一致',
      '作業する人の全員について、雇用している会社が分かり、申請にない会社の人が含まれていません。',
      '名簿を添付し、雇用を確かめた方法（社員証、健康保険の資格など）を書いてください。',
    ],
    en: [
      'Workers and their employers',
      'The employer of every worker is known, and nobody comes from a company that is not in the request.',
      'Attach the list, and say how employment was checked.',
    ],
    provisions: ['baseline-subcontracting', 'baseline-outsourcing-supervision'],
    when: of(holds('any')),
    mandatory: careful,
  }),
  requirement('management', 'subcontract-minimum', {
    ja: [
      '渡す情報を必要な範囲に限ること',
      '再委託先に渡す情報が、再委託する作業に必要な範囲に限られています。',
      '渡す項目と件数、渡さないことにしたものを書いてください。',
    ],
    en: [
      'No more information than needed',
      'The subcontractor gets no more information than its part of the work needs.',
      'List fields and numbers, and what is held back.',
    ],
    provisions,
    when: of(holds('any')),
    mandatory: careful,
    reviewers: ['security-manager', 'security-reviewer'],
  }),
  requirement('management', 'subcontract-supervision', {
    ja: [
      '委託先による監督',
      '委託先が再委託先を監督する責任者と方法が決まり、その結果が当団体に報告されます。',
      '責任者の名前、確かめる間隔、報告の方法を書いてください。',
    ],
    en: [
      'Supervised by the contractor',
      'It is settled who at the contractor supervises the subcontractor and how, and that the outcome is reported to us.',
      'Name the person, the interval and the form of the report.',
    ],
    provisions: ['baseline-subcontracting', 'baseline-outsourcing-supervision'],
    when: of(holds('any')),
    mandatory: careful,
  }),
  requirement('management', 'subcontract-parent-approved', {
    ja: [
      '一つ上の段階の承認',
      '一つ上の段階の再委託先が、この契約についてすでに承認されています。',
      '承認された申請の番号を書いてください。承認されていないときは、上の段階の申請を先に行います。',
    ],
    en: [
      'The tier above is approved',
      'The subcontractor one tier above has been approved for this contract.',
      'Give the number of that request. Where there is none, file it first.',
    ],
    provisions,
    when: of(is('furtherTier', true)),
    exemptable: false,
  }),
  requirement('contract', 'subcontract-end', {
    ja: [
      '終わったときの返却と廃棄',
      '再委託が終わるとき、再委託先に残る情報が返却または廃棄され、証明が当団体に届きます。',
      '証明の様式と、届くまでの期間を書いてください。',
    ],
    en: [
      'Return and disposal when it ends',
      'When it ends, what the subcontractor still holds is returned or destroyed, and we get the proof.',
      'Show the form of the proof, and say when it arrives.',
    ],
    provisions: ['baseline-subcontracting', 'baseline-outsourcing-end'],
    when: of(holds('any')),
    mandatory: careful,
  }),
  requirement('prohibition', 'prohibition-subcontract-started', {
    ja: [
      '承認の前に始めた再委託',
      '再委託は、承認を得るまで始められません。',
      '作業を止めさせ、インシデントとして報告してください。止められない事情があるときは、代わりの対策を示して例外措置を申請します。',
    ],
    en: [
      'Subcontracted work begun before approval',
      'No subcontractor begins before it is approved.',
      'Have the work stopped and report it as an incident. Where it cannot stop, ask for an exemption with substitute measures.',
    ],
    provisions,
    when: of(is('startedAlready', true)),
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
  requirement('prohibition', 'prohibition-subcontract-without-duty', {
    ja: [
      '同じ義務を負わせる契約のない再委託',
      '同じ義務を負わせる契約がないまま、情報を扱う作業を再委託することはできません。',
      '委託先に契約を結ばせるか、少なくとも契約書の案を出させてください。',
    ],
    en: [
      'Subcontracting without equal duties',
      'Work with information is not subcontracted without a contract that lays down equal duties.',
      'Have the contractor conclude one, or at least present its draft.',
    ],
    provisions,
    when: of(is('equalDuty', 'none'), holds('any')),
    exemptable: false,
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
];
