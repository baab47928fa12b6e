/**
 * Icons by the names that CardService's `Icon` and Material Symbols give them, drawn here in strokes on a 24 by 24 grid
 * (nothing is loaded from outside). Several names share a drawing; a name without one gets a plain ring.
 */
const CIRCLE = 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17';
const PERSON = 'M12 4a3.6 3.6 0 1 0 0 7.2A3.6 3.6 0 1 0 12 4M4.8 20c0-3.6 3.2-5.6 7.2-5.6s7.2 2 7.2 5.6';
const PEOPLE = 'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 1 0 9 5M2.6 19c0-3.2 2.8-5 6.4-5s6.4 1.8 6.4 5M15.5 5.3a3 3 0 0 1 0 5.8M17.6 14.3c2.3.6 3.8 2.2 3.8 4.7';
const MAIL = 'M3.5 5.5h17v13h-17zM3.5 6.5l8.5 6.5l8.5-6.5';
const FILE = 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 13h6.5M9 16.5h6.5';
const CLOCK = `${CIRCLE}M12 7.5V12l3.2 2.2`;
const BUILDING = 'M4.5 20.5v-16h9v16M13.5 9.5h6v11M2.5 20.5h19M7.5 8h3M7.5 11.5h3M7.5 15h3M16.5 13h.2M16.5 16.5h.2';
const CHECK_CIRCLE = `${CIRCLE}M8 12.2l2.8 2.8l5.2-5.6`;
const WARNING = 'M12 4L2.8 19.8h18.4zM12 10v4.4M12 17v.2';
const ERROR = `${CIRCLE}M12 7.6v5.2M12 16v.2`;
const INFO = `${CIRCLE}M12 11v5.4M12 7.8v.2`;
const CLIP = 'M8 12.5l6.2-6.2a3 3 0 0 1 4.2 4.2l-8.3 8.3a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6';
const CALENDAR = 'M4.5 6h15v14.5h-15zM4.5 10h15M8.5 3.5V7M15.5 3.5V7';
const BOOKMARK = 'M6.5 4h11v16.5L12 16.2l-5.5 4.3z';
const STAR = 'M12 3.6l2.6 5.4l5.9.8l-4.3 4.1l1.1 5.9L12 17l-5.3 2.8l1.1-5.9L3.5 9.8l5.9-.8z';
const PHONE = 'M6 3.8h3.2l1.6 4.4l-2.2 1.6a11 11 0 0 0 5.6 5.6l1.6-2.2l4.4 1.6V18a2.2 2.2 0 0 1-2.4 2.2C10.4 19.7 4.3 13.6 3.8 6.2A2.2 2.2 0 0 1 6 3.8';
const LOCK = 'M5.5 10.5h13v10h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2.2';
const SEND = 'M3.5 4.5L21 12L3.5 19.5V13.8L13 12L3.5 10.2z';
const PENCIL = 'M4 20l.8-4L16 4.8a2 2 0 0 1 3.2 3.2L8 19.2zM14 6.8l3.2 3.2';
const BIN = 'M5.5 7h13M9.5 7V4.5h5V7M7 7l.8 13.5h8.4L17 7M10.3 10.5l.3 6.5M13.7 10.5l-.3 6.5';
const EYE = 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6';
const BLOCK = `${CIRCLE}M6 6l12 12`;
const UNDO = 'M8.5 5L4 9.5L8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11H9';
const HAND = 'M6.5 13V7.2a1.5 1.5 0 0 1 3 0V11M9.5 10.5V4.8a1.5 1.5 0 0 1 3 0V11M12.5 10.5V5.8a1.5 1.5 0 0 1 3 0V12M15.5 12V8.8a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.3c-2 0-3.4-.9-4.5-2.5L3.6 14a1.6 1.6 0 0 1 2.5-1.9l1.4 1.6';
const TICKET = 'M3.5 7h17v3.5a1.6 1.6 0 0 0 0 3V17h-17v-3.5a1.6 1.6 0 0 0 0-3zM14 7v2M14 11v2M14 15v2';
const PIN = 'M12 3.5a6.2 6.2 0 0 1 6.2 6.2C18.2 14 12 20.8 12 20.8S5.8 14 5.8 9.7A6.2 6.2 0 0 1 12 3.5M12 7.5a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4';
const GLOBE = `${CIRCLE}M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17`;

const GLYPHS: Readonly<Record<string, string>> = {
  PERSON, person: PERSON, account_circle: PERSON,
  MULTIPLE_PEOPLE: PEOPLE, MEMBERSHIP: PEOPLE, group: PEOPLE, groups: PEOPLE,
  EMAIL: MAIL, mail: MAIL, email: MAIL, drafts: MAIL,
  DESCRIPTION: FILE, description: FILE, draft: FILE, article: FILE,
  CLOCK, schedule: CLOCK, history: CLOCK, timer: CLOCK, alarm: CLOCK,
  STORE: BUILDING, HOTEL: BUILDING, domain: BUILDING, business: BUILDING, apartment: BUILDING,
  check_circle: CHECK_CIRCLE, task_alt: CHECK_CIRCLE, verified: CHECK_CIRCLE,
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: WARNING, report: WARNING, report_problem: WARNING,
  error: ERROR, priority_high: ERROR, info: INFO, help: INFO,
  attach_file: CLIP, attachment: CLIP,
  INVITE: CALENDAR, event: CALENDAR, calendar_today: CALENDAR,
  BOOKMARK, bookmark: BOOKMARK, STAR, star: STAR,
  PHONE, call: PHONE, phone: PHONE,
  lock: LOCK, send: SEND, edit: PENCIL, delete: BIN, visibility: EYE,
  block: BLOCK, do_not_disturb: BLOCK, undo: UNDO, refresh: 'M19 12a7 7 0 1 1-2-5M19.5 3.5V8H15',
  pan_tool: HAND, front_hand: HAND, back_hand: HAND,
  TICKET, CONFIRMATION_NUMBER_ICON: TICKET, OFFER: TICKET,
  MAP_PIN: PIN, location_on: PIN, public: GLOBE, language: GLOBE,
  close: 'M6 6l12 12M18 6L6 18', cancel: `${CIRCLE}M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4`,
};

export function glyphOf(name: string): string {
  return GLYPHS[name] ?? CIRCLE;
}
