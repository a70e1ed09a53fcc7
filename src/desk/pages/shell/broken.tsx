import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';

/** A bug of this page. Drafts lie on the server, and what has not reached it in the tab, so that reading it anew loses nothing. */
export function Broken() {
  const words = useWords();
  return (
    <Emptiness title={words.t('desk.broken')}>
      <p>{words.t('desk.reason.bug')}</p>
      <Button onClick={() => location.reload()}>{words.t('desk.reload')}</Button>
    </Emptiness>
  );
}
