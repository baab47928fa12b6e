import type { Attachment } from '../../draft/draft';
import { normalise } from '../words/fold';

/** What Windows, macOS and browsers put behind the name of a second copy, and what people do: `(1)`, ` - コピー`, `のコピー`, ` copy 2`, `_2`. */
const MARK = /(?:\s?\([1-9]\)|(?:の|\s?-\s?|[\s_])(?:コピー|copy)(?:\s?\(?[2-9]\)?)?|_[2-9])(?=\.[a-z0-9]{1,5}$|$)/;
/** Windows puts it before the name in some versions: `コピー ～ 見積書.xlsx`, `Copy of quote.xlsx`. */
const BEFORE = /^(?:コピー\s?[~～]\s?|copy of )/;
/** Pictures within the text bear one name each time: `image.png`. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|heic|webp|bmp)$/i;

/** Files that have the size in bytes of another, and its name, alone or with the mark of a copy. Sheets numbered from the first (`plan_2`, `plan_3`) have none to be a copy of. */
export function copiesOf(attachments: readonly Attachment[]): { readonly file: Attachment; readonly other: Attachment }[] {
  const files = attachments.slice(0, 100).filter(({ size }) => size > 0).map((file) => ({ file, name: normalise(file.name.slice(-200)).toLowerCase() }));
  const first = new Map<string, Attachment>();
  for (const { file, name } of files) if (!first.has(`${file.size} ${name}`)) first.set(`${file.size} ${name}`, file);
  return files.flatMap(({ file, name }) => {
    const unmarked = name.replace(MARK, '').replace(BEFORE, '').trim();
    const other = first.get(`${file.size} ${unmarked}`) ?? first.get(`${file.size} ${name}`);
    return other === undefined || other === file || (unmarked === name && PICTURE.test(name)) ? [] : [{ file, other }];
  });
}
