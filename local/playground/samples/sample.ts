import type { Lang } from '../../../src/messages/lang';
import type { ComposeContent } from '../api';

/** A draft to try the add-on on. */
export interface Sample {
  readonly id: string;
  readonly lang: Lang;
  /** What is right or wrong with it, in its own language. */
  readonly title: string;
  readonly content: Omit<ComposeContent, 'attachments'>;
  /** Names of its files; the content is made up, see files.ts. */
  readonly files: readonly string[];
}

export function sample(id: string, lang: Lang, title: string, content: Partial<Sample['content']>, files: readonly string[] = []): Sample {
  return { id, lang, title, files, content: { to: '', cc: '', bcc: '', subject: '', text: '', ...content } };
}
