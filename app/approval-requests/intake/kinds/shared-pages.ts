/** Pages that the kinds about contracts have in common. */
import { page, type Step } from '../step';
import { handlesInformation } from './contract-fields';

/** @param who  how the other side is called: ['委託先', 'contractor'] */
export const informationPage = (who: readonly [ja: string, en: string]): Step =>
  page(
    'information',
    ['どのような情報を扱いますか', 'What information is handled?'],
    [
      `${who[0]}が扱う情報を、種類ごとに1行ずつ挙げます。分類が違うものは行を分けてください。一番高い分類が、申請全体の分類になります。情報を扱わないときは「いいえ」を選んで進みます。`,
      `List each kind of information that the ${who[1]} handles on a row of its own. Use separate rows where the class differs. The highest class becomes the class of the whole request. Where none is handled, choose “No” and go on.`,
    ],
    [handlesInformation],
    { rows: 'information' },
  );

export const documentsPage: Step = page(
  'documents',
  ['資料はそろっていますか', 'Do you have the documents?'],
  [
    '確認項目に答えるときに、資料の名前とページを書きます。手元にあるものを先に登録しておくと、早く進みます。',
    'Answers to the checklist name a document and a page. It goes faster with the documents uploaded first.',
  ],
);

export const checkPage: Step = page(
  'check',
  ['入力した内容を確かめてください', 'Check your answers'],
  [
    '直したいところは「変更」から戻れます。戻っても、ほかの答えは消えません。',
    'Use “Change” to go back to an answer. The other answers stay.',
  ],
);
