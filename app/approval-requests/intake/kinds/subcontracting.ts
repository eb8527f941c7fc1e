/** The pages about a subcontractor (再委託先) of a contract in the register. */
import { factsIn, type SubcontractingContent } from '../../content';
import { endNotBeforeStart } from '../checks';
import { choiceOfFact, type Field, placesIn, withFacts, yesNoOfFact } from '../fields';
import { page, type Step } from '../step';
import { companyFields, purposeFields, vendorAccess, workplaceDescription } from './contract-fields';
import { checkPage, documentsPage, informationPage } from './shared-pages';

const inContent = placesIn('subcontracting');

/** One number, two uses: the tier itself, and whether the tier above has to be approved. */
const tier: Field = {
  name: 'tier',
  kind: 'integer',
  min: 1,
  max: 9,
  unit: { ja: '段階目', en: '(1 = engaged by the contractor)' },
  label: { ja: '再委託の段階', en: 'Tier' },
  question: { ja: '何段階目の再委託ですか。', en: 'Which tier is it?' },
  hint: {
    ja: '委託先から直接任される会社が1段階目、その会社からさらに任される会社が2段階目です。',
    en: 'A company engaged by the contractor is tier 1; one engaged by that company is tier 2.',
  },
  fact: 'furtherTier',
  get: (content) => (content as SubcontractingContent).tier,
  set: (content, answer) => {
    const number = typeof answer === 'number' ? answer : null;
    const known = withFacts(content, { furtherTier: number === null ? null : number > 1 });
    return { ...known, tier: number } as SubcontractingContent;
  },
};

export const subcontractingSteps: readonly Step[] = [
  page(
    'company',
    ['どの会社に再委託しますか', 'Which company is the subcontractor?'],
    ['委託先から出された再委託の申請書を見て入力します。', 'Enter what the contractor’s request to subcontract says.'],
    [
      ...companyFields('subcontracting', '再委託先の名前', 'Name of the subcontractor'),
      {
        name: 'vendorAddress',
        kind: 'line',
        max: 300,
        label: { ja: '再委託先の所在地', en: 'Address of the subcontractor' },
        ...inContent('vendorAddress'),
      },
      tier,
      {
        name: 'parentName',
        kind: 'line',
        max: 200,
        neededWhen: (content) => factsIn(content).furtherTier === true,
        label: { ja: '1段階上の再委託先（2段階目から）', en: 'Subcontractor one tier above (from tier 2)' },
        hint: {
          ja: '承認済みの再委託先の名前を書きます。',
          en: 'The name of the approved subcontractor that engages this one.',
        },
        ...inContent('parentName'),
      },
    ],
  ),
  page(
    'work',
    ['どのような仕事を再委託しますか', 'What kind of work is subcontracted?'],
    ['再委託する部分だけを見て選びます。', 'Choose by the part that is handed on.'],
    [choiceOfFact('workKind')],
  ),
  page(
    'purpose',
    ['何を、なぜ再委託しますか', 'What is handed on, and why?'],
    [
      '決裁する人が最初に読むところです。専門用語を避けて、仕事の言葉で書いてください。',
      'The people who decide read this first. Use the words of the work, not technical terms.',
    ],
    purposeFields(
      'subcontracting',
      {
        label: { ja: '再委託する作業', en: 'The work handed on' },
        hint: {
          ja: '契約全体のうち、どの部分かが分かるように書きます。',
          en: 'Say which part of the whole contract it is.',
        },
      },
      {
        label: { ja: '再委託する理由', en: 'Why it is handed on' },
        hint: {
          ja: '委託先が自ら行わない理由を書きます。',
          en: 'Why the contractor does not do it itself.',
        },
      },
    ),
  ),
  informationPage(['再委託先', 'subcontractor']),
  page(
    'place',
    ['どこで作業し、どのように情報に触れますか', 'Where is the work done, and how do they get to the information?'],
    [
      '再委託先の人が作業する場所と、情報への触れ方を答えます。',
      'Say where the subcontractor’s people work, and how they reach the information.',
    ],
    [choiceOfFact('workplace'), workplaceDescription('subcontracting'), vendorAccess],
  ),
  page(
    'contract',
    ['同じ義務を負わせる契約がありますか', 'Is there a contract with equal duties?'],
    [
      '再委託先にも、元の契約と同じ義務を負わせます。作業は、承認の後に始めます。',
      'The subcontractor carries the same duties as the contractor. Work begins after the approval.',
    ],
    [choiceOfFact('equalDuty'), yesNoOfFact('startedAlready')],
  ),
  page(
    'workers',
    ['誰が作業しますか', 'Who does the work?'],
    [
      '作業する人を一人ずつ、雇用している会社とともに挙げます。派遣や出向の人、さらに別の会社の人が混じっていないかを確かめるためです。',
      'List each worker with the employer. It shows whether people of yet another company are among them.',
    ],
    [],
    { rows: 'workers' },
  ),
  page(
    'period',
    ['いつからいつまで再委託しますか', 'For how long?'],
    ['元の契約の期間の中に収まる期間を答えます。', 'A period within that of the main contract.'],
    [
      { name: 'startOn', kind: 'date', label: { ja: '始まる日', en: 'First day' }, ...inContent('startOn') },
      { name: 'endOn', kind: 'date', label: { ja: '終わる日', en: 'Last day' }, ...inContent('endOn') },
    ],
    { check: endNotBeforeStart },
  ),
  documentsPage,
  checkPage,
];
