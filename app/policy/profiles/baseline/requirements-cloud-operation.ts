/** Introducing, running and leaving a cloud service that holds information in need of care (track A). */
import type { Requirement } from '~/policy/model';
import { among, any, onTrack, reaches, requirement, using } from '~/policy/profiles/compose';

const trackA = using(onTrack('A'));
const critical = any(reaches('critical-integrity'), reaches('critical-availability'), reaches('strict'));

export const cloudOperationRequirements: Requirement[] = [
  requirement('cloud', 'cloud-access-control', {
    ja: [
      '権限とアカウントの管理',
      '許可された人だけが必要な範囲を見られ、異動や退職の際に権限が外れます。',
      '役割ごとの権限の表と、発行・廃止の手順を示してください。',
    ],
    en: [
      'Access rights and accounts',
      'Only permitted people see what they need, and rights end on transfer or departure.',
      'Show rights by role and how accounts are issued and closed.',
    ],
    provisions: ['baseline-cloud-introduction'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-authentication', {
    ja: [
      '多要素認証',
      '管理者の全員と、インターネットから使う利用者に、多要素認証を使います。',
      '認証の方式と、設定の画面を示してください。',
    ],
    en: [
      'Multi-factor authentication',
      'All administrators, and users who come over the Internet, use more than one factor.',
      'Name the method and show the setting.',
    ],
    provisions: ['baseline-cloud-introduction'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-encryption', {
    ja: [
      '暗号化と鍵の管理',
      '保存と通信の両方でデータが暗号化され、鍵を誰が管理するかが明らかです。',
      '暗号の方式、鍵の保管者、鍵を捨てて消去できるかどうかを書いてください。',
    ],
    en: [
      'Encryption and keys',
      'Data is encrypted at rest and in transit, and it is clear who holds the keys.',
      'Give the method, the key holder, and whether data can be erased by destroying the key.',
    ],
    provisions: ['baseline-cloud-introduction'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-settings-check', {
    ja: [
      '利用開始前の設定の点検',
      '公開の範囲や共有の設定を、使い始める前に点検する計画があります。',
      '点検表と、点検する人、予定日を書いてください。',
    ],
    en: [
      'Settings checked before use',
      'Sharing and publication settings are checked before use begins.',
      'Attach the check list; say who checks and when.',
    ],
    provisions: ['baseline-cloud-introduction'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-platform-hardening', {
    ja: [
      '当団体が受け持つ層の管理',
      'OSやミドルウェアなど当団体が受け持つ層の更新、設定、監視の担当が決まっています。',
      '対象の一覧と、更新の頻度、担当を書いてください。',
    ],
    en: [
      'Layers that are ours to run',
      'Somebody answers for updates, settings and monitoring of the layers that are ours, such as operating systems.',
      'List them with update interval and person in charge.',
    ],
    provisions: ['baseline-cloud-careful', 'baseline-cloud-introduction'],
    when: using(onTrack('A'), among('serviceModel', 'paas', 'iaas')),
  }),
  requirement('cloud', 'cloud-usage-rules', {
    ja: [
      '利用の手順と利用者の教育',
      '使ってよい業務、入れてよい情報、事故のときの連絡を定めた手順があり、利用者に教えます。',
      '手順書を添付し、教育の予定を書いてください。',
    ],
    en: [
      'Rules of use and training',
      'A procedure says for which work, with which information, and whom to call; users are taught.',
      'Attach it and give the training dates.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-log-review', {
    ja: [
      'ログの確認',
      '利用と管理操作のログを、誰がどの頻度で確かめるかが決まっています。',
      '取得できるログの種類と、確かめる人、頻度を書いてください。',
    ],
    en: [
      'Looking at the logs',
      'It is settled who looks at the logs of use and administration, and how often.',
      'List the logs that can be had, who looks and when.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: trackA,
    mandatory: reaches('strict'),
  }),
  requirement('cloud', 'cloud-vulnerabilities', {
    ja: [
      '脆弱性への対応',
      '事業者が脆弱性に対応する期限を定め、利用者側で要る対応を知らせます。',
      '事業者の方針と、知らせの受け取り先を書いてください。',
    ],
    en: [
      'Vulnerabilities',
      'The provider fixes vulnerabilities within set times and tells users what they must do.',
      'Give the provider’s policy and who receives the notices.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: trackA,
    mandatory: critical,
  }),
  requirement('cloud', 'cloud-incident-contact', {
    ja: [
      '事故のときの連絡体制',
      '事業者と当団体の双方で、事故のときの連絡先と順番が決まっています。',
      '夜間と休日を含む連絡先の一覧を添付してください。',
    ],
    en: [
      'Who is called in an incident',
      'Contacts and their order are settled on both sides.',
      'Attach the list, nights and holidays included.',
    ],
    provisions: ['baseline-incident'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-periodic-review', {
    ja: [
      '定期の見直し',
      '認証、約款、SLAの実績、権限を、少なくとも年に1回見直す予定があります。',
      '見直しの時期と担当を書いてください。',
    ],
    en: [
      'Periodic review',
      'Certificates, terms, measured service levels and rights are reviewed at least once a year.',
      'Say when and by whom.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-exit-plan', {
    ja: [
      '利用を終えるときの計画',
      '移行、返却、バックアップを含む消去、アカウントの廃止の計画があります。事業者の倒産も想定しています。',
      '移行先の候補、要る期間、消去の証拠として受け取るものを書いてください。',
    ],
    en: [
      'Exit plan',
      'A plan covers migration, return, erasure with backups and closing accounts, also if the provider goes bankrupt.',
      'Name possible successors, the time needed, and the proof of erasure you will receive.',
    ],
    provisions: ['baseline-cloud-end'],
    when: trackA,
  }),
];
