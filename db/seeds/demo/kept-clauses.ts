/** What the contract reviewer of the demo keeps of the papers: the clauses on which the city could act later. */
import type { Actor } from '~/authorization/actor';
import { listEvidence } from '~/documents/evidence.repository.server';
import type { PolicyProfile } from '~/policy/model';
import { tiePassage } from '~/workbench/choose-passage.server';
import type { Db } from '~db/connection.server';
import { told } from './told';

type Io = Parameters<typeof tiePassage>[3];

/** By requirement: words of the article, and the page on which the paper has it. */
const KEPT: readonly (readonly [requirementKey: string, page: number, quote: string])[] = [
  [
    'contract-subcontracting',
    1,
    '乙は、データ入力業務の一部を第三者に委託しようとするときは、あらかじめ、相手方、委託する業務の内容及び期間を示して甲の書面による承諾を得なければならない。',
  ],
  [
    'contract-reporting',
    2,
    '乙は、情報の漏えい、滅失、毀損その他の事故が発生し、又は発生するおそれがあるときは、直ちに甲に報告し、その指示に従わなければならない。',
  ],
  [
    'contract-audit',
    2,
    '甲は、必要があると認めるときは、乙及び再委託先の作業場所に立ち入り、データ入力業務の実施状況及び情報の管理の状況を検査することができる。',
  ],
  [
    'contract-return-disposal',
    2,
    '乙は、この契約が終了したときは、甲から提供された情報及びその複製物を直ちに甲に返還し、又は復元できない方法により廃棄し、その日時、方法及び担当者を記した証明書を甲に提出しなければならない。',
  ],
  [
    'contract-breach',
    2,
    '甲は、乙がこの契約に違反したときは、催告をしないで、この契約の全部又は一部を解除することができる。',
  ],
];

const TITLE = '介護認定調査票データ入力業務委託';

/** For the one request whose contract an incident of the demo is about; a requirement that does not apply is left out. */
export async function keepClauses(
  city: { db: Db; profile: PolicyProfile },
  actor: Actor,
  { requestId, stepKey, title }: { requestId: string; stepKey: string; title: string },
  io: Io,
): Promise<void> {
  const { db } = city;
  if (title !== told(city, TITLE)) return;
  const [paper] = await listEvidence(db, requestId);
  if (!paper) return;
  for (const [requirementKey, page, quote] of KEPT) {
    const passage = { fileId: paper.id, page, place: null, quote, answers: null, asTyped: true };
    const kept = await tiePassage(db, actor, { requestId, requirementKey, stepKey, version: 0, ...passage }, io);
    if (!kept.ok && kept.refusal !== 'not-found') throw new Error(`${title} ${requirementKey}: ${kept.refusal}`);
  }
}
