import { normalise } from '../words/fold';
import type { OtherPaper } from './numbered-papers';

/** Meetings, issues and terms that are counted: `第11回`, `第3号`. */
const COUNTED = /第\s?(\d{1,3})\s?(回|期|号|四半期|報)/g;

/** Kind (`回`) to its numbers, each as it stands in the text. */
function countsIn(text: string): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const said = new Map<string, Map<number, string>>();
  for (const [whole, number = '', kind = ''] of text.matchAll(COUNTED)) said.set(kind, (said.get(kind) ?? new Map<number, string>()).set(Number(number), whole));
  return said;
}

/** Of a file by its name: a normalised text's one number of a kind, where the name has another of that kind; null where it has not. */
export function otherIssues(text: string): (name: string) => OtherPaper | null {
  const said = countsIn(text);
  return (name) => {
    for (const [has, number = '', kind = ''] of said.size === 0 ? [] : normalise(name).matchAll(COUNTED)) {
      const numbers = said.get(kind);
      const [only] = numbers?.values() ?? [];
      if (numbers?.size === 1 && only !== undefined && !numbers.has(Number(number))) return { said: only, has };
    }
    return null;
  };
}
