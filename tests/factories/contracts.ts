/** Contracts of the register, and the papers they are made of. */
import type { OutsourcingContent } from '~/approval-requests/content';
import type { Db } from '~db/connection.server';
import { docxOf, paragraph, pdfBy } from './documents';
import type { CityHall } from './organisation';
import { attachDocument } from './read-documents';
import { approveUntil, submitDraft } from './requests';
import { completeManager, completeOutsourcing, fileWork } from './work';

export const CONTRACT_ARTICLES: readonly string[] = [
  '業務委託契約書',
  '藤枝市（以下「甲」という。）と有限会社しずはた入力センター（以下「乙」という。）は、次のとおり契約を締結する。',
  '第1条 乙は、この契約の条項に従い、善良な管理者の注意をもって業務を行わなければならない。',
  '第2条 委託料は、金4,800,000円とする。甲は、適法な請求を受けた日から30日以内に支払う。',
  '第3条 乙は、業務上知り得た秘密を他に漏らしてはならない。この契約が終了した後も、同様とする。',
  '第4条 乙は、甲の書面による事前の承諾を得なければ、業務の一部を第三者に委託することができない。',
  '第5条 乙は、業務が終了したときは、甲から提供された資料を直ちに返還しなければならない。',
  '第6条 甲は、乙が第3条又は第4条の規定に違反したときは、この契約を解除することができる。',
];

/** As a PDF with lines of its own width; the page breaks fall where they fall. */
export const contractAsPdf = (articles: readonly string[], fontSize = 12): Promise<Buffer> =>
  pdfBy((document) => {
    document.fontSize(fontSize);
    for (const article of articles) document.text(article, { lineGap: 4 }).moveDown();
  });

export const contractAsDocx = (articles: readonly string[]): Buffer =>
  docxOf(articles.map((article) => paragraph(article)).join(''));

export type ContractCase = { requestId: string; contractId: string; reviewedFileId: string };

/** A contract that was approved with `articles` as its draft; its text has been read. */
export async function approvedContract(
  db: Db,
  hall: CityHall,
  {
    pages = [CONTRACT_ARTICLES.join('\n')],
    change = {},
    agreement = false,
  }: {
    pages?: readonly string[];
    change?: Partial<OutsourcingContent>;
    /** 指定管理者の協定 instead of a contract. */
    agreement?: boolean;
  } = {},
): Promise<ContractCase> {
  const requestId = await fileWork(db, hall, (profile, unitId) =>
    agreement ? completeManager(profile, unitId) : completeOutsourcing(profile, unitId, change),
  );
  const { fileId } = await attachDocument(db, { requestId, by: hall.people.nursingClerk }, pages);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  const { contract_id: contractId } = await db
    .selectFrom('contract_requests')
    .select('contract_id')
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { requestId, contractId, reviewedFileId: fileId };
}
