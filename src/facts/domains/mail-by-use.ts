/** `mitsu_0412`, `hanako1985`: as people call themselves where their first choice was taken; offices hardly give out such names. */
const HANDLE = /\d{2,}$|\d{2,}[._-]|_/;
/** Addresses on one domain that must be of that form, and forms that no one office would mix. */
const HANDLES = 2;
const SHAPES = 3;

/** The form of a local part, its words and numbers aside: `t.mori` and `k.abe` are of one form, `mori` of another. */
function shapeOf(local: string): string {
  return local.replace(/\p{L}+/gu, (word) => (word.length === 1 ? 'i' : 'w')).replace(/\d+/g, '0');
}

/** Whether a domain's addresses are of people unrelated to each other, as at a mail service or an internet provider: by their forms. */
export function looksLikeMailService(domain: string, locals: readonly string[]): boolean {
  if (/mail/.test(domain.split('.', 1)[0] ?? '') && locals.length >= HANDLES) return true;
  return locals.filter((local) => HANDLE.test(local)).length >= HANDLES || (locals.length > SHAPES && new Set(locals.map(shapeOf)).size >= SHAPES);
}
