/** Policies that nobody has written yet: random ones that hold together, and the same with one thing wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '~/policy/assess';
import { canApply } from '~/policy/conditions';
import { kindsCovered } from '~/policy/lookup';
import type { Condition, PolicyProfile, RequestKind } from '~/policy/model';
import { readProfileFile } from '~/policy/profile-file';
import { smallProfile } from '../factories/small-profile';
import { answersFor } from './answers';

const SEED = 20_261_121;

/** One of `list`, by a number that was drawn. */
function pick<T>(list: readonly T[], drawn: number): T {
  const one = list[drawn % list.length];
  if (one === undefined) throw new Error('There is nothing to choose from');
  return one;
}

/** Every object in `node`, itself first. */
function objectsIn(node: unknown): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(objectsIn);
  return Array.isArray(node) ? inside : [node as Record<string, unknown>, ...inside];
}

/** Every list of that name, wherever it is. */
const listsNamed = (profile: PolicyProfile, name: string): string[][] =>
  objectsIn(profile).flatMap((object) => (Array.isArray(object[name]) ? [object[name] as string[]] : []));

function rename(list: string[], from: string, to: string): void {
  for (const [index, key] of list.entries()) if (key === from) list[index] = to;
}

function dropKind(profile: PolicyProfile, kind: RequestKind): void {
  delete profile.routes[kind];
  delete profile.periods.validMonths[kind];
  const left = ({ when }: { when: Condition }) => kindsCovered(profile).some((other) => canApply(profile, other, when));
  profile.tracks = profile.tracks.filter(left);
  profile.requirements = profile.requirements.filter(left);
  const keys = new Set(profile.requirements.map(({ key }) => key));
  if (profile.changes) {
    profile.changes.rules = profile.changes.rules.filter(left);
    for (const rule of profile.changes.rules) rule.checks = rule.checks.filter((key) => keys.has(key));
    if (profile.changes.rules.length === 0) delete profile.changes;
  }
  for (const [name, questions] of Object.entries(profile.checks ?? {})) {
    const kept = questions.filter(left);
    if (kept.length > 0) Object.assign(profile.checks ?? {}, { [name]: kept });
    else delete (profile.checks as Record<string, unknown>)[name];
  }
}

const OPTIONAL_PERIODS = ['socialMedia', 'followUp', 'sla', 'endings'] as const;

/** What a body may change without anything else having to follow. */
const EDITS: Record<string, (profile: PolicyProfile, drawn: number) => void> = {
  'no rules of incidents': (profile) => delete profile.incidents,
  'no rules of changes': (profile) => delete profile.changes,
  'no questions': (profile) => delete profile.checks,
  'no evidence of its own': (profile) => delete profile.evidence,
  'a period left to the baseline': (profile, drawn) => delete profile.periods[pick(OPTIONAL_PERIODS, drawn)],
  'a kind less': (profile) => dropKind(profile, 'social-media-account'),
  'a requirement less': (profile, drawn) => {
    if (profile.requirements.length < 10) return;
    const gone = pick(profile.requirements, drawn);
    profile.requirements = profile.requirements.filter((one) => one !== gone);
    for (const rule of profile.changes?.rules ?? []) rule.checks = rule.checks.filter((key) => key !== gone.key);
  },
  'another order of requirements': (profile) => profile.requirements.reverse(),
  'a requirement renamed': (profile, drawn) => {
    const one = pick(profile.requirements, drawn);
    const name = `own-${one.key}`.slice(0, 60);
    for (const list of listsNamed(profile, 'checks')) rename(list, one.key, name);
    one.key = name;
  },
  'a provision renamed': (profile, drawn) => {
    const one = pick(profile.provisions, drawn);
    const name = `own-${one.key}`.slice(0, 60);
    for (const list of listsNamed(profile, 'provisions')) rename(list, one.key, name);
    for (const role of Object.values(profile.roles)) if (role.provision === one.key) role.provision = name;
    one.key = name;
  },
  'a level renamed': (profile, drawn) => {
    const axis = pick(['confidentiality', 'integrity', 'availability'] as const, drawn);
    const level = pick(profile.classification.axes[axis].levels, drawn);
    const name = `Z${drawn % 1_000}`;
    for (const object of objectsIn(profile)) {
      if (object.axis !== axis) continue;
      if (object.level === level.key) object.level = name;
      if (object.isLevel === level.key) object.isLevel = name;
    }
    level.key = name;
  },
  'a level more': (profile, drawn) => {
    const { levels } =
      profile.classification.axes[pick(['confidentiality', 'integrity', 'availability'] as const, drawn)];
    const text = { ja: '加えた段階', en: 'Added level' };
    if (levels.length < 20 && !levels.some(({ key }) => key === `N${drawn % 100}`)) {
      levels.splice(drawn % (levels.length + 1), 0, { key: `N${drawn % 100}`, name: text, criterion: text });
    }
  },
  'a condition written otherwise': (profile, drawn) => {
    const one = pick(profile.requirements, drawn);
    one.when = pick([{ not: { not: one.when } }, { all: [one.when] }, { any: [one.when, one.when] }], drawn);
  },
  'mandatory for all': (profile, drawn) => (pick(profile.requirements, drawn).mandatory = { always: true }),
  'never mandatory': (profile, drawn) => (pick(profile.requirements, drawn).mandatory = { not: { always: true } }),
  'exempted or not': (profile, drawn) => {
    const one = pick(profile.requirements, drawn);
    one.exemptable = !one.exemptable;
  },
  'one more reviewer': (profile, drawn) => {
    const { reviewers } = pick(profile.requirements, drawn);
    if (!reviewers.includes('security-manager')) reviewers.push('security-manager');
  },
  'other words': (profile, drawn) => {
    pick(profile.requirements, drawn).statement = { ja: '改正した文です。"引用"と\\と𠮷。', en: 'Amended “text” \\ /' };
  },
  'other days': (profile, drawn) => {
    const route = pick(Object.values(profile.routes), drawn);
    for (const { steps } of route) for (const step of steps) step.dueDays = 1 + (drawn % 365);
  },
  'a role renamed': (profile, drawn) => {
    const role = pick(Object.values(profile.roles), drawn);
    role.name = { ja: '別の名の責任者', en: 'Officer by another name' };
  },
};

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(1_000_000)), { maxLength: 8 });

function editedBy(chosen: readonly (readonly [string, number])[]): PolicyProfile {
  const profile = smallProfile();
  for (const [name, drawn] of chosen) EDITS[name]?.(profile, drawn);
  return profile;
}

test('a policy that holds together is taken, comes back as it was, and decides about whatever is asked', () => {
  fc.assert(
    fc.property(edits, fc.gen(), (chosen, draw) => {
      const profile = editedBy(chosen);
      const read = readProfileFile(JSON.stringify(profile, null, 2));
      expect(read).toEqual({ ok: true, value: profile });
      for (const kind of kindsCovered(profile)) {
        const { complete, partial } = answersFor(profile, kind);
        const facts = draw(() => complete);
        const { track, route, complete: settled } = assess(profile, { kind, facts });
        const steps = route.flatMap((stage) => stage.steps);
        expect([settled, track === null, steps.at(-1)?.action]).toEqual([true, false, 'final']);
        expect(steps.filter(({ action }) => action === 'final')).toHaveLength(1);
        expect(steps.filter(({ role }) => profile.roles[role] === undefined)).toEqual([]);
        assess(profile, { kind, facts: draw(() => partial) });
      }
    }),
    { seed: SEED, numRuns: 8 },
  );
});

type Breakage = (profile: PolicyProfile, drawn: number) => unknown;

const impossible: Condition = { all: [{ fact: 'purpose', is: 'new' }, { not: { fact: 'purpose', is: 'new' } }] };
const anyStep = (profile: PolicyProfile, drawn: number) => {
  const route = pick(Object.values(profile.routes), drawn);
  return pick(
    route.flatMap(({ steps }) => steps),
    drawn,
  );
};
const textsIn = (profile: PolicyProfile) =>
  objectsIn(profile).filter((object) => typeof object.ja === 'string' && typeof object.en === 'string');
const countedIn = (profile: PolicyProfile) =>
  objectsIn(profile).flatMap((object) =>
    Object.entries(object).flatMap(([name, value]) =>
      typeof value === 'number' && name !== 'required' ? [{ object, name }] : [],
    ),
  );

/** Each makes any policy unfit, wherever the number that was drawn puts it. */
const BREAKAGES: Record<string, Breakage> = {
  'a requirement without a provision': (profile, drawn) => (pick(profile.requirements, drawn).provisions = []),
  'a step without a provision': (profile, drawn) => (anyStep(profile, drawn).provisions = []),
  'a provision that is not there': (profile, drawn) =>
    pick(
      listsNamed(profile, 'provisions').filter((list) => typeof list[0] === 'string'),
      drawn,
    ).push('no-such'),
  'a provision twice': (profile, drawn) => profile.provisions.push(pick(profile.provisions, drawn)),
  'a requirement twice': (profile, drawn) => profile.requirements.push(pick(profile.requirements, drawn)),
  'a condition that never holds': (profile, drawn) => (pick(profile.requirements, drawn).when = impossible),
  'a step that is never taken': (profile, drawn) => (anyStep(profile, drawn).when = impossible),
  'a route without a holder': (profile, drawn) => delete profile.roles[anyStep(profile, drawn).role],
  'a role that is not known': (profile, drawn) => Object.assign(anyStep(profile, drawn), { role: 'mayor' }),
  'a level that is not known': (profile, drawn) =>
    (pick(profile.requirements, drawn).when = { axis: 'integrity', isLevel: 'X9' }),
  'a threshold that is not known': (profile, drawn) =>
    (pick(profile.requirements, drawn).when = { reaches: 'no-such' }),
  'a threshold at no level': (profile) => (profile.classification.thresholds.careful.level = 'X9'),
  'nobody who decides': (profile, drawn) => {
    for (const { steps } of pick(Object.values(profile.routes), drawn)) {
      for (const step of steps) if (step.action === 'final') step.action = 'concur';
    }
  },
  'a text without words': (profile, drawn) => (pick(textsIn(profile), drawn)[pick(['ja', 'en'], drawn)] = '  '),
  'a text in one language': (profile, drawn) => delete pick(textsIn(profile), drawn).en,
  'half a character': (profile, drawn) => (pick(textsIn(profile), drawn).ja = '\ud83d'),
  'a period below zero': (profile, drawn) => {
    const { object, name } = pick(countedIn(profile), drawn);
    object[name] = -1;
  },
  'a number as text': (profile, drawn) => {
    const { object, name } = pick(countedIn(profile), drawn);
    object[name] = '5';
  },
  'an entry that is not known': (profile, drawn) =>
    (pick(
      objectsIn(profile).filter((object) => !('careful' in object)),
      drawn,
    )['no-such-entry'] = 1),
  'no requirement at all': (profile) => (profile.requirements = []),
  'a kind without a period': (profile, drawn) => delete profile.periods.validMonths[pick(kindsCovered(profile), drawn)],
};

test('a policy with one thing wrong is refused, with a line and a reason in both languages', () => {
  const broken = fc.tuple(edits, fc.constantFrom(...Object.keys(BREAKAGES)), fc.nat(1_000_000));
  fc.assert(
    fc.property(broken, ([chosen, name, drawn]) => {
      const profile = editedBy(chosen);
      BREAKAGES[name]?.(profile, drawn);
      const text = JSON.stringify(profile, null, 2);
      const read = readProfileFile(text);
      expect(read.ok).toBe(false);
      const lines = text.split('\n').length;
      for (const { line, path, reason } of read.ok ? [] : read.refusal) {
        expect([line > 0 && line <= lines, path !== '']).toEqual([true, true]);
        expect([reason.ja, reason.en]).toEqual([
          expect.stringMatching(/[ぁ-んァ-ヶ一-龠]/),
          expect.stringMatching(/[a-z]/),
        ]);
      }
    }),
    { seed: SEED, numRuns: 30 },
  );
});

test('text that is no policy at all is refused as well, whatever it is', () => {
  const anything = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 50 }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = readProfileFile(text);
      expect(read.ok ? 'taken' : read.refusal.length > 0).toBe(true);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
