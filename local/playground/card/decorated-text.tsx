import type { JSX } from 'preact';
import { ButtonView } from './button';
import { domId, useCard } from './context';
import { fieldId, isStrings } from './form';
import { IconView } from './icon';
import { RichText } from './rich-text';
import type { DecoratedText, SwitchControl } from './types';

export function DecoratedTextView({ widget }: { widget: DecoratedText }): JSX.Element {
  const { busy, click, prefix } = useCard();
  const icon = widget.startIcon ?? widget.icon;
  const control = widget.switchControl;
  const labelId = control?.name === undefined ? undefined : domId(prefix, `${fieldId('switch', control.name, control.value)}-label`);
  const lines = (
    <>
      {widget.topLabel ? <span class="card-top-label"><RichText text={widget.topLabel} /></span> : null}
      <span class={widget.wrapText ? 'card-text is-wrapped' : 'card-text'} id={labelId}><RichText text={widget.text ?? ''} /></span>
      {widget.bottomLabel ? <span class="card-bottom-label"><RichText text={widget.bottomLabel} /></span> : null}
    </>
  );
  const { onClick } = widget;
  return (
    <div class={`card-decorated ${onClick ? 'is-clickable' : ''}`}>
      {icon ? <span class="card-start"><IconView icon={icon} /></span> : null}
      {onClick ? (
        <button type="button" class="card-lines" aria-disabled={busy} onClick={() => click(onClick)}>{lines}</button>
      ) : control && labelId ? (
        // The text belongs to the switch beside it, so a click on it counts.
        <label class="card-lines" for={domId(prefix, fieldId('switch', control.name ?? '', control.value))}>{lines}</label>
      ) : (
        <div class="card-lines">{lines}</div>
      )}
      {widget.button ? <ButtonView button={widget.button} /> : null}
      {control ? <SwitchView control={control} labelledBy={labelId} /> : null}
      {widget.endIcon ? <span class="card-end"><IconView icon={widget.endIcon} /></span> : null}
    </div>
  );
}

function SwitchView({ control, labelledBy }: { control: SwitchControl; labelledBy: string | undefined }): JSX.Element {
  const { edits, change, prefix, busy } = useCard();
  const id = fieldId('switch', control.name ?? '', control.value);
  const edited = edits[id];
  const checked = edited !== undefined && edited !== null && isStrings(edited) ? edited.length > 0 : control.selected === true;
  const isSwitch = control.controlType === 'SWITCH' || control.controlType === undefined;
  return (
    <input
      type="checkbox"
      id={domId(prefix, id)}
      class={isSwitch ? 'card-switch' : 'card-checkbox'}
      role={isSwitch ? 'switch' : undefined}
      checked={checked}
      aria-labelledby={labelledBy}
      aria-disabled={busy}
      onChange={(event) => change(id, event.currentTarget.checked ? [control.value ?? ''] : [], control.onChangeAction)}
    />
  );
}
