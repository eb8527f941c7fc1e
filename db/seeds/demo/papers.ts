/** Papers of the demo: drafts of contracts that come with the requests. */
import { createRequire } from 'node:module';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Actor } from '~/authorization/actor';
import { addEvidence } from '~/documents/change-evidence.server';
import { receiveFile } from '~/documents/file-store.server';
import { newId } from '~/platform/ids';
import type { PolicyProfile } from '~/policy/model';
import type { Db } from '~db/connection.server';
import { type ContractPaper, contractText } from './contract-text';
import { told } from './told';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
);

type Paper = ContractPaper & { name: string; kind: 'contract' | 'agreement' };

const paper = (work: string, vendor: string, instead: ContractPaper['instead'] = {}): Paper => ({
  name: '業務委託契約書（案）.pdf',
  kind: 'contract',
  title: '業務委託契約書',
  vendor,
  work,
  instead,
});

const agreement = (facility: string, vendor: string): Paper => ({
  ...paper('管理業務', vendor),
  name: '基本協定書（案）.pdf',
  kind: 'agreement',
  title: `${facility}の管理に関する基本協定書`,
});

/** By the title of the request. */
const PAPERS: Readonly<Record<string, Paper>> = {
  介護認定調査票データ入力業務委託: paper('データ入力業務', '有限会社しずはた入力センター'),
  '国民健康保険税納税通知書印刷・封入封緘業務委託': paper('印刷及び封入封緘業務', '株式会社あおば印刷', {
    検査: '甲は、乙の同意を得た場合に限り、乙の作業場所に立ち入り、{work}の実施状況を検査することができる。',
    秘密の保持: '乙は、この契約の期間中、{work}に関して知り得た秘密を他に漏らしてはならない。',
    報告: '乙は、{work}が完了したときは、書面により甲に報告しなければならない。',
  }),
  健康管理システム運用保守業務委託: paper('運用保守業務', '駿河ソリューションズ株式会社', {
    再委託の制限:
      '乙は、{work}の一部を第三者に委託することができる。この場合において、乙は、遅滞なくその旨を甲に通知する。',
  }),
  審議会会議録文字起こし業務委託: paper('文字起こし業務', '合同会社ことのは工房', {
    情報の返還及び廃棄: '乙は、この契約が終了したときは、甲から提供された録音を甲に返還しなければならない。',
  }),
  市民文化会館: agreement('市民文化会館', '一般財団法人ふじえだ文化振興財団'),
  生涯学習センター: agreement('生涯学習センター', '特定非営利活動法人まなびの輪'),
};

async function pdfOf(paragraphs: readonly string[], title: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 60, info: { Title: title } });
  const bytes = buffer(document.pipe(new PassThrough()));
  document.registerFont('text', FONT).font('text').fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 5, paragraphGap: 8 });
  document.end();
  return bytes;
}

async function fileOf(paragraphs: readonly string[], rawName: string) {
  const received = await receiveFile(Readable.from([await pdfOf(paragraphs, rawName)]));
  return { ...received, rawName, type: 'pdf' as const };
}

type Given = { name?: string; instead?: ContractPaper['instead'] };

/** The paper of this request as a file that has arrived; `given` is what it says otherwise. */
export async function paperFor(title: string, profile: PolicyProfile, { name, instead }: Given = {}) {
  const paper = told({ profile }, PAPERS)[title];
  if (!paper) throw new Error(`${title} has no paper`);
  const text = contractText({ ...paper, instead: { ...paper.instead, ...instead } }, profile.body.ja);
  return { file: await fileOf(text, name ?? paper.name), vendor: paper.vendor, kind: paper.kind };
}

/** Puts the draft of the contract into the request, where there is one. */
export async function addPaper(
  { db, profile }: { db: Db; profile: PolicyProfile },
  actor: Actor,
  request: { id: string; title: string },
  now: Date,
): Promise<void> {
  if (!told({ profile }, PAPERS)[request.title]) return;
  const { file, kind } = await paperFor(request.title, profile);
  const command = {
    requestId: request.id,
    submissionKey: newId(),
    files: [file],
    requirementKey: null,
    kind,
    replacesId: null,
  };
  const added = await addEvidence(db, actor, command, { now, newId });
  if (!added.ok) throw new Error(`${request.title}: ${JSON.stringify(added.refusal)}`);
}
