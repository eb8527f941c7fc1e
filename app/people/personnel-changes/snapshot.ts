/** The organisation over time, as far as a plan of changes has to know it. Pure; loaded by snapshot.repository.server.ts. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Holding } from '../holdings';
import type { OrganisationUnit } from '../organisation';
import type { Period } from '../periods';
import type { PostRole } from '../posts.repository.server';

export type KnownPerson = {
  id: string;
  name: string;
  email: string;
  active: boolean;
  canSignIn: boolean;
  /** The last day of the account, where a retirement is entered. */
  leavesAfter: PlainDate | null;
};
export type KnownUnit = OrganisationUnit & { period: Period };
export type KnownPost = { id: string; unitId: string; title: Text; period: Period; roles: PostRole[] };

export type Snapshot = {
  people: KnownPerson[];
  /** In the order of the organisation chart. */
  units: KnownUnit[];
  posts: KnownPost[];
  /** Those that go on, or begin, after the day before today. */
  holdings: Holding[];
};
