/**
 * Sizes of the two places where Gmail shows an add-on, in CSS pixels. Google documents 300 px for sidebars of the editors
 * ("Dialogs and sidebars") and nothing for Gmail; both are close to what Gmail's web client shows, and meant to be
 * changed here when somebody measures again. docs: columns stand side by side in the compose dialog and wrap at 480 px.
 */
export const SIDEBAR_WIDTH = 300;
export const DIALOG_WIDTH = 520;
/** The dialog grows with its card up to this share of the window, then scrolls. */
export const DIALOG_MAX_HEIGHT = '86vh';
