import fc from 'fast-check';
import { charsets } from '../../local/charset';
import { digestDraft } from '../../src/draft/digest';
import type { Draft } from '../../src/draft/draft';
import { changedParts, partDigests } from '../../src/draft/part-digests';
import { readDraft } from '../../src/draft/read-draft';

type Tree = { readonly type: 'plain' | 'html'; readonly words: string; readonly encoding: 'base64' | '8bit' } | { readonly type: 'mixed' | 'alternative' | 'related'; readonly parts: readonly Tree[] };

function written(tree: Tree, boundary = 'b'): string {
  if ('parts' in tree) return `Content-Type: multipart/${tree.type}; boundary="${boundary}"\r\n\r\n${tree.parts.map((part, index) => `--${boundary}\r\n${written(part, `${boundary}.${index}`)}\r\n`).join('')}--${boundary}--\r\n`;
  const words = tree.words.replace(/\n/g, '\r\n');
  return `Content-Type: text/${tree.type}; charset=UTF-8\r\nContent-Transfer-Encoding: ${tree.encoding}\r\n\r\n${tree.encoding === '8bit' ? words : Buffer.from(words).toString('base64')}`;
}

const read = (tree: Tree): Draft => readDraft(Buffer.from(`From: a@x.example\r\nTo: b@y.example\r\nSubject: s\r\nMIME-Version: 1.0\r\n${written(tree)}`), charsets);
const leavesOf = (tree: Tree): string[] => ('parts' in tree ? tree.parts.flatMap(leavesOf) : [`${tree.type}:${tree.words}`]);
/** Gmail saves HTML alone with a plain text of the same words: that one is the same mail. */
const textsOf = (tree: Tree): string => {
  const leaves = leavesOf(tree);
  const [html = ''] = leaves.filter((one) => one.startsWith('html:'));
  return JSON.stringify(leaves.length === 2 && leaves.includes(html.replace('html:', 'plain:')) ? [html] : leaves);
};

// Few words, so that what one mail has in two parts another often has in one.
const leaf = fc.record({ type: fc.constantFrom('plain' as const, 'html' as const), words: fc.constantFrom('a', 'b', 'a\nb', 'b\na', 'plain:a', '見積'), encoding: fc.constantFrom('base64' as const, '8bit' as const) });
const { tree } = fc.letrec<{ tree: Tree; container: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('container')),
  container: fc.record({ type: fc.constantFrom('mixed' as const, 'alternative' as const, 'related' as const), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
}));
const plain = (words: string): Tree => ({ type: 'plain', words, encoding: '8bit' });
const html = (words: string): Tree => ({ type: 'html', words, encoding: '8bit' });

describe('The digest covers every text that leaves', () => {
  it('so that no two mails share one whose texts differ, however those are put together', () => {
    fc.assert(fc.property(tree, tree, (one, other) => {
      fc.pre(textsOf(one) !== textsOf(other));
      expect(digestDraft(read(one))).not.toBe(digestDraft(read(other)));
    }), { numRuns: 3_000 });
  });

  it.each<[string, Tree, Tree]>([
    ['a second plain text beside the one that is read', { type: 'alternative', parts: [plain('one'), plain('two'), html('<p>one</p>')] }, { type: 'alternative', parts: [plain('one'), plain('2'), html('<p>one</p>')] }],
    ['a plain text in a branch of its own', { type: 'alternative', parts: [{ type: 'mixed', parts: [plain('one')] }, html('<p>two</p>')] }, { type: 'alternative', parts: [{ type: 'mixed', parts: [plain('1')] }, html('<p>two</p>')] }],
    ['the end of one HTML part and the beginning of the next', { type: 'alternative', parts: [plain('x'), html('a'), html('b\nc')] }, { type: 'alternative', parts: [plain('x'), html('a\nb'), html('c')] }],
    ['what only readers of plain text see', { type: 'mixed', parts: [{ type: 'alternative', parts: [plain('x'), html('x')] }, plain('y')] }, { type: 'mixed', parts: [{ type: 'alternative', parts: [plain('x\ny'), html('x')] }] }],
  ])('also %s, and a change there is said to be one of the text', (_, one, other) => {
    expect(digestDraft(read(one))).not.toBe(digestDraft(read(other)));
    expect(changedParts(partDigests(read(one)), partDigests(read(other)))).toEqual(['body']);
  });

  it('and bytes that its charset can’t say', () => {
    const of = (bytes: readonly number[]): string => digestDraft(readDraft(Buffer.concat([Buffer.from('From: a@x.example\r\nTo: b@y.example\r\nSubject: s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nx '), Buffer.from(bytes)]), charsets));
    expect(of([0xff])).not.toBe(of([0xfe]));
    expect(of([0xff])).toBe(of([0xff]));
  });

  it('while the usual plain text and HTML in one have the same however they are wrapped', () => {
    const both: Tree = { type: 'alternative', parts: [plain('見積'), html('<p>見積</p>')] };
    for (const type of ['mixed', 'related', 'alternative'] as const) expect(digestDraft(read({ type, parts: [both] }))).toBe(digestDraft(read(both)));
  });
});

describe('A text that a mail program may show in place of the one that was checked', () => {
  const where = (tree: Tree): string[] => read(tree).defects.flatMap((defect) => (defect.kind === 'other-text' ? [defect.where] : []));

  it.each<[string, Tree, string[]]>([
    ['where a second plain text says something else', { type: 'alternative', parts: [plain('one'), plain('two'), html('<p>one</p>')] }, ['2']],
    ['where another HTML says something else', { type: 'alternative', parts: [plain('one'), html('<p>one</p>'), html('<p>two</p>')] }, ['3']],
    ['where a branch of its own does', { type: 'mixed', parts: [{ type: 'alternative', parts: [{ type: 'mixed', parts: [plain('one'), plain('two')] }, html('<p>one</p>')] }] }, ['1.1.2']],
    ['not where it says the same', { type: 'alternative', parts: [plain('one two'), plain('one\ntwo'), html('<p>one</p>'), html('<b>two</b>')] }, []],
    ['not in the usual mail', { type: 'alternative', parts: [plain('one'), html('<p>one <b>two</b></p>')] }, []],
  ])('is named by its part %s', (_, tree, parts) => {
    expect(where(tree)).toEqual(parts);
  });
});
