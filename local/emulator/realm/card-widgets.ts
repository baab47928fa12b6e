import type { Kit } from './kit';
import type { CardKit, ClassSpec, Fields, MethodSpec, SetterSpec } from './card-classes';

/**
 * What a card shows: text, images, buttons, grids, columns. Methods from developers.google.com/apps-script/reference/
 * card-service, JSON names from developers.google.com/workspace/add-ons/reference/rpc/google.apps.card.v1.
 */
export function defineWidgets(kit: Kit, card: CardKit): void {
  const STUDIO = 'only add-ons that extend Workspace Studio have it';
  const PREVIEW = 'it is in developer preview for Workspace add-ons';
  const widget: Record<string, SetterSpec> = { setId: ['id', 'String'] };
  const notOnWidgets = { addEventAction: STUDIO, setVisibility: STUDIO };

  for (const [type, names] of Object.entries({
    Icon: 'NONE AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DOLLAR DESCRIPTION EMAIL EVENT_PERFORMER EVENT_SEAT FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP MULTIPLE_PEOPLE OFFER PERSON PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY',
    ImageStyle: 'SQUARE CIRCLE',
    ImageCropType: 'SQUARE CIRCLE RECTANGLE_CUSTOM RECTANGLE_4_3',
    BorderType: 'NO_BORDER STROKE',
    TextButtonStyle: 'OUTLINED TEXT FILLED FILLED_TONAL BORDERLESS',
    GridItemLayout: 'TEXT_BELOW TEXT_ABOVE',
    HorizontalAlignment: 'START CENTER END',
    VerticalAlignment: 'CENTER TOP BOTTOM',
    HorizontalSizeStyle: 'FILL_AVAILABLE_SPACE FILL_MINIMUM_SPACE',
    WrapStyle: 'NOWRAP WRAP',
    ComposedEmailType: 'REPLY_AS_DRAFT STANDALONE_DRAFT',
    OnClose: 'NOTHING RELOAD RELOAD_ADD_ON',
    OpenAs: 'FULL_SIZE OVERLAY',
    DisplayStyle: 'PEEK REPLACE',
  })) card.enumeration(type, names.split(' '));

  const compose: MethodSpec = (fields, args, where, self) => {
    kit.match(args, where, ['CardService.Action', 'CardService.ComposedEmailType']);
    fields['onClick'] = { composeAction: args[0], composedEmailType: card.nameOf('ComposedEmailType')(args[1]) };
    return self;
  };
  const click: Record<string, SetterSpec | MethodSpec> = {
    setOnClickAction: ['onClick.action', 'CardService.Action'],
    setOpenLink: ['onClick.openLink', 'CardService.OpenLink'],
    setOnClickOpenLinkAction: ['onClick.openDynamicLinkAction', 'CardService.Action'],
    setAuthorizationAction: ['onClick.authorizationAction', 'CardService.AuthorizationAction'],
    setComposeAction: compose,
  };
  const wantsUrl = (fields: Fields, name: string, fail: (what: string) => never): void => {
    const url = fields[name];
    if (url !== undefined && !/^(https:\/\/|data:image\/)/.test(String(url))) fail(`${name} must be an https address or a data: image, not ${JSON.stringify(url)}`);
  };
  const knownIcon = (value: unknown): Fields => ({ knownIcon: card.nameOf('Icon')(value) });
  const color = (value: unknown): Fields => {
    const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(value));
    if (!found) throw kit.exception(`A colour must be given as #rrggbb, not ${JSON.stringify(value)}.`);
    const [red = 0, green = 0, blue = 0] = found.slice(1).map((hex) => parseInt(hex, 16) / 255);
    return { red, green, blue };
  };
  const define = (type: string, spec: ClassSpec): void => { card.define(type, spec); };
  const defineWidget = (type: string, key: string, spec: ClassSpec): void => {
    define(type, {
      ...spec,
      extends: ['Widget'],
      methods: { ...widget, ...spec.methods },
      refuses: { ...notOnWidgets, ...spec.refuses },
      emit(json) {
        const { id, ...rest } = json;
        const inner = spec.emit ? spec.emit(rest) : rest;
        return { ...(id === undefined ? {} : { id }), [key]: inner };
      },
    });
  };

  defineWidget('TextParagraph', 'textParagraph', {
    methods: { setText: ['text', 'String'], setMaxLines: ['maxLines', 'Integer'] },
    check(fields, fail) {
      if (fields['text'] === undefined) fail('setText is required');
      card.scan(fields, 'text');
    },
  });
  defineWidget('Image', 'image', {
    methods: { setImageUrl: ['imageUrl', 'String'], setAltText: ['altText', 'String'], ...click },
    check(fields, fail) {
      if (fields['imageUrl'] === undefined) fail('setImageUrl is required');
      wantsUrl(fields, 'imageUrl', fail);
    },
  });
  defineWidget('Divider', 'divider', { methods: {} });

  define('MaterialIcon', {
    methods: { setName: ['name', 'String'], setFill: ['fill', 'Boolean'], setWeight: ['weight', 'Integer'], setGrade: ['grade', 'Integer'] },
    check(fields, fail) { if (!fields['name']) fail('setName is required'); },
  });
  define('IconImage', {
    methods: {
      setIcon: ['knownIcon', 'CardService.Icon', card.nameOf('Icon')], setIconUrl: ['iconUrl', 'String'], setMaterialIcon: ['materialIcon', 'CardService.MaterialIcon'],
      setAltText: ['altText', 'String'], setImageCropType: ['imageType', 'CardService.ImageCropType', card.nameOf('ImageCropType')],
    },
    check(fields, fail) {
      if (['knownIcon', 'iconUrl', 'materialIcon'].every((name) => fields[name] === undefined)) fail('one of setIcon, setIconUrl and setMaterialIcon is required');
      wantsUrl(fields, 'iconUrl', fail);
    },
  });

  const switchOrButton = (fields: Fields, fail: (what: string) => never): void => {
    if (['button', 'switchControl', 'endIcon'].filter((name) => fields[name] !== undefined).length > 1) fail('only one of button, switch and end icon can be set');
  };
  defineWidget('DecoratedText', 'decoratedText', {
    methods: {
      setText: ['text', 'String'], setTopLabel: ['topLabel', 'String'], setBottomLabel: ['bottomLabel', 'String'], setWrapText: ['wrapText', 'Boolean'],
      setStartIcon: ['startIcon', 'CardService.IconImage'], setEndIcon: ['endIcon', 'CardService.IconImage'],
      setButton: ['button', 'CardService.Button'], setSwitchControl: ['switchControl', 'CardService.Switch'], ...click,
    },
    check(fields, fail) {
      if (fields['text'] === undefined) fail('setText is required');
      switchOrButton(fields, fail);
      card.scan(fields, 'text', 'topLabel', 'bottomLabel');
    },
    emit: plainButton,
  });
  defineWidget('KeyValue', 'decoratedText', {
    methods: {
      setContent: ['text', 'String'], setTopLabel: ['topLabel', 'String'], setBottomLabel: ['bottomLabel', 'String'], setMultiline: ['wrapText', 'Boolean'],
      setIcon: ['startIcon.knownIcon', 'CardService.Icon', card.nameOf('Icon')], setIconUrl: ['startIcon.iconUrl', 'String'], setIconAltText: ['startIcon.altText', 'String'],
      setButton: ['button', 'CardService.Button'], setSwitch: ['switchControl', 'CardService.Switch'], ...click,
    },
    check(fields, fail) {
      if (fields['text'] === undefined) fail('setContent is required');
      switchOrButton(fields, fail);
    },
    emit: plainButton,
  });

  /** A button's own JSON is that of the widget it makes when it stands alone; inside another object it stands as it is. */
  function plainButton(json: Fields): Fields {
    const list = (json['button'] as { buttonList?: { buttons: unknown[] } } | undefined)?.buttonList;
    return list ? { ...json, button: list.buttons[0] } : json;
  }
  const button = (type: string, spec: ClassSpec): void => {
    define(type, {
      ...spec,
      extends: ['Button', 'Widget'],
      methods: { ...click, ...spec.methods },
      refuses: { setOverflowMenu: PREVIEW, ...spec.refuses },
      check(fields, fail) {
        if (fields['onClick'] === undefined) fail('an action is required: setOnClickAction, setOpenLink, setOnClickOpenLinkAction, setComposeAction or setAuthorizationAction');
        spec.check?.(fields, fail);
      },
      emit: (json) => ({ buttonList: { buttons: [json] } }),
    });
  };
  button('TextButton', {
    methods: {
      setText: ['text', 'String'], setAltText: ['altText', 'String'], setDisabled: ['disabled', 'Boolean'], setBackgroundColor: ['color', 'String', color],
      setTextButtonStyle: ['type', 'CardService.TextButtonStyle', card.nameOf('TextButtonStyle', { TEXT: 'BORDERLESS' })],
      setIcon: ['icon', 'CardService.Icon', knownIcon], setIconUrl: ['icon.iconUrl', 'String'], setMaterialIcon: ['icon.materialIcon', 'CardService.MaterialIcon'],
    },
    check(fields, fail) { if (!fields['text']) fail('setText is required, with some text'); },
  });
  button('ImageButton', {
    methods: {
      setAltText: ['altText', 'String'],
      setIcon: ['icon', 'CardService.Icon', knownIcon], setIconUrl: ['icon.iconUrl', 'String'], setMaterialIcon: ['icon.materialIcon', 'CardService.MaterialIcon'],
    },
    refuses: { setImageButtonStyle: PREVIEW },
    check(fields, fail) {
      if (fields['icon'] === undefined) fail('one of setIcon, setIconUrl and setMaterialIcon is required');
      if (!fields['altText']) fail('setAltText is required');
    },
  });
  defineWidget('ButtonSet', 'buttonList', {
    methods: { addButton: ['buttons[]', 'CardService.Button'] },
    check(fields, fail) { if (fields['buttons'] === undefined) fail('at least one button is required'); },
    emit: (json) => ({ buttons: (json['buttons'] as { buttonList: { buttons: unknown[] } }[]).map((one) => one.buttonList.buttons[0]) }),
  });

  define('BorderStyle', { methods: { setType: ['type', 'CardService.BorderType', card.nameOf('BorderType')], setCornerRadius: ['cornerRadius', 'Integer'], setStrokeColor: ['strokeColor', 'String', color] } });
  define('ImageCropStyle', { methods: { setImageCropType: ['type', 'CardService.ImageCropType', card.nameOf('ImageCropType')], setAspectRatio: ['aspectRatio', 'Number'] } });
  define('ImageComponent', {
    methods: { setImageUrl: ['imageUri', 'String'], setAltText: ['altText', 'String'], setCropStyle: ['cropStyle', 'CardService.ImageCropStyle'], setBorderStyle: ['borderStyle', 'CardService.BorderStyle'] },
    check(fields, fail) { wantsUrl(fields, 'imageUri', fail); },
  });
  define('GridItem', {
    methods: {
      setIdentifier: ['id', 'String'], setTitle: ['title', 'String'], setSubtitle: ['subtitle', 'String'], setImage: ['image', 'CardService.ImageComponent'],
      setLayout: ['layout', 'CardService.GridItemLayout', card.nameOf('GridItemLayout')], setTextAlignment: ['textAlignment', 'CardService.HorizontalAlignment', card.nameOf('HorizontalAlignment')],
    },
  });
  defineWidget('Grid', 'grid', {
    methods: { setTitle: ['title', 'String'], addItem: ['items[]', 'CardService.GridItem'], setNumColumns: ['columnCount', 'Integer'], setBorderStyle: ['borderStyle', 'CardService.BorderStyle'], ...click },
    check(fields, fail) { if (fields['items'] === undefined) fail('at least one item is required'); },
  });
  define('Column', {
    methods: {
      addWidget: ['widgets[]', 'CardService.Widget'], setHorizontalSizeStyle: ['horizontalSizeStyle', 'CardService.HorizontalSizeStyle', card.nameOf('HorizontalSizeStyle')],
      setHorizontalAlignment: ['horizontalAlignment', 'CardService.HorizontalAlignment', card.nameOf('HorizontalAlignment')],
      setVerticalAlignment: ['verticalAlignment', 'CardService.VerticalAlignment', card.nameOf('VerticalAlignment')],
    },
    check(fields, fail) {
      // google.apps.card.v1.Columns.Column.Widgets lists what a column may hold.
      const allowed = ['TextParagraph', 'Image', 'DecoratedText', 'KeyValue', 'ButtonSet', 'TextButton', 'ImageButton', 'TextInput', 'SelectionInput', 'DateTimePicker', 'DatePicker', 'TimePicker'];
      for (const one of (fields['widgets'] ?? []) as unknown[]) if (!allowed.some((type) => kit.isA(one, `CardService.${type}`))) fail(`a column can't hold a ${kit.typeOf(one)}`);
    },
  });
  defineWidget('Columns', 'columns', {
    methods: { addColumn: ['columnItems[]', 'CardService.Column'], setWrapStyle: ['wrapStyle', 'CardService.WrapStyle', card.nameOf('WrapStyle')] },
    check(fields, fail) {
      const count = ((fields['columnItems'] ?? []) as unknown[]).length;
      if (count === 0) fail('at least one column is required');
      if (count > 2) kit.limit(`A Columns widget shows 2 columns; this one has ${count}.`);
    },
  });
  define('OpenLink', {
    methods: { setUrl: ['url', 'String'], setOpenAs: ['openAs', 'CardService.OpenAs', card.nameOf('OpenAs')], setOnClose: ['onClose', 'CardService.OnClose', card.nameOf('OnClose')] },
    check(fields, fail) {
      if (!fields['url']) fail('setUrl is required');
      if (kit.call('manifest.coversLink', fields['url']) !== true) fail(`${JSON.stringify(fields['url'])} is not covered by addOns.common.openLinkUrlPrefixes of the manifest`);
    },
  });
}
