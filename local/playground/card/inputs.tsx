import type { JSX } from 'preact';
import { domId, useCard } from './context';
import { fieldId, initialValue, isStrings, valueOf, type Field } from './form';
import type { DateTimePicker, TextInput } from './types';
import { instantOf, wallTimeAt } from './zone-time';

export function TextInputView({ widget }: { widget: TextInput }): JSX.Element {
  const { change, edits, faults, prefix, words } = useCard();
  const name = widget.name ?? '';
  const field: Field = { kind: 'text', id: fieldId('text', name), name, widget };
  const id = domId(prefix, field.id);
  const current = valueOf(field, edits);
  const value = isStrings(current) ? (current[0] ?? '') : '';
  const fault = faults[field.id];
  const suggestions = (widget.initialSuggestions?.items ?? []).map((item) => item.text ?? '');
  const notes = [widget.hintText ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'card-field-input',
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': notes || undefined,
    'aria-label': widget.label ? undefined : widget.hintText,
  };
  const limit = widget.validation?.characterLimit;
  return (
    <div class={`card-field ${fault ? 'is-faulty' : ''}`}>
      {widget.label ? <label for={id}>{widget.label}</label> : null}
      {widget.type === 'MULTIPLE_LINE' && suggestions.length === 0 ? (
        <textarea
          {...shared}
          rows={3}
          onInput={(event) => change(field.id, [event.currentTarget.value], undefined)}
          onChange={(event) => change(field.id, [event.currentTarget.value], widget.onChangeAction)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          list={suggestions.length > 0 ? `${id}-list` : undefined}
          onInput={(event) => change(field.id, [event.currentTarget.value], undefined)}
          onChange={(event) => change(field.id, [event.currentTarget.value], widget.onChangeAction)}
        />
      )}
      {suggestions.length > 0 ? <datalist id={`${id}-list`}>{suggestions.map((text) => <option key={text} value={text} />)}</datalist> : null}
      <div class="card-field-notes">
        <span>
          {fault ? <span id={`${id}-fault`} class="card-fault" role="alert">{words.faults[fault]}</span> : null}
          {widget.hintText ? <span id={`${id}-hint`}>{widget.hintText}</span> : null}
        </span>
        {limit === undefined ? null : <span>{[...value].length} / {limit}</span>}
      </div>
    </div>
  );
}

/** Date and time are two native inputs; a value goes out once both are filled. */
export function PickerView({ widget }: { widget: DateTimePicker }): JSX.Element {
  const { change, edits, faults, prefix, words, zone } = useCard();
  const name = widget.name ?? '';
  const field: Field = { kind: 'picker', id: fieldId('picker', name), name, widget };
  const id = domId(prefix, field.id);
  const value = valueOf(field, edits);
  const fault = faults[field.id];
  // A date alone is midnight in UTC, see `valueMsEpoch` in the reference.
  const place = widget.type === 'DATE_ONLY' ? 0 : (widget.timezoneOffsetDate ?? zone);
  const now = value === null || isStrings(value) ? { date: '', time: '' } : 'hours' in value ? { date: '', time: clock(value) } : wallTimeAt(value.ms, place);

  const set = (date: string, time: string): void => {
    if (widget.type === 'TIME_ONLY') {
      const [hours, minutes] = time.split(':').map(Number);
      change(field.id, hours === undefined || minutes === undefined || time === '' ? null : { hours, minutes }, widget.onChangeAction);
      return;
    }
    const ms = instantOf({ date, time: widget.type === 'DATE_ONLY' ? '00:00' : time }, place);
    change(field.id, ms === null ? null : { ms }, widget.onChangeAction);
  };
  // Emptied by the user or never filled: a date picked first is kept with the time that the card proposes, or nine o'clock.
  const first = initialValue(field);
  const proposed = first !== null && !isStrings(first) && 'ms' in first ? wallTimeAt(first.ms, place) : { date: '', time: '09:00' };
  return (
    <fieldset class={`card-field card-picker ${fault ? 'is-faulty' : ''}`} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{widget.label ?? ''}</legend>
      <div class="card-picker-row">
        {widget.type === 'TIME_ONLY' ? null : (
          <input id={id} lang={words.lang} class="card-field-input" type="date" aria-label={words.date} value={now.date} onChange={(event) => set(event.currentTarget.value, now.time || proposed.time)} />
        )}
        {widget.type === 'DATE_ONLY' ? null : (
          <input id={`${id}-time`} lang={words.lang} class="card-field-input" type="time" aria-label={words.time} value={now.time} onChange={(event) => set(now.date || proposed.date, event.currentTarget.value)} />
        )}
      </div>
      {fault ? <span id={`${id}-fault`} class="card-fault" role="alert">{words.faults[fault]}</span> : null}
    </fieldset>
  );
}

function clock({ hours, minutes }: { hours: number; minutes: number }): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
