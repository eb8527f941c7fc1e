/** Real PDF files of contracts, with a Japanese font, each page as it is given. */
import { pdfBy } from './documents';

/** One page for each text; lines are broken where the text says so. */
export const contractPdf = (pages: readonly string[]): Promise<Buffer> =>
  pdfBy((document) => {
    for (const [at, page] of pages.entries()) {
      if (at > 0) document.addPage();
      document.fontSize(10.5).text(page, { lineGap: 5 });
    }
  });

/** 業務委託契約書: some requirements are met, some in part, and one is turned into its opposite. */
export const CONTRACT_PAGES: readonly string[] = [
  `業務委託契約書

藤枝市（以下「甲」という。）と株式会社みなと技研（以下「乙」という。）は、次の
とおり業務委託契約を締結する。

（総則）
第１条　乙は、仕様書に基づき、善良な管理者の注意をもって業務を行わなければならな
い。
（情報セキュリティポリシーの遵守）
第２条　乙は、業務の実施に当たり、甲の情報セキュリティポリシー及び実施手順を遵守
しなければならない。
（責任者等の届出）
第３条　乙は、業務の責任者、作業の内容、従事者の氏名及び所属並びに作業場所を書面
により甲に届け出なければならない。変更したときも同様とする。
- 1 -`,
  `（秘密の保持）
第４条　乙は、業務上知り得た秘密を他に漏らしてはならない。この契約が終了した後も、
また、従事者が退職した後も同様とする。
（目的外利用及び第三者提供の禁止）
第５条　乙は、甲から提供された情報を業務の目的以外に利用し、又は第三者に提供して
はならない。
（再委託の制限）
第６条　乙は、業務の全部又は一部を第三者に委託してはならない。ただし、あらかじめ
甲の書面による承諾を得たときは、この限りでない。
２　乙は、前項ただし書の規定により再委託するときは、再委託先にこの契約に基づく乙
の義務と同等の義務を負わせなければならない。
- 2 -`,
  `（従事者の教育）
第７条　乙は、従事者に対し、情報セキュリティに関する教育を年１回以上行い、その結
果を甲に報告しなければならない。
（報告）
第８条　乙は、毎月、業務の実施状況を書面により甲に報告しなければならない。
２　乙は、事故が発生し、又は発生するおそれがあるときは、直ちに甲に報告し、その指
示に従わなければならない。
（検査）
第９条　甲は、乙の同意を得た場合に限り、乙の作業場所に立ち入り、業務の実施状況を
検査することができる。
- 3 -`,
  `（情報の返還及び廃棄）
第１０条　乙は、この契約が終了したときは、甲から提供された情報及びその複製物を直
ちに甲に返還し、又は復元できない方法により廃棄し、その旨を証する書面を甲に提出し
なければならない。
（損害賠償）
第１１条　乙は、この契約に違反して甲に損害を与えたときは、その損害を賠償しなけれ
ばならない。
（契約の解除）
第１２条　甲は、乙がこの契約に違反したときは、この契約を解除することができる。
- 4 -`,
];

/** The version before: subcontracting was free, and disposal was missing. */
export const FORMER_CONTRACT_PAGES: readonly string[] = CONTRACT_PAGES.map((page) =>
  page
    .replace('あらかじめ\n甲の書面による承諾を得たときは', '業務の遂\n行上必要があるときは')
    .replace('、又は復元できない方法により廃棄し', ''),
);
