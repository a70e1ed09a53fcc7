import { CloseIcon, FileIcon } from '../../../ui/icons.tsx';
import { sayProblem } from '../parts/problem-note.tsx';
import { useWords } from '../words/words-context.tsx';
import type { Attachment } from './use-attachments.ts';

export function AttachmentList({
  attachments,
  onRemove,
}: {
  attachments: readonly Attachment[];
  onRemove: (file: File) => void;
}) {
  const words = useWords();
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label={words.t('desk.attachments')}>
      {attachments.map(({ file, problem }, index) => (
        <li key={`${file.name}-${index}`}>
          <FileIcon />
          <span>{file.name}</span>
          <button
            type="button"
            className="button quiet icon"
            aria-label={words.t('desk.attachment.remove', { name: file.name })}
            onClick={() => onRemove(file)}
          >
            <CloseIcon size={12} />
          </button>
          {problem && (
            <span className="bad" role="alert">
              {sayProblem(words, problem)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
