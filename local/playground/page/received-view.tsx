import type { JSX } from 'preact';
import { MailRows } from './mail-list';
import { showMoment } from './format';
import { usePage } from './page-context';

/** What arrived at each address by SMTP, one heading per recipient. */
export function ReceivedView(): JSX.Element {
  const { state, words, lang } = usePage();
  const byRecipient = new Map<string, AppReceived[]>();
  for (const mail of [...state.received].reverse()) byRecipient.set(mail.recipient, [...(byRecipient.get(mail.recipient) ?? []), mail]);
  return (
    <section class="pane" aria-labelledby="received-title">
      <h1 class="pane-title" id="received-title">{words.received}</h1>
      {state.failures.length === 0 ? null : (
        <div class="note is-bad">
          <b>{words.notDelivered}</b>
          <ul>
            {state.failures.map((failure, index) => (
              <li key={index}>{showMoment(failure.at, state.user.timeZone, lang)} {failure.recipients.join(', ')}: {failure.message}</li>
            ))}
          </ul>
        </div>
      )}
      {byRecipient.size === 0 ? <p class="pane-empty">{words.emptyReceived}</p> : null}
      {[...byRecipient].map(([recipient, mails]) => (
        <section key={recipient} class="recipient">
          <h2>{recipient}</h2>
          <MailRows mails={mails} party="from" placeOf={(mail) => ({ view: 'received', messageId: mail.id })} />
        </section>
      ))}
    </section>
  );
}

type AppReceived = ReturnType<typeof usePage>['state']['received'][number];
