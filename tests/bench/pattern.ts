/** From the rows of one story to rows of any number of others: what differs becomes a slot. */
import { createHash } from 'node:crypto';
import type { CloudServiceContent } from '~/approval-requests/content';
import { canonicalJson, NO_HASH } from '~/record/chain';
import { foldForSearch } from '~/search/fold';
import type { SectionCast } from './city';
import type { Row, Story } from './stories';
import { SERVICE_MARK, STORY_DAYS_AGO, VENDOR_MARK } from './stories';
import { TABLES, type TableName } from './tables';

/** What one copy has of its own. */
export type Copy = {
  /** Counts the copies; part of every id. */
  index: number;
  /** Midnight UTC of the day on which it begins, and how much later in the hour everything happens. */
  day: number;
  laterMs: number;
  number: string;
  serviceName: string;
  vendor: { id: string; name: string };
  section: SectionCast;
  clerk: SectionCast['clerks'][number];
  /** Digests of its revisions; filled while its revisions are made. */
  digests: string[];
};

type Slot = (copy: Copy) => string;
/** Text, then slot, text, slot, … text. */
type Line = { texts: string[]; slots: Slot[] };
/** The line of an event and the text that its hash covers; both end where the previous hash stands. */
type EventLine = { stream: Line; hashed: Line; line: Line };

export type Pattern = {
  ending: Story['ending'];
  /** Milliseconds from the midnight of the day to the first event. */
  startsMs: number;
  lines: Record<Exclude<TableName, 'recorded_events'>, Line[]>;
  contents: Line[];
  events: EventLine[];
  requestId: Slot;
  serviceId: Slot | null;
};

export const DAY_MS = 86_400_000;
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(value: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    text = BASE32[value % 32] + text;
    value = Math.floor(value / 32);
  }
  return text;
}

/** The `k`-th id of a copy: a ULID of the moment it began; copies in order have ids in order. */
export const copyId = ({ index, day, laterMs }: Pick<Copy, 'index' | 'day' | 'laterMs'>, startsMs: number, k: number) =>
  `${base32(day + startsMs + laterMs, 10)}${base32(index, 6)}${base32(k, 2)}${base32(Math.imul(index * 64 + k, 0x9e3779b1) >>> 0, 8)}`;

const dates = new Map<number, string>();
function dateText(day: number): string {
  let text = dates.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    dates.set(day, text);
  }
  return text;
}

/** One field of LOAD DATA in its default form. */
const field = (value: string | null): string =>
  value === null
    ? '\\N'
    : value.replace(
        /[\\\t\n\r\0]/g,
        (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' })[c] ?? c,
      );

/** One pattern with its content as it was filed, and with a checklist cut down to a few answers. */
export type PatternPair = { whole: Pattern; short: Pattern };

/** Compiles the stories, all told in the section `told` STORY_DAYS_AGO before `today` (midnight UTC). */
export const patternsOf = (stories: Story[], told: SectionCast, today: number): PatternPair[] =>
  stories.map((story) => ({
    whole: new Compiler(story, told, today).pattern(),
    short: new Compiler(shortened(story), told, today).pattern(),
  }));

const ANSWERS_KEPT = 8;

function shortened(story: Story): Story {
  const shorten = (text: string, print: (content: unknown) => string): string => {
    const content = JSON.parse(text) as CloudServiceContent;
    return print({
      ...content,
      checklist: Object.fromEntries(Object.entries(content.checklist).slice(0, ANSWERS_KEPT)),
    });
  };
  const change = (rows: Row[], column: string, print: (content: unknown) => string) =>
    rows.map((row) => ({
      ...row,
      values: row.values.map((value, i) =>
        row.columns[i] === column && value !== null ? shorten(value, print) : value,
      ),
    }));
  return {
    ...story,
    rows: {
      ...story.rows,
      approval_requests: change(story.rows.approval_requests, 'draft', JSON.stringify),
      request_revisions: change(story.rows.request_revisions, 'content', canonicalJson),
    },
  };
}

/** ULIDs, hashes, instants, dates: found by their form. Names come before, longest first. */
const FORMS =
  '[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}|\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}\\.\\d{3}|\\d{4}-\\d{2}-\\d{2}(?![\\d-])';

class Compiler {
  private readonly names: Map<string, Slot>;
  private readonly token: RegExp;
  private readonly day: number;
  private readonly ids = new Map<string, number>();
  private readonly digests: string[];
  private readonly startsMs: number;

  constructor(
    private readonly story: Story,
    told: SectionCast,
    private readonly today: number,
  ) {
    this.day = today - STORY_DAYS_AGO * DAY_MS;
    const request = this.one('approval_requests');
    this.startsMs = Date.parse(`${this.value(request, 'created_at')}Z`) - this.day;
    this.digests = story.rows.request_revisions.map((row) => this.value(row, 'digest'));
    const clerk = told.clerks[0];
    if (!clerk) throw new Error('Nobody files in the section of the stories');
    const number = this.value(request, 'number');
    const fixed: [string, Slot][] = [
      [told.unitId, (c) => c.section.unitId],
      [clerk.id, (c) => c.clerk.id],
      [told.head.id, (c) => c.section.head.id],
      [told.head.postId, (c) => c.section.head.postId],
      [number, (c) => c.number],
      [foldForSearch(number), (c) => folded(c.number)],
      [SERVICE_MARK, (c) => c.serviceName],
      [VENDOR_MARK, (c) => c.vendor.name],
      [clerk.name, (c) => c.clerk.name],
      [foldForSearch(clerk.name), (c) => folded(c.clerk.name)],
      [told.head.name, (c) => c.section.head.name],
      [clerk.title, (c) => c.clerk.title],
      [told.path, (c) => c.section.path],
      [told.nameJa, (c) => c.section.nameJa],
      [told.nameEn, (c) => c.section.nameEn],
      [foldForSearch(told.nameEn), (c) => folded(c.section.nameEn)],
    ];
    const vendorId = story.rows.cloud_services[0] && this.value(story.rows.cloud_services[0], 'vendor_id');
    if (vendorId) fixed.push([vendorId, (c) => c.vendor.id]);
    fixed.push([SERVICE_STATUS, this.serviceStatus()]);
    this.names = new Map(fixed);
    const literal = [...this.names.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.token = new RegExp(`${literal.join('|')}|${FORMS}`, 'gu');
    for (const id of this.ownIds()) this.ids.set(id, this.ids.size);
  }

  pattern(): Pattern {
    const { story } = this;
    const lines = {} as Pattern['lines'];
    for (const table of TABLES) {
      if (table !== 'recorded_events') lines[table] = story.rows[table].map((row) => this.row(table, row));
    }
    const service = story.rows.cloud_services[0];
    return {
      ending: story.ending,
      startsMs: this.startsMs,
      lines,
      contents: story.rows.request_revisions.map((row) => this.compile(this.value(row, 'content'))),
      events: story.rows.recorded_events.map((row) => this.event(row)),
      requestId: this.idSlot(this.value(this.one('approval_requests'), 'id')),
      serviceId: service ? this.idSlot(this.value(service, 'id')) : null,
    };
  }

  /** What was approved years ago has ended since. */
  private serviceStatus(): Slot {
    const service = this.story.rows.cloud_services[0];
    const lasts = service ? Date.parse(`${this.value(service, 'valid_until')}T00:00:00Z`) - this.day : 0;
    const { today } = this;
    return (copy) => (copy.day + lasts < today ? 'ended' : 'approved');
  }

  private one(table: TableName): Row {
    const row = this.story.rows[table][0];
    if (!row) throw new Error(`The story "${this.story.ending}" left nothing in ${table}`);
    return row;
  }

  private value(row: Row, column: string): string {
    return row.values[row.columns.indexOf(column)] ?? '';
  }

  /** Ids that the story made. The request comes first: rows of one table then lie in the order of the requests. */
  private ownIds(): string[] {
    const of = (table: TableName) => this.story.rows[table].map((row) => this.value(row, 'id'));
    return (
      [
        'approval_requests',
        'request_revisions',
        'route_steps',
        'decisions',
        'comments',
        'cloud_services',
        'conditions',
        'recorded_events',
      ] as const
    ).flatMap(of);
  }

  private idSlot(id: string): Slot {
    const k = this.ids.get(id);
    if (k === undefined) throw new Error(`${id} is not an id of the story`);
    const { startsMs } = this;
    return (copy) => copyId(copy, startsMs, k);
  }

  private row(table: TableName, row: Row): Line {
    const values = row.columns.map((column, i) =>
      table === 'cloud_services' && column === 'status' ? SERVICE_STATUS : field(row.values[i] ?? null),
    );
    return this.compile(`${values.join('\t')}\n`);
  }

  /** Cuts `text` at everything that differs from copy to copy. */
  private compile(text: string): Line {
    const line: Line = { texts: [], slots: [] };
    let from = 0;
    for (const match of text.matchAll(this.token)) {
      const slot = this.slotFor(match[0]);
      if (!slot) continue;
      line.texts.push(text.slice(from, match.index));
      line.slots.push(slot);
      from = match.index + match[0].length;
    }
    line.texts.push(text.slice(from));
    return line;
  }

  private slotFor(token: string): Slot | null {
    const name = this.names.get(token);
    if (name) return name;
    if (this.ids.has(token)) return this.idSlot(token);
    if (token.length === 64) {
      const which = this.digests.indexOf(token);
      return which === -1 ? null : (copy) => copy.digests[which] ?? '';
    }
    if (token.length === 10) {
      const days = (Date.parse(`${token}T00:00:00Z`) - this.day) / DAY_MS;
      return (copy) => dateText(copy.day / DAY_MS + days);
    }
    if (token.length === 23) {
      const after = Date.parse(`${token.replace(' ', 'T')}Z`) - this.day;
      const between = token[10] === 'T' ? 'T' : ' ';
      return (copy) => {
        const at = new Date(copy.day + after + copy.laterMs).toISOString();
        return between === 'T' ? at.slice(0, 23) : `${at.slice(0, 10)} ${at.slice(11, 23)}`;
      };
    }
    // An id of somebody or something that all copies share.
    return null;
  }

  private event(row: Row): EventLine {
    const at = (column: string) => this.value(row, column);
    const hashed = canonicalJson({
      id: at('id'),
      stream: at('stream'),
      streamPosition: Number(at('stream_position')),
      type: at('type'),
      actor: { id: at('actor_id') || null, name: at('actor_name'), post: at('actor_post') },
      occurredAt: `${at('occurred_at').replace(' ', 'T')}Z`,
      payload: JSON.parse(at('payload')),
      previousHash: PREVIOUS,
    });
    const values = row.columns.map((column, i) =>
      column === 'previous_hash' ? PREVIOUS : column === 'hash' ? OWN : field(row.values[i] ?? null),
    );
    return {
      stream: this.compile(at('stream')),
      hashed: this.compile(hashed),
      line: this.compile(`${values.join('\t')}\n`),
    };
  }
}

const SERVICE_STATUS = '<status of the service>';
const PREVIOUS = '<previous hash>';
const OWN = '<hash>';

const foldedNames = new Map<string, string>();
/** Numbers are different for every copy and not kept. */
function folded(name: string): string {
  let text = foldedNames.get(name);
  if (text === undefined) {
    text = foldForSearch(name);
    if (foldedNames.size < 100_000) foldedNames.set(name, text);
  }
  return text;
}

/** Like SERVICE_MARK in a text that is searched: names appear folded there. */
const inSearch = (copy: Copy): Copy => ({
  ...copy,
  serviceName: folded(copy.serviceName),
  vendor: { ...copy.vendor, name: folded(copy.vendor.name) },
});

function fill(line: Line, copy: Copy): string {
  let text = line.texts[0] ?? '';
  for (let i = 0; i < line.slots.length; i++) text += (line.slots[i] as Slot)(copy) + line.texts[i + 1];
  return text;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Whether rows of `table` quote the digest of a revision. */
const QUOTE_DIGESTS: readonly TableName[] = ['request_revisions', 'decisions'];

/** The rows of `copy` in `table`, as lines for LOAD DATA. */
export function linesOf(pattern: Pattern, table: TableName, copy: Copy): string {
  if (QUOTE_DIGESTS.includes(table) || table === 'recorded_events') {
    copy.digests = pattern.contents.map((content) => sha256(fill(content, copy)));
  }
  if (table === 'recorded_events') return eventLines(pattern, copy);
  const which = table === 'search_texts' ? inSearch(copy) : copy;
  let text = '';
  for (const line of pattern.lines[table]) text += fill(line, which);
  return text;
}

function eventLines(pattern: Pattern, copy: Copy): string {
  const tails = new Map<string, string>();
  let text = '';
  for (const event of pattern.events) {
    const stream = fill(event.stream, copy);
    const previous = tails.get(stream) ?? NO_HASH;
    const hash = sha256(fill(event.hashed, copy).replace(PREVIOUS, previous));
    tails.set(stream, hash);
    text += fill(event.line, copy).replace(PREVIOUS, previous).replace(OWN, hash);
  }
  return text;
}
