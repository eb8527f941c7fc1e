/** The wording of the pages about incidents. */
import type { Text } from '~/platform/text';
import type { Capacity } from '~/workflow/model';
import type { DutyKind, Ground, Law } from './clocks';
import type { StatusFilter } from './incident-query';
import type { Answer, IncidentKind, IncidentStatus, IncidentStep, OnBehalf, SubjectType } from './model';
import type { Power } from './powers';

export const incidentWords = {
  title: { ja: 'インシデント', en: 'Incidents' },
  lead: {
    ja: '情報の漏えい、紛失、不正なアクセス、その疑いを報告し、対応の経過を残します。',
    en: 'Leaks, losses, unauthorised access and suspicions of them: reported, handled, kept on record.',
  },
  report: { ja: 'インシデントを報告する', en: 'Report an incident' },
  none: { ja: 'この条件のインシデントはありません', en: 'No incident fits' },
  noneHint: {
    ja: '自分が報告したもの、報告を受けたもの、自分の課のものがここに並びます。',
    en: 'What you reported, what you were told of and what concerns your section will be listed here.',
  },
  number: { ja: '番号', en: 'Number' },
  name: { ja: '件名', en: 'Title' },
  kind: { ja: '種類', en: 'Kind' },
  reportedIn: { ja: '報告の年度', en: 'Reported in fiscal year' },
  section: { ja: '関係する課', en: 'Section concerned' },
  reportedAt: { ja: '報告した日時', en: 'Reported at' },
  reportedBy: { ja: '報告した人', en: 'Reported by' },
  status: { ja: '状態', en: 'Status' },
  nextDuty: { ja: '次の法定期限', en: 'Next statutory deadline' },
  noDuty: { ja: 'なし', en: 'none' },

  // 報告
  newTitle: { ja: 'インシデントの報告', en: 'Report of an incident' },
  newLead: {
    ja: '疑いの段階で報告してください。分かることだけでかまいません。送ると、次の人にすぐ届きます。報告した人の名前も記録されます。',
    en: 'Report it while it is only a suspicion. What you know is enough. It reaches the people named below at once; your name is recorded with it.',
  },
  whatTitle: { ja: '何が起きたか（一行で）', en: 'What happened, in one line' },
  whatTitleHint: {
    ja: '例：メールの宛先を誤り、名簿を送った',
    en: 'For example: a list of names mailed to the wrong address',
  },
  what: { ja: 'くわしい内容', en: 'In detail' },
  whatHint: {
    ja: 'いつ、どこで、何がどうなったか。すでに行ったことも書きます。氏名やパスワードそのものは書かないでください。',
    en: 'When, where and what. Say also what has been done already. Leave out names of residents and passwords.',
  },
  noticedOn: { ja: '気付いた日', en: 'Noticed on' },
  noticedOnHint: {
    ja: '庁内のどこかの課が最初に知った日です。法令による報告の日数は、この日を1日目として数えます。',
    en: 'The day any section first knew. The statutory periods count this day as day 1.',
  },
  noticedAt: { ja: '気付いた時刻', en: 'Time' },
  noticedAtHint: {
    ja: '例：9:30。分からなければ空けておきます。',
    en: 'For example 9:30. Leave it empty if not known.',
  },
  unit: { ja: 'どの課の情報・仕事か', en: 'Whose information or work is it?' },
  unitHint: {
    ja: 'この課の情報セキュリティ管理者に届きます。',
    en: 'The security manager of this section is told.',
  },
  whose: { ja: '誰の情報か', en: 'Whose data' },
  whoseHint: {
    ja: '例：要介護認定を申請した市民、約40人',
    en: 'For example: about 40 residents who asked for nursing care',
  },
  personal: { ja: '個人情報が含まれますか', en: 'Is personal information involved?' },
  specificPersonal: { ja: '特定個人情報（マイナンバー）が含まれますか', en: 'Is My Number data involved?' },
  onBehalf: { ja: '誰からの知らせですか', en: 'Who noticed it?' },
  behalfName: { ja: '知らせた人・会社と連絡先', en: 'Who told you, and how to reach them' },
  behalfNameHint: { ja: '自分で気付いたときは空けておきます。', en: 'Leave it empty if you noticed it yourself.' },
  about: { ja: '関係するもの', en: 'What it is about' },
  aboutHint: {
    ja: '台帳にあるものを結び付けると、契約で何ができるかをすぐに調べられます。あとからも追加できます。',
    en: 'Tied to an entry of the registers, the incident shows what the contract lets us do. More can be added later.',
  },
  send: { ja: '報告する', en: 'Report' },
  tellsNow: { ja: '送るとすぐに知らせる人', en: 'Told as soon as you send this' },
  tellsNowOther: {
    ja: 'ほかの課を選んだときは、その課の情報セキュリティ管理者に届きます。',
    en: 'For another section, the security manager of that one is told.',
  },

  // ページ
  standing: { ja: '今の状態', en: 'Where it stands' },
  statusNote: { ja: '判断の理由', en: 'Reason given' },
  reported: { ja: '報告の内容', en: 'The report' },
  noticed: { ja: '気付いた日時', en: 'Noticed' },
  findings: { ja: '調査の結果', en: 'Findings' },
  findingsEdit: { ja: '調査の結果を入力する', en: 'Record findings' },
  findingsTitle: { ja: '調査の結果', en: 'Findings' },
  findingsLead: {
    ja: '分かったところから入力します。変更の前と後は、すべて記録に残ります。',
    en: 'Fill in what is known so far. Every change is kept in the record, before and after.',
  },
  missing: (n: number): Text => ({
    ja: `終結までに入力する欄が${n}つ空いています`,
    en: n === 1 ? '1 field has to be filled in before closing' : `${n} fields have to be filled in before closing`,
  }),
  content: { ja: '内容', en: 'What happened' },
  cause: { ja: '原因', en: 'Cause' },
  damage: { ja: '被害', en: 'Damage' },
  scope: { ja: '影響範囲', en: 'Scope' },
  scopeHint: { ja: 'どのシステム、書類、相手に及ぶか', en: 'Which systems, papers and people it reaches' },
  prevention: { ja: '再発防止策', en: 'Prevention' },
  personsAffected: { ja: '本人の数', en: 'Number of people' },
  personsHint: {
    ja: '確かな数が分かるまで空けておきます。個人情報がなければ0とします。',
    en: 'Leave it empty until it is certain; 0 where no personal information is involved.',
  },
  persons: (n: string): Text => ({ ja: `${n}人`, en: n === '1' ? '1 person' : `${n} people` }),
  notKnown: { ja: '調査中', en: 'Not known yet' },
  informationKinds: { ja: '情報の種類', en: 'Kinds of information' },
  informationKindsHint: { ja: '例：氏名、住所、要介護度', en: 'For example: names, addresses, care levels' },
  statutory: { ja: '法令による報告が要るかの判断', en: 'Whether the law asks for a report' },
  statutoryLead: {
    ja: '「分からない」の間も、報告の時計は動きます。終結までにすべて判断します。',
    en: 'The clocks run while the answer is “not known”. All has to be answered before closing.',
  },
  knownOn: { ja: '最初に知った日', en: 'First known on' },
  knownOnHint: {
    ja: 'どの課であっても、最初に知った日です。遅い日に直すときは理由が要ります。',
    en: 'The day any section first knew. A later day than reported needs a reason.',
  },
  knownReason: { ja: '日を直した理由', en: 'Reason for another day' },
  sensitive: {
    ja: '要配慮個人情報（病歴、障害、犯罪歴など）がある',
    en: 'Sensitive information (health, disability, criminal record, …)',
  },
  propertyDamage: { ja: '悪用されると財産的な被害が出るおそれがある', en: 'Misuse may cause financial loss' },
  malicious: {
    ja: '不正の目的によるおそれがある（不正アクセス、盗難、持ち出し）',
    en: 'Possibly done with malice (intrusion, theft, taken along)',
  },
  exposed: { ja: '誰でも見られる状態になった', en: 'It was open for anybody to read' },
  protected: { ja: '高度な暗号化などで、読めない状態だった', en: 'It was strongly encrypted and unreadable' },
  save: { ja: '記録する', en: 'Save' },
  moved: { ja: 'この画面を開いたあとに更新がありました', en: 'It has changed since you opened the page' },

  escalation: { ja: '連絡の段階', en: 'Escalation' },
  escalationLead: {
    ja: '誰が、いつ、誰から報告を受けたかです。まだの段階には、今日知らせる相手を示します。',
    en: 'Who was told when and by whom; for the stages still to come, who would be told today.',
  },
  told: { ja: '報告済み', en: 'Told' },
  who: { ja: '知らせる相手', en: 'Who' },
  nobody: { ja: '空席（代理もいません）', en: 'Vacant, and no deputy' },
  nextToTell: { ja: '次に知らせる人', en: 'To be told next' },
  later: { ja: 'そのあと', en: 'After that' },
  whereNeeded: { ja: '協議のうえ、必要なとき', en: 'After consultation, where needed' },
  toldAt: { ja: '報告した日時', en: 'Told at' },
  toldBy: (who: string): Text => ({ ja: `${who}から`, en: `by ${who}` }),
  acknowledged: { ja: '確認', en: 'Seen' },
  notAcknowledged: { ja: '未確認', en: 'Not yet' },
  vacant: (role: string): Text => ({ ja: `${role}：空席です。代理もいません`, en: `${role}: vacant, and no deputy` }),
  tell: { ja: '次の段階に報告する', en: 'Tell the next stage' },
  tellTitle: { ja: '次の段階への報告', en: 'Telling the next stage' },
  tellLead: {
    ja: '次の人の「自分の仕事」に出ます。電話や口頭で伝えたことも、あわせて書いてください。',
    en: 'It appears under their “My work”. Say also what you told them by telephone or in person.',
  },
  note: { ja: '伝えること', en: 'What to tell them' },
  noteHint: { ja: '相談したいこと、判断してほしいこと', en: 'What you want them to know or decide' },
  acknowledge: { ja: '報告を受けたことを確認する', en: 'Acknowledge' },
  acknowledgeTitle: { ja: '報告の確認', en: 'Acknowledging the report' },
  acknowledgeLead: {
    ja: '確認すると「自分の仕事」から消え、確認した日時が残ります。',
    en: 'It then leaves “My work”; the time is kept.',
  },
  acknowledgement: { ja: '指図・意見', en: 'Remarks' },
  waitsForYou: { ja: 'あなたに報告が届いています', en: 'You have been told of this incident' },

  decide: { ja: '状態を進める', en: 'Move on' },
  decideTitle: { ja: '状態の判断', en: 'Decision on the status' },
  decideLead: {
    ja: '報告した本人は判断できません。判断した人と理由は記録に残ります。',
    en: 'Whoever reported it cannot decide. Who decided and why is kept.',
  },
  step: { ja: '判断', en: 'Decision' },
  reason: { ja: '理由・根拠', en: 'Reason' },
  reasonHint: { ja: '「確認」のときは省けます。', en: 'May be left out for “confirm”.' },

  addNote: { ja: '経過を追記する', en: 'Add a note' },
  noteTitle: { ja: '経過の追記', en: 'Note' },
  noteLead: { ja: '書いたものは後から消せません。', en: 'What is written cannot be deleted later.' },
  noteBody: { ja: '経過', en: 'What happened since' },
  instructAdd: { ja: '指示する', en: 'Give an instruction' },
  instructTitle: { ja: '指示', en: 'Instruction' },
  instructLead: {
    ja: 'これまでに報告を受けた全員に、もう一度届きます。',
    en: 'Everybody who was told so far is told again.',
  },
  instructBody: { ja: '指示の内容', en: 'Instruction' },
  entries: { ja: '指示と経過', en: 'Instructions and notes' },
  noEntries: { ja: '指示と経過の追記はまだありません。', en: 'No instruction and no note yet.' },
  instruction: { ja: '指示', en: 'Instruction' },
  noteMark: { ja: '経過', en: 'Note' },

  ties: { ja: '関係するもの', en: 'What it is about' },
  noTies: { ja: 'まだ結び付けていません。', en: 'Nothing is tied yet.' },
  tieHidden: { ja: '閲覧の権限がないもの', en: 'not open to you' },
  tieAdd: { ja: '関係するものを追加する', en: 'Tie something to it' },
  tieTitle: { ja: '関係するもの', en: 'What it is about' },
  tieLead: {
    ja: '台帳からさがして結び付けます。閲覧できるものだけが見つかります。',
    en: 'Look it up in the registers. Only what you may read is found.',
  },
  search: { ja: '名前・番号の一部', en: 'Part of a name or number' },
  searchDo: { ja: 'さがす', en: 'Search' },
  tie: { ja: '結び付ける', en: 'Tie' },
  tied: { ja: '結び付け済み', en: 'Tied' },
  untie: { ja: '外す', en: 'Take away' },
  untieTitle: { ja: '関係するものから外す', en: 'Taking a tie away' },
  untieLead: {
    ja: '外したことと理由は記録に残ります。',
    en: 'That it was taken away, and why, is kept in the record.',
  },
  nothingFound: { ja: '見つかりません。語を短くしてみてください。', en: 'Nothing found. Try a shorter word.' },

  powers: { ja: '契約で何ができるか', en: 'What the contract lets us do' },
  powersLead: {
    ja: '契約審査で確認者が残した条項を、原文とページで示します。',
    en: 'The clauses that reviewers kept, with quote and page.',
  },
  noContract: {
    ja: '閲覧できる契約が結び付いていません。契約を結び付けると、条項がここに並びます。',
    en: 'No contract that you may read is tied. Tie one to see its clauses.',
  },
  noPowers: {
    ja: 'この契約には、確認者が残した該当の条項がありません。契約書を確かめてください。',
    en: 'Reviewers kept no such clause of this contract. Look at the contract itself.',
  },
  restsOn: { ja: 'もとの申請', en: 'Rests on request' },
  page: (n: number): Text => ({ ja: `${n}ページ`, en: `page ${n}` }),
  keptBy: (name: string): Text => ({ ja: `確認者 ${name}`, en: `kept by ${name}` }),
  signedOn: { ja: '締結日', en: 'Signed on' },
  notSigned: {
    ja: '締結した契約書は記録されていません。審査した案の条項です。',
    en: 'No signed copy is recorded: these are clauses of the draft.',
  },
  signedOtherwise: {
    ja: '締結した契約書では、この箇所が案と違います',
    en: 'The signed copy reads differently here',
  },
  useClause: { ja: 'この条項で措置をとる', en: 'Act on this clause' },

  measures: { ja: '契約に基づく措置', en: 'Measures under the contract' },
  noMeasures: { ja: '措置の記録はまだありません。', en: 'No measure is recorded yet.' },
  measureAdd: { ja: '措置を記録する', en: 'Record a measure' },
  measureTitle: { ja: '契約に基づく措置', en: 'Measure under the contract' },
  measureLead: {
    ja: 'どの契約のどの条項で、何をしたかを残します。記録した後は変えられません。',
    en: 'Which clause of which contract, and what was done. It cannot be changed later.',
  },
  clause: { ja: '根拠の条項', en: 'Clause' },
  noClause: (contract: string): Text => ({
    ja: `${contract}（条項を示さない）`,
    en: `${contract} (no particular clause)`,
  }),
  takenOn: { ja: '措置をとった日', en: 'Taken on' },
  measure: { ja: '措置の内容', en: 'What was done' },
  contract: { ja: '契約', en: 'Contract' },

  suspension: { ja: 'サービスの利用停止', en: 'Suspended services' },
  suspend: { ja: 'サービスの利用を止める', en: 'Suspend a service' },
  suspendTitle: { ja: 'サービスの利用停止', en: 'Suspending a service' },
  suspendLead: {
    ja: '台帳の状態が「停止中」に変わり、使っている課すべてに及びます。止めた人と理由は、サービスのページで全職員に見えます。',
    en: 'The register shows it as suspended, for every section that uses it. All staff see who did it and why on the page of the service.',
  },
  service: { ja: '止めるサービス', en: 'Service' },
  noService: {
    ja: '止められるクラウドサービスが結び付いていません。先に結び付けてください。',
    en: 'No running cloud service is tied to the incident. Tie one first.',
  },
  suspendReason: { ja: '止める理由', en: 'Reason' },
  suspendDo: { ja: '利用を止める', en: 'Suspend' },
  lift: { ja: '停止を解除する', en: 'Lift the suspension' },
  liftTitle: { ja: '利用停止の解除', en: 'Lifting the suspension' },
  liftLead: {
    ja: 'ほかに止める理由がなければ、止める前の状態に戻ります。',
    en: 'Unless something else stops it, the service goes back to where it stood.',
  },
  liftReason: { ja: '解除する理由', en: 'Reason' },
  suspendedNow: { ja: '停止中', en: 'Suspended' },
  lifted: { ja: '解除済み', en: 'Lifted' },

  duties: { ja: '法令による報告と通知', en: 'Statutory reports and notices' },
  dutiesLead: {
    ja: '個人情報保護法68条と番号法29条の4による期限です。計算の理由を下に示します。',
    en: 'Deadlines under article 68 of the personal information act and article 29-4 of the My Number act, with the reasoning.',
  },
  duty: { ja: '報告・通知', en: 'Report or notice' },
  due: { ja: '期限', en: 'Due' },
  between: (from: string, until: string): Text => ({ ja: `${from}から${until}まで`, en: `${from} to ${until}` }),
  until: (day: string): Text => ({ ja: `${day}まで`, en: `by ${day}` }),
  promptly: { ja: '速やかに', en: 'Promptly' },
  done: { ja: '記録', en: 'Recorded' },
  doneOn: { ja: '報告・通知した日', en: 'Done on' },
  dutyNote: { ja: '方法と受付番号', en: 'How, and reference number' },
  dutyNoteHint: {
    ja: '例：個人情報保護委員会の報告フォーム、受付番号1234',
    en: 'For example: form of the commission, reference 1234',
  },
  recordDuty: { ja: '行ったことを記録する', en: 'Record that it was done' },
  dutyTitle: { ja: '報告・通知の記録', en: 'Recording a report or notice' },
  dutyLead: {
    ja: '記録した後は変えられません。誤ったときは、正しい内容をもう一度記録します。',
    en: 'It cannot be changed later. To correct it, record it once more.',
  },
  toJudge: { ja: '要否を判断中', en: 'Not judged yet' },
  clockRuns: { ja: '判断するまでの間も、日数は進みます', en: 'The clock runs meanwhile' },
  doneAlready: { ja: '記録済み', en: 'Done' },
  isDue: { ja: '必要', en: 'Due' },
  reasoning: { ja: '計算の理由', en: 'Reasoning' },
  nothingDue: { ja: '報告・通知は要りません。', en: 'No report or notice is due.' },
  history: { ja: '記録', en: 'Record' },
  about_page: { ja: 'このインシデント', en: 'This incident' },

  // ほかの画面
  waiting: { ja: '報告を受けたインシデント', en: 'Incidents you were told of' },
  from: { ja: '報告した人', en: 'From' },
  since: { ja: 'いつから', en: 'Since' },
  why: { ja: '理由', en: 'Why' },
  whyStage: { ja: '連絡の段階', en: 'Escalation' },
  whyInstruction: { ja: '指示', en: 'Instruction' },
  relatedIncidents: { ja: '関係するインシデント', en: 'Incidents' },
  reportAbout: { ja: 'これについてインシデントを報告する', en: 'Report an incident about this' },
  fromSubcontractReport: (company: string): Text => ({
    ja: `承認のない再委託：${company}`,
    en: `Unapproved subcontractor: ${company}`,
  }),
} as const;

export const kindWords: Record<IncidentKind, Text> = {
  leak: { ja: '情報の漏えい', en: 'Leak of information' },
  loss: { ja: '紛失・盗難', en: 'Loss or theft' },
  'wrong-address': { ja: '誤送信・誤送付', en: 'Sent to the wrong address' },
  'unauthorised-access': { ja: '不正アクセス', en: 'Unauthorised access' },
  malware: { ja: 'マルウェア感染', en: 'Malware' },
  outage: { ja: 'サービスの停止・障害', en: 'Outage' },
  'account-takeover': { ja: 'アカウントの乗っ取り・なりすまし', en: 'Account taken over or imitated' },
  'unapproved-subcontracting': { ja: '承認のない再委託', en: 'Unapproved subcontracting' },
  'rule-breach': { ja: '規程・契約への違反', en: 'Breach of policy or contract' },
  other: { ja: 'その他', en: 'Other' },
};

export const statusWords: Record<IncidentStatus, Text> = {
  reported: { ja: '報告あり（未確認）', en: 'Reported' },
  confirmed: { ja: '対応中', en: 'Confirmed' },
  contained: { ja: '封じ込め済み', en: 'Contained' },
  closed: { ja: '終結', en: 'Closed' },
  'not-incident': { ja: '該当せず', en: 'No incident' },
};

export const statusFilterWords: Record<StatusFilter | 'all', Text> = {
  open: { ja: '終わっていないもの', en: 'Open ones' },
  all: { ja: 'すべて', en: 'All' },
  ...statusWords,
};

export const stepWords: Record<IncidentStep, { label: Text; hint: Text }> = {
  confirm: {
    label: { ja: 'インシデントと確認する', en: 'Confirm it as an incident' },
    hint: { ja: '対応を始めます。', en: 'Handling begins.' },
  },
  dismiss: {
    label: { ja: 'インシデントに当たらない', en: 'It is no incident' },
    hint: { ja: '何を確かめてそう判断したかを書きます。', en: 'Say what was checked.' },
  },
  contain: {
    label: { ja: '封じ込めた', en: 'It is contained' },
    hint: { ja: '被害が広がらない状態にした方法を書きます。', en: 'Say how it was kept from spreading.' },
  },
  close: {
    label: { ja: '終結する', en: 'Close it' },
    hint: {
      ja: '調査の結果がそろい、法令による報告と通知が済んでいることが必要です。',
      en: 'Findings must be complete, statutory reports and notices done.',
    },
  },
  reopen: {
    label: { ja: '再開する', en: 'Open it again' },
    hint: { ja: '新しく分かったことを書きます。', en: 'Say what has come to light.' },
  },
};

export const answerWords: Record<Answer, Text> = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  unknown: { ja: '分からない', en: 'Not known' },
};

export const onBehalfWords: Record<OnBehalf, Text> = {
  self: { ja: '自分・職員が気付いた', en: 'Myself or a colleague' },
  outsider: { ja: '市民など外部の人から', en: 'Somebody outside' },
  vendor: { ja: '事業者から', en: 'A vendor' },
};

export const subjectTypeWords: Record<SubjectType, Text> = {
  vendor: { ja: '事業者', en: 'Vendor' },
  contract: { ja: '契約', en: 'Contract' },
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  'social-media-account': { ja: 'SNSアカウント', en: 'Social-media account' },
  'subcontract-report': { ja: '承認のない再委託', en: 'Unapproved subcontractor' },
};

export const capacityWords: Record<Capacity, Text | null> = {
  holder: null,
  deputy: { ja: '代理', en: 'deputy' },
  escalated: { ja: '上位の職', en: 'one level up' },
};

export const powerWords: Record<Power, Text> = {
  breach: { ja: '違反があったとき', en: 'Breach' },
  audit: { ja: '検査・監査', en: 'Audit and inspection' },
  reporting: { ja: '報告を求める', en: 'Reporting' },
  subcontracting: { ja: '再委託', en: 'Subcontracting' },
  return: { ja: '返却・消去', en: 'Return and erasure' },
};

export const lawWords: Record<Law, Text> = {
  personal: { ja: '個人情報保護法', en: 'Personal information act' },
  'specific-personal': { ja: '番号法', en: 'My Number act' },
};

export const dutyWords: Record<DutyKind, Text> = {
  'first-report': { ja: '個人情報保護委員会への速報', en: 'First report to the commission' },
  'final-report': { ja: '個人情報保護委員会への確報', en: 'Final report to the commission' },
  notice: { ja: '本人への通知', en: 'Notice to the people concerned' },
};

/** What falls due of an incident; says no more of it than its number. */
export const dutyTitles: Record<DutyKind, (number: string, law: Law) => Text> = {
  'first-report': (number, law) => ({
    ja: `${number}：個人情報保護委員会に速報する（${lawWords[law].ja}）`,
    en: `${number}: first report to the commission (${lawWords[law].en})`,
  }),
  'final-report': (number, law) => ({
    ja: `${number}：個人情報保護委員会に確報する（${lawWords[law].ja}）`,
    en: `${number}: final report to the commission (${lawWords[law].en})`,
  }),
  notice: (number, law) => ({
    ja: `${number}：本人に通知する（${lawWords[law].ja}）`,
    en: `${number}: notice to the people concerned (${lawWords[law].en})`,
  }),
};

export const groundWords: Record<Ground, Text> = {
  sensitive: { ja: '要配慮個人情報が含まれる', en: 'Sensitive information is involved' },
  'property-damage': { ja: '財産的な被害のおそれがある', en: 'Financial loss is possible' },
  malicious: { ja: '不正の目的によるおそれがある', en: 'Malice is possible' },
  'many-people': { ja: '本人の数が100人を超える', en: 'More than 100 people are concerned' },
  exposed: { ja: '不特定多数が見られる状態になった', en: 'Anybody could read it' },
};

/** Fields of the record, where their names mean something else in the registers. */
export const fieldWords: Record<string, Text> = {
  content: incidentWords.content,
  cause: incidentWords.cause,
  damage: incidentWords.damage,
  scope: incidentWords.scope,
  prevention: incidentWords.prevention,
  personsAffected: incidentWords.personsAffected,
  informationKinds: incidentWords.informationKinds,
  knownOn: incidentWords.knownOn,
  knownReason: incidentWords.knownReason,
  personal: incidentWords.personal,
  specificPersonal: incidentWords.specificPersonal,
  sensitive: incidentWords.sensitive,
  propertyDamage: incidentWords.propertyDamage,
  malicious: incidentWords.malicious,
  exposed: incidentWords.exposed,
  protected: incidentWords.protected,
};
