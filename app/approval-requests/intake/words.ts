/** What the pages of the intake say around the questions. */
import type { Text } from '~/platform/text';

const number = (value: number): string => new Intl.NumberFormat('en-US').format(value);

export const intakeWords = {
  crumb: { ja: '申請の作成', en: 'Prepare the request' },
  stepOf: (at: number, of: number): Text => ({ ja: `${of}ページ中${at}ページ目`, en: `Page ${at} of ${of}` }),
  allPages: { ja: 'ページの一覧', en: 'All pages' },
  whyWeAsk: { ja: 'この質問の根拠', en: 'Why we ask' },
  whyFree: {
    ja: '審査する人が、申請の中身を思い浮かべるために尋ねています。',
    en: 'It lets the people who decide see what the request is about.',
  },
  choose: { ja: '選んでください', en: 'Choose' },
  row: (at: number): Text => ({ ja: `情報 ${at}`, en: `Information ${at}` }),
  newRow: { ja: '新しい情報', en: 'Another kind of information' },
  worker: (at: number): Text => ({ ja: `作業する人 ${at}`, en: `Worker ${at}` }),
  newWorker: { ja: '次に作業する人', en: 'Another worker' },
  party: (at: number): Text => ({ ja: `当事者 ${at}`, en: `Party ${at}` }),
  newParty: { ja: '次の当事者', en: 'Another party' },
  dependency: (at: number): Text => ({ ja: `サービスまたは会社 ${at}`, en: `Service or company ${at}` }),
  newDependency: { ja: '次のサービスまたは会社', en: 'Another service or company' },
  criteria: { ja: '分類の基準を見る', en: 'Criteria of the classes' },
  scheme: (name: Text): Text => ({ ja: `分類：${name.ja}`, en: `Classes: ${name.en}` }),
  lead: (name: Text): Text => ({ ja: `所管課：${name.ja}`, en: `Owning section: ${name.en}` }),
  sharedRow: (at: number): Text => ({ ja: `一緒に使う課 ${at}`, en: `Sharing section ${at}` }),
  newSharedRow: { ja: 'ほかの課も使うとき', en: 'If another section uses it too' },
  addRow: { ja: '保存して、もう1行加える', en: 'Save and add another' },
  /** The name of the button begins with what it shows. */
  removeRowOf: (row: string): Text => ({ ja: `この行を取り除く（${row}）`, en: `Remove this row (${row})` }),
  removeRow: { ja: 'この行を取り除く', en: 'Remove this row' },
  next: { ja: '次へ進む', en: 'Next' },
  back: { ja: '前へ戻る', en: 'Back' },
  leave: { ja: '保存して中断する', en: 'Save and leave' },
  toReview: { ja: '保存して内容の確認へ', en: 'Save and check answers' },
  savedAt: (time: string): Text => ({ ja: `保存しました ${time}`, en: `Saved ${time}` }),
  saving: { ja: '保存しています…', en: 'Saving…' },
  autosave: {
    ja: '入力すると自動で保存します。',
    en: 'What you type is saved as you go.',
  },
  notSaved: {
    invalid: {
      ja: 'まだ保存していません。直すところがあります。',
      en: 'Not saved yet: something needs correcting.',
    },
    conflict: {
      ja: 'ほかの人が同じところを変えたため、保存していません。「次へ進む」を押すと、見比べて選べます。',
      en: 'Not saved: somebody changed the same part. Press “Next” to compare and choose.',
    },
    'session-ended': {
      ja: 'サインインの期限が切れたため、保存していません。入力はこの画面に残っています。控えてから、もう一度サインインしてください。',
      en: 'Not saved: your session has ended. What you typed is still here. Keep a copy, then sign in again.',
    },
    'not-editable': {
      ja: 'この申請は編集できない状態になったため、保存していません。入力はこの画面に残っています。',
      en: 'Not saved: this request can no longer be edited. What you typed is still here.',
    },
    failed: {
      ja: '保存できませんでした。入力はこの画面に残っています。しばらくして、もう一度保存します。',
      en: 'Could not be saved. What you typed is still here and will be saved again in a moment.',
    },
  },
  conflictTitle: { ja: '同じところを、ほかの人が先に変えました', en: 'Somebody else changed the same part first' },
  conflictLead: {
    ja: 'あなたの入力は、下の欄にそのまま残っています。両方を見比べて直してから、もう一度保存してください。保存すると、あなたの入力に置き換わります。',
    en: 'What you typed is kept in the fields below. Compare both, correct it, and save again. Saving puts your version in place.',
  },
  conflictCaption: { ja: '違っているところ', en: 'What differs' },
  conflictField: { ja: '項目', en: 'Field' },
  conflictStored: { ja: '保存されている内容', en: 'What is saved' },
  conflictTyped: { ja: 'あなたの入力', en: 'What you typed' },
  openPanel: { ja: '申請の見通し', en: 'What this request needs' },
  track: { ja: '手続き', en: 'Procedure' },
  trackOpen: { ja: 'まだ決まりません', en: 'Not known yet' },
  classes: { ja: '申請全体の分類', en: 'Class of the whole' },
  classOpen: { ja: '未定', en: 'open' },
  basis: { ja: '根拠', en: 'Basis' },
  requirements: (count: number): Text => ({ ja: `要件 ${number(count)}件`, en: `${number(count)} requirements` }),
  requirementsSoFar: (count: number): Text => ({
    ja: `今のところの要件 ${number(count)}件`,
    en: `${number(count)} requirements so far`,
  }),
  requirementsList: { ja: '要件を見る', en: 'Show them' },
  optional: { ja: '任意', en: 'optional' },
  done: { ja: '回答済み', en: 'answered' },
  deciders: { ja: '審査と決裁をする人', en: 'Who decides' },
  decidersOpen: { ja: '答えが進むと、ここに表示します。', en: 'Shown here as answers come in.' },
  nobody: {
    ja: '担当できる人がいません。職に就く人か代理を、管理者に定めてもらってください。',
    en: 'Nobody can take this step. Ask the administrator to fill the post or name a deputy.',
  },
  documents: { ja: '手元に用意する資料', en: 'Documents to have at hand' },
  stillOpen: { ja: '次に答えると、要件と審査する人が決まります', en: 'Answering these settles requirements and route' },
  files: { ja: '登録した資料', en: 'Uploaded files' },
  filesNone: {
    ja: 'まだ資料を登録していません。契約書の案や利用規約から始めるとよいです。',
    en: 'No files yet. The draft contract or the terms of use are a good start.',
  },
  upload: { ja: '資料を登録する', en: 'Upload a document' },
  change: { ja: '変更', en: 'Change' },
  unanswered: { ja: '未回答', en: 'Not answered' },
  missingTitle: (count: number): Text => ({
    ja: `申請するまでに、あと${number(count)}件の入力が要ります`,
    en:
      count === 1
        ? 'One thing is missing before you can submit'
        : `${number(count)} things are missing before you can submit`,
  }),
  missingLead: {
    ja: '選ぶと、その欄に移ります。',
    en: 'Follow a link to the field.',
  },
  completeTitle: { ja: '申請に必要な入力がそろいました', en: 'Everything needed is filled in' },
  checklistLine: (answered: number, total: number): Text => ({
    ja: `確認項目 ${number(total)}件のうち${number(answered)}件に答えました。`,
    en: `${number(answered)} of ${number(total)} checklist items are answered.`,
  }),
  toChecklist: { ja: '確認項目に答える', en: 'Answer the checklist' },
  toSubmission: { ja: '申請へ進む', en: 'Go on to submit' },
  toRequest: { ja: '申請の画面へ', en: 'To the request' },
  noManager: { ja: 'まだ決めない', en: 'Decide later' },
  findPerson: { ja: 'ほかの職員を探す', en: 'Find somebody else' },
  findPersonHint: {
    ja: '氏名、ふりがな、メールアドレスの一部を入れます。',
    en: 'Part of a name, its reading or an e-mail address.',
  },
  find: { ja: '探す', en: 'Find' },
  foundNone: (query: string): Text => ({
    ja: `「${query}」に当てはまる職員はいません。別の言葉で探してください。`,
    en: `Nobody fits “${query}”. Try other words.`,
  }),
  notEditableTitle: { ja: 'この申請は、いま編集できません', en: 'This request cannot be edited now' },
  notEditable: {
    ja: '審査中か、審査を終えた申請です。差し戻されたとき、または引き戻したときに編集できます。',
    en: 'It is in review or has been decided. It can be edited when it is sent back or pulled back.',
  },
  coAuthors: {
    title: { ja: '共同作成者', en: 'Co-authors' },
    lead: {
      ja: '一緒に申請を書く職員を加えます。加えた人は、この申請の審査や決裁に加われなくなります（兼務の禁止）。取り消せません。',
      en: 'Add people who write this request with you. They can then never review or decide on it (separation of duties). This cannot be undone.',
    },
    caption: { ja: 'この申請を書く人', en: 'People who write this request' },
    name: { ja: '氏名', en: 'Name' },
    email: { ja: 'メールアドレス', en: 'E-mail' },
    part: { ja: '役割', en: 'Part' },
    since: { ja: '加わった日', en: 'Since' },
    applicant: { ja: '申請者', en: 'Applicant' },
    coAuthor: { ja: '共同作成者', en: 'Co-author' },
    search: { ja: '加える人を探す', en: 'Find somebody to add' },
    add: (name: string): Text => ({ ja: `${name}さんを加える`, en: `Add ${name}` }),
    added: (name: string): Text => ({ ja: `${name}さんを共同作成者に加えました。`, en: `${name} is now a co-author.` }),
    results: { ja: '見つかった職員', en: 'People found' },
    already: { ja: '加わっています', en: 'Already an author' },
    action: { ja: '加える', en: 'Add' },
    refusals: {
      'unknown-person': {
        ja: 'その職員は見つからないか、在籍していません。もう一度探してください。',
        en: 'That person cannot be found or is no longer active. Search again.',
      },
      'has-decided': {
        ja: 'その職員は、この申請の審査をすでに行っています。審査した人は共同作成者になれません（兼務の禁止）。',
        en: 'That person has already decided on this request and cannot become a co-author (separation of duties).',
      },
      'not-editable': {
        ja: 'この申請は、いま編集できません。差し戻されたとき、または引き戻したときに加えられます。',
        en: 'This request cannot be edited now. Add people when it is sent back or pulled back.',
      },
      conflict: {
        ja: 'ほかの人が同時にこの申請を変えました。もう一度お試しください。',
        en: 'Somebody changed this request at the same moment. Try again.',
      },
    },
  },
} as const;
