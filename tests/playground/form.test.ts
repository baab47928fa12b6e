import fc from 'fast-check';
import { faultsOf, formInputsOf, keepEquivalent, type Edits } from '../../local/playground/card/form';
import type { Card, Widget } from '../../local/playground/card/types';

const card = (...widgets: Widget[]): Card => ({ sections: [{ widgets }] });
const box = (name: string, value: string, selected = false): Widget => ({ decoratedText: { text: value, switchControl: { name, value, selected, controlType: 'CHECK_BOX' } } });
const choice = (...values: string[]): Widget => ({ selectionInput: { name: 'choice', type: 'DROPDOWN', items: values.map((value, index) => ({ text: value, value, selected: index === 0 })) } });

describe('form inputs of an action event', () => {
  test.each<[string, Card, Edits, object]>([
    ['a text goes out as one string', card({ textInput: { name: 't', value: 'typed' } }), {}, { t: { stringInputs: { value: ['typed'] } } }],
    ['what the user typed replaces what the card said', card({ textInput: { name: 't', value: 'old' } }), { t: ['new'] }, { t: { stringInputs: { value: ['new'] } } }],
    ['an empty text is left out', card({ textInput: { name: 't', value: 'old' } }), { t: [''] }, {}],
    ['checkboxes of one name go out together, in their order', card(box('n', 'a', true), box('n', 'b', true), box('n', 'c')), {}, { n: { stringInputs: { value: ['a', 'b'] } } }],
    ['a checkbox that was unticked is left out', card(box('n', 'a', true)), { 'n\na': [] }, {}],
    ['a folded section still counts', { sections: [{ collapsible: true, widgets: [choice('5', '10')] }] }, {}, { choice: { stringInputs: { value: ['5'] } } }],
    ['columns count', card({ columns: { columnItems: [{ widgets: [choice('x')] }] } }), {}, { choice: { stringInputs: { value: ['x'] } } }],
    ['an instant goes out as a string of ms', card({ dateTimePicker: { name: 'd', type: 'DATE_AND_TIME', valueMsEpoch: '1000' } }), {}, { d: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: '1000' } } }],
    ['a date goes out as dateInput', card({ dateTimePicker: { name: 'd', type: 'DATE_ONLY', valueMsEpoch: 0 } }), {}, { d: { dateInput: { msSinceEpoch: '0' } } }],
    ['a time of day goes out in hours and minutes', card({ dateTimePicker: { name: 'd', type: 'TIME_ONLY', valueMsEpoch: 34_200_000 } }), {}, { d: { timeInput: { hours: 9, minutes: 30 } } }],
    ['an emptied picker is left out', card({ dateTimePicker: { name: 'd', type: 'DATE_AND_TIME', valueMsEpoch: '1000' } }), { d: null }, {}],
  ])('%s', (_, shown, edits, expected) => {
    expect(formInputsOf(shown, edits)).toEqual(expected);
  });
});

describe('what keeps an action from running', () => {
  const text = (inputType: string, value: string): Card => card({ textInput: { name: 't', value, validation: { inputType } } });
  test.each([
    ['a required widget without a value', card({ textInput: { name: 't' } }), { requiredWidgets: ['t'] }, { t: 'required' }],
    ['any empty widget, when all are required', card({ textInput: { name: 't' } }, box('n', 'a')), { allWidgetsAreRequired: true }, { t: 'required', 'n\na': 'required' }],
    ['a text longer than its limit', card({ textInput: { name: 't', value: '待った待', validation: { characterLimit: 3 } } }), {}, { t: 'too-long' }],
    ['letters in an integer', text('INTEGER', '12a'), {}, { t: 'not-integer' }],
    ['an address without a domain', text('EMAIL', 'tanaka'), {}, { t: 'not-email' }],
    ['nothing, when all is well', text('FLOAT', '-1.5'), { requiredWidgets: ['t'] }, {}],
  ])('%s', (_, shown, action, expected) => {
    expect(faultsOf(shown, {}, action)).toEqual(expected);
  });
});

describe('edits on a card that replaces another', () => {
  test('stay where the field is the same', () => {
    const before = card(choice('5', '10'), { textInput: { name: 't' } });
    const after = card({ textInput: { name: 't', value: 'from the server' } }, choice('5', '10', '30'));
    expect(keepEquivalent({ t: ['typed'], choice: ['10'] }, before, after)).toEqual({ t: ['typed'], choice: ['10'] });
  });
  test('go where the field is gone, of another kind, or no longer offers the value', () => {
    const before = card(choice('5', '10'), { textInput: { name: 't' } }, { textInput: { name: 'gone' } });
    const after = card(choice('5'), { selectionInput: { name: 't', items: [{ value: 'typed' }] } });
    expect(keepEquivalent({ t: ['typed'], choice: ['10'], gone: ['x'] }, before, after)).toEqual({});
  });
  test('never bring in a field that the new card lacks, nor a value that a choice does not offer', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const widget: fc.Arbitrary<Widget> = fc.oneof(
      names.map((name): Widget => ({ textInput: { name } })),
      fc.tuple(names, fc.array(fc.constantFrom('1', '2', '3'))).map(([name, values]): Widget => ({ selectionInput: { name, items: values.map((value) => ({ value })) } })),
    );
    const cards = fc.array(widget, { maxLength: 4 }).map((widgets) => card(...widgets));
    fc.assert(
      fc.property(cards, cards, fc.dictionary(names, fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 2 })), (from, to, edits) => {
        const kept = keepEquivalent(edits, from, to);
        const fields = (to.sections?.[0]?.widgets ?? []).map((one) => one.textInput?.name ?? one.selectionInput?.name);
        expect(Object.keys(kept).every((name) => fields.includes(name))).toBe(true);
        expect(Object.entries(kept).every(([name, value]) => edits[name] === value)).toBe(true);
      }),
    );
  });
});
