import type { Text } from '~/platform/text';
import { MOST_PAGES, type ReadingFailure, type ReadingState } from './document-text';

export const readingWords = {
  reading: { ja: '本文の読み取り', en: 'Text of the document' },
  none: { ja: '対象外', en: 'Not read' },
  queued: { ja: '読み取りの順番を待っています', en: 'Waiting to be read' },
  running: { ja: '読み取っています', en: 'Being read' },
  look: { ja: '画面を更新', en: 'Look again' },
  open: { ja: '本文を見る', en: 'Show the text' },
  again: { ja: 'もう一度読み取る', en: 'Read again' },
  title: { ja: '文書の本文', en: 'Text of the document' },
  lead: {
    ja: '添付した文書から読み取った文字です。審査の引用と照合に使います。正本は添付した文書です。',
    en: 'The characters read from the attached document, for quoting and comparing. The document itself is what counts.',
  },
  cut: {
    ja: 'この文書にはページの区切りがないため、段落の切れ目で分けています。ページの番号は印刷したものと異なります。',
    en: 'This document has no page breaks, so its text is cut between paragraphs. The page numbers differ from a print-out.',
  },
  page: (page: number): Text => ({ ja: `${page}ページ`, en: `Page ${page}` }),
  pages: (from: number, to: number, of: number): Text => ({
    ja: `全${of}ページのうち${from}～${to}ページ`,
    en: `Pages ${from} to ${to} of ${of}`,
  }),
  scannedPage: {
    ja: 'このページは画像で、読み取れる文字がないか、ごくわずかです。添付した文書を開いて確かめてください。',
    en: 'This page is a picture with little or no text. Open the attached document to read it.',
  },
  emptyPage: { ja: '文字のないページです。', en: 'A page without text.' },
  back: { ja: '根拠資料に戻る', en: 'Back to the evidence files' },
  download: { ja: '文書を開く', en: 'Open the document' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

/** At most this many page numbers are listed; the text shows each. */
const MOST_LISTED = 20;

/** 12ページを読み取りました。3、5ページは… */
function readyText(pageCount: number, scannedPages: readonly number[]): Text {
  const listed = scannedPages.slice(0, MOST_LISTED);
  const more = scannedPages.length > MOST_LISTED;
  const read: Text = {
    ja: `${pageCount}ページを読み取りました。`,
    en: `${pageCount} ${pageCount === 1 ? 'page was' : 'pages were'} read.`,
  };
  if (scannedPages.length === 0) return read;
  if (scannedPages.length === pageCount) {
    return {
      ja: 'すべてのページが文字のない画像です。文字の入ったPDFかWordの文書があれば、それを添付してください。',
      en: 'All pages are pictures without text. If there is a PDF or Word file with text, attach that.',
    };
  }
  return {
    ja: `${read.ja}${listed.join('、')}${more ? 'など' : ''}ページは文字のない画像です。`,
    en: `${read.en} ${scannedPages.length === 1 ? 'Page' : 'Pages'} ${listed.join(', ')}${more ? ' and others' : ''} ${scannedPages.length === 1 ? 'is a picture' : 'are pictures'} without text.`,
  };
}

/** What happened, and what to do. */
const failures: Record<ReadingFailure, Text> = {
  encrypted: {
    ja: 'パスワードがかかっているため読み取れません。パスワードを外した文書を添付してください。',
    en: 'It is protected by a password. Attach the document without the password.',
  },
  broken: {
    ja: '文書が壊れているため読み取れません。元の文書からPDFを作り直して添付してください。',
    en: 'The file is damaged. Make the PDF anew from the original document and attach that.',
  },
  'wrong-type': {
    ja: '中身がPDFやWord（docx）の文書ではないため読み取れません。文書の形式を確かめて添付し直してください。',
    en: 'Its content is not a PDF or Word (docx) document. Check the format and attach it again.',
  },
  'too-many-pages': {
    ja: `${MOST_PAGES.toLocaleString('en-US')}ページを超えているため読み取れません。必要な部分に分けて添付してください。`,
    en: `It has more than ${MOST_PAGES.toLocaleString('en-US')} pages. Attach the parts that matter as separate files.`,
  },
  'too-large': {
    ja: '中身が大きすぎるため読み取れません。必要な部分に分けて添付してください。',
    en: 'Its content is too large. Attach the parts that matter as separate files.',
  },
  'too-long': {
    ja: '読み取りに時間がかかりすぎたため中止しました。PDFを作り直すか、分けて添付してください。',
    en: 'Reading took too long and was stopped. Make the PDF anew, or attach it in parts.',
  },
  'too-much-memory': {
    ja: '読み取りに必要なメモリが多すぎるため中止しました。PDFを作り直すか、分けて添付してください。',
    en: 'Reading needed too much memory and was stopped. Make the PDF anew, or attach it in parts.',
  },
  missing: {
    ja: '保存した文書が見つかりません。情報政策の担当に知らせてください。',
    en: 'The stored file cannot be found. Tell the IT department.',
  },
};

/** The state in one sentence. */
export function readingText(state: ReadingState): Text {
  switch (state.status) {
    case 'none':
    case 'queued':
    case 'running':
      return readingWords[state.status];
    case 'failed':
      return failures[state.reason];
    case 'ready':
      return readyText(state.pageCount, state.scannedPages);
  }
}
