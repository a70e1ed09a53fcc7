import { Link } from '@tanstack/react-router';

import { Door } from '../sign-in/door.tsx';
import { useWords } from '../words/words-context.tsx';

export function NotFound() {
  const words = useWords();
  return (
    <Door title={words.t('desk.not-found')}>
      <Link to="/inbox">{words.t('desk.to-inbox')}</Link>
    </Door>
  );
}
