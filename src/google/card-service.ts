import { toldApart } from '../cards/button-names';
import type { Button, Card, DraftUpdate, Item, Press, Reaction, Section, Widget } from '../cards/ui';

type Built = GoogleAppsScript.Card_Service.Card;
type WidgetBuilder = GoogleAppsScript.Card_Service.Widget;

/** The one function of main.ts that every press calls; which action is meant travels as a parameter. */
const HANDLER = 'onAction';
export const ACTION = 'action';

/** A card of ours as CardService's. */
export function buildCard(made: Card): Built {
  const card = toldApart(made);
  const header = CardService.newCardHeader().setTitle(card.title);
  if (card.subtitle !== undefined) header.setSubtitle(card.subtitle);
  const builder = CardService.newCardBuilder().setName(card.name).setHeader(header);
  for (const section of card.sections) builder.addSection(buildSection(section));
  if (card.footer) {
    const footer = CardService.newFixedFooter().setPrimaryButton(textButton({ ...card.footer.primary, filled: true }));
    if (card.footer.secondary) footer.setSecondaryButton(textButton(card.footer.secondary));
    builder.setFixedFooter(footer);
  }
  return builder.build();
}

/** What a press leads to, as CardService wants it. */
export function buildReaction(reaction: Reaction): GoogleAppsScript.Card_Service.ActionResponse | GoogleAppsScript.Card_Service.UpdateDraftActionResponse {
  switch (reaction.kind) {
    case 'update-draft': return updateDraft(reaction.update);
    case 'notice': return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(reaction.notice)).build();
    case 'card': {
      const card = buildCard(reaction.card);
      const navigation = CardService.newNavigation();
      if (reaction.as === 'push') navigation.pushCard(card);
      else if (reaction.as === 'replace') navigation.updateCard(card);
      else navigation.popToRoot().updateCard(card);
      const response = CardService.newActionResponseBuilder().setNavigation(navigation);
      if (reaction.notice !== undefined) response.setNotification(CardService.newNotification().setText(reaction.notice));
      if (reaction.changed) response.setStateChanged(true);
      return response.build();
    }
  }
}

function updateDraft({ to, cc, bcc }: DraftUpdate): GoogleAppsScript.Card_Service.UpdateDraftActionResponse {
  return CardService.newUpdateDraftActionResponseBuilder()
    .setUpdateDraftToRecipientsAction(CardService.newUpdateDraftToRecipientsAction().addUpdateToRecipients([...to]))
    .setUpdateDraftCcRecipientsAction(CardService.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients([...cc]))
    .setUpdateDraftBccRecipientsAction(CardService.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients([...bcc]))
    .build();
}

function buildSection({ header, shown, widgets }: Section): GoogleAppsScript.Card_Service.CardSection {
  const section = CardService.newCardSection();
  if (header !== undefined) section.setHeader(header);
  // A fold that hides one widget takes the room of that widget.
  if (shown !== undefined && widgets.length > shown + 1) section.setCollapsible(true).setNumUncollapsibleWidgets(shown);
  for (const widget of widgets) section.addWidget(buildWidget(widget));
  return section;
}

function buildWidget(widget: Widget): WidgetBuilder {
  switch (widget.kind) {
    case 'text': return CardService.newTextParagraph().setText(widget.html);
    case 'divider': return CardService.newDivider();
    case 'buttons': return widget.buttons.reduce((set, one) => set.addButton(textButton(one)), CardService.newButtonSet());
    case 'checks': return selection(CardService.SelectionInputType.CHECK_BOX, widget.name, widget.title, widget.items);
    case 'dropdown': return selection(CardService.SelectionInputType.DROPDOWN, widget.name, widget.title, widget.items);
    case 'input': {
      const input = CardService.newTextInput().setFieldName(widget.name).setTitle(widget.title).setMultiline(widget.lines === 'many');
      if (widget.hint !== undefined) input.setHint(widget.hint);
      return widget.value === undefined ? input : input.setValue(widget.value);
    }
    case 'moment': {
      const picker = CardService.newDateTimePicker().setFieldName(widget.name).setTitle(widget.title).setTimeZoneOffsetInMins(widget.offset);
      return widget.at === null ? picker : picker.setValueInMsSinceEpoch(widget.at);
    }
    case 'decorated': {
      const text = CardService.newDecoratedText().setText(widget.html).setWrapText(true);
      if (widget.top !== undefined) text.setTopLabel(widget.top);
      if (widget.bottom !== undefined && widget.bottom !== '') text.setBottomLabel(widget.bottom);
      if (widget.icon !== undefined) text.setStartIcon(CardService.newIconImage().setIcon(CardService.Icon[widget.icon]));
      if (widget.button) text.setButton(textButton(widget.button));
      return text;
    }
  }
}

function selection(type: GoogleAppsScript.Card_Service.SelectionInputType, name: string, title: string | undefined, items: readonly Item[]): WidgetBuilder {
  const input = CardService.newSelectionInput().setType(type).setFieldName(name);
  if (title !== undefined) input.setTitle(title);
  for (const item of items) input.addItem(item.text, item.value, item.selected === true);
  return input;
}

function textButton({ text, name, press, filled, weight }: Button): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(text);
  if (name !== undefined) button.setAltText(name);
  if (filled === true) button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
  else if (weight !== undefined) button.setTextButtonStyle(weight === 'tonal' ? CardService.TextButtonStyle.FILLED_TONAL : CardService.TextButtonStyle.BORDERLESS);
  return 'open' in press
    ? button.setOpenLink(CardService.newOpenLink().setUrl(press.open))
    : button.setOnClickAction(action(press));
}

function action(press: Exclude<Press, { open: string }>): GoogleAppsScript.Card_Service.Action {
  return CardService.newAction()
    .setFunctionName(HANDLER)
    .setLoadIndicator(CardService.LoadIndicator.SPINNER)
    .setParameters({ ...press.parameters, [ACTION]: press.action });
}
