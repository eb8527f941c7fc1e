/** 研修・訓練 of the demo city: every section has one ahead, and one has just held its own. */
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { askForTrainings } from '~/trainings/ask-for-trainings.server';
import { recordTraining } from '~/trainings/record-training.server';
import type { DemoCity } from './requests';
import { told } from './told';

export async function seedTrainings(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  const { db, people, units } = city;
  const io = { now, newId };
  await askForTrainings(db, io);
  const personId = people.get('nursing-head');
  const unitId = units.get('nursing');
  const head = personId && (await loadActor(db, personId, today));
  if (!head || !unitId) throw new Error('The demo has nobody as nursing-head');
  const training = {
    unitId,
    submissionKey: newId(),
    heldOn: addDays(today, -12),
    participants: 14,
    content: '標的型メールの訓練と、委託先に渡す資料の確かめ方。欠席した2人には、翌週に同じ内容を伝えた。',
    evidence: told(city, '研修資料・出席簿（介護福祉課 共有フォルダ）'),
  };
  const recorded = await recordTraining(db, head, training, io);
  if (!recorded.ok) throw new Error(`Training of the demo: ${recorded.refusal.reason}`);
}
