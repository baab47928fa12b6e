import type { Workspace } from '../emulator';
import type { Person } from './api';
import { writeMail } from './mime';
import { RECEIVED_BEFORE, SENT_BEFORE } from './samples/history';
import { ADMINISTRATOR } from './samples/office';

const DAY = 86_400_000;

/** Fills a new office: its people, what the first of them sent before, and what lies in her inbox. */
export async function seed(workspace: Workspace, people: readonly Person[]): Promise<void> {
  for (const { email, name, locale, timeZone } of people) workspace.addUser({ email, name: name[locale], locale, timeZone });
  workspace.setScriptProperty('administrators', ADMINISTRATOR);
  const [first] = people;
  if (!first) return;
  const now = workspace.clock.now();
  const gmail = workspace.gmail(first.email);
  for (const { daysAgo, to, cc = '', subject, text } of SENT_BEFORE) {
    const at = now - daysAgo * DAY;
    const raw = await writeMail({ from: `${first.name[first.locale]} <${first.email}>`, content: { to, cc, bcc: '', subject, text }, html: null, parts: [], at });
    gmail.seedSent(raw, at);
  }
  for (const { from, to, subject, text } of RECEIVED_BEFORE) {
    gmail.deliver(await writeMail({ from, content: { to, cc: '', bcc: '', subject, text }, html: null, parts: [], at: now }));
  }
}
