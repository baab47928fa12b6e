import type { Kit } from './kit';
import type { CardKit, Fields, MethodSpec } from './card-classes';

/**
 * Cards themselves, what an action answers, and the JSON of what an entry point returns. The shapes:
 *
 * - a card, or an array of cards, from a trigger: RenderActions `{ action: { navigations: [{ pushCard }] } }`
 * - ActionResponse: SubmitFormResponse `{ renderActions: { action: { navigations, notification, link } }, stateChanged }`
 * - UpdateDraftActionResponse: `{ renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup } } } }`
 * - ComposeActionResponse: `{ renderActions: { hostAppAction: { gmailAction: { openCreatedDraftActionMarkup } } } }`
 * - UniversalActionResponse: RenderActions, with `navigations` or a `link`
 * - SuggestionsResponse: GetAutocompletionResponse `{ autoComplete: { items: [{ text }] } }`
 *
 * Sources, under developers.google.com/workspace/add-ons: reference/rpc/google.apps.card.v1 (Card, RenderActions,
 * SubmitFormResponse, GetAutocompletionResponse), reference/rpc/apps.extensions.markup (GmailClientActionMarkup), and the
 * JSON schemas of guides/alternate-runtimes (navigation, fixedFooter).
 */
export function defineCardService(kit: Kit, card: CardKit): void {
  const MOST_WIDGETS = 100;
  const MOST_SECTIONS = 100;
  const CHAT = 'only Google Chat apps have it';
  const STUDIO = 'only add-ons that extend Workspace Studio have it';
  const PREVIEW = 'it is in developer preview for Workspace add-ons';
  const { define } = card;
  card.enumeration('ContentType', ['TEXT', 'MUTABLE_HTML', 'IMMUTABLE_HTML']);
  card.enumeration('UpdateDraftBodyType', ['IN_PLACE_INSERT']);

  /** The first button of what a lone button's JSON would be as a widget. */
  const bare = (value: unknown): unknown => (value as { buttonList?: { buttons: unknown[] } } | undefined)?.buttonList?.buttons[0];

  define('CardHeader', {
    methods: {
      setTitle: ['title', 'String'], setSubtitle: ['subtitle', 'String'], setImageUrl: ['imageUrl', 'String'], setImageAltText: ['imageAltText', 'String'],
      setImageStyle: ['imageType', 'CardService.ImageStyle', card.nameOf('ImageStyle')],
    },
    check(fields, fail) { if (!fields['title']) fail('setTitle is required'); },
  });
  define('CardSection', {
    methods: {
      setHeader: ['header', 'String'], addWidget: ['widgets[]', 'CardService.Widget'], setCollapsible: ['collapsible', 'Boolean'],
      setNumUncollapsibleWidgets: ['uncollapsibleWidgetsCount', 'Integer'], setId: ['id', 'String'],
    },
    refuses: { setCollapseControl: PREVIEW },
    check(fields, fail) {
      if (fields['widgets'] === undefined) fail('a section must hold at least one widget');
      card.scan(fields, 'header');
    },
  });
  define('CardAction', {
    methods: {
      setText: ['actionLabel', 'String'], setOnClickAction: ['onClick.action', 'CardService.Action'], setOpenLink: ['onClick.openLink', 'CardService.OpenLink'],
      setOnClickOpenLinkAction: ['onClick.openDynamicLinkAction', 'CardService.Action'], setAuthorizationAction: ['onClick.authorizationAction', 'CardService.AuthorizationAction'],
    },
    check(fields, fail) {
      if (!fields['actionLabel']) fail('setText is required');
      if (fields['onClick'] === undefined) fail('an action is required');
    },
  });
  define('FixedFooter', {
    methods: { setPrimaryButton: ['primaryButton', 'CardService.TextButton'], setSecondaryButton: ['secondaryButton', 'CardService.TextButton'] },
    check(fields, fail) { if (fields['primaryButton'] === undefined) fail('setPrimaryButton is required'); },
    emit: (json) => Object.fromEntries(Object.entries(json).map(([name, button]) => [name, bare(button)])),
  });

  /** What a built object was made of, by the built object. */
  const built = new WeakMap<object, { type: string; json: unknown }>();
  const finish = (type: string, json: unknown): object => {
    const value = Object.create({ toString: () => type, printJson: () => kit.json.stringify(json) }) as object;
    kit.mark(value, [`CardService.${type}`]);
    built.set(value, { type, json });
    return Object.freeze(value);
  };
  /** Defines a builder whose build() checks the fields and makes an object of `result`. */
  const builder = (type: string, result: string, methods: Record<string, readonly [string, string] | MethodSpec>, make: (json: Fields, fields: Fields) => unknown): void => {
    define(type, {
      methods: {
        ...methods,
        build: (fields, args, where) => {
          kit.match(args, where, []);
          return finish(result, make(card.emit(fields) as Fields, fields));
        },
      },
    });
  };
  const json = (value: unknown): unknown => (typeof value === 'object' && value !== null ? built.get(value)?.json : undefined);

  builder('CardBuilder', 'Card', {
    setHeader: ['header', 'CardService.CardHeader'], setPeekCardHeader: ['peekCardHeader', 'CardService.CardHeader'], setName: ['name', 'String'],
    addSection: ['sections[]', 'CardService.CardSection'], addCardAction: ['cardActions[]', 'CardService.CardAction'], setFixedFooter: ['fixedFooter', 'CardService.FixedFooter'],
    setDisplayStyle: (fields, args, where, self) => {
      kit.match(args, where, ['CardService.DisplayStyle']);
      fields['displayStyle'] = card.nameOf('DisplayStyle')(args[0]);
      return self;
    },
    addExpressionData: (_fields, _args, where) => { throw kit.exception(`${where} can't be used in a Gmail add-on: ${STUDIO}.`); },
  }, (out) => {
    const sections = (out['sections'] ?? []) as { widgets: Fields[]; header?: string }[];
    if (sections.length > MOST_SECTIONS) throw kit.exception(`A card can't have more than ${MOST_SECTIONS} sections; this one has ${sections.length}.`);
    const names = new Set<string>();
    const count = (widget: Fields): number => {
      for (const key of ['selectionInput', 'textInput', 'dateTimePicker']) remember(widget[key]);
      remember((widget['decoratedText'] as Fields | undefined)?.['switchControl'], true);
      const columns = (widget['columns'] as { columnItems: { widgets?: Fields[] }[] } | undefined)?.columnItems ?? [];
      return 1 + columns.flatMap((column) => column.widgets ?? []).reduce((sum, one) => sum + count(one), 0);
    };
    const remember = (input: unknown, shared = false): void => {
      const name = (input as { name?: string } | undefined)?.name;
      if (name === undefined) return;
      // Switches of one group share a name on purpose (their values come back as a list).
      if (names.has(name) && !shared) throw kit.exception(`Two inputs of a card have the field name ${JSON.stringify(name)}; it must be unique.`);
      names.add(name);
    };
    let widgets = 0;
    const kept = sections.findIndex((section) => (widgets += section.widgets.reduce((sum, widget) => sum + count(widget), 0)) > MOST_WIDGETS);
    if (kept < 0) return out;
    kit.limit(`A card shows ${MOST_WIDGETS} widgets at most: section ${kept + 1} of ${sections.length}${sections[kept]?.header ? ` (${JSON.stringify(sections[kept].header)})` : ''} passes that, so it and all sections after it are dropped.`);
    return { ...out, sections: sections.slice(0, kept) };
  });

  const navigation: Record<string, MethodSpec> = {};
  const step = (name: string, types: string[], make: (arg: unknown) => unknown): void => {
    navigation[name] = (fields, args, where, self) => {
      kit.match(args, where, types);
      ((fields['navigations'] ??= []) as unknown[]).push(make(args[0]));
      return self;
    };
  };
  step('pushCard', ['CardService.Card'], (one) => ({ pushCard: json(one) }));
  step('updateCard', ['CardService.Card'], (one) => ({ updateCard: json(one) }));
  step('popCard', [], () => ({ pop: true }));
  step('popToRoot', [], () => ({ popToRoot: true }));
  step('popToNamedCard', ['String'], (name) => ({ popToCard: name }));
  define('Navigation', { methods: { ...navigation, printJson: (fields) => kit.json.stringify(card.emit(fields)) } });
  define('Notification', {
    methods: { setText: ['text', 'String'] },
    check(fields, fail) { if (!fields['text']) fail('setText is required'); },
  });

  builder('ActionResponseBuilder', 'ActionResponse', {
    setNavigation: ['navigation', 'CardService.Navigation'], setNotification: ['notification', 'CardService.Notification'],
    setOpenLink: ['link', 'CardService.OpenLink'], setStateChanged: ['stateChanged', 'Boolean'],
  }, (out) => {
    const { navigation: moves, notification, link, stateChanged } = out as { navigation?: Fields; notification?: unknown; link?: unknown; stateChanged?: boolean };
    if (moves && link) throw kit.exception('An ActionResponse can\'t both navigate and open a link.');
    return {
      renderActions: { action: { ...(moves ?? {}), ...(notification ? { notification } : {}), ...(link ? { link } : {}) } },
      ...(stateChanged === undefined ? {} : { stateChanged }),
    };
  });

  const gmail = (action: unknown): unknown => ({ renderActions: { hostAppAction: { gmailAction: action } } });
  for (const field of ['To', 'Cc', 'Bcc']) {
    define(`UpdateDraft${field}RecipientsAction`, {
      methods: {
        [`addUpdate${field}Recipients`]: (fields, args, where, self) => {
          kit.match(args, where, ['String[]']);
          fields['recipients'] = [...(fields['recipients'] ?? []) as unknown[], ...(args[0] as string[]).map((email) => ({ email }))];
          return self;
        },
      },
      emit: (out) => ({ [`${field.toLowerCase()}Recipients`]: out['recipients'] ?? [] }),
    });
  }
  define('UpdateDraftSubjectAction', { methods: { addUpdateSubject: ['subject', 'String'] } });
  define('UpdateDraftBodyAction', {
    methods: {
      addUpdateContent: (fields, args, where, self) => {
        kit.match(args, where, ['String', 'CardService.ContentType']);
        ((fields['insertContents'] ??= []) as unknown[]).push({ content: args[0], contentType: card.nameOf('ContentType')(args[1]) });
        return self;
      },
      setUpdateType: ['type', 'CardService.UpdateDraftBodyType', card.nameOf('UpdateDraftBodyType')],
    },
  });
  builder('UpdateDraftActionResponseBuilder', 'UpdateDraftActionResponse', {
    setUpdateDraftToRecipientsAction: ['updateToRecipients', 'CardService.UpdateDraftToRecipientsAction'], setUpdateDraftCcRecipientsAction: ['updateCcRecipients', 'CardService.UpdateDraftCcRecipientsAction'],
    setUpdateDraftBccRecipientsAction: ['updateBccRecipients', 'CardService.UpdateDraftBccRecipientsAction'], setUpdateDraftSubjectAction: ['updateSubject', 'CardService.UpdateDraftSubjectAction'],
    setUpdateDraftBodyAction: ['updateBody', 'CardService.UpdateDraftBodyAction'],
  }, (out) => {
    if (Object.keys(out).length === 0) throw kit.exception('An UpdateDraftActionResponse needs at least one update.');
    return gmail({ updateDraftActionMarkup: out });
  });
  builder('ComposeActionResponseBuilder', 'ComposeActionResponse', { setGmailDraft: ['draft', 'GmailApp.GmailDraft'] }, (out, fields) => {
    const draft = fields['draft'] as { getId(): string; getMessage(): { getThread(): { getId(): string } } } | undefined;
    if (draft === undefined) throw kit.exception('CardService.ComposeActionResponseBuilder: setGmailDraft is required.');
    return gmail({ openCreatedDraftActionMarkup: { draftId: draft.getId(), draftThreadId: draft.getMessage().getThread().getId() } });
  });
  builder('UniversalActionResponseBuilder', 'UniversalActionResponse', {
    displayAddOnCards: (fields, args, where, self) => {
      kit.match(args, where, ['CardService.Card[]']);
      fields['navigations'] = (args[0] as unknown[]).map((one) => ({ pushCard: json(one) }));
      return self;
    },
    setOpenLink: ['link', 'CardService.OpenLink'],
  }, (out) => ({ action: out }));
  builder('SuggestionsResponseBuilder', 'SuggestionsResponse', { setSuggestions: ['suggestions', 'CardService.Suggestions'] }, (out) => ({ autoComplete: out['suggestions'] ?? { items: [] } }));
  define('AuthorizationAction', { methods: { setAuthorizationUrl: ['authorizationUrl', 'String'] } });

  const absent: Record<string, string> = {
    ...Object.fromEntries(['ActionStatus', 'CardWithId', 'ChatActionResponse', 'ChatResponseBuilder', 'Dialog', 'DialogAction', 'PlatformDataSource', 'UpdatedWidget', 'ChatClientDataSource', 'ChatSpaceDataSource'].map((name) => [name, CHAT])),
    ...Object.fromEntries(['Chip', 'ChipList', 'CollapseControl', 'OverflowMenu', 'OverflowMenuItem'].map((name) => [name, PREVIEW])),
    ...Object.fromEntries(['Condition', 'EventAction', 'ExpressionData', 'ExpressionDataAction', 'ExpressionDataCondition', 'HostAppDataSource', 'Trigger', 'UpdateVisibilityAction', 'WorkflowDataSource', 'DataSourceConfig', 'DriveDataSourceSpec'].map((name) => [name, STUDIO])),
    ...Object.fromEntries(['Attachment', 'CalendarEventActionResponseBuilder', 'DriveItemsSelectedActionResponseBuilder', 'EditorFileScopeActionResponseBuilder', 'LinkPreview'].map((name) => [name, 'it belongs to another host than Gmail'])),
    ...Object.fromEntries(['Carousel', 'CarouselCard', 'AuthorizationException'].map((name) => [name, 'the emulator does not know it'])),
  };
  const factory: Record<string, unknown> = { ...card.enumerations };
  for (const type of Object.keys(card.classes)) factory[`new${type}`] = (...args: unknown[]) => { kit.match(args, `CardService.new${type}`, []); return card.make(type); };
  for (const [type, reason] of Object.entries(absent)) factory[`new${type}`] = () => { throw kit.exception(`CardService.new${type} can't be used in a Gmail add-on: ${reason}.`); };
  kit.service('CardService', factory);

  const CANNOT = 'The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call \'build\' on any builder before returning it.';
  kit.toValue = (value, entryPoint) => {
    const isTrigger = (kit.settings['cardTriggers'] as string[]).includes(entryPoint);
    const known = typeof value === 'object' && value !== null ? built.get(value) : undefined;
    if (known?.type === 'Card') return { action: { navigations: [{ pushCard: known.json }] } };
    if (Array.isArray(value) && value.length > 0 && value.every((one) => kit.isA(one, 'CardService.Card'))) return { action: { navigations: value.map((one) => ({ pushCard: json(one) })) } };
    if (known && !isTrigger) return known.json;
    if (known?.type === 'UniversalActionResponse') return known.json;
    if (card.fieldsOf(value) || known) throw kit.exception(`${CANNOT} Value: ${String(value)}`);
    if (isTrigger && value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) throw kit.exception(`${CANNOT} Value: ${kit.typeOf(value)}`);
    return value;
  };
}
