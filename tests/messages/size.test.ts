import { size } from '../../src/messages/size';

it.each([
  [0, '0 B'], [1023, '1023 B'], [1024, '1 KB'], [1535, '1 KB'], [1536, '2 KB'], [49_152, '48 KB'],
  [1024 * 1024 - 1, '1.0 MB'], [1024 * 1024, '1.0 MB'], [1.25 * 1024 * 1024, '1.3 MB'], [25 * 1024 * 1024, '25.0 MB'],
])('%i bytes are shown as %s', (bytes, shown) => {
  expect(size(bytes)).toBe(shown);
});
