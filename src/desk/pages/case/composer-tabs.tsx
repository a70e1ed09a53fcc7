import type { CaseDetail } from '../api/case-queries.ts';
import type { DraftKind } from '../../../messages/draft-inputs.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  kase: CaseDetail;
  mode: DraftKind;
  /** Which of the two has something begun. */
  begun: (mode: DraftKind) => boolean;
  onMode: (mode: DraftKind) => void;
}

/** A reply and a note lie beside one another and never share a text. */
export function ComposerTabs({ kase, mode, begun, onMode }: Props) {
  const words = useWords();
  return (
    <div role="tablist" aria-label={words.t('desk.composer')} className="tabs">
      {(['reply', 'note'] as const).map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`composer-${each}`}
          aria-selected={each === mode}
          aria-controls="composer-text"
          tabIndex={each === mode ? 0 : -1}
          onClick={() => onMode(each)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            const other = each === 'reply' ? 'note' : 'reply';
            onMode(other);
            document.getElementById(`composer-${other}`)?.focus();
          }}
        >
          {words.t(each === 'reply' ? 'desk.reply' : 'desk.note')}
          {each !== mode && begun(each) && (
            <span
              className="begun"
              role="img"
              aria-label={words.t('answering.begun')}
              title={words.t('answering.begun')}
            />
          )}
        </button>
      ))}
      <span className="meta push">
        {mode === 'note'
          ? words.t('desk.note.hint')
          : kase.contact.email
            ? words.t('desk.reply.to', { to: kase.contact.email })
            : words.t('desk.reply.no-email')}
      </span>
    </div>
  );
}
