import type { Words } from '../../../kit/words.ts';
import type { CaseFile, CaseMessage } from '../api/case-queries.ts';
import { Moment } from '../parts/moment.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { FileGrid } from './file-grid.tsx';
import { MailState } from './mail-state.tsx';

interface Props {
  message: CaseMessage;
  files: readonly CaseFile[];
  /** The buyer's name, as the case knows it. */
  buyer: string | null;
  /** Who was asked, when this note answers a question asked inside. */
  answers?: string | undefined;
}

/** One thing that was said. A note looks unlike everything the buyer may read; a letter is folded. */
export function MessageItem({ message, files, buyer, answers }: Props) {
  const words = useWords();
  const author =
    (message.authorKind === 'buyer' ? buyer : message.authorName) ?? say(words, 'desk.author', message.authorKind);
  const head = (
    <>
      <strong>{message.kind === 'letter' ? say(words, 'desk.letter', message.letter ?? 'other') : author}</strong>
      {message.kind !== 'letter' && <span className="meta">{kindOf(words, message, answers)}</span>}
      <span className="meta push">
        <Moment at={message.at} />
      </span>
    </>
  );
  if (message.kind === 'letter')
    return (
      <details className="message letter">
        <summary>
          <span className="bar">{head}</span>
          <MailState mail={message.mail} />
        </summary>
        <p className="said">{message.body}</p>
        <FileGrid files={files} />
      </details>
    );
  return (
    <article className={`message ${message.kind}`}>
      <header className="bar">{head}</header>
      <p className="said">{message.body}</p>
      <FileGrid files={files} />
      <MailState mail={message.mail} />
    </article>
  );
}

/** What sort of thing was said. */
function kindOf(words: Words, { kind, contact }: CaseMessage, answers: string | undefined): string {
  if (answers) return words.t('answering.question.answered-for', { whom: answers });
  return contact ? words.t(`answering.call.${contact}`) : say(words, 'desk.message', kind);
}
