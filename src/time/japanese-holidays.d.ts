declare module 'japanese-holidays' {
  /** The holiday's name in Japanese, or undefined. Reads the Date's local year, month and day. */
  export function isHoliday(date: Date): string | undefined;
}
