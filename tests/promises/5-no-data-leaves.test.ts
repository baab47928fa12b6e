import { readFileSync } from 'node:fs';
import { HOUR, office, SATO } from '../support/office';
import { left } from './left';

const manifest = JSON.parse(readFileSync(`${__dirname}/../../appsscript.json`, 'utf8')) as { urlFetchWhitelist: string[]; dependencies: object };

describe('No data leaves Google and the sender’s organisation', () => {
  it('the manifest lets the script reach Google’s own APIs and nothing else', () => {
    for (const url of manifest.urlFetchWhitelist) expect(new URL(url).hostname).toMatch(/^(?:[a-z]+\.)?googleapis\.com$/);
    // Advanced services are Google's own; a library would be somebody else's code.
    expect(Object.keys(manifest.dependencies).filter((kind) => kind !== 'enabledAdvancedServices')).toEqual([]);
  });

  it('logs carry no subject, text, file name or local part, from the check to the sent mail', () => {
    const at = office();
    const logs: unknown[] = [];
    const keep = (run: { logs: unknown }): void => { logs.push(run.logs); };
    const { mail } = at.save({ to: ['Ichiro <kakushi-local@yamada-shoji.example>'], subject: 'Kakushi-subject', text: '田中様\n\nKakushi-body を添付します。\n', attachments: [{ filename: 'kakushi-file.pdf', content: 'kakushi-content' }] });
    const report = at.compose(mail);
    keep(report.result);
    keep(at.press(report, '送信待ちにする').result);
    for (const { result } of at.workspace.advance(2 * HOUR)) keep(result);
    keep(at.workspace.run(SATO, 'onHomepage', at.event()));
    expect(left(at)).toHaveLength(1);
    const text = JSON.stringify(logs);
    expect(text).toContain('checked');
    expect(text).not.toMatch(/kakushi/i);
  });
});
