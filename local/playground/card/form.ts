import type { Action, Card, DateTimePicker, SelectionInput, SwitchControl, TextInput, Widget } from './types';

/** What one field holds: strings, an instant, or a time of day. `null` is an emptied picker. */
export type FieldValue = readonly string[] | { readonly ms: number } | { readonly hours: number; readonly minutes: number } | null;

/** Values the user changed, by field id (see `fieldId`); a field not listed shows its card's value. */
export type Edits = Readonly<Record<string, FieldValue>>;

/** `commonEventObject.formInputs` of "Event objects" in Google's add-on guide. */
export type FormInputs = Record<
  string,
  | { stringInputs: { value: string[] } }
  | { dateTimeInput: { hasDate: boolean; hasTime: boolean; msSinceEpoch: string } }
  | { dateInput: { msSinceEpoch: string } }
  | { timeInput: { hours: number; minutes: number } }
>;

export type Field =
  | { readonly kind: 'text'; readonly id: string; readonly name: string; readonly widget: TextInput }
  | { readonly kind: 'selection'; readonly id: string; readonly name: string; readonly widget: SelectionInput }
  | { readonly kind: 'switch'; readonly id: string; readonly name: string; readonly widget: SwitchControl }
  | { readonly kind: 'picker'; readonly id: string; readonly name: string; readonly widget: DateTimePicker };

/** Several switches may share a name; their value tells them apart. */
export function fieldId(kind: Field['kind'], name: string, value = ''): string {
  return kind === 'switch' ? `${name}\n${value}` : name;
}

/** Every field of a card in reading order, those in folded sections and in columns included. */
export function fieldsOf(card: Card): Field[] {
  return (card.sections ?? []).flatMap((section) => (section.widgets ?? []).flatMap(fieldsIn));
}

function fieldsIn(widget: Widget): Field[] {
  const { textInput, selectionInput, dateTimePicker, decoratedText, columns } = widget;
  const fields: Field[] = [];
  if (textInput?.name !== undefined) fields.push({ kind: 'text', id: fieldId('text', textInput.name), name: textInput.name, widget: textInput });
  if (selectionInput?.name !== undefined) fields.push({ kind: 'selection', id: fieldId('selection', selectionInput.name), name: selectionInput.name, widget: selectionInput });
  if (dateTimePicker?.name !== undefined) fields.push({ kind: 'picker', id: fieldId('picker', dateTimePicker.name), name: dateTimePicker.name, widget: dateTimePicker });
  const control = decoratedText?.switchControl;
  if (control?.name !== undefined) fields.push({ kind: 'switch', id: fieldId('switch', control.name, control.value), name: control.name, widget: control });
  return [...fields, ...(columns?.columnItems ?? []).flatMap((column) => (column.widgets ?? []).flatMap(fieldsIn))];
}

/** What a field shows before anybody touched it. */
export function initialValue(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
      return [field.widget.value ?? ''];
    case 'selection':
      return (field.widget.items ?? []).filter((item) => item.selected).map((item) => item.value ?? '');
    case 'switch':
      return field.widget.selected ? [field.widget.value ?? ''] : [];
    case 'picker': {
      if (field.widget.valueMsEpoch === undefined) return null;
      const ms = Number(field.widget.valueMsEpoch);
      return field.widget.type === 'TIME_ONLY' ? { hours: Math.floor(ms / 3_600_000) % 24, minutes: Math.floor(ms / 60_000) % 60 } : { ms };
    }
  }
}

export function valueOf(field: Field, edits: Edits): FieldValue {
  const edited = edits[field.id];
  return edited === undefined ? initialValue(field) : edited;
}

/**
 * The values of a card's fields as an action event carries them.
 *
 * A field with nothing in it (no box ticked, no text, no date) is left out: the documents don't say what Gmail does
 * there, and an add-on that copes with a missing key copes with an empty list as well.
 */
export function formInputsOf(card: Card, edits: Edits): FormInputs {
  const inputs: FormInputs = {};
  for (const field of fieldsOf(card)) {
    const value = valueOf(field, edits);
    if (isEmpty(value)) continue;
    if (isStrings(value)) {
      const before = inputs[field.name];
      const earlier = before && 'stringInputs' in before ? before.stringInputs.value : [];
      inputs[field.name] = { stringInputs: { value: [...earlier, ...value] } };
    } else if (value !== null && 'hours' in value) {
      inputs[field.name] = { timeInput: { hours: value.hours, minutes: value.minutes } };
    } else if (value !== null) {
      const msSinceEpoch = String(value.ms);
      const dateOnly = field.kind === 'picker' && field.widget.type === 'DATE_ONLY';
      inputs[field.name] = dateOnly ? { dateInput: { msSinceEpoch } } : { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch } };
    }
  }
  return inputs;
}

/** Edits that still make sense on the card that takes the old one's place: same field, same kind, values still offered. */
export function keepEquivalent(edits: Edits, from: Card, to: Card): Edits {
  const before = new Map(fieldsOf(from).map((field) => [field.id, field]));
  const kept: Record<string, FieldValue> = {};
  for (const field of fieldsOf(to)) {
    const value = edits[field.id];
    if (value === undefined || before.get(field.id)?.kind !== field.kind) continue;
    if (field.kind === 'selection' && isStrings(value)) {
      const offered = new Set((field.widget.items ?? []).map((item) => item.value ?? ''));
      if (!value.every((one) => offered.has(one))) continue;
    }
    kept[field.id] = value;
  }
  return kept;
}

export type Fault = 'required' | 'too-long' | 'not-integer' | 'not-number' | 'not-email';

/** What keeps an action from running, by field id: widgets it requires and texts of the wrong form. */
export function faultsOf(card: Card, edits: Edits, action: Action): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  for (const field of fieldsOf(card)) {
    const value = valueOf(field, edits);
    const required = action.allWidgetsAreRequired === true || (action.requiredWidgets ?? []).includes(field.name);
    if (required && isEmpty(value)) faults[field.id] = 'required';
    else if (field.kind === 'text' && isStrings(value)) {
      const fault = textFault(value[0] ?? '', field.widget);
      if (fault !== null) faults[field.id] = fault;
    }
  }
  return faults;
}

function textFault(text: string, { validation }: TextInput): Fault | null {
  if (validation === undefined || text === '') return null;
  if (validation.characterLimit !== undefined && [...text].length > validation.characterLimit) return 'too-long';
  if (validation.inputType === 'INTEGER' && !/^[+-]?\d+$/.test(text)) return 'not-integer';
  if (validation.inputType === 'FLOAT' && !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return 'not-number';
  if (validation.inputType === 'EMAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'not-email';
  return null;
}

export function isStrings(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (isStrings(value) && value.every((text) => text === ''));
}
