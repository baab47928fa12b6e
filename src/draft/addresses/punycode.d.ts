/** The package ships no types; its main file is named because Node has a built-in module `punycode`. */
declare module 'punycode/punycode.js' {
  const punycode: { encode(label: string): string };
  export default punycode;
}
