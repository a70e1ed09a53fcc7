import { BellIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';
import { useUnread } from './notice-queries.ts';
import { showNotices } from './notices-open.ts';
import './notices.css';

/** How much is new, and the way to it. */
export function Bell({ className, onOpen }: { className?: string; onOpen?: () => void }) {
  const words = useWords();
  const { data } = useUnread();
  const count = data?.unread ?? 0;
  return (
    <Button
      look="quiet"
      icon
      className={['bell', className].filter(Boolean).join(' ')}
      aria-label={words.t('notices.open', { count })}
      onClick={() => {
        onOpen?.();
        showNotices(true);
      }}
    >
      <BellIcon />
      {count > 0 && <span className="bell-count figure" aria-hidden="true" data-count={count > 99 ? '99+' : count} />}
    </Button>
  );
}
