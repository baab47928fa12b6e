/** An image that the page may show: only what is in the card itself, since the playground loads nothing from outside. */
export function safeImage(url: string | undefined): string | null {
  return url !== undefined && /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/.test(url) ? url : null;
}
