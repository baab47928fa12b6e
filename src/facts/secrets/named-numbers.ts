/**
 * Numbers of papers and registers that a person has by name: a text that calls a number so has one, whether or not a digit is mistyped.
 * Shapes: individual number 12 digits; passport up to nine letters and digits (ICAO Doc 9303, part 4); driving licence 12 digits (Japan) or
 * 16 characters (UK); residence card two letters, eight digits, two letters; employment insurance 4-6-1, health and care insurance 8 to 10;
 * NRIC/FIN a letter, seven digits, a letter; Aadhaar 12 digits; NHS 3-3-4; SIN and TFN 3-3-3.
 */
const KINDS: readonly { readonly called: string; readonly number: string }[] = [
  { called: 'マイナンバー|個人番号|my ?number(?! of)', number: '\\d{4}[ -]?\\d{4}[ -]?\\d{4}' },
  { called: '旅券(?:の)?番号|パスポート(?:の)?(?:番号|No\\.?)|passport (?:no\\b|num(?:ber)?|#)', number: '[A-Z]{1,2} ?\\d{6,8}|\\d{8,9}' },
  { called: '(?:運転)?免許(?:証)?(?:の)?番号|(?:driver\'?s|driving) licen[cs]e (?:no\\b|num(?:ber)?|#)', number: '\\d{4}[ -]?\\d{4}[ -]?\\d{4}|[A-Z9]{5} ?\\d{6} ?[A-Z9]{2}\\d?[A-Z0-9]{2,3}' },
  { called: '在留カード(?:の)?番号|residence card (?:no\\b|num(?:ber)?)', number: '[A-Z]{2} ?\\d{8} ?[A-Z]{2}' },
  { called: '被保険者(?:証)?(?:の)?番号', number: '\\d{4}-\\d{6}-\\d|\\d{8,10}' },
  { called: '住民票コード', number: '\\d{11}' },
  { called: 'NRIC(?:/FIN)?|FIN (?:no\\b|num(?:ber)?)', number: '[STFGM]\\d{7}[A-Z]' },
  { called: 'Aadhaar', number: '[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}' },
  { called: 'NHS (?:no\\b|num(?:ber)?)', number: '\\d{3}[ -]\\d{3}[ -]\\d{4}|\\d{10}' },
  { called: 'social insurance num(?:ber)?|SIN (?:no\\b|num(?:ber)?)|tax file num(?:ber)?|TFN', number: '\\d{3}[ -]?\\d{3}[ -]?\\d{3}' },
  // A firm's own account stands on each of its bills; somebody else's is told of nobody.
  { called: '(?:her|his) (?:(?:personal |private )?bank account (?:no\\b|num(?:ber)?)|(?:bank |personal |private )?IBAN)', number: '[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?|\\d{7,12}' },
];

/** Between the name and the number. */
const GAP = '(?:[\\s:=はがを#・()「-]|[Nn]o\\.|No|number|is|are|番号|(?:for|of) [A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?\\b){0,8}';
const READERS = KINDS.map(({ called, number }) => ({
  called: new RegExp(`(?<![A-Za-z])(?:${called})`, 'i'),
  // Names are read in either case, letters of a number only as capitals.
  number: new RegExp(`(?<![A-Za-z\\d-])(?:${number})(?![A-Za-z\\d]|-\\d)`, 'g'),
}));
/** `My number is 0044 …` is a telephone's. */
const NO_NAME = /^[Mm]y ?number/;
const GAP_ONLY = new RegExp(`^${GAP}$`);

/** Rows below the head of a table that are looked at. */
const ROWS = 50;
const NAMES = /氏名|名前|\bnames?\b/i;
/** What is shown for somebody to fill in. */
const EXAMPLE = /例[:)]|記入例|(?:の|は)例|サンプル|ダミー|見本|架空|桁(?:です|の)|\bexamples?\b|\bsample\b|\bdummy\b|\be\.g\.|\bformat\b|\bfictitious\b/i;
const RUN = '012345678901234567890123';

function isExample(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || RUN.includes(digits) || /^0{4}/.test(digits);
}

interface NamedNumber {
  /** As the text calls it. */
  readonly called: string;
  /** With all but its last four characters hidden. */
  readonly shown: string;
}

/** Numbers in a normalised text that it calls a passport's, a licence's and so on: right behind the name, or in a table under it. */
export function namedNumbers(text: string): NamedNumber[] {
  const lines = text.split('\n', 20_000).map((line) => line.slice(0, 500));
  const found: NamedNumber[] = [];
  lines.forEach((line, at) => {
    for (const { called, number } of READERS) {
      const name = called.exec(line);
      if (name === null || NO_NAME.test(name[0]) || EXAMPLE.test(line)) continue;
      const below = lines.slice(at + 1, at + 1 + ROWS);
      const end = below.findIndex((row) => row.trim() === '');
      const [next = ''] = below;
      const behind = [...line.matchAll(number)].filter((match) => {
        const from = name.index + name[0].length;
        return match.index >= from && GAP_ONLY.test(line.slice(from, match.index).slice(0, 80));
      });
      const rows = behind.length > 0 || /\d{6}/.test(line) ? [] : NAMES.test(line) ? below.slice(0, end < 0 ? undefined : end).flatMap((row) => [...row.matchAll(number)].slice(0, 1))
        : /^[\s■・●*:-]*$/.test(line.slice(name.index + name[0].length)) ? [...next.matchAll(number)].filter((match) => match.index <= 4) : [];
      for (const [value] of [...behind, ...rows]) {
        const digits = value.replace(/\D/g, '');
        if (!isExample(digits)) found.push({ called: name[0], shown: `${'*'.repeat(value.length - 4)}${value.slice(-4)}` });
      }
    }
  });
  return found;
}
