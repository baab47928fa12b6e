const CALLED_SO = /パスワード|パスフレーズ|解凍キー|暗証|PW|pass/i;

/** Whether a normalised text has any of the words for a password: most have none, and need not be looked at for one. */
export function speaksOfPassword(text: string): boolean {
  return CALLED_SO.test(text);
}

/** What it opens stands behind it: `password to open:`, `パスワード(解凍用):`. */
const FOR = '(?: (?:to|for)(?: (?!wi-?fi|guest|meeting|zoom|webinar|portal|accounts?|site|website|log)[a-z]{2,12}){1,5}|\\([^()\\n]{1,12}\\))?';
const CALLED = `(?:(?:パスワード|解凍キー|暗証番号|パスフレーズ|(?<![A-Za-z])PW|(?<![A-Za-z])PWD|(?<![A-Za-z][ \\t]?)PASS(?=\\s?[:=])|pass ?(?:word|code|phrase))${FOR})`;
const TOKEN = '([!-~]{4,40})';
/** `パスワード:…`, `パスワードは「…」です`, `the password is …`, and a line by itself below a label, `以下のとおり` or `as follows`. */
const GIVEN = new RegExp(
  [
    `${CALLED}[ \\t]?(?:[:=→⇒]|[-=]>)(?:\\s?|[ \\t]?\\n\\s{0,12})「?${TOKEN}(?:([ \\t]*[。」)]?[ \\t]*(?=\\n|$))|)`,
    `(?<=(?:^|\\n)[ \\t■・●*-]{0,4})${CALLED}[ \\t]{1,4}(?=[!-~]{0,40}\\d)${TOKEN}[ \\t]*(?=\\n|$)`,
    `${CALLED}は\\s?「?${TOKEN}(?=\\s?(?:」|です|になります|となります|で[お開]|。|\\n|$))`,
    `${CALLED}は[ \\t]?\\n\\s{0,12}「?${TOKEN}(?=[ \\t]*(?:」|です|になります|となります|。|\\n|$))`,
    `${CALLED}\\s?\\((?=[!-~]{0,40}[\\d!@#$%^&*_+~])([!-'*-~]{6,40})\\)`,
    // `パスワード Kuri-4471 を入力`
    `${CALLED}[ \\t]{1,4}(?=[!-~]{0,40}[\\d!@#$%^&*_+~])([!-~]{6,40})(?=[ \\t]?を(?:ご?入力|入れ|打ち込))`,
    `${CALLED} is:?\\s?(?!below\\b|as follows\\b)${TOKEN}`,
    // A cash card's has four figures, and little stands around it.
    '暗証番号\\s?(?=\\d{4}(?!\\d))([!-~]{4})(?![^\\n]{0,6}(?:円|桁|年|月))',
    `${CALLED}(?:は|を)?(?: is)?[ \\t]?(?:(?:以下|下記|次)の?(?:とおり|通り)?|as follows|below)[^\\n]{0,12}\\n\\s{0,12}${TOKEN}[ \\t]*(?=\\n|$)`,
  ].join('|'),
  'gi',
);
/** Words that stand where a password would, and say that there is none here. */
const NO_PASSWORD = /^(?:none|n\/a|nil|[DMY]{4,8}|unchanged|later|separate(?:ly)?|same|https?:.*|(.)\1+)[.,;]?$/i;

/** A digit, a capital within a word or a sign before more: no English word. */
export function looksLikePassword(token: string): boolean {
  return /\d|[a-z][A-Z]|[!@#$%^&*_=+~]./.test(token) || /^["'].{3,}["'][.,;]?$/.test(token);
}

/** Where a normalised text gives a password itself: the label and the password, or null. */
export function passwordIn(text: string): string | null {
  return passwordsIn(text)[0]?.said ?? null;
}

/** Every place where a normalised text gives a password: label and password as written, and where that begins. */
export function passwordsIn(text: string): { readonly said: string; readonly at: number }[] {
  if (!speaksOfPassword(text)) return [];
  return [...text.matchAll(GIVEN)].flatMap((found) => {
    const [all, labelled, restOfLine, alone, told, next, bracketed, entered, is, pin, below] = found;
    const token = labelled ?? alone ?? told ?? next ?? bracketed ?? entered ?? is ?? pin ?? below ?? '';
    if (NO_PASSWORD.test(token)) return [];
    // Below a label that ends its line, a word may be the next paragraph's or a signature's.
    const wholeLine = restOfLine !== undefined && !all.trim().includes('\n');
    return told !== undefined || below !== undefined || wholeLine || looksLikePassword(token) ? [{ said: all, at: found.index }] : [];
  });
}
