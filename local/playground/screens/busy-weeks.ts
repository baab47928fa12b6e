import type { Line } from '../../../src/audit/reckoning';
import { DAY } from '../../../src/time/zoned';
import type { ComposeContent, DraftView } from '../api';
import { SAMPLES } from '../samples/all';
import type { Visitor } from '../visit/visitor';

const SENDER = 'sato@aozora.example';
/** Drafts checked each week; those of the second list are mended and checked again. */
const CHECKED = ['fine', 'internal', 'attachment', 'wrong-company', 'placeholder', 'fine'];
const MENDED: Readonly<Record<string, Partial<ComposeContent>>> = {
  typo: { to: 'tanaka@midori-shoji.example' },
  attachment: { text: '株式会社みどり商事\n田中様\n\nお世話になっております。御見積書は後日お送りします。' },
};

/** Three weeks of the sender's mail, checked by the add-on through the playground's interface, and the clock moved on each time. */
export async function busyWeeks({ page }: Visitor): Promise<void> {
  const call = <T>(method: string, path: string, body: unknown = {}): Promise<T> => page.evaluate(async ([how, where, text]) => {
    const response = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, ...(how === 'DELETE' ? {} : { body: text }) });
    if (!response.ok) throw new Error(`${how} ${where}: ${await response.text()}`);
    return (await response.json()) as T;
  }, [method, `/api/${path}?user=${encodeURIComponent(SENDER)}`, JSON.stringify(body)] as const);
  const check = ({ content: { to, cc, bcc, subject } }: Pick<DraftView, 'content'>): Promise<unknown> =>
    call('POST', 'run', { user: SENDER, source: { kind: 'compose', content: { to, cc, bcc, subject } } });
  for (let week = 0; week < 3; week++) {
    for (const id of [...CHECKED, 'typo'].slice(week)) {
      const sample = SAMPLES.find((one) => one.id === `ja-${id}`);
      if (!sample) throw new Error(`There is no sample ja-${id}.`);
      const draft = await call<DraftView>('POST', `samples/${sample.id}`);
      await check(draft);
      const mended = MENDED[id];
      if (mended) await check(await call<DraftView>('PUT', `drafts/${draft.draftId}`, { ...draft.content, ...mended }));
      await call('DELETE', `drafts/${draft.draftId}`);
    }
    await call('POST', 'clock', { advanceMs: 7 * DAY });
  }
  await call('POST', 'run', { user: SENDER, source: { kind: 'homepage' } });
}

const RULES = ['forgotten-attachment', 'greeted-company', 'many-external-domains', 'domain-typo', 'first-mail'] as const;

/** The log of an invented office over a quarter, in which warnings become fewer and better heeded. */
export function logOfQuarter(): Line[] {
  const lines: Line[] = [];
  for (let week = 0; week < 12; week++) {
    const monday = Date.UTC(2026, 7, 31) + week * 7 * DAY;
    for (let mail = 0; mail < 110 + ((week * 7) % 23); mail++) {
      const at = monday + (mail % 5) * DAY + (mail * 61_000) % (8 * 3_600_000);
      const draft = `r${String(week)}-${String(mail)}`;
      const say = (event: string, after: number, more: Partial<Line> = {}): number => lines.push({ event, at: at + after, draft, rules: [], step: '', result: '', ...more });
      const rules = mail % (7 + week) === 0 ? [RULES[(mail + week) % RULES.length] ?? 'first-mail'] : [];
      say('checked', 0);
      if (rules.length > 0) say('warned', 0, { rules });
      const mended = rules.length > 0 && mail % 4 !== 0;
      if (mended) say('checked', 60_000);
      if (rules.length > 0 && !mended) say('answered', 90_000, { rules });
      say('held', 90_000);
      if (mail % 29 === 3) say('cancelled', 200_000);
      else say('sent', 700_000);
    }
    if (week === 2 || week === 7) lines.push({ event: 'incident', at: monday + 2 * DAY, draft: '', rules: [], step: 'record', result: 'opened' });
  }
  return lines;
}
