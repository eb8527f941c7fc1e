/** Endings of the demo city: one that is over with its disposal record, one in the middle of its proofs. */
import { beginEndings } from '~/endings/begin-endings.server';
import { closeEnding } from '~/endings/close-ending.server';
import type { Method, ProofKind } from '~/endings/ending';
import { listProofs } from '~/endings/endings.repository.server';
import { answerNotApplicable, claimNotApplicable, recordProof } from '~/endings/prove.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import type { DemoCity } from './requests';
import { told } from './told';

type Written = { note: string; evidence?: string; method?: Method; doneBy?: string; what?: string };

const WRITTEN: Partial<Record<ProofKind, Written>> = {
  migration: { note: '集計表を庁内の共有フォルダに移し、件数（2,140件）と合計を照らし合わせた。' },
  return: { note: '調査票の原本8箱を受渡簿と照らし合わせて受け取った。' },
  erasure: { note: '作業用の端末から消去した報告を受けた。', method: 'overwrite', evidence: '消去報告書 第31号' },
  'backup-erasure': {
    note: '控えは暗号化されており、復号の鍵が廃棄された。',
    method: 'crypto-erasure',
    evidence: '消去報告書 第31号',
  },
  accounts: { note: '貸し出した入室証2枚を回収し、受渡し用の利用者を消した。' },
  'disposal-record': {
    note: '',
    method: 'destruction',
    doneBy: '介護福祉課 主事 鈴木 亜紀（立会い）、有限会社しずはた入力センター',
    what: '調査票の写し 2,140枚（溶解）、入力用データ一式',
  },
  certificate: { note: '溶解の証明書を受け取った。', method: 'destruction', evidence: '溶解証明書 第118号' },
};

/** The contracts come from before the portal (registers.ts); their last days have passed. */
export async function seedEndings(city: DemoCity, today: PlainDate): Promise<void> {
  const at = (day: PlainDate) => new Date(`${day}T10:10:00+09:00`);
  const [first, second] = [addDays(today, -40), addDays(today, -3)];
  for (const day of [first, second]) await beginEndings(city.db, { now: at(day), newId });
  await prove(city, '介護予防調査集計業務委託', first, Object.keys(WRITTEN) as ProofKind[]);
  await prove(city, '高齢者台帳データ整備業務委託', second, ['migration', 'accounts']);

  const over = await endingOf(city, '介護予防調査集計業務委託');
  const closed = addDays(first, 12);
  const head = await actorOf(city, 'nursing-head', closed);
  done(await closeEnding(city.db, head, { endingId: over, version: 1, note: '' }, { now: at(closed), newId }));

  const open = await endingOf(city, '高齢者台帳データ整備業務委託');
  const claimed = (await listProofs(city.db, open)).filter(
    ({ kind }) => kind === 'return' || kind === 'backup-erasure',
  );
  const clerk = await actorOf(city, 'nursing-clerk', second);
  const io = { now: at(addDays(today, -2)), newId };
  for (const proof of claimed) {
    const reason =
      proof.kind === 'return'
        ? '紙の資料は渡していません。データだけを閉域の回線で受け渡しました。'
        : '委託先は控えをとらない契約です（契約書 第9条）。';
    const on = { endingId: open, proofId: proof.id, version: proof.version };
    done(await claimNotApplicable(city.db, clerk, { ...on, reason }, io));
  }
  const [confirmed] = claimed;
  if (!confirmed) return;
  const security = await actorOf(city, 'it-security', second);
  const answer = { outcome: 'confirmed', note: '受渡簿に記載がないことを見ました。' } as const;
  const on = { endingId: open, proofId: confirmed.id, version: confirmed.version + 1 };
  done(await answerNotApplicable(city.db, security, { ...on, ...answer }, io));
}

async function prove(city: DemoCity, name: string, from: PlainDate, kinds: readonly ProofKind[]): Promise<void> {
  const endingId = await endingOf(city, name);
  const clerk = await actorOf(city, 'nursing-clerk', from);
  const now = new Date(`${from}T13:30:00+09:00`);
  for (const proof of await listProofs(city.db, endingId)) {
    const written = kinds.includes(proof.kind) ? told(city, WRITTEN[proof.kind]) : undefined;
    if (!written) continue;
    const { note, evidence = '', method = null, doneBy = '', what = '' } = written;
    const isKey = method === 'crypto-erasure';
    const key = { keyDestroyedOn: isKey ? from : null, keyEvidence: isKey ? '鍵管理簿 第7号（委託先の写し）' : '' };
    const command = { endingId, proofId: proof.id, version: proof.version, doneOn: from };
    done(
      await recordProof(city.db, clerk, { ...command, ...key, note, evidence, method, doneBy, what }, { now, newId }),
    );
  }
}

async function endingOf(city: DemoCity, name: string): Promise<string> {
  const row = await city.db.selectFrom('endings').select('id').where('name', '=', told(city, name)).executeTakeFirst();
  if (!row) throw new Error(`The demo has no ending of ${name}`);
  return row.id;
}

async function actorOf(city: DemoCity, key: string, day: PlainDate) {
  const actor = await loadActor(city.db, city.people.get(key) ?? '', day);
  if (!actor) throw new Error(`Demo person ${key} is missing`);
  return actor;
}

function done(outcome: { ok: true } | { ok: false; refusal: { reason: string } }): void {
  if (!outcome.ok) throw new Error(`Ending of the demo: ${outcome.refusal.reason}`);
}
