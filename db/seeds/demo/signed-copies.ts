/** Signed copies of the demo: one contract stands on its own, another waits with words that nobody reviewed. */
import type { Actor } from '~/authorization/actor';
import { saveComparison } from '~/conclusions/compare-waiting.server';
import { approvedRequestOf, listCopies, reviewedDocuments } from '~/conclusions/conclusions.repository.server';
import { concludeContract } from '~/conclusions/decide-on-copy.server';
import { enterSignedCopy } from '~/conclusions/record-signed-copy.server';
import { keepFile } from '~/documents/file-store.server';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { kindsTaken } from '~/policy/lookup';
import type { ContractPaper } from './contract-text';
import { paperFor } from './papers';
import type { DemoCity } from './requests';
import { told } from './told';

/** One contract stands on its signed copy; of another the copy says something that nobody reviewed. */
export async function seedSignedCopies(city: DemoCity, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  if (kindsTaken(city.profile).includes('designated-manager')) {
    const hall = await enter(city, '市民文化会館', {
      by: 'culture-staff-1',
      at: before(12),
      name: '基本協定書（署名済み）.pdf',
      further: told(city, '株式会社はまかぜ舞台'),
      instead: {},
    });
    await conclude(city, hall, before(11));
  }
  // The app compares it as soon as it has read both.
  await enter(city, '介護認定調査票データ入力業務委託', {
    by: 'nursing-clerk',
    at: before(2),
    name: '業務委託契約書（署名済み）.pdf',
    further: '',
    instead: {
      再委託の制限:
        '乙は、{work}の全部又は主要な部分を第三者に委託してはならない。\n２　乙は、{work}の一部を第三者に委託したときは、遅滞なく、相手方、委託する業務の内容及び期間を甲に通知しなければならない。\n３　乙は、再委託先にこの契約に基づく乙の義務と同等の義務を負わせ、その履行について甲に対し責任を負う。',
    },
  });
}

type Signed = {
  by: string;
  at: Date;
  name: string;
  /** A party besides the body and the company. */
  further: string;
  instead: NonNullable<ContractPaper['instead']>;
};

async function enter(city: DemoCity, said: string, signed: Signed): Promise<string> {
  const title = told(city, said);
  const { by, at, name, further, instead } = signed;
  const { db, profile } = city;
  const { id: contractId } = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .select('tie.contract_id as id')
    .where('request.title', '=', title)
    .executeTakeFirstOrThrow();
  const approval = await approvedRequestOf(db, contractId);
  const reviewed = approval && (await reviewedDocuments(db, approval))[0];
  if (!reviewed) throw new Error(`${title}: nothing to sign`);
  const { file, vendor } = await paperFor(title, profile, { name, instead });
  const signedOn = addDays(officeDate(at), -1);
  const details = {
    ...{ submissionKey: newId(), reviewedFileId: reviewed.id, signedOn, ndaSignedOn: null },
    ...{ partyA: profile.body.ja, partyB: vendor, partyC: further, partyD: '' },
  };
  await keepFile(file);
  const entered = await enterSignedCopy(
    db,
    await actorOf(city, by, at),
    { contractId, details, file },
    { now: at, newId },
  );
  if (!entered.ok) throw new Error(`${title}: ${JSON.stringify(entered.refusal)}`);
  return contractId;
}

/** What the comparer would find of a copy that says the same, and the contract reviewer's decision on it. */
async function conclude(city: DemoCity, contractId: string, at: Date): Promise<void> {
  const { db } = city;
  const copy = (await listCopies(db, contractId))[0];
  if (!copy) throw new Error('No signed copy');
  const same = { differences: [], eyeReason: null, eyePages: { reviewed: [], signed: [] } };
  await saveComparison(db, copy, same, { now: () => at, newId });
  const version = (await listCopies(db, contractId))[0]?.version ?? 0;
  const reviewer = await actorOf(city, 'contracts-reviewer', at);
  const done = await concludeContract(db, reviewer, { contractId, copyId: copy.id, version }, { now: at, newId });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

async function actorOf(city: DemoCity, key: string, at: Date): Promise<Actor> {
  const actor = await loadActor(city.db, city.people.get(key) ?? '', officeDate(at));
  if (!actor) throw new Error(`Demo person ${key} is missing`);
  return actor;
}
