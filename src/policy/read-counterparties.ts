import { cellsOf, delayOf } from './cells';
import type { Fault } from './fault';
import { readDomain } from './pattern';
import type { Counterparty } from './policy';
import { listOf, type Row } from './tables';

/** Reads `counterparties`. What can't be read of a row is left out; a row without a name belongs to nobody. */
export function readCounterparties(rows: readonly Row[], faults: Fault[]): Counterparty[] {
  const found: Counterparty[] = [];
  for (const row of rows) {
    const cells = cellsOf('counterparties', row, faults);
    const name = cells.text('name');
    const domains: string[] = [];
    for (const typed of listOf(cells.text('domains'))) {
      const domain = readDomain(typed);
      if (domain !== null) domains.push(domain);
      else {
        cells.fault('domains', { ja: 'example.co.jp のようなドメインを書いてください', en: 'a domain such as example.co.jp' },
          { ja: 'この取引先の他のドメインと名前だけを使います', en: "only this counterparty's other domains and names are used" }, false, typed);
      }
    }
    const delayMinutes = delayOf(cells);
    if (name === '') {
      cells.fault('name', { ja: '取引先の名前を書いてください', en: "the counterparty's name" }, { ja: 'この行のドメインは取引先として扱いません', en: "this row's domains belong to no counterparty" });
      continue;
    }
    found.push({ name, aliases: listOf(cells.text('aliases')), domains, ...(delayMinutes === undefined ? {} : { delayMinutes }) });
  }
  return found;
}
