import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';
import { NoticeItem } from './notice-item.tsx';
import { useNotices, useReadNotices, useUnread } from './notice-queries.ts';
import { showNotices } from './notices-open.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';

/** What there was, newest first; each leads to its case. */
export function NoticesPanel() {
  const words = useWords();
  useFocusBack();
  const query = useNotices();
  const { data: unread } = useUnread();
  const read = useReadNotices();
  const close = () => showNotices(false);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={400}
      title={words.t('notices.title')}
      closeButtonProps={{ 'aria-label': words.t('desk.close') }}
    >
      <Loaded query={query}>
        {items.length === 0 ? (
          <Emptiness title={words.t('notices.none')}>
            <p>{words.t('notices.none.lead')}</p>
          </Emptiness>
        ) : (
          <>
            {(unread?.unread ?? 0) > 0 && (
              <Button busy={read.isPending} onClick={() => read.mutate({})}>
                {words.t('notices.read-all')}
              </Button>
            )}
            <ul className="notices">
              {items.map((notice) => (
                <NoticeItem
                  key={notice.id}
                  notice={notice}
                  onRead={() => read.mutate({ ids: [notice.id] })}
                  onGo={() => {
                    if (!notice.readAt) read.mutate({ ids: [notice.id] });
                    close();
                  }}
                />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.t('notices.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <p className="meta notices-foot">
        <Link to="/settings/account" hash="notices" onClick={close}>
          {words.t('notices.settings')}
        </Link>
      </p>
    </Drawer>
  );
}
