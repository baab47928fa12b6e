import type { Kit } from './kit';

/** ScriptApp (time triggers, token, service), Session and HtmlService. */
export function installScript(kit: Kit): void {
  const TriggerSource = kit.enumeration('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
  const EventType = kit.enumeration('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
  const AuthMode = kit.enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const WeekDay = kit.enumeration('ScriptApp.WeekDay', ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);

  const ids = new WeakMap<object, string>();
  const trigger = (info: { id: string; handler: string; disabled: boolean }): object => {
    const face = kit.object('Trigger', {
      getUniqueId: () => info.id,
      getHandlerFunction: () => info.handler,
      getTriggerSource: () => TriggerSource['CLOCK'],
      getEventType: () => EventType['CLOCK'],
      getTriggerSourceId: () => null,
      isDisabled: () => info.disabled,
    });
    ids.set(face, info.id);
    return face;
  };

  const MINUTE = 60_000;
  const clockBuilder = (handler: string): object => {
    const plan: Record<string, unknown> = { handler };
    const where = (method: string): string => `ScriptApp.ClockTriggerBuilder.${method}`;
    const set = (method: string, types: string[], apply: (...args: never[]) => void) => (...args: unknown[]): object => {
      kit.match(args, where(method), types);
      apply(...args as never[]);
      return face;
    };
    const face: object = kit.object('ClockTriggerBuilder', {
      after: set('after', ['Number'], (ms: number) => { plan['afterMs'] = ms; }),
      at: (...args: unknown[]) => {
        kit.match(args, where('at'), ['Date']);
        plan['at'] = (args[0] as Date).getTime();
        return face;
      },
      everyMinutes: set('everyMinutes', ['Integer'], (n: number) => {
        if (![1, 5, 10, 15, 30].includes(n)) throw kit.exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15, or 30.');
        plan['everyMs'] = n * MINUTE;
      }),
      everyHours: set('everyHours', ['Integer'], (n: number) => {
        if (![1, 2, 4, 6, 8, 12].includes(n)) throw kit.exception('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8, or 12.');
        plan['everyMs'] = n * 60 * MINUTE;
      }),
      everyDays: set('everyDays', ['Integer'], (n: number) => { plan['everyMs'] = n * 1440 * MINUTE; }),
      everyWeeks: set('everyWeeks', ['Integer'], (n: number) => { plan['everyMs'] = n * 10_080 * MINUTE; }),
      atHour: set('atHour', ['Integer'], (hour: number) => { plan['hour'] = hour; }),
      nearMinute: set('nearMinute', ['Integer'], (minute: number) => { plan['minute'] = minute; }),
      inTimezone: set('inTimezone', ['String'], (zone: string) => { plan['zone'] = zone; }),
      create: (...args: unknown[]) => {
        kit.match(args, where('create'), []);
        return trigger(kit.call('script.create', plan) as { id: string; handler: string; disabled: boolean });
      },
    });
    return face;
  };

  kit.service('ScriptApp', {
    TriggerSource, EventType, AuthMode, WeekDay,
    newTrigger(...args: unknown[]) {
      kit.match(args, 'ScriptApp.newTrigger', ['String']);
      kit.call('script.newTrigger');
      return kit.object('TriggerBuilder', { timeBased: () => clockBuilder(args[0] as string) });
    },
    getProjectTriggers(...args: unknown[]) {
      kit.match(args, 'ScriptApp.getProjectTriggers', []);
      return (kit.call('script.getProjectTriggers') as { id: string; handler: string; disabled: boolean }[]).map(trigger);
    },
    deleteTrigger(...args: unknown[]) {
      kit.match(args, 'ScriptApp.deleteTrigger', ['Trigger']);
      kit.call('script.deleteTrigger', ids.get(args[0] as object));
    },
    getOAuthToken: () => kit.call('script.getOAuthToken'),
    getScriptId: () => kit.call('script.getScriptId'),
    getService: () => kit.object('Service', { getUrl: () => kit.call('script.getServiceUrl'), isEnabled: () => true }),
  });

  const user = (kind: string): object => kit.object('User', { getEmail: () => kit.call(`session.${kind}`) });
  kit.service('Session', {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getActiveUserLocale: () => kit.call('session.getActiveUserLocale'),
    getScriptTimeZone: () => kit.settings['timeZone'],
    getTemporaryActiveUserKey: () => kit.call('session.getTemporaryActiveUserKey'),
  });

  const html = (content: string): object => {
    let title = '';
    let text = content;
    const face: object = kit.object('HtmlOutput', {
      getContent: () => text,
      setContent: (next: string) => { text = next; return face; },
      append: (more: string) => { text += more; return face; },
      setTitle: (next: string) => { title = next; return face; },
      getTitle: () => title,
      addMetaTag: () => face,
      setXFrameOptionsMode: () => face,
      // What the run's result shows of a page.
      toJSON: () => ({ html: text, title }),
    });
    return face;
  };
  kit.service('HtmlService', {
    XFrameOptionsMode: kit.enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
    createHtmlOutput(...args: unknown[]) {
      kit.match(args, 'HtmlService.createHtmlOutput', [], ['String']);
      return html(String(args[0] ?? ''));
    },
  });
}
