import type { ActionName } from '../../cards/actions';
import { say } from '../../messages/say';
import type { App } from '../app';
import { addTabs, adminOverview, checkSheet, makeSheet, mayAdminister, publishSheet, type AdminShown } from './admin';
import { newPassedKey } from './passed-key';
import type { Handler } from '../press';
import { notice } from '../reactions';

type AdminAction = Extract<ActionName, `admin${string}`>;
type Parameters = Readonly<Record<string, string>>;

/** What only administrators may do: anybody can send these names, so each is asked about first. */
const WAYS: Readonly<Record<AdminAction, (app: App, parameters: Parameters) => AdminShown>> = {
  adminOpen: (app) => adminOverview(app),
  adminSheet: (app) => makeSheet(app),
  adminCheck: (app) => checkSheet(app),
  adminTabs: (app) => addTabs(app),
  adminKey: (app) => adminOverview(app, say(app.lang, 'admin.key.made', { id: newPassedKey(app) })),
  adminPublish: (app, { over = '' }) => publishSheet(app, over),
};

function guarded(action: AdminAction): Handler {
  return (app, { parameters }) => {
    if (!mayAdminister(app)) {
      app.outside.log.problem('admin-refused', { action });
      return notice(say(app.lang, 'admin.no'));
    }
    const { card, said } = WAYS[action](app, parameters);
    return { kind: 'card', as: action === 'adminOpen' ? 'push' : 'replace', card, ...(said === null ? {} : { notice: said }) };
  };
}

/** What administrators can press. */
export const ADMIN_ACTIONS: Readonly<Record<AdminAction, Handler>> = {
  adminOpen: guarded('adminOpen'), adminSheet: guarded('adminSheet'), adminCheck: guarded('adminCheck'), adminTabs: guarded('adminTabs'), adminKey: guarded('adminKey'), adminPublish: guarded('adminPublish'),
};
