/** 人事異動の CSV: its columns, the kinds of changes, and what each kind needs. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { HoldingCapacity } from '../holdings';

export const COLUMN_KEYS = [
  'email',
  'name',
  'kind',
  'date',
  'fromUnit',
  'fromTitle',
  'toUnit',
  'toTitle',
  'note',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Heads of the columns; either language is understood. */
export const columnNames: Record<ColumnKey, Text> = {
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  name: { ja: '氏名', en: 'Name' },
  kind: { ja: '異動の種類', en: 'Kind of change' },
  date: { ja: '発令日', en: 'Date' },
  fromUnit: { ja: '現所属', en: 'Present unit' },
  fromTitle: { ja: '現職名', en: 'Present post' },
  toUnit: { ja: '新所属', en: 'New unit' },
  toTitle: { ja: '新職名', en: 'New post' },
  note: { ja: '備考', en: 'Note' },
};

export const CHANGE_KINDS = [
  'transfer',
  'promotion',
  'appointment',
  'retirement',
  'concurrent-begin',
  'concurrent-end',
  'acting-begin',
  'acting-end',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const kindNames: Record<ChangeKind, Text> = {
  transfer: { ja: '異動', en: 'Transfer' },
  promotion: { ja: '昇任', en: 'Promotion' },
  appointment: { ja: '採用', en: 'Appointment' },
  retirement: { ja: '退職', en: 'Retirement' },
  'concurrent-begin': { ja: '兼務開始', en: 'Concurrent post begins' },
  'concurrent-end': { ja: '兼務終了', en: 'Concurrent post ends' },
  'acting-begin': { ja: '事務取扱開始', en: 'Acting post begins' },
  'acting-end': { ja: '事務取扱終了', en: 'Acting post ends' },
};

/** Whether a post has to be named, may be, or must not. */
type Presence = 'required' | 'optional' | 'none';

export type KindRule = {
  from: Presence;
  to: Presence;
  /** The capacity in which the new post is held; null where nothing begins. */
  begins: HoldingCapacity | null;
  /** Capacity of what ends: one holding of that kind, all of the person's, or nothing. */
  ends: HoldingCapacity | 'all' | null;
};

export const kindRules: Record<ChangeKind, KindRule> = {
  transfer: { from: 'required', to: 'required', begins: 'regular', ends: 'regular' },
  promotion: { from: 'required', to: 'required', begins: 'regular', ends: 'regular' },
  appointment: { from: 'none', to: 'required', begins: 'regular', ends: null },
  retirement: { from: 'optional', to: 'none', begins: null, ends: 'all' },
  'concurrent-begin': { from: 'optional', to: 'required', begins: 'concurrent', ends: null },
  'concurrent-end': { from: 'required', to: 'none', begins: null, ends: 'concurrent' },
  'acting-begin': { from: 'optional', to: 'required', begins: 'acting', ends: null },
  'acting-end': { from: 'required', to: 'none', begins: null, ends: 'acting' },
};

/** A post as an office names it: the unit and the title in it. */
export type PostName = { unit: string; title: string };

/** A row of the file. What could not be read is null, and a problem says why. */
export type ChangeLine = {
  line: number;
  email: string;
  name: string;
  kind: ChangeKind | null;
  /** First day in the new post; for what only ends (退職, 兼務終了), the last day. */
  date: PlainDate | null;
  from: PostName | null;
  to: PostName | null;
};

/** 5 MB and 10,000 rows: twice the largest file that is to be expected. */
export const LARGEST_CHANGE_FILE = 5 * 1024 * 1024;
export const MOST_LINES = 10_000;

/** Spelling that does not matter: width, case, blanks. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B\u2060\uFEFF]+/gu, '');
