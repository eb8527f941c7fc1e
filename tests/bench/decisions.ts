/** A decision as a section head makes it: opens the form, sends it. */
import { signIn } from './app';
import type { HeadTask } from './fill';
import { type Client, fieldsOf, textOf } from './http';
import { type Load, measure, type Timing } from './timing';

export type DecisionTimings = { form: Timing; decision: Timing };

export async function signInHeads(client: Client, tasks: HeadTask[]): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const { headPostKey } of tasks) {
    if (!cookies.has(headPostKey)) cookies.set(headPostKey, await signIn(client, headPostKey));
  }
  return cookies;
}

/** Every task is decided once; the throughput is of whole decisions, the form included. */
export async function measureDecisions(
  client: Client,
  tasks: HeadTask[],
  cookies: Map<string, string>,
  load: Load,
): Promise<DecisionTimings> {
  const forms: number[] = [];
  const decision = await measure(
    async (n) => {
      const task = tasks[n] as HeadTask;
      const cookie = cookies.get(task.headPostKey);
      const path = `/approval-requests/${task.requestId}/decisions`;
      const form = await client.get(path, cookie);
      forms.push(form.ms);
      const fields = fieldsOf(textOf(form), path);
      if (!fields.csrf || !fields.digest) throw new Error(`No form for ${path} (${form.status})`);
      const sent = await client.post(path, { ...fields, outcome: 'approve', comment: '内容を確認しました。' }, cookie);
      if (sent.status !== 302 && sent.status !== 303) {
        const problems = textOf(sent)
          .match(/<[^>]*error[^>]*>[^<]+/g)
          ?.slice(0, 5)
          .join(' ');
        throw new Error(`${path} answered ${sent.status}: ${problems}`);
      }
      return sent.ms;
    },
    { ...load, most: Math.min(load.most, tasks.length) },
  );
  forms.sort((a, b) => a - b);
  const at = (share: number) => forms[Math.min(forms.length - 1, Math.floor(forms.length * share))] ?? Number.NaN;
  return { form: { ...decision, median: at(0.5), p95: at(0.95) }, decision };
}
