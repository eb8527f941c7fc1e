/** Tables: What falls due, and who is told of it. */
import type { Generated } from 'kysely';
import type { ChangeNoteFilesTable } from './changes-and-endings';
import type { DateColumn, Flag, InstantColumn } from './columns';

/** 研修・訓練 that a section has held. */
export type TrainingsTable = {
  id: string;
  unit_id: string;
  held_on: DateColumn;
  participants: number;
  content: string;
  /** Where it can be seen; '' where the content says all. */
  evidence: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_by_post: string;
  recorded_at: InstantColumn;
};

/** What must happen later: one row for each thing that falls due. */
export type ObligationsTable = {
  id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  /** Tells apart what falls due again and again for one subject. */
  occurrence: string;
  /** As it was called when the obligation arose. */
  subject_name: string;
  title_ja: string;
  title_en: string;
  owner_post_id: string | null;
  unit_id: string;
  due_on: DateColumn;
  status: string;
  /** 1 until it is done or cancelled: also what was missed stays to be done. */
  is_open: Generated<Flag>;
  /** The day on which the daily run has something to do here; null: never again. */
  look_on: DateColumn | null;
  done_by: string | null;
  done_by_name: Generated<string>;
  done_by_post: Generated<string>;
  done_at: InstantColumn | null;
  note: Generated<string>;
  evidence: Generated<string>;
  /** What it came from: 'decision:…', 'approval-request:…', 'schedule'. */
  source: string;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** What was put before the holders of a post, each once; the open ones are their inbox. */
export type ObligationRemindersTable = {
  id: string;
  obligation_id: string;
  post_id: string;
  due_on: DateColumn;
  occasion: string;
  is_open: Generated<Flag>;
  reminded_at: InstantColumn;
};

/** 通知の送信待ち: what somebody is to be told of; `app/notifications/model.ts` says what each column means. */
export type NoticesTable = {
  id: string;
  kind: string;
  occasion: string;
  subject_type: string;
  subject_id: string;
  /** Whoever holds the post when the mail is made; else `person_id`. */
  post_id: string | null;
  person_id: string | null;
  /** What has been told once is not told again. */
  once: string;
  is_urgent: Generated<Flag>;
  is_waiting: Generated<Flag>;
  created_at: InstantColumn;
};

/** Mails to people, each with how its delivery stands. */
export type MailsTable = {
  id: string;
  person_id: string;
  /** 'digest:<day>' or 'urgent:<id>'. */
  bundle: string;
  status: string;
  next_at: InstantColumn;
  attempts: Generated<number>;
  claim: string | null;
  claimed_until: InstantColumn | null;
  tried_at: InstantColumn | null;
  last_error: Generated<string>;
  sent_at: InstantColumn | null;
  created_at: InstantColumn;
};

export type MailNoticesTable = {
  mail_id: string;
  notice_id: string;
};

/** Which mails a person does not want; without a row: wanted. */
export type NoticeChoicesTable = {
  person_id: string;
  kind: string;
  is_wanted: Flag;
  changed_at: InstantColumn;
};

/** 予定表の購読リンク: only the SHA-256 of the secret is kept. */
export type CalendarFeedsTable = {
  person_id: string;
  token_hash: string;
  scope: string;
  made_at: InstantColumn;
};

/** Material and lists of participants of a training; insert only. */
export type TrainingFilesTable = Omit<ChangeNoteFilesTable, 'note_id'> & { training_id: string };
