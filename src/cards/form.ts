/** What a person ticked, chose and typed on a card, by the widget's name (`commonEventObject.formInputs`). */
export interface Form {
  /** Names of all widgets that sent something. */
  names(): readonly string[];
  values(name: string): readonly string[];
  /** ms since the epoch, of a date-time picker; null where none was picked. */
  moment(name: string): number | null;
}

/** Names of the widgets on our cards. Ticks come in several widgets: a prefix and a number. */
export const FIELD = {
  recipients: 'recipients',
  attachments: 'attachments',
  answer: 'answer',
  delay: 'delay',
  at: 'at',
  colleague: 'colleague',
  note: 'note',
  urgent: 'urgent',
  comment: 'comment',
} as const;
