/** Tables: Files, their texts, and what is found in them. */
import type { Generated } from 'kysely';
import type { Flag, InstantColumn } from './columns';

/** Files by digest; the bytes lie in the data folder, not here. */
export type EvidenceFilesTable = {
  id: string;
  request_id: string;
  digest: string;
  name: string;
  media_type: string;
  kind: Generated<string>;
  replaces_id: Generated<string | null>;
  size: number;
  uploaded_by: string;
  uploaded_at: InstantColumn;
  removed_at: InstantColumn | null;
  /** The file of an earlier request that this one repeats, and when those bytes first came. */
  taken_from: string | null;
  first_uploaded_at: InstantColumn | null;
};

/** The reading of a file, by the digest of its bytes; also the queue of files to read. */
export type DocumentTextsTable = {
  digest: string;
  media_type: string;
  status: string;
  reason: string | null;
  paged: string | null;
  page_count: number | null;
  scanned_pages: string | null;
  extractor_version: number | null;
  attempts: Generated<number>;
  claim: string | null;
  claimed_until: InstantColumn | null;
  queued_at: InstantColumn;
  started_at: InstantColumn | null;
  finished_at: InstantColumn | null;
};

/** Text and lines of each page of a file that was read. */
export type DocumentPagesTable = {
  digest: string;
  page: number;
  text: string;
  text_lines: string;
  scanned: Flag;
};

/** Folded text that a search confirms against. */
export type SearchTextsTable = {
  subject_type: string;
  subject_id: string;
  text: string;
};

/** Bigrams of the folded text: drives a search in Japanese, where words have no spaces. */
export type SearchGramsTable = {
  subject_type: string;
  gram: string;
  subject_id: string;
};

/** What the program found in the text of a file, by version of its search. */
export type ClauseFindingsTable = {
  digest: string;
  engine: string;
  findings: string | null;
  found_at: InstantColumn;
};

/** What reviewers chose of the passages of documents; insert only. */
export type PassageChoicesTable = {
  request_id: string;
  round: number;
  requirement_key: string;
  number: number;
  action: string;
  file_id: string;
  page: number;
  start_at: number | null;
  end_page: number | null;
  end_at: number | null;
  quote: string;
  answers: string | null;
  step_key: string;
  person_id: string;
  person_name: string;
  post: string;
  chosen_at: InstantColumn;
};

/** What a document says otherwise than its former version. */
export type DocumentDifferencesTable = {
  digest: string;
  former_digest: string;
  method: string;
  differences: string | null;
  compared_at: InstantColumn;
};
