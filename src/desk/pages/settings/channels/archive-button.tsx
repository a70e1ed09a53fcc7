import { useState } from 'react';

import { api } from '../../api/client.ts';
import type { Channel } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';

/** Out of use, and back: done at once, taken back with one click. */
export function ArchiveButton({ channel }: { channel: Channel }) {
  const words = useWords();
  const reread = useReread('channels');
  const [busy, setBusy] = useState(false);
  const archived = channel.archivedAt !== null;
  const move = async (to: boolean) => {
    await api.channels.update({ channelId: channel.id, archived: to });
    await reread();
  };
  return (
    <Button
      busy={busy}
      disabledBecause={useLock('change channels')}
      onClick={() => {
        setBusy(true);
        move(!archived)
          .then(() => {
            const said = archived
              ? words.t('settings.channel.restored', { name: channel.name })
              : words.t('settings.channel.was-archived', { name: channel.name });
            offerUndo(words, said, () => move(archived));
          })
          .catch((error: unknown) => tellProblem(words, error))
          .finally(() => setBusy(false));
      }}
    >
      {archived ? words.t('settings.restore') : words.t('settings.archive')}
    </Button>
  );
}
