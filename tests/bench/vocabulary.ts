/** Invented names of services and companies; the same number always gives the same name. */

const ABOUT = (
  '市民 庁内 防災 子育て 介護 道路 施設 学校 文書 会議 申請 窓口 観光 農地 税務 健診 図書 広報 統計 契約 ' +
  '公園 河川 上水道 消防 選挙 議会 職員 給与 財産 防犯 環境 ごみ 交通 住宅 保育 国保 年金 文化財 体育 移住'
).split(' ');
const DOES = (
  '予約 管理 通報 調査 配信 共有 集計 翻訳 点検 受付 連絡 採点 研修 地図 写真 録画 見守り 相談 抽選 案内 ' +
  '決済 発券 測量 分析 索引 保管 校正 字幕 要約 検針 巡回 貸出 名簿 掲示 投票 診断 照合 監視 転送 台帳'
).split(' ');
/** クラウド is in a quarter of the names: the common word of the search. */
const ENDS = [
  'クラウド',
  'ネット',
  'システム',
  'ポータル',
  'クラウド',
  'ナビ',
  'ライト',
  'サービス',
  'クラウド',
  'ひろば',
  'プラス',
  'ワークス',
];
const COMPANY = (
  'みなと あおば ひだまり ことのは ソラノネ ロードアイ つばさ みらい 北辰 東雲 さくら 富嶽 駿河 大井 瀬戸 三保 ' +
  '若葉 春日 清流 白鷺 青嵐 暁 銀河 天竜 朝霧 千歳 桔梗 葵 藤枝野 白糸 石花 安倍 牧之原 焼津野 御前 波勝 石廊 伊豆野 浜名 遠州'
).split(' ');
const TRADE =
  '技研 システム 企画 情報 電算 ソフト データ 通信 計算 研究所 工房 設計 制作 サービス 商会 産業 工業 印刷 測量 教育'.split(
    ' ',
  );

/** A word that only `RARE_REQUESTS` of all requests have, however many there are. */
export const RARE_WORD = '砂防設備';
export const RARE_REQUESTS = 12;
export const COMMON_WORD = 'クラウド';
/** Each of the two is in one of forty names, both together in one of 1,600. */
export const SELDOM_TOGETHER = '消防 採点';

/** A well-mixed 32-bit number made of `n` and a salt. */
export function mix(n: number, salt: number): number {
  let h = (n ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const at = (words: readonly string[], n: number): string => words[n % words.length] ?? '';

export const serviceName = (n: number): string => `${at(ABOUT, mix(n, 1))}${at(DOES, mix(n, 2))}${at(ENDS, mix(n, 3))}`;

export const rareServiceName = (n: number): string => `${RARE_WORD}${at(DOES, mix(n, 2))}${at(ENDS, mix(n, 3))}`;

/** Different for every `n`: where the names are used up, a branch number follows. */
export function vendorName(n: number): string {
  const name = `${at(COMPANY, n)}${at(TRADE, Math.floor(n / COMPANY.length))}`;
  const branch = Math.floor(n / (COMPANY.length * TRADE.length));
  const form = ['株式会社', '㈱', '(株)', '㍿'][mix(n, 4) % 4];
  const full = branch === 0 ? name : `${name}第${branch}`;
  return n % 2 === 0 ? `${form}${full}` : `${full}${form}`;
}
