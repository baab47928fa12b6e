declare module 'japanese-holidays' {
  const holidays: {
    /** The holiday's name in Japanese, or undefined. Reads the Date's local year, month and day. */
    isHoliday(date: Date): string | undefined;
  };
  export default holidays;
}
