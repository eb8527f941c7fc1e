/** How a due date was worked out, in sentences. Pure. */
import { businessDayFrom, dayOff, holidayName } from '~/platform/business-days';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { formatDate } from '~/ui/format';
import type { ObligationKind } from './model';

/** What the due date was counted from, where the register still has it. */
export type Basis =
  /** A certificate that is gone, or says something else: from the day on which that was known. */
  | { from: 'gone' }
  | { from: 'term-end'; endsOn: PlainDate; amount: number; unit: 'days' | 'months' }
  | { from: 'audit-period'; endsOn: PlainDate };

const day = (date: PlainDate): Text => ({ ja: formatDate(date, 'ja'), en: formatDate(date, 'en') });

const KINDS: Partial<Record<ObligationKind, Text>> = {
  condition: { ja: '決裁のときに定めた期限です。', en: 'The day set by the decision.' },
  'service-end': { ja: '承認の最後の日です。', en: 'The last day of the approval.' },
  'contract-end': { ja: 'いまの期間の最後の日です。', en: 'The last day of the term that runs now.' },
  'contract-nda': {
    ja: '情報を初めて渡す日です（決まっていなければ契約の始まりの日）。この日までに結びます。',
    en: 'The day on which information is first handed over; where none is named, the first day of the contract.',
  },
  'emergency-contacts': {
    ja: '承認のときに緊急時の連絡体制が求められた契約の、始まりの日です（台帳に載せたのが後であれば、載せてから14日後）。',
    en: 'The first day of a contract whose approval asks for emergency contacts; 14 days after it was recorded where that is later.',
  },
  'manager-report': {
    ja: '年度（または協定）の終わりから2か月後です。',
    en: 'Two months after the end of the fiscal year, or of the agreement.',
  },
  'vendor-certification': {
    ja: '台帳にある認証の最後の日です。',
    en: 'The last day of the certification in the register.',
  },
  'service-certification': {
    ja: '提供者の登録の最後の日です。切れても自動では停止せず、評価をやり直します。',
    en: 'The last day of the registration. A lapse stops nothing by itself and calls for another assessment.',
  },
  'exemption-review': {
    ja: '例外措置の終わりとして申請された日です。なければ規程の期間の後に見直します。',
    en: 'The day asked for as the end of the exemption; without one, after the months of the policy.',
  },
  training: {
    ja: '前回の研修・訓練から、規程の期間の後です（初めてのときは年度の末日）。',
    en: 'So long after the last training as the policy says; for the first one, the end of the fiscal year.',
  },
  'after-reading': {
    ja: '不在の最終日から、規程の日数の後です。',
    en: 'So many days after the last day of the absence as the policy says.',
  },
  'after-review': {
    ja: '承認から、規程の日数の後です。',
    en: 'So many days after the approval as the policy says.',
  },
};

function basisText(basis: Basis, dueOn: PlainDate): Text {
  if (basis.from === 'gone') {
    return {
      ja: '認証が取り消されたか、期限が切れたか、範囲が変わったことを知った日から、規程の日数の後です。自動では停止しません。',
      en: 'So many days as the policy gives, after the certificate was withdrawn, lapsed or changed its scope. Nothing is stopped by itself.',
    };
  }
  const [end, due] = [day(basis.endsOn), day(dueOn)];
  if (basis.from === 'audit-period') {
    return {
      ja: `監査対象期間の末日の${end.ja}から1年4か月後 → ${due.ja}`,
      en: `One year and four months after the end of the audit period (${end.en}) → ${due.en}`,
    };
  }
  const { amount, unit } = basis;
  return {
    ja: `いまの期間の終わりの${end.ja}から${amount}${unit === 'days' ? '日' : 'か月'}さかのぼる → ${due.ja}`,
    en: `${amount} ${unit} back from the end of the term that runs now (${end.en}) → ${due.en}`,
  };
}

/**
 * A statutory deadline of an incident is explained on the page of the incident. A due date on a day off is not moved:
 * nothing but the law on reports says so; the last working day before it is named instead.
 */
export function reasonsFor(kind: ObligationKind, dueOn: PlainDate, basis: Basis | null): Text[] {
  const reasons = basis ? [basisText(basis, dueOn)] : [KINDS[kind]].flatMap((text) => text ?? []);
  if (dayOff(dueOn) !== null) {
    const [name, last] = [holidayName(dueOn), day(businessDayFrom(dueOn, -1))];
    reasons.push({
      ja: `この日は閉庁日です${name ? `（${name.ja}）` : ''}。その前の開庁日は${last.ja}です。`,
      en: `Offices are closed on that day${name ? ` (${name.en})` : ''}; the last working day before it is ${last.en}.`,
    });
  }
  return reasons;
}
