import type { Kit } from './kit';
import type { CardKit, ClassSpec, Fields, MethodSpec, SetterSpec } from './card-classes';

/** What a card asks: inputs, their validation and suggestions, and the Action that carries the answers to a function. */
export function defineInputs(kit: Kit, card: CardKit): void {
  const STUDIO = 'only add-ons that extend Workspace Studio have it';
  const CHAT = 'only Google Chat apps have it';
  const MOST_ITEMS = 100;
  const notOnWidgets = { addEventAction: STUDIO, setVisibility: STUDIO };
  for (const [type, names] of Object.entries({
    SelectionInputType: 'CHECK_BOX RADIO_BUTTON SWITCH DROPDOWN MULTI_SELECT',
    SwitchControlType: 'SWITCH CHECK_BOX',
    InputType: 'TEXT INTEGER FLOAT EMAIL',
    LoadIndicator: 'SPINNER NONE',
    Interaction: 'INTERACTION_UNSPECIFIED OPEN_DIALOG',
  })) card.enumeration(type, names.split(' '));

  const action = (path: string): SetterSpec => [path, 'CardService.Action'];
  const named = (fields: Fields, fail: (what: string) => never): void => { if (!fields['name']) fail('setFieldName is required'); };
  const input = (type: string, key: string, spec: ClassSpec): void => {
    card.define(type, {
      ...spec,
      extends: ['Widget'],
      methods: { setId: ['id', 'String'], setFieldName: ['name', 'String'], ...spec.methods },
      refuses: { ...notOnWidgets, ...spec.refuses },
      check(fields, fail) {
        named(fields, fail);
        spec.check?.(fields, fail);
      },
      emit(json) {
        const { id, ...rest } = json;
        return { ...(id === undefined ? {} : { id }), [key]: spec.emit ? spec.emit(rest) : rest };
      },
    });
  };

  card.define('Action', {
    methods: {
      setFunctionName: ['function', 'String'],
      setMethodName: ['function', 'String'],
      setLoadIndicator: ['loadIndicator', 'CardService.LoadIndicator', card.nameOf('LoadIndicator')],
      setPersistValues: ['persistValues', 'Boolean'],
      setAllWidgetsAreRequired: ['allWidgetsAreRequired', 'Boolean'],
      addRequiredWidget: ['requiredWidgets[]', 'String'],
      setParameters: (fields, args, where, self) => {
        kit.match(args, where, ['Object']);
        const entries = Object.entries(args[0] as object);
        for (const [key, value] of entries) if (typeof value !== 'string') throw kit.exception(`${where}: the value of ${JSON.stringify(key)} must be a string, not ${kit.typeOf(value)}.`);
        fields['parameters'] = entries.map(([key, value]) => ({ key, value: value as string }));
        return self;
      },
    },
    refuses: { setInteraction: CHAT },
    check(fields, fail) {
      const name = fields['function'];
      if (!name) fail('setFunctionName is required');
      if (typeof kit.global[String(name)] !== 'function') fail(`the script has no top-level function ${JSON.stringify(name)}`);
    },
  });

  const addItem: MethodSpec = (fields, args, where, self) => {
    // The documents type text and value as Object ("non-primitive objects will be converted to strings").
    if (args.length !== 3 || typeof args[2] !== 'boolean' || args.slice(0, 2).some((value) => !['string', 'number', 'boolean'].includes(typeof value))) kit.match(args, where, ['String', 'String', 'Boolean']);
    ((fields['items'] ??= []) as unknown[]).push({ text: String(args[0]), value: String(args[1]), selected: args[2] });
    return self;
  };
  const addMultiSelectItem: MethodSpec = (fields, args, where, self) => {
    kit.match(args, where, ['String', 'String', 'Boolean', 'String?', 'String?']);
    const [text, value, selected, startIconUri, bottomText] = args;
    ((fields['items'] ??= []) as unknown[]).push({ text, value, selected, ...(startIconUri ? { startIconUri } : {}), ...(bottomText ? { bottomText } : {}) });
    return self;
  };
  input('SelectionInput', 'selectionInput', {
    methods: {
      setTitle: ['label', 'String'],
      setType: ['type', 'CardService.SelectionInputType', card.nameOf('SelectionInputType')],
      addItem,
      addMultiSelectItem,
      setOnChangeAction: action('onChangeAction'),
      setExternalDataSource: action('externalDataSource'),
      setMultiSelectMaxSelectedItems: ['multiSelectMaxSelectedItems', 'Integer'],
      setMultiSelectMinQueryLength: ['multiSelectMinQueryLength', 'Integer'],
    },
    refuses: { setPlatformDataSource: CHAT, addDataSourceConfig: STUDIO },
    check(fields, fail) {
      if (fields['type'] === undefined) fail('setType is required');
      const items = (fields['items'] ?? []) as { value: string; selected: boolean }[];
      if (items.length === 0 && fields['externalDataSource'] === undefined) fail('at least one item is required');
      if (items.length > MOST_ITEMS) kit.limit(`SelectionInput ${JSON.stringify(fields['name'])} has ${items.length} items; ${MOST_ITEMS} are shown, the rest is dropped.`);
      if (['RADIO_BUTTON', 'DROPDOWN'].includes(String(fields['type'])) && items.filter((item) => item.selected).length > 1) fail(`${JSON.stringify(fields['name'])} takes one choice, and more than one item is selected`);
    },
    emit: (json) => ({ ...json, ...(json['items'] ? { items: (json['items'] as unknown[]).slice(0, MOST_ITEMS) } : {}) }),
  });
  card.define('Switch', {
    methods: {
      setFieldName: ['name', 'String'], setValue: ['value', 'String'], setSelected: ['selected', 'Boolean'], setOnChangeAction: action('onChangeAction'),
      setControlType: ['controlType', 'CardService.SwitchControlType', card.nameOf('SwitchControlType')],
    },
    check: named,
  });

  card.define('Suggestions', {
    methods: {
      addSuggestion: ['items[]', 'String', (text) => ({ text })],
      addSuggestions: (fields, args, where, self) => {
        kit.match(args, where, ['String[]']);
        fields['items'] = [...(fields['items'] ?? []) as unknown[], ...(args[0] as string[]).map((text) => ({ text }))];
        return self;
      },
    },
  });
  card.define('Validation', {
    methods: { setCharacterLimit: ['characterLimit', 'Integer'], setInputType: ['inputType', 'CardService.InputType', card.nameOf('InputType')] },
  });
  input('TextInput', 'textInput', {
    methods: {
      setTitle: ['label', 'String'], setHint: ['hintText', 'String'], setValue: ['value', 'String'],
      setMultiline: ['type', 'Boolean', (multiline) => (multiline === true ? 'MULTIPLE_LINE' : 'SINGLE_LINE')],
      setOnChangeAction: action('onChangeAction'), setSuggestions: ['initialSuggestions', 'CardService.Suggestions'],
      setSuggestionsAction: action('autoCompleteAction'), setValidation: ['validation', 'CardService.Validation'],
    },
    refuses: { setHostAppDataSource: STUDIO, setInputMode: STUDIO },
    check(fields, fail) { if (!fields['label'] && !fields['hintText']) fail('setTitle is required'); },
  });

  const epoch: MethodSpec = (fields, args, where, self) => {
    kit.match(args, where, ['Number'], ['String']);
    const time = Number(args[0]);
    if (!Number.isFinite(time)) throw kit.exception(`${where}: ${JSON.stringify(args[0])} is no number of milliseconds.`);
    fields['valueMsEpoch'] = Math.trunc(time);
    return self;
  };
  const picker = (type: string, kind: string, methods: ClassSpec['methods']): void => {
    input(type, 'dateTimePicker', {
      methods: { setTitle: ['label', 'String'], setOnChangeAction: action('onChangeAction'), ...methods },
      refuses: { setHostAppDataSource: STUDIO },
      emit: (json) => ({ ...json, type: kind }),
    });
  };
  picker('DateTimePicker', 'DATE_AND_TIME', { setValueInMsSinceEpoch: epoch, setTimeZoneOffsetInMins: ['timezoneOffsetDate', 'Integer'] });
  picker('DatePicker', 'DATE_ONLY', { setValueInMsSinceEpoch: epoch });
  const clockPart = (minutes: number, most: number): MethodSpec => (fields, args, where, self) => {
    kit.match(args, where, ['Integer']);
    const value = args[0] as number;
    if (value < 0 || value > most) throw kit.exception(`${where}: ${value} is not between 0 and ${most}.`);
    const before = Number(fields['valueMsEpoch'] ?? 0) / 60_000;
    const kept = minutes === 60 ? before % 60 : before - (before % 60);
    fields['valueMsEpoch'] = (kept + value * minutes) * 60_000;
    return self;
  };
  picker('TimePicker', 'TIME_ONLY', { setHours: clockPart(60, 23), setMinutes: clockPart(1, 59) });
}
