import { anyOf } from '../../draft/text/any-of';
import type { Facts } from '../facts';
import { compact } from '../words/fold';
import { judgeAddressee } from './addressee';
import type { KnownPerson } from './people';
import { isPrivate } from './private-person';
import { spokenSentences } from './spoken-of';

/** What a text says is somebody else's, a customer like the reader. */
interface AnothersThing {
  /** As it stands in the text: `笠松様のピアノ`. */
  readonly said: string;
  readonly sentence: string;
  readonly person: KnownPerson;
}

/** Whose something is: `笠松様の…`, `Mr Hale's …`. */
const OWNER = anyOf(
  /(?<![の\u3400-\u9fff々])([\u3400-\u9fff々ヶ]{1,4}|[\u30a1-\u30ffー]{2,8})(?:様|さま)の(?:お|ご|御)?/gu,
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:[A-Z]\p{L}+ )?([A-Z][\p{L}'-]+?)'s? (?:(?:new|old|own|next|last) )?/gu,
);
/** What people have done, kept, booked or looked after by whoever writes to them. */
const THING = anyOf(
  /^(?:ピアノ|荷物|家財|家具|部屋|自宅|宅|家|庭|車|愛車|自転車|バイク|予約|見積|契約|注文|依頼|申込|申し込み|入金|口座|保険|工事|引っ?越し?)/,
  /^(?:検査|治療|診察|診療|施術|手術|処方|薬|写真|作品|弁当|ケーキ|衣装|着物|ドレス|制服|指輪|時計|子(?:様|さま|さん)|嬢|愛犬|愛猫|ペット|わんちゃん)/,
  /^(?:レッスン|授業|成績|講座|納骨|法要|遺影|墓|葬儀|登記|相続|申告|申請|屋根|外壁|浴室|キッチン|給湯器|エアコン|鍵)/,
  /^(?:piano|boxes|furniture|things|belongings|appointment|booking|reservation|room|house|flat|home|garden|car|bike|order|policy|file|application)\b/,
  /^(?:treatment|results|scans?|prescription|medicine|invoice|quote|estimate|contract|lessons?|dogs?|cats?|horse|passport|visa|dress|ring|watch)\b/,
  /^(?:cake|kitchen|bathroom|roof|boiler|account|will|estate|tax return|son|daughter|child)\b/,
);
/** How the two belong together, or why the one is told of the other. */
const BELONGS = anyOf(
  /紹介|隣|近所|友人|知人|親戚|親族|家族|主人|奥様|夫妻|両親|保証|大家|管理|担当|仲介|売主|買主|貸主|借主|所有|名義|共有|連名|共同|同居|同行|同伴/i,
  /代理|代わり|一緒|ともに|共に|併せ|合わせ|同じ|事例|お客様の声|以前|先日|昨年|前回|とは(?:別|異)|との|ついで|続いて|後に|帰り|間違|誤|混同|取り違え/i,
  /\b(?:neighbou?r|next door|friend|family|husband|wife|partner|mother|father|parents|brother|sister|landlord|agent|seller|buyer|owner|guarantor)\b/i,
  /\b(?:together|both|same|shared?|joint|recommend\w*|introduc\w*|like (?:Mr|Mrs|Ms)|as (?:well|with)|before|after|instead|mistake|mix(?:ed|-?up))\b/i,
);

/** Whether the two have ever been on one mail. */
function areKnownToEachOther(person: KnownPerson, reader: string, { history, threadAddresses }: Facts): boolean {
  return threadAddresses.has(person.address) || history.groups.some(({ addresses }) => addresses.includes(person.address) && addresses.includes(reader));
}

/** How often a name stands in all that is written, blanks or none between its parts. */
function timesNamed(name: string, { draft, thread }: Facts): number {
  const all = [draft.subject, draft.text.fresh, draft.text.quoted, ...(thread ?? []).map(({ text }) => text)].join('\n').slice(0, 100_000);
  return compact(all).split(compact(name)).length - 1;
}

/**
 * What a mail to one private customer says is another's, of whom nothing else is said: left from the mail it was made from. Null where the other is
 * spoken of elsewhere too, or belongs to the reader in some way.
 */
export function anothersThing(facts: Facts): AnothersThing | null {
  const [reader, ...more] = facts.externals;
  if (reader === undefined || more.length > 0 || reader.person === null || reader.role || !isPrivate(reader.key, reader.contact?.company ?? '', facts) || facts.greeting.people.length === 0) return null;
  for (const sentence of spokenSentences(facts.prose.slice(0, 20_000))) {
    for (const match of sentence.matchAll(OWNER)) {
      const name = match[1] ?? match[2] ?? '';
      const [thing] = THING.exec(sentence.slice(match.index + match[0].length)) ?? [];
      if (thing === undefined || BELONGS.test(sentence) || timesNamed(name, facts) > 1) continue;
      const judged = judgeAddressee({ name, honorific: '', raw: name, context: '' }, facts);
      if (judged.is !== 'somebody-else' || judged.known.some((known) => facts.organisations.isInternal(known.address) || areKnownToEachOther(known, reader.key, facts))) continue;
      const person = judged.known.find(({ address, company, name: { familyKeys } }) => familyKeys.size > 0 && isPrivate(address, company, facts));
      if (person !== undefined) return { said: match[0] + thing, sentence, person };
    }
  }
  return null;
}
