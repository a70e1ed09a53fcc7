import { useQueryClient } from '@tanstack/react-query';

import { useHistory } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { shopKey } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { answeringKey, useAnswering } from './answering-queries.ts';
import { endOf, whatChanged } from './what-changed.ts';

interface Props {
  caseId: string;
  /** The last entry that was seen when the answer was written. */
  after: number | null;
  /** What changed has been shown here: the same key may send the answer on. */
  onSeen: (seq: number | null) => void;
}

/** An answer of this person did not leave. It says why and what changed, until they say that they know. */
export function StoppedNote({ caseId, after, onSeen }: Props) {
  const words = useWords();
  const { shopId, staffId: me, zone } = useSeat();
  const queries = useQueryClient();
  const history = useHistory(caseId);
  const { data } = useAnswering(caseId);
  const stopped = data?.sends.filter(({ state, staffId }) => state === 'stopped' && staffId === me) ?? [];
  const [first] = stopped;
  if (!first) return null;
  const items = history.data?.items ?? [];
  const changes = after === null ? [] : whatChanged(words, items, { after, me, zone });
  const know = async () => {
    onSeen(endOf(items));
    await Promise.all(stopped.map(({ id }) => api.answering.seen({ heldId: id }).catch(() => undefined)));
    void queries.invalidateQueries({ queryKey: answeringKey(shopId, caseId) });
    void queries.invalidateQueries({ queryKey: shopKey(shopId, 'presence') });
  };
  return (
    <div className="note bad" role="alert">
      <div className="body">
        <p>{words.t('answering.stopped')}</p>
        <p>{say(words, 'answering.stopped', first.reason ?? 'case-changed')}</p>
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </div>
      <Button onClick={() => void know()}>{words.t('answering.stopped.know')}</Button>
    </div>
  );
}
