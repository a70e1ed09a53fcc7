import { say } from '../words/say.ts';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import type { BenchCase } from './bench-queries.ts';

export interface Saved {
  readonly receiptId: string;
  readonly pieces: number;
  /** As the server has it; null: it waits on this device. */
  readonly kase: BenchCase | null;
}

/** Said large and at once: the parcel is done, and the next may come. */
export function SavedNote({ saved, number }: { saved: Saved; number: string }) {
  const words = useWords();
  const { shopId } = useSeat();
  const { kase } = saved;
  return (
    <div className={kase ? 'note ok bench-saved' : 'note warn bench-saved'} role="status">
      <div className="body">
        <p className="bench-lead">
          <strong>{words.t('bench.saved', { number })}</strong>
        </p>
        <p>
          {!kase
            ? words.t('bench.saved.waiting')
            : kase.plain
              ? words.t('bench.saved.plain')
              : kase.notPlain && kase.procedure === 'withdrawal'
                ? words.t('bench.saved.look', { because: say(words, 'bench.because', kase.notPlain) })
                : words.t('bench.saved.next')}
        </p>
        {kase && (
          <a
            className="button"
            href={`/api/v1/bench/labels.pdf?shop=${shopId}&caseId=${kase.id}&size=50x30`}
            target="_blank"
            rel="noreferrer"
          >
            {words.t('bench.label.small')}
          </a>
        )}
      </div>
    </div>
  );
}
