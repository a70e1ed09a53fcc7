import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import type { DraftState } from './draft-keeper.ts';

interface Props {
  state: DraftState;
  onTake: (which: 'other' | 'mine') => void;
}

/** Where the draft stands, when there is something to say about it. */
export function DraftNote({ state: { other, unsaved }, onTake }: Props) {
  const words = useWords();
  if (other)
    return (
      <div className="note warn" role="alert">
        <div className="body">
          <p>{words.t('answering.other-window')}</p>
          <blockquote className="said">{other.body || words.t('answering.other-window.empty')}</blockquote>
          <div className="bar">
            <Button onClick={() => onTake('mine')}>{words.t('answering.keep-mine')}</Button>
            <Button onClick={() => onTake('other')}>{words.t('answering.take-other')}</Button>
          </div>
        </div>
      </div>
    );
  return unsaved ? (
    <p className="meta warn" role="status">
      {words.t('answering.unsaved')}
    </p>
  ) : null;
}
