/** Routes as they are drawn: which steps a track can ever reach takes a while to find out. Pure. */
import { kindsTaken } from '~/policy/lookup';
import type { PolicyProfile, RequestKind, RouteStage, RouteStep, Track } from '~/policy/model';
import { isConditional, routeOfTrack } from '~/policy/route';

export const TRACKS: readonly Track[] = ['A', 'B'];

/** `conditional`: whether the step depends on further answers. */
export type DrawnStep = RouteStep & { conditional: boolean };
export type DrawnRoute = { track: Track; stages: (Omit<RouteStage, 'steps'> & { steps: DrawnStep[] })[] };

/** A version never changes: what was found out holds as long as the version is in memory. */
const known = new WeakMap<PolicyProfile, Map<RequestKind, DrawnRoute[]>>();

/** Both tracks of a kind; none where the policy does not cover it. */
export function drawnRoutes(profile: PolicyProfile, kind: RequestKind): DrawnRoute[] {
  const ofProfile = known.get(profile) ?? new Map<RequestKind, DrawnRoute[]>();
  known.set(profile, ofProfile);
  const drawn = ofProfile.get(kind) ?? draw(profile, kind);
  ofProfile.set(kind, drawn);
  return drawn;
}

function draw(profile: PolicyProfile, kind: RequestKind): DrawnRoute[] {
  if (!kindsTaken(profile).includes(kind)) return [];
  return TRACKS.map((track) => ({
    track,
    stages: routeOfTrack(profile, kind, track).map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({ ...step, conditional: isConditional(profile, kind, track, step.when) })),
    })),
  }));
}
