import { Link } from '@tanstack/react-router';

import { Emptiness } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';

export function NotFound() {
  const words = useWords();
  return (
    <Emptiness title={words.t('desk.not-found')}>
      <Link to="/inbox">{words.t('desk.to-inbox')}</Link>
    </Emptiness>
  );
}
