import { anyOf } from '../draft/text/any-of';
import { INTERNAL } from '../facts/companies/organisations';
import { insideLinks } from '../facts/domains/inside-links';
import { normalise } from '../facts/words/fold';
import { NO_OPTIONS, defineRule } from './rule';

/** Longest text read, characters. */
const MOST = 50_000;

/** The reader is told how to set something up: its address is the same on every machine. */
const SET_UP = anyOf(
  /ルータ|設定|インストール|起動|開発環境|構築|手順|マニュアル|コンテナ|ローカル(?:環境|で|に)|接続先|管理画面|ログイン画面|機器|端末/i,
  /\b(?:router|set ?up|settings?|configur\w+|install\w*|start(?:s|ed|ing)?|run(?:s|ning)?|docker|container|locally|local (?:server|environment|machine)|dev(?:elopment)? (?:server|environment)|npm|device|admin page|default gateway|port)\b/i,
);
/** The reader has a way in, or it is the reader's own place. */
const WAY_IN = anyOf(
  /VPN|リモート(?:接続|デスクトップ|アクセス)|(?:貴|御)(?:社|校|院|庁|課|部|会|学|園|館|店|局|所)|お客様の|そちらの/i,
  /\b(?:your (?:own |company['’]?s? |internal )?(?:server|network|share|drive|intranet|folder|system|side|end)|remote (?:desktop|access)|on your (?:end|side))\b/i,
);
/** That nobody outside can open it is said, or it stands there as a note for colleagues. */
const SAID = anyOf(
  /社内(?:用|向け|限り|専用|からのみ|の(?:方|者|メンバー)|メンバー)|弊社(?:側|の者|メンバー)|社外から(?:は|だと)/i,
  /\b(?:internal(?:ly)? only|only (?:opens|works|reachable|accessible) (?:inside|from|within)|for (?:our|my) (?:team|colleagues)|can(?:no|')t (?:open|reach|access) it from outside)\b/i,
);

/** A link or a path for readers outside that opens only on the writer's machine, or in the writer's office. */
export const insideLink = defineRule({
  id: 'inside-link',
  severity: 'warn',
  options: NO_OPTIONS,
  words: {
    ja: {
      title: '社内でしか開けないリンク',
      messages: { inside: { says: '「{link}」は、社外の人には開けない場所のようです。', todo: 'ファイルを添付するか、社外から開けるリンクにしてください。' } },
    },
    en: {
      title: 'Link that only works internally',
      messages: { inside: { says: '“{link}” can’t be opened by people outside your organisation.', todo: 'Attach the file, or use a link that they can open.' } },
    },
  },
  check({ draft, facts, report }) {
    const readers = facts.externals.filter(({ own }) => !own);
    if (readers.length === 0) return;
    const text = normalise(`${draft.subject}\n${draft.text.fresh.slice(0, MOST)}`);
    const links = insideLinks(text, (domain) => facts.organisations.of(`info@${domain}`) === INTERNAL);
    if (links.length === 0 || WAY_IN.test(text) || SAID.test(text)) return;
    const setsUp = SET_UP.test(text);
    const theirs = normalise([...facts.quotedMails.map((mail) => mail.text), ...(facts.thread ?? []).map((message) => message.text)].join('\n')).toLowerCase();
    const found = links.find(({ opens, place }) => !(opens === 'machine' && setsUp) && !theirs.includes(place));
    if (found === undefined) return;
    // Colleagues are written to, and somebody outside has a copy: the place may be meant for them.
    const forColleagues = readers.every(({ field }) => field !== 'to');
    report({
      at: ['body', 'draft'], message: 'inside', values: { link: found.link.length <= 60 ? found.link : `${found.link.slice(0, 59)}…` }, evidence: [found.link],
      ...(forColleagues ? { severity: 'note' as const } : {}),
    });
  },
});
