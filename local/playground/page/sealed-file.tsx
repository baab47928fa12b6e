import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AttachmentRef } from '../api';
import { AttachmentChip } from './attachments';
import { ServerError } from './client';
import { usePage } from './page-context';

/** An encrypted ZIP as its receiver opens it: with the passphrase that they were given by another way. */
export function SealedFile({ part }: { part: AttachmentRef }): JSX.Element {
  const { client, words } = usePage();
  const [passphrase, setPassphrase] = useState('');
  const [files, setFiles] = useState<readonly AttachmentRef[]>([]);
  const [problem, setProblem] = useState('');

  const open = async (): Promise<void> => {
    try {
      setFiles(await client.unseal(part.id, passphrase));
      setProblem('');
    } catch (error) {
      setFiles([]);
      const wrong = error instanceof ServerError && error.status === 403;
      setProblem(wrong ? words.wrongPassphrase : error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div class="sealed">
      <form onSubmit={(event) => { event.preventDefault(); void open(); }}>
        <label>
          <span>{words.passphraseOf} {part.name}</span>
          <input type="text" autocomplete="off" spellcheck={false} value={passphrase} onInput={(event) => setPassphrase(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button is-small">{words.openSealed}</button>
      </form>
      {problem === '' ? null : <p role="alert">{problem}</p>}
      {files.length === 0 ? null : (
        <div class="chips" role="list" aria-label={`${words.openSealed}: ${part.name}`}>
          {files.map((file) => <AttachmentChip key={file.id} part={file} href={client.partUrl(file.id)} />)}
        </div>
      )}
    </div>
  );
}
