import { charsets } from '../../local/charset';
import { threadOf } from '../../src/compose/thread';

const message = (from: string, labels: readonly string[]) => ({ id: from, threadId: 't', internalDate: 0, snippet: 'A &amp; B', labels, headers: { from: [from], to: ['sato@aozora.example'], subject: ['=?UTF-8?B?6KaL56mN?='] } });

describe('The conversation that a draft answers', () => {
  it('is what was said in it: no draft, nothing from the trash or from spam, whatever else stands on it', () => {
    const said = threadOf([
      message('tanaka@yamada-shoji.example', ['INBOX', 'IMPORTANT']), message('sato@aozora.example', ['SENT']), message('a@x.example', []),
      message('draft@aozora.example', ['DRAFT']), message('thrown@away.example', ['TRASH', 'IMPORTANT']), message('ad@vert.example', ['SPAM', 'UNREAD']),
    ], charsets);
    expect(said?.map(({ from }) => from?.address)).toEqual(['tanaka@yamada-shoji.example', 'sato@aozora.example', 'a@x.example']);
    expect(said?.[0]).toMatchObject({ subject: '見積', text: 'A & B', cc: [] });
    expect(threadOf([message('draft@aozora.example', ['DRAFT'])], charsets)).toBeNull();
  });
});
