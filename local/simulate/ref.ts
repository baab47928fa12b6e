const REF = /\[(m\d+-\d+)\]/;

/** A subject with the mark by which its mail is recognised on cards, in notices and where it arrives. */
export const subjectWith = (ref: string, subject: string): string => `[${ref}] ${subject}`;

export const refIn = (text: string): string | null => REF.exec(text)?.[1] ?? null;
