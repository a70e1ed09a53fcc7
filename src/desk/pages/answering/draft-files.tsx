import { CloseIcon, FileIcon } from '../../../ui/icons.tsx';
import { sayProblem } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Draft } from './answering-queries.ts';
import type { Underway } from './use-draft-files.ts';

interface Props {
  files: Draft['files'];
  underway: readonly Underway[];
  onRemove: (fileId: string) => void;
  onDrop: (file: File) => void;
}

/** What goes with the message: on the server already, on its way, or refused with the reason. */
export function DraftFiles({ files, underway, onRemove, onDrop }: Props) {
  const words = useWords();
  if (files.length + underway.length === 0) return null;
  const remove = (name: string, onClick: () => void) => (
    <button
      type="button"
      className="button quiet icon"
      aria-label={words.t('desk.attachment.remove', { name })}
      onClick={onClick}
    >
      <CloseIcon size={12} />
    </button>
  );
  return (
    <ul className="attachments" aria-label={words.t('desk.attachments')}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <FileIcon />
          <span>{name}</span>
          {remove(name, () => onRemove(id))}
        </li>
      ))}
      {underway.map(({ file, problem }, index) => (
        <li key={`${file.name}-${index}`} aria-busy={problem === null || undefined}>
          <FileIcon />
          <span>{file.name}</span>
          {problem === null ? (
            <span className="meta">{words.t('answering.uploading')}</span>
          ) : (
            <>
              {remove(file.name, () => onDrop(file))}
              <span className="bad" role="alert">
                {sayProblem(words, problem)}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
