import { Button } from '../parts/button.tsx';
import { Emptiness } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';

/** A bug of this page, or a part of it that could not be fetched: no connection, or a newer Zwrotka. Drafts lie on the server, and what has not reached it in the tab, so that reading it anew loses nothing. */
export function Broken({ error }: { error: unknown }) {
  const words = useWords();
  const unfetched = error instanceof Error && /dynamically imported|module script|preload/i.test(error.message);
  return (
    <Emptiness title={words.t(unfetched ? 'desk.unfetched' : 'desk.broken')}>
      <p>{words.t(unfetched ? 'desk.unfetched.lead' : 'desk.reason.bug')}</p>
      <Button onClick={() => location.reload()}>{words.t('desk.reload')}</Button>
      <a href="/desk/inbox">{words.t('desk.to-inbox')}</a>
    </Emptiness>
  );
}
