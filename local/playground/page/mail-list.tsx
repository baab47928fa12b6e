import type { JSX } from 'preact';
import type { MailSummary } from '../api';
import { showWhen } from './format';
import { Glyph } from './icons';
import { usePage } from './page-context';
import { writePlace, type Place } from './place';

export interface MailListProps {
  readonly title: string;
  readonly mails: readonly MailSummary[];
  readonly empty: string;
  /** Whether the other side is who wrote it or whom it went to. */
  readonly party: 'from' | 'to';
  readonly placeOf: (mail: MailSummary) => Place;
}

export function MailList({ title, mails, empty, party, placeOf }: MailListProps): JSX.Element {
  return (
    <section class="pane" aria-labelledby="list-title">
      <h1 class="pane-title" id="list-title">{title}</h1>
      {mails.length === 0 ? <p class="pane-empty">{empty}</p> : <MailRows mails={mails} party={party} placeOf={placeOf} />}
    </section>
  );
}

export function MailRows({ mails, party, placeOf }: Pick<MailListProps, 'mails' | 'party' | 'placeOf'>): JSX.Element {
  const { state, words, lang } = usePage();
  return (
    <ul class="mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a href={writePlace(placeOf(mail))}>
            <span class="mail-party">{party === 'from' ? nameOf(mail.from) : `${words.toLabel}: ${mail.to.split(', ').map(nameOf).join(', ')}`}</span>
            <span class="mail-line">
              <span class="mail-subject">{mail.subject || words.noSubject}</span>
              <span class="mail-snippet">{mail.snippet}</span>
            </span>
            {mail.attachments > 0 ? <span class="mail-clip" title={words.attachments}><Glyph name="attach_file" /><span class="visually-hidden">{words.attachments}</span></span> : null}
            <time class="mail-when">{showWhen(mail.at, state.now, state.user.timeZone, lang)}</time>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The name alone where there is one. */
function nameOf(recipient: string): string {
  return recipient.replace(/\s*<[^<>]*>$/, '').replace(/^"(.*)"$/, '$1') || recipient;
}
