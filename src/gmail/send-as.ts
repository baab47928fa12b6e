import type { Call } from './call';
import { url } from './calls';
import { arrayOf, objectOf, stringOf } from './json';

/** Every address that the user can send as, lower case: the account's own and its aliases. 1 quota unit. */
export function listSendAs(): Call<string[]> {
  return {
    name: 'users.settings.sendAs.list',
    request: { method: 'GET', url: url('settings/sendAs', { fields: 'sendAs(sendAsEmail)' }) },
    parse: (json) => arrayOf(objectOf(json, 'answer').sendAs, 'sendAs').map((item) => stringOf(objectOf(item, 'sendAs[]').sendAsEmail, 'sendAs[].sendAsEmail').toLowerCase()),
  };
}
