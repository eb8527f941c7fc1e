/** The sentences of a verification, in both languages. */
import type { Text } from '~/platform/text';
import type { EventRef } from './findings';

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/** '記録 12（approval-request:01J… の 3 番目、submitted、01J…）'. */
const named = (event: EventRef): Text => ({
  ja: `記録 ${event.position}（${event.stream} の ${event.streamPosition} 番目、${event.type}、ID ${event.id}）`,
  en: `Event ${event.position} (number ${event.streamPosition} of ${event.stream}, ${event.type}, ID ${event.id})`,
});

const about = (event: EventRef, ja: string, en: string): Text => ({
  ja: `${named(event).ja}${ja}`,
  en: `${named(event).en} ${en}`,
});

export const sentences = {
  eventChanged: (event: EventRef) =>
    about(
      event,
      'の内容が、記録したときのハッシュと合いません。後から書き換えられています。',
      'does not match the hash it was recorded with: it has been changed since.',
    ),
  eventMissing: (stream: string, from: number, to: number, next: EventRef): Text => ({
    ja: `${stream} の ${from === to ? `${from} 番目` : `${from}～${to} 番目`}の記録がありません。次にあるのは${named(next).ja}です。`,
    en: `${from === to ? `Event number ${from}` : `Events number ${from} to ${to}`} of ${stream} ${from === to ? 'is' : 'are'} missing. Next comes ${named(next).en}.`,
  }),
  chainBroken: (event: EventRef) =>
    about(
      event,
      'が指す前のハッシュは、前の記録のハッシュと違います。前の記録が差し替えられています。',
      'points at another hash than that of the event before it: the event before has been replaced.',
    ),
  eventMisplaced: (event: EventRef) =>
    about(
      event,
      'の通し番号が、記録した順と合いません。',
      'does not stand where it was recorded: its position has been changed.',
    ),
  eventUnsealed: (event: EventRef) =>
    about(
      event,
      'は署名されておらず、署名待ちにもありません。署名待ちから外されています。',
      'is neither sealed nor waiting to be: it has been taken from the queue or slipped in.',
    ),
  eventSealedTwice: (event: EventRef) =>
    about(event, 'は署名済みなのに、署名待ちにもあります。', 'is sealed and yet waits to be sealed again.'),
  eventSealedOtherwise: (event: EventRef) =>
    about(
      event,
      'のハッシュが、署名したときのハッシュと違います。署名の後に書き換えられています。',
      'has another hash than the one that was sealed: it has been rewritten since.',
    ),
  sealedEventMissing: (eventId: string, number: number): Text => ({
    ja: `署名した ${number} 件目の記録（ID ${eventId}）がありません。削除されています。`,
    en: `Sealed event number ${number} (ID ${eventId}) is gone: it has been deleted.`,
  }),
  leafMissing: (number: number): Text => ({
    ja: `署名の一覧から ${number} 件目が抜けています。`,
    en: `Number ${number} is missing from the list of sealed events.`,
  }),
  leafWithoutHead: (number: number, count: number): Text => ({
    ja: `署名の一覧の ${number} 件目から ${count} 件に、対応する署名がありません。`,
    en: `${count} sealed events from number ${number} on have no signed head.`,
  }),
  headWithoutLeaves: (treeSize: number, present: number): Text => ({
    ja: `${treeSize} 件までの署名がありますが、一覧には ${present} 件しかありません。`,
    en: `There is a signed head over ${treeSize} events, but only ${present} are listed.`,
  }),
  headRoot: (treeSize: number, from: number, first: EventRef | null): Text => ({
    ja: `${treeSize} 件までの署名の値が、今の記録から計算した値と違います。署名した ${from}～${treeSize} 件目のどれかが変えられています。${first ? `最初は${named(first).ja}です。` : ''}`,
    en: `The signed head over ${treeSize} events does not match the events as they are: one of the sealed numbers ${from} to ${treeSize} has been changed.${first ? ` The first of them is ${named(first).en}.` : ''}`,
  }),
  headFrontier: (treeSize: number): Text => ({
    ja: `${treeSize} 件までの署名に添えた途中の値（frontier）が変えられています。`,
    en: `The frontier stored with the head over ${treeSize} events has been changed.`,
  }),
  headChanged: (treeSize: number): Text => ({
    ja: `${treeSize} 件までの署名の行が書き換えられています。`,
    en: `The head over ${treeSize} events has been rewritten.`,
  }),
  headSignature: (treeSize: number): Text => ({
    ja: `${treeSize} 件までの署名が正しくありません。`,
    en: `The signature over ${treeSize} events is not valid.`,
  }),
  headChain: (treeSize: number): Text => ({
    ja: `${treeSize} 件までの署名が指す前の署名は、実際の前の署名と違います。`,
    en: `The head over ${treeSize} events points at another head than the one before it.`,
  }),
  headKey: (treeSize: number, keyId: string): Text => ({
    ja: `${treeSize} 件までの署名は、この記録の鍵ではない鍵（${short(keyId)}）によるものです。`,
    en: `The head over ${treeSize} events was signed with a key that is not the record's (${short(keyId)}).`,
  }),
  fileMissing: (file: string): Text => ({
    ja: `署名の控え（${file}）がありません。`,
    en: `The copy of the heads (${file}) is missing.`,
  }),
  fileLine: (file: string, line: number): Text => ({
    ja: `署名の控え（${file}）の ${line} 行目が正しい署名ではありません。`,
    en: `Line ${line} of the copy of the heads (${file}) is no signed head.`,
  }),
  fileLacksHead: (file: string, treeSize: number): Text => ({
    ja: `署名の控え（${file}）に、${treeSize} 件までの署名がありません。控えが切り取られたか、差し替えられています。`,
    en: `The copy of the heads (${file}) lacks the head over ${treeSize} events: it has been cut or replaced.`,
  }),
  databaseLacksHead: (file: string, treeSize: number, present: number): Text =>
    treeSize > present
      ? {
          ja: `控え（${file}）には ${treeSize} 件までの署名がありますが、データベースには ${present} 件までしかありません。${present + 1} 件目から後が失われています。`,
          en: `The copy (${file}) has a signed head over ${treeSize} events, but the database knows only ${present}: everything from number ${present + 1} on is lost.`,
        }
      : {
          ja: `控え（${file}）にある ${treeSize} 件までの署名が、データベースにないか、別のものになっています。`,
          en: `The head over ${treeSize} events in the copy (${file}) is missing from the database or differs there.`,
        },
  requestMissing: (requestId: string, last: EventRef): Text => ({
    ja: `承認申請 ${requestId} がありませんが、その記録は残っています。最後は${named(last).ja}です。`,
    en: `Approval request ${requestId} is gone, but its record remains. The last is ${named(last).en}.`,
  }),
  requestWithoutEvents: (requestId: string): Text => ({
    ja: `承認申請 ${requestId} に記録が一つもありません。`,
    en: `Approval request ${requestId} has no recorded event at all.`,
  }),
  requestVersion: (requestId: string, version: number, last: EventRef): Text => ({
    ja: `承認申請 ${requestId} は ${version} 番目の記録までの状態ですが、残っている記録は${named(last).ja}で終わっています。`,
    en: `Approval request ${requestId} stands at event number ${version}, but its record ends with ${named(last).en}.`,
  }),
  requestStatus: (requestId: string, status: string, recorded: string, event: EventRef): Text => ({
    ja: `承認申請 ${requestId} の状態は「${status}」ですが、${named(event).ja}では「${recorded}」です。`,
    en: `Approval request ${requestId} has the status "${status}", but ${named(event).en} says "${recorded}".`,
  }),
  revisionContent: (requestId: string, number: number): Text => ({
    ja: `承認申請 ${requestId} の第 ${number} 版の内容が、そのダイジェストと合いません。`,
    en: `The content of revision ${number} of approval request ${requestId} does not match its digest.`,
  }),
  rowDiffers: (what: Text, id: string, fields: string[], event: EventRef): Text => ({
    ja: `${what.ja}（ID ${id}）の ${fields.join('、')} が、${named(event).ja}と違います。`,
    en: `${what.en} (ID ${id}) differs from ${named(event).en} in ${fields.join(', ')}.`,
  }),
  rowMissing: (what: Text, id: string, event: EventRef): Text => ({
    ja: `${what.ja}（ID ${id}）がありませんが、${named(event).ja}に記録があります。`,
    en: `${what.en} (ID ${id}) is gone, but ${named(event).en} records it.`,
  }),
  rowUnrecorded: (what: Text, id: string, requestId: string): Text => ({
    ja: `${what.ja}（ID ${id}、承認申請 ${requestId}）が記録にありません。`,
    en: `${what.en} (ID ${id}, approval request ${requestId}) is not in the record.`,
  }),
  fileRowUnrecorded: (what: Text, id: string, holder: string): Text => ({
    ja: `${what.ja}（ID ${id}、${holder}）が記録にありません。`,
    en: `${what.en} (ID ${id}, ${holder}) is not in the record.`,
  }),
  storedFileMissing: (what: Text, name: string, digest: string, event: EventRef): Text => ({
    ja: `${named(event).ja}で添えられた${what.ja}「${name}」（${short(digest)}）が保管場所にありません。`,
    en: `The ${what.en} "${name}" (${short(digest)}) that came with ${named(event).en} is not in the store.`,
  }),
  storedFileChanged: (what: Text, name: string, digest: string, event: EventRef): Text => ({
    ja: `${named(event).ja}で添えられた${what.ja}「${name}」（${short(digest)}）の中身が変わっています。`,
    en: `The ${what.en} "${name}" (${short(digest)}) that came with ${named(event).en} has other content now.`,
  }),
} as const;

export const rowNames = {
  revision: { ja: '申請の版', en: 'The revision' },
  decision: { ja: '決裁', en: 'The decision' },
  evidence: { ja: '証跡ファイルの行', en: 'The row of the evidence file' },
  signedCopy: { ja: '署名済みの契約書の行', en: 'The row of the signed contract' },
  checkFile: { ja: '点検・監査の証跡ファイルの行', en: 'The row of the evidence of a check' },
  proofFile: { ja: '終了の証明の添付の行', en: 'The row of the file behind a proof of an ending' },
  noteFile: { ja: '変更の記録の添付の行', en: 'The row of the file behind a noted change' },
  movementFile: {
    ja: '情報の持出し・提供等の証明書の行',
    en: 'The row of the certificate of information that left',
  },
  trainingFile: { ja: '研修・訓練の資料の行', en: 'The row of the material of a training' },
} as const satisfies Record<string, Text>;

export const fileNames = {
  evidence: { ja: '証跡ファイル', en: 'evidence file' },
  signedCopy: { ja: '署名済みの契約書', en: 'signed contract' },
  attached: { ja: '添付ファイル', en: 'attached file' },
} as const satisfies Record<string, Text>;

export const warnings = {
  queuedLong: (count: number, minutes: number): Text => ({
    ja: `署名待ちの記録が ${count} 件あり、最も古いものは ${minutes} 分待っています。署名の処理が動いているか確かめてください。`,
    en: `${count} events wait to be sealed, the oldest for ${minutes} minutes. Check that sealing is running.`,
  }),
  keyChanged: (treeSize: number, keyId: string): Text => ({
    ja: `${treeSize} 件までの署名から鍵が ${short(keyId)} に変わりました。心当たりがなければ調べてください。`,
    en: `From the head over ${treeSize} events on, the signing key is another one (${short(keyId)}). Look into it if nobody knows why.`,
  }),
  noPublicKey: (file: string): Text => ({
    ja: `公開鍵（${file}）がないため、記録の中にある公開鍵で署名を確かめました。`,
    en: `There is no public key at ${file}; signatures were checked with the keys named in the record itself.`,
  }),
  fileBehind: (file: string, count: number): Text => ({
    ja: `できたばかりの署名 ${count} 件が、まだ控え（${file}）にありません。次の署名の処理で追記されます。`,
    en: `${count} heads made just now are not in the copy (${file}) yet. The next sealing adds them.`,
  }),
  fileLineTorn: (file: string, line: number): Text => ({
    ja: `控え（${file}）の ${line} 行目は書きかけで途切れ、次の行に書き直されています。`,
    en: `Line ${line} of the copy (${file}) was cut off while writing and is repeated on the next line.`,
  }),
  fileWrittenLate: (file: string, count: number, treeSize: number): Text => ({
    ja: `控え（${file}）の ${count} 行は、署名から 1 時間以上たって書かれています（最初は ${treeSize} 件までの署名）。控えが作り直されたか、処理が止まっていました。外に保管した控え（メールなど）とも比べてください。`,
    en: `${count} lines of the copy (${file}) were written over an hour after they were signed (the first: the head over ${treeSize} events). The file was made anew, or the server was down. Compare with a copy kept elsewhere, such as a mail.`,
  }),
} as const;
