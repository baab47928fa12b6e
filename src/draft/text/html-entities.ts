import { windows1252At } from '../bytes/windows-1252';

/** Named character references that mail programs write (HTML Standard, 13.5); others are left as they stand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '',
  copy: '©', reg: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„',
  laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›', bull: '•', middot: '·', yen: '¥', euro: '€', pound: '£', cent: '¢', sect: '§', para: '¶',
  times: '×', divide: '÷', plusmn: '±', deg: '°', micro: 'µ', frac12: '½', frac14: '¼', frac34: '¾', sup2: '²', sup3: '³', permil: '‰',
  larr: '←', uarr: '↑', rarr: '→', darr: '↓', rArr: '⇒', hearts: '♥', infin: '∞', ne: '≠', le: '≤', ge: '≥', minus: '−', lowbar: '_', num: '#', commat: '@',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á',
  acirc: 'â', ccedil: 'ç', ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', uacute: 'ú', iacute: 'í', aring: 'å', oslash: 'ø', aelig: 'æ', Eacute: 'É', Aring: 'Å', Oslash: 'Ø',
};

/** Decodes character references in text or an attribute's value. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8}|x[0-9a-f]{1,7})|([a-z][a-z0-9]{1,8}));?/gi, (whole, number: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.prototype.hasOwnProperty.call(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = number === undefined ? NaN : /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
    // HTML Standard, 13.2.5.80.
    if (code >= 0x80 && code <= 0x9f) return windows1252At(code);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd';
  });
}
