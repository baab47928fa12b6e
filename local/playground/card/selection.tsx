import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { domId, useCard } from './context';
import { fieldId, isStrings, valueOf, type Field } from './form';
import type { SelectionInput } from './types';

/** Of `multiSelectMaxSelectedItems`, by the reference. */
const DEFAULT_MAX_SELECTED = 3;

export function SelectionView({ widget }: { widget: SelectionInput }): JSX.Element {
  const { change, edits, faults, prefix, words } = useCard();
  const [filter, setFilter] = useState('');
  const name = widget.name ?? '';
  const field: Field = { kind: 'selection', id: fieldId('selection', name), name, widget };
  const id = domId(prefix, field.id);
  const current = valueOf(field, edits);
  const chosen = isStrings(current) ? current : [];
  const items = widget.items ?? [];
  const fault = faults[field.id];
  const faultLine = fault ? <span id={`${id}-fault`} class="card-fault" role="alert">{words.faults[fault]}</span> : null;
  const set = (values: readonly string[]): void => change(field.id, values, widget.onChangeAction);

  if (widget.type === 'DROPDOWN') {
    return (
      <div class={`card-field ${fault ? 'is-faulty' : ''}`}>
        {widget.label ? <label for={id}>{widget.label}</label> : null}
        <select id={id} class="card-field-input" aria-label={widget.label ? undefined : name} onChange={(event) => set([event.currentTarget.value])}>
          {chosen.length === 0 ? <option value="" selected disabled /> : null}
          {items.map((item, index) => (
            <option key={index} value={item.value ?? ''} selected={chosen.includes(item.value ?? '')}>{item.text ?? ''}</option>
          ))}
        </select>
        {faultLine}
      </div>
    );
  }

  const single = widget.type === 'RADIO_BUTTON';
  const max = widget.type === 'MULTI_SELECT' ? (widget.multiSelectMaxSelectedItems ?? DEFAULT_MAX_SELECTED) : Infinity;
  const shown = items.filter((item) => `${item.text ?? ''} ${item.bottomText ?? ''}`.toLowerCase().includes(filter.toLowerCase()));
  return (
    <fieldset class={`card-choices ${widget.type === 'MULTI_SELECT' ? 'is-menu' : ''}`} aria-describedby={fault ? `${id}-fault` : undefined}>
      {widget.label ? <legend>{widget.label}</legend> : null}
      {widget.type === 'MULTI_SELECT' && items.length > 5 ? (
        <input class="card-field-input" type="search" placeholder={words.filter} aria-label={words.filter} value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
      ) : null}
      {shown.map((item) => {
        const value = item.value ?? '';
        const checked = chosen.includes(value);
        const itemId = domId(prefix, `${field.id}\n${value}`);
        const toggled = items.map((one) => one.value ?? '').filter((one) => (one === value ? !checked : chosen.includes(one)));
        const shared = { id: itemId, checked, onChange: () => set(single ? [value] : toggled) };
        return (
          <div class={`card-choice ${widget.type === 'SWITCH' ? 'is-switch' : ''}`} key={value}>
            {single ? (
              <input type="radio" class="card-radio" name={id} {...shared} />
            ) : widget.type === 'SWITCH' ? (
              <input type="checkbox" role="switch" class="card-switch" {...shared} />
            ) : (
              <input type="checkbox" class="card-checkbox" disabled={!checked && chosen.length >= max} {...shared} />
            )}
            <label for={itemId}>
              {item.text ?? ''}
              {item.bottomText ? <span class="card-bottom-label">{item.bottomText}</span> : null}
            </label>
          </div>
        );
      })}
      {faultLine}
    </fieldset>
  );
}
