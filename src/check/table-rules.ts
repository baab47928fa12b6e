/**
 * Rules whose findings are rows of the policy's tables (`addresses`, `required`, `apart`, `words`, `pairs`): what the organisation set. They
 * need the mail and the policy and nothing else, so they are asked again at sending; and nobody mutes them for themselves.
 */
export const TABLE_RULES: ReadonlySet<string> = new Set(['blocked-address', 'no-attachments-for', 'required-recipient', 'companies-apart', 'policy-word', 'word-and-recipient']);
