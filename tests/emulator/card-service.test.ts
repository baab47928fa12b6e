import { SATO, openWorkspace, runBody, valueOf } from './support';

/** The card of a script that gives one section of these widgets. */
const card = (widgets: string, more = ''): unknown => {
  const result = runBody(`return CardService.newCardBuilder()${more}.addSection(CardService.newCardSection()${widgets}).build();`);
  return (valueOf(result) as { action: { navigations: [{ pushCard: unknown }] } }).action.navigations[0].pushCard;
};
const widget = (made: string): unknown => (card(`.addWidget(${made})`) as { sections: [{ widgets: [unknown] }] }).sections[0].widgets[0];
const ACTION = "CardService.newAction().setFunctionName('main')";
const LINK = "CardService.newOpenLink().setUrl('https://mail.google.com/x')";

describe('a widget becomes the documented JSON', () => {
  test.each([
    ['a text paragraph', "CardService.newTextParagraph().setText('<b>こんにちは</b>')", { textParagraph: { text: '<b>こんにちは</b>' } }],
    ['an image', `CardService.newImage().setImageUrl('https://www.example.com/a.png').setAltText('a').setOpenLink(${LINK})`, { image: { imageUrl: 'https://www.example.com/a.png', altText: 'a', onClick: { openLink: { url: 'https://mail.google.com/x' } } } }],
    ['a divider', 'CardService.newDivider()', { divider: {} }],
    ['decorated text', `CardService.newDecoratedText().setText('t').setTopLabel('top').setBottomLabel('bottom').setWrapText(true).setStartIcon(CardService.newIconImage().setIcon(CardService.Icon.EMAIL)).setButton(CardService.newTextButton().setText('x').setOnClickAction(${ACTION}))`,
      { decoratedText: { text: 't', topLabel: 'top', bottomLabel: 'bottom', wrapText: true, startIcon: { knownIcon: 'EMAIL' }, button: { text: 'x', onClick: { action: { function: 'main' } } } } }],
    ['a switch', "CardService.newDecoratedText().setText('t').setSwitchControl(CardService.newSwitch().setFieldName('f').setValue('v').setSelected(true).setControlType(CardService.SwitchControlType.CHECK_BOX))",
      { decoratedText: { text: 't', switchControl: { name: 'f', value: 'v', selected: true, controlType: 'CHECK_BOX' } } }],
    ['the old key-value', "CardService.newKeyValue().setContent('c').setTopLabel('t').setMultiline(true).setIcon(CardService.Icon.PERSON)", { decoratedText: { text: 'c', topLabel: 't', wrapText: true, startIcon: { knownIcon: 'PERSON' } } }],
    ['a set of buttons', `CardService.newButtonSet().addButton(CardService.newTextButton().setText('a').setTextButtonStyle(CardService.TextButtonStyle.FILLED).setBackgroundColor('#ff0000').setDisabled(true).setOnClickAction(${ACTION}.setParameters({ k: 'v' }).setLoadIndicator(CardService.LoadIndicator.SPINNER))).addButton(CardService.newImageButton().setIcon(CardService.Icon.STAR).setAltText('star').setOpenLink(${LINK}.setOpenAs(CardService.OpenAs.OVERLAY).setOnClose(CardService.OnClose.RELOAD)))`,
      { buttonList: { buttons: [{ text: 'a', type: 'FILLED', color: { red: 1, green: 0, blue: 0 }, disabled: true, onClick: { action: { function: 'main', parameters: [{ key: 'k', value: 'v' }], loadIndicator: 'SPINNER' } } }, { icon: { knownIcon: 'STAR' }, altText: 'star', onClick: { openLink: { url: 'https://mail.google.com/x', openAs: 'OVERLAY', onClose: 'RELOAD' } } }] } }],
    ['a button by itself', `CardService.newTextButton().setText('a').setOnClickAction(${ACTION})`, { buttonList: { buttons: [{ text: 'a', onClick: { action: { function: 'main' } } }] } }],
    ['a selection', `CardService.newSelectionInput().setFieldName('f').setTitle('t').setType(CardService.SelectionInputType.CHECK_BOX).addItem('a', '1', true).addItem('b', 2, false).setOnChangeAction(${ACTION})`,
      { selectionInput: { name: 'f', label: 't', type: 'CHECK_BOX', items: [{ text: 'a', value: '1', selected: true }, { text: 'b', value: '2', selected: false }], onChangeAction: { function: 'main' } } }],
    ['a date and time', "CardService.newDateTimePicker().setFieldName('f').setTitle('t').setValueInMsSinceEpoch(1764000000000).setTimeZoneOffsetInMins(540)", { dateTimePicker: { name: 'f', label: 't', valueMsEpoch: 1764000000000, timezoneOffsetDate: 540, type: 'DATE_AND_TIME' } }],
    ['a date', "CardService.newDatePicker().setFieldName('f').setValueInMsSinceEpoch('1764000000000')", { dateTimePicker: { name: 'f', valueMsEpoch: 1764000000000, type: 'DATE_ONLY' } }],
    ['a time', "CardService.newTimePicker().setFieldName('f').setHours(9).setMinutes(30)", { dateTimePicker: { name: 'f', valueMsEpoch: 34_200_000, type: 'TIME_ONLY' } }],
    ['a text input', "CardService.newTextInput().setFieldName('f').setTitle('t').setHint('h').setValue('v').setMultiline(true).setSuggestions(CardService.newSuggestions().addSuggestion('a').addSuggestions(['b'])).setValidation(CardService.newValidation().setCharacterLimit(10).setInputType(CardService.InputType.EMAIL))",
      { textInput: { name: 'f', label: 't', hintText: 'h', value: 'v', type: 'MULTIPLE_LINE', initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }] }, validation: { characterLimit: 10, inputType: 'EMAIL' } } }],
    ['a grid', `CardService.newGrid().setTitle('g').setNumColumns(2).addItem(CardService.newGridItem().setIdentifier('1').setTitle('a').setLayout(CardService.GridItemLayout.TEXT_BELOW).setImage(CardService.newImageComponent().setImageUrl('https://www.example.com/a.png').setCropStyle(CardService.newImageCropStyle().setImageCropType(CardService.ImageCropType.SQUARE)))).setBorderStyle(CardService.newBorderStyle().setType(CardService.BorderType.STROKE).setCornerRadius(4)).setOnClickAction(${ACTION})`,
      { grid: { title: 'g', columnCount: 2, items: [{ id: '1', title: 'a', layout: 'TEXT_BELOW', image: { imageUri: 'https://www.example.com/a.png', cropStyle: { type: 'SQUARE' } } }], borderStyle: { type: 'STROKE', cornerRadius: 4 }, onClick: { action: { function: 'main' } } } }],
    ['columns', "CardService.newColumns().setWrapStyle(CardService.WrapStyle.WRAP).addColumn(CardService.newColumn().setHorizontalSizeStyle(CardService.HorizontalSizeStyle.FILL_MINIMUM_SPACE).setVerticalAlignment(CardService.VerticalAlignment.TOP).addWidget(CardService.newTextParagraph().setText('a')))",
      { columns: { wrapStyle: 'WRAP', columnItems: [{ horizontalSizeStyle: 'FILL_MINIMUM_SPACE', verticalAlignment: 'TOP', widgets: [{ textParagraph: { text: 'a' } }] }] } }],
  ])('%s', (_name, made, json) => {
    expect(widget(made)).toEqual(json);
  });

  test('a card has header, sections, actions and a fixed footer', () => {
    expect(card(".setHeader('s').setCollapsible(true).setNumUncollapsibleWidgets(1).addWidget(CardService.newDivider())", `
      .setName('n').setHeader(CardService.newCardHeader().setTitle('t').setSubtitle('s').setImageStyle(CardService.ImageStyle.CIRCLE).setImageUrl('https://www.example.com/a.png'))
      .addCardAction(CardService.newCardAction().setText('a').setOpenLink(${LINK}))
      .setFixedFooter(CardService.newFixedFooter().setPrimaryButton(CardService.newTextButton().setText('ok').setOnClickAction(${ACTION})))`)).toEqual({
      name: 'n', header: { title: 't', subtitle: 's', imageType: 'CIRCLE', imageUrl: 'https://www.example.com/a.png' },
      sections: [{ header: 's', collapsible: true, uncollapsibleWidgetsCount: 1, widgets: [{ divider: {} }] }],
      cardActions: [{ actionLabel: 'a', onClick: { openLink: { url: 'https://mail.google.com/x' } } }],
      fixedFooter: { primaryButton: { text: 'ok', onClick: { action: { function: 'main' } } } },
    });
  });
});

describe('CardService refuses', () => {
  test.each([
    ['an unknown method', "CardService.newTextParagraph().setColour('red')", /setColour is not a function/],
    ['an unknown class', 'CardService.newTable()', /newTable is not a function/],
    ['a number for a text', 'CardService.newTextParagraph().setText(5)', "The parameters (number) don't match the method signature for CardService.TextParagraph.setText."],
    ['nothing for a text', 'CardService.newTextParagraph().setText()', "The parameters () don't match the method signature for CardService.TextParagraph.setText."],
    ['null for a text', 'CardService.newTextParagraph().setText(null)', "The parameters (null) don't match the method signature for CardService.TextParagraph.setText."],
    ['a string for an enumeration', "CardService.newTextButton().setTextButtonStyle('FILLED')", "The parameters (String) don't match the method signature for CardService.TextButton.setTextButtonStyle."],
    ['a value of another enumeration', 'CardService.newTextButton().setTextButtonStyle(CardService.Icon.EMAIL)', "The parameters (CardService.Icon) don't match"],
    ['no widget for a widget', `CardService.newCardSection().addWidget(${ACTION})`, "The parameters (CardService.Action) don't match the method signature for CardService.CardSection.addWidget."],
    ['a plain object for a widget', 'CardService.newCardSection().addWidget({ textParagraph: {} })', "The parameters (Object) don't match"],
    ['a dialog', 'CardService.newDialog()', "CardService.newDialog can't be used in a Gmail add-on: only Google Chat apps have it."],
    ['an overflow menu', 'CardService.newOverflowMenu()', 'it is in developer preview'],
    ['a collapse control', 'CardService.newCardSection().setCollapseControl(null)', 'it is in developer preview'],
    ['event actions', "CardService.newTextParagraph().setText('a').addEventAction(null)", 'Workspace Studio'],
    ['two click actions on one button', `CardService.newTextButton().setText('a').setOnClickAction(${ACTION}).setOpenLink(${LINK})`, 'can only have one click action, and action is set already'],
    ['a parameter that is no string', `${ACTION}.setParameters({ n: 1 })`, 'the value of "n" must be a string, not number'],
    ['a colour by name', "CardService.newTextButton().setBackgroundColor('red')", 'must be given as #rrggbb, not "red"'],
  ])('%s', (_name, code, message) => {
    const result = runBody(`${code};`);
    expect(result.ok).toBe(false);
    expect(result.error?.message).toMatch(message);
  });

  test.each([
    ['a button without text', `CardService.newTextButton().setOnClickAction(${ACTION})`, 'CardService.TextButton: setText is required'],
    ['a button without an action', "CardService.newTextButton().setText('a')", 'CardService.TextButton: an action is required'],
    ['an image button without alternative text', `CardService.newImageButton().setIcon(CardService.Icon.STAR).setOnClickAction(${ACTION})`, 'setAltText is required'],
    ['an action without a function', "CardService.newTextButton().setText('a').setOnClickAction(CardService.newAction())", 'setFunctionName is required'],
    ['an action whose function does not exist', "CardService.newTextButton().setText('a').setOnClickAction(CardService.newAction().setFunctionName('gone'))", 'no top-level function "gone"'],
    ['a selection without a name', "CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).addItem('a', 'b', false)", 'setFieldName is required'],
    ['a selection without a type', "CardService.newSelectionInput().setFieldName('f').addItem('a', 'b', false)", 'setType is required'],
    ['two choices in a dropdown', "CardService.newSelectionInput().setFieldName('f').setType(CardService.SelectionInputType.DROPDOWN).addItem('a', 'b', true).addItem('c', 'd', true)", 'more than one item is selected'],
    ['decorated text without text', "CardService.newDecoratedText().setTopLabel('a')", 'CardService.DecoratedText: setText is required'],
    ['an image by http', "CardService.newImage().setImageUrl('http://www.example.com/a.png')", 'must be an https address'],
    ['a link that the manifest does not cover', "CardService.newTextButton().setText('a').setOpenLink(CardService.newOpenLink().setUrl('https://www.example.com/'))", 'openLinkUrlPrefixes'],
    ['an empty set of buttons', 'CardService.newButtonSet()', 'at least one button is required'],
    ['a grid inside a column', "CardService.newColumns().addColumn(CardService.newColumn().addWidget(CardService.newGrid().addItem(CardService.newGridItem().setTitle('a'))))", "a column can't hold a CardService.Grid"],
  ])('when a card is built, %s', (_name, made, message) => {
    const result = runBody(`return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(${made})).build();`);
    expect(result.ok).toBe(false);
    expect(result.error?.message).toMatch(message);
  });

  test('a card with an empty section, and one with two inputs of one name', () => {
    expect(runBody('return CardService.newCardBuilder().addSection(CardService.newCardSection()).build();').error?.message).toMatch('at least one widget');
    const input = "CardService.newTextInput().setFieldName('f').setTitle('t')";
    expect(runBody(`return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(${input}).addWidget(${input})).build();`).error?.message).toMatch('field name "f"');
  });

  test('to have its objects changed', () => {
    expect(runBody("'use strict'; CardService.newTextParagraph().setText = 1;").ok).toBe(false);
  });
});

describe('limits that Gmail applies silently are applied, and reported', () => {
  const sections = (counts: number[]): string => `return CardService.newCardBuilder()${counts.map((count, at) => `.addSection(fill(CardService.newCardSection().setHeader('s${at}'), ${count}))`).join('')}.build();
    function fill(section, count) { for (let i = 0; i < count; i += 1) section.addWidget(CardService.newTextParagraph().setText('x')); return section; }`;
  const headers = (value: unknown): string[] => (value as { action: { navigations: [{ pushCard: { sections: { header: string }[] } }] } }).action.navigations[0].pushCard.sections.map((section) => section.header);

  test('100 widgets are shown', () => {
    const result = runBody(sections([60, 40]));
    expect(headers(valueOf(result))).toEqual(['s0', 's1']);
    expect(result.limits).toEqual([]);
  });

  test('the section that passes 100 widgets is dropped with all after it', () => {
    const result = runBody(sections([60, 41, 1]));
    expect(headers(valueOf(result))).toEqual(['s0']);
    expect(result.limits).toEqual(['A card shows 100 widgets at most: section 2 of 3 ("s1") passes that, so it and all sections after it are dropped.']);
  });

  test('a selection shows 100 items', () => {
    const result = runBody("const input = CardService.newSelectionInput().setFieldName('f').setType(CardService.SelectionInputType.CHECK_BOX); for (let i = 0; i < 101; i += 1) input.addItem('a', String(i), false); return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(input)).build();");
    expect(result.limits).toEqual(['SelectionInput "f" has 101 items; 100 are shown, the rest is dropped.']);
    expect(JSON.stringify(valueOf(result))).not.toContain('"value":"100"');
  });

  test.each([['<b>a</b> <font color="#ff0000">b</font><br>', 0], ['a &lt; b', 0], ['1 < 2 > 0', 0], ['<script>x</script>', 2], ['<tanaka@yamada.example>', 1]])('in the text %s there are %d unknown tags', (text, count) => {
    expect(runBody(`return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(${JSON.stringify(text)}))).build();`).limits).toHaveLength(count);
  });
});

describe('what an entry point returns becomes the documented JSON', () => {
  const CARD = "CardService.newCardBuilder().setName('c').addSection(CardService.newCardSection().addWidget(CardService.newDivider())).build()";
  const cardJson = { name: 'c', sections: [{ widgets: [{ divider: {} }] }] };

  test.each([
    ['several cards', `[${CARD}, ${CARD}]`, { action: { navigations: [{ pushCard: cardJson }, { pushCard: cardJson }] } }],
    ['navigation and a notification', `CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().popToRoot().updateCard(${CARD})).setNotification(CardService.newNotification().setText('済')).setStateChanged(true).build()`,
      { renderActions: { action: { navigations: [{ popToRoot: true }, { updateCard: cardJson }], notification: { text: '済' } } }, stateChanged: true }],
    ['pushing and popping', `CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().popCard().popToNamedCard('c').pushCard(${CARD})).build()`, { renderActions: { action: { navigations: [{ pop: true }, { popToCard: 'c' }, { pushCard: cardJson }] } } }],
    ['a link', `CardService.newActionResponseBuilder().setOpenLink(${LINK}).build()`, { renderActions: { action: { link: { url: 'https://mail.google.com/x' } } } }],
    ['an updated draft', "CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftToRecipientsAction(CardService.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['a@yamada.example'])).setUpdateDraftCcRecipientsAction(CardService.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients([])).setUpdateDraftBccRecipientsAction(CardService.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['b@yamada.example'])).setUpdateDraftSubjectAction(CardService.newUpdateDraftSubjectAction().addUpdateSubject('件名')).setUpdateDraftBodyAction(CardService.newUpdateDraftBodyAction().addUpdateContent('<b>x</b>', CardService.ContentType.MUTABLE_HTML).setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT)).build()",
      { renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup: { updateToRecipients: { toRecipients: [{ email: 'a@yamada.example' }] }, updateCcRecipients: { ccRecipients: [] }, updateBccRecipients: { bccRecipients: [{ email: 'b@yamada.example' }] }, updateSubject: { subject: '件名' }, updateBody: { insertContents: [{ content: '<b>x</b>', contentType: 'MUTABLE_HTML' }], type: 'IN_PLACE_INSERT' } } } } } }],
    ['a universal action', `CardService.newUniversalActionResponseBuilder().displayAddOnCards([${CARD}]).build()`, { action: { navigations: [{ pushCard: cardJson }] } }],
    ['suggestions', "CardService.newSuggestionsResponseBuilder().setSuggestions(CardService.newSuggestions().addSuggestions(['a', 'b'])).build()", { autoComplete: { items: [{ text: 'a' }, { text: 'b' }] } }],
    ['plain data', '({ a: [1, null] })', { a: [1, null] }],
  ])('%s', (_name, made, json) => {
    expect(valueOf(runBody(`return ${made};`))).toEqual(json);
  });

  test('a builder that was not built is refused', () => {
    expect(runBody('return CardService.newCardBuilder();').error?.message).toMatch("Also make sure to call 'build' on any builder");
  });

  test('printJson shows the same card', () => {
    expect(JSON.parse(String(valueOf(runBody(`return ${CARD}.printJson();`))))).toEqual(cardJson);
  });

  test.each([['an action response', 'CardService.newActionResponseBuilder().build()'], ['plain data', '({ a: 1 })'], ['a text', "'ok'"]])('a homepage that returns %s is refused', (_name, made) => {
    const result = openWorkspace(`function home() { return ${made}; }`, { homepage: 'home' }).run(SATO, 'home', {});
    expect(result.error?.message).toMatch('has a type that cannot be used by the add-ons platform');
  });
});
