/** What another version of a policy means for a request. Pure. */
import canonicalize from 'canonicalize';
import type { Text } from '~/platform/text';
import { assess } from '~/policy/assess';
import type { Assessment, Axis, PolicyProfile, RequestFacts, Track } from '~/policy/model';
import type { Entry } from './differences';

export type Effect = {
  track: { before: Track | null; after: Track | null };
  /** Requirements that would come to apply, and that would no longer. */
  added: Entry[];
  gone: Entry[];
  /** Whether other steps, or others in another order, would decide. */
  route: boolean;
  /** Where the information comes to stand in another class, as it is called. */
  classes: { axis: Text; before: Text | null; after: Text | null }[];
};

/** What the same facts come to under another version; null where nothing is different. */
export function effectOn(request: RequestFacts, before: PolicyProfile, after: PolicyProfile): Effect | null {
  const [former, latter] = [assess(before, request), assess(after, request)];
  const effect: Effect = {
    track: { before: former.track, after: latter.track },
    added: without(latter, former),
    gone: without(former, latter),
    route: routeText(former) !== routeText(latter),
    classes: AXES.flatMap((axis) => {
      const [was, becomes] = [className(before, axis, former), className(after, axis, latter)];
      const same = canonicalize(was) === canonicalize(becomes);
      return same ? [] : [{ axis: after.classification.axes[axis].name, before: was, after: becomes }];
    }),
  };
  const none = [effect.added, effect.gone, effect.classes].every((changes) => changes.length === 0);
  const same = former.track === latter.track && none && !effect.route;
  return same ? null : effect;
}

const AXES: readonly Axis[] = ['confidentiality', 'integrity', 'availability'];

/** Levels of two schemes are told apart by what they are called: 1 is the highest in one and the lowest in another. */
const className = ({ classification }: PolicyProfile, axis: Axis, { effectiveClass }: Assessment): Text | null =>
  classification.axes[axis].levels.find(({ key }) => key === effectiveClass[axis])?.name ?? null;

const without = (one: Assessment, other: Assessment): Entry[] =>
  one.requirements
    .filter(({ key }) => !other.requirements.some((known) => known.key === key))
    .map(({ key, title }) => ({ key, name: title }));

const routeText = ({ route }: Assessment): string =>
  route.map(({ steps }) => steps.map(({ key, role, action }) => `${key} ${role} ${action}`).join(',')).join('|');
