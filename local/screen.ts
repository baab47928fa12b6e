import type { RunResult } from './emulator';

/** Parts of Card JSON that a person sees or presses, read from what an entry point returned. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object inside a value, the value itself first. */
function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  else if (isObject(value)) {
    yield value;
    for (const one of Object.values(value)) yield* objectsIn(one);
  }
}

/** A card's text as it is read, HTML taken away. */
const plainText = (html: unknown): string => (typeof html === 'string' ? html : '').replace(/<br>/g, '\n').replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&');

function buttonOf(object: Json): ScreenButton | null {
  if (typeof object.text !== 'string' || !isObject(object.onClick) || !isObject(object.onClick.action)) return null;
  const list = Array.isArray(object.onClick.action.parameters) ? object.onClick.action.parameters : [];
  return { text: object.text, name: typeof object.altText === 'string' ? object.altText : object.text, parameters: Object.fromEntries(list.filter(isObject).map((one) => [String(one.key), String(one.value)])) };
}

export interface ScreenButton {
  readonly text: string;
  /** What is read out. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ScreenChecks {
  readonly name: string;
  readonly type: string;
  readonly items: readonly { readonly text: string; readonly value: string; readonly selected: boolean }[];
}

/** A line of a list: a decorated text with what its button asks for. */
export interface ScreenRow {
  readonly top: string;
  readonly text: string;
  readonly button: ScreenButton | null;
}

/** The card that is on top after a run, as its reader sees it. */
export class Screen {
  readonly card: Json | null;
  readonly notice: string | null;
  /** What the compose window is told to show: recipients by field and the subject. */
  readonly draftUpdate: unknown;

  constructor(readonly result: RunResult) {
    if (!result.ok) throw new Error(`the run failed: ${result.error?.name}: ${result.error?.message}\n${result.error?.stack ?? ''}`);
    let card: Json | null = null;
    let notice: string | null = null;
    let update: unknown = null;
    for (const object of objectsIn(result.value)) {
      if (isObject(object.pushCard)) card = object.pushCard;
      if (isObject(object.updateCard)) card = object.updateCard;
      if (isObject(object.notification) && typeof object.notification.text === 'string') notice = object.notification.text;
      if (isObject(object.gmailAction)) update = object.gmailAction.updateDraftActionMarkup ?? null;
    }
    this.card = card;
    this.notice = notice;
    this.draftUpdate = update;
  }

  get title(): string {
    return isObject(this.card?.header) ? String(this.card.header.title ?? '') : '';
  }

  /** All text on the card, HTML taken away. */
  get text(): string {
    const pieces: string[] = [];
    for (const object of objectsIn(this.card)) {
      for (const key of ['title', 'subtitle', 'header', 'text', 'topLabel', 'bottomLabel', 'label']) {
        if (typeof object[key] === 'string') pieces.push(object[key]);
      }
    }
    return plainText(pieces.join('\n'));
  }

  get buttons(): ScreenButton[] {
    return [...objectsIn(this.card)].flatMap((object) => buttonOf(object) ?? []);
  }

  /** Addresses that its buttons open. */
  get links(): string[] {
    return [...objectsIn(this.card)].flatMap(({ openLink }) => (isObject(openLink) && typeof openLink.url === 'string' ? [openLink.url] : []));
  }

  get rows(): ScreenRow[] {
    return [...objectsIn(this.card)].flatMap(({ decoratedText: row }) => (isObject(row) ? [{ top: plainText(row.topLabel), text: plainText(row.text), button: isObject(row.button) ? buttonOf(row.button) : null }] : []));
  }

  get checks(): ScreenChecks[] {
    return [...objectsIn(this.card)].flatMap((object) => {
      const input = object.selectionInput;
      if (!isObject(input)) return [];
      const items = (Array.isArray(input.items) ? input.items : []).filter(isObject);
      return [{ name: String(input.name), type: String(input.type), items: items.map((one) => ({ text: String(one.text), value: String(one.value), selected: one.selected === true })) }];
    });
  }

  button(text: string): ScreenButton {
    const found = this.buttons.find((one) => one.text === text);
    if (!found) throw new Error(`no button "${text}" on the card; there are: ${this.buttons.map((one) => one.text).join(', ') || 'none'}`);
    return found;
  }

  /** Form inputs as a browser would send them: what is preselected, and every box ticked when `ticked`. */
  form({ ticked = true, set = {} }: { ticked?: boolean; set?: Readonly<Record<string, string>> } = {}): Record<string, { stringInputs: { value: string[] } }> {
    const form: Record<string, { stringInputs: { value: string[] } }> = {};
    for (const { name, type, items } of this.checks) {
      const value = type === 'CHECK_BOX' && ticked ? items.map((one) => one.value) : items.filter((one) => one.selected).map((one) => one.value);
      if (value.length > 0) form[name] = { stringInputs: { value } };
    }
    for (const [name, value] of Object.entries(set)) form[name] = { stringInputs: { value: [value] } };
    return form;
  }
}
