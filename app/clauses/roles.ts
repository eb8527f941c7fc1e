/** Who a sentence lays something on: the vendor, the body, or both. */

export type Owner = 'vendor' | 'body' | 'both' | 'unknown';

const VENDOR_WORDS = [
  '乙',
  '丙',
  '受注者',
  '受託者',
  '受託業者',
  '受託事業者',
  '受託会社',
  '受託側',
  '再委託先',
  '再受託者',
  '指定管理者',
  '事業者',
  '請負者',
  '請負人',
  '受任者',
  '供給者',
  '納入者',
  '業者',
  'ベンダー',
  'ベンダ',
  'サプライヤー',
  '提供者',
  'サービス提供者',
  '当社',
  '弊社',
  '当法人',
  '当組合',
  '受領者',
  '被開示者',
  '受領当事者',
  '情報受領者',
  '従事者',
  '従業者',
  '従業員',
  '作業者',
  '技術員',
  '取扱者',
  '責任者',
  '協力会社',
  '参加者',
  '応募者',
  '提案者',
  '入札者',
  '落札者',
  '契約業者',
  '契約の相手方',
  '受注業者',
  '請負業者',
  '運営事業者',
  '共同企業体',
  '私',
  '会社',
];
const BODY_WORDS = [
  '甲',
  '発注者',
  '委託者',
  '委託元',
  '注文者',
  '本市',
  '本町',
  '本村',
  '本区',
  '本県',
  '本組合',
  '当市',
  '当町',
  '当村',
  '当区',
  '当県',
  '当団体',
  '貴市',
  '貴町',
  '市',
  '町',
  '村',
  '区',
  '県',
  '市長',
  '町長',
  '村長',
  '組合',
  '広域連合',
  '教育委員会',
  '契約者',
  '利用者',
  'お客様',
  'お客さま',
  '顧客',
  '申込者',
  '開示者',
  '開示当事者',
  '情報開示者',
  'ユーザー',
  '委任者',
  '依頼者',
  '自治体',
  '地方公共団体',
  '担当課',
  '所管課',
  '監督員',
  '監督職員',
  '検査員',
  '教員',
  '教職員',
  '保護者',
];
const BODY_NAME =
  /(?:市|町|村|区|県|都|府|道|広域連合|一部事務組合|事務組合|企業団|教育委員会|市長|町長|村長|知事|(?:市|町|村|県)立[^、。]{1,16}|管理者)$/u;
const VENDOR_NAME =
  /(?:会社|法人|㈱|\(株\)|\(有\)|商会|商店|印刷所|事務所|研究所|企業体|協会|振興会|コンソーシアム|株\)?|Inc\.?|Ltd\.?)[^、。]{0,40}$/iu;
const DEFINED = /\(以下、?(?:単に)?[「『]([^」』]{1,16})[」』]と(?:いう|いいます|称する|称します|する|呼ぶ)?。?\)/gu;
const BOTH =
  /(?:甲及び乙|甲乙|甲と乙|甲、乙|乙及び甲|両当事者|各当事者|当事者|双方|互いに|相互に|発注者及び受注者|受注者及び発注者|委託者及び受託者|契約者及び当社|当社及び契約者|本市及び事業者|市及び指定管理者|お互い)(?:は|双方は|とも|、)/u;

export type Roles = { topic: RegExp; subject: RegExp; body: Set<string>; vendor: Set<string> };

/** Who is who in a document: the words everybody uses, and what the document says of them (以下「甲」という。). */
export function rolesOf(text: string): Roles {
  const vendor = new Set(VENDOR_WORDS);
  const body = new Set(BODY_WORDS);
  let seen = 0;
  for (const match of text.matchAll(DEFINED)) {
    seen += 1;
    if (seen > 60) break;
    const name = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 50), match.index).replace(/^.*[。」)]/su, '');
    if (!/^[甲乙丙丁]$|[者社市町村区県都府道会体団院館所]$|法人$|組合$|連合$|センター$|^[A-Z]$/u.test(name)) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (BODY_NAME.test(before)) {
      vendor.delete(name);
      body.add(name);
    } else if (VENDOR_NAME.test(before)) {
      body.delete(name);
      vendor.add(name);
    } else if (!vendor.has(name) && !body.has(name)) {
      // 企業団(以下「企業団」という。)と運送組合(以下「運送者」という。)とは: the body is named first.
      if (/^と(?!は|の間)/u.test(after)) body.add(name);
      else if (/^(?:とは|との間|は|が)/u.test(after)) vendor.add(name);
    }
  }
  const names = [...vendor, ...body]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?]/gu, '\\$&'));
  const any = names.join('|');
  return {
    topic: new RegExp(
      `(${any})(?:\\([^()]{0,60}\\))?(?:及び(?!甲|乙)[^、。は]{1,14}|と、?[^、。は]{1,14}|その他[^、。は]{1,10}|の(?:職員|従業員|従業者|従事者|社員|技術員|役員|使用人|担当者|責任者|指名する者|指定する者))?(?:\\([^()]{0,60}\\))?(?:は|も(?!の)|においては|にあっては|に対しては|の責任において|の責任で|の負担で)(?!もとより)`,
      'u',
    ),
    subject: new RegExp(`(${any})(?:が|において)`, 'u'),
    body,
    vendor,
  };
}

/** The owner of what `sentence` says; what stands before counts where it names nobody. */
export function ownerOf(roles: Roles, sentence: string, lead: string, before: string): Owner {
  const own = ownerIn(roles, sentence);
  if (own !== 'unknown') return own;
  // What the sentences around say is a hint that the vendor is meant, never that he is not.
  const above = ownerIn(roles, lead);
  if (above !== 'unknown' && above !== 'body') return above;
  const earlier = ownerIn(roles, before);
  return earlier === 'body' ? 'unknown' : earlier;
}

function ownerIn(roles: Roles, text: string): Owner {
  if (text === '') return 'unknown';
  if (BOTH.test(text)) return 'both';
  const match = roles.topic.exec(text);
  if (!match) return 'unknown';
  const name = match[1] ?? '';
  if (roles.body.has(name)) {
    // 市は、…、指定管理者は、…: the first is often only the occasion.
    return 'body';
  }
  return 'vendor';
}
