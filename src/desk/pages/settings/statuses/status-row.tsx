import { Link } from '@tanstack/react-router';

import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { OrderButtons } from '../parts/order-buttons.tsx';
import { offerUndo } from '../parts/undo-toast.tsx';
import { useReread } from '../parts/use-reread.ts';
import { useWork } from '../parts/use-work.ts';
import type { Status } from './use-arrange.ts';

interface Props {
  status: Status;
  locked: string | null;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

export function StatusRow({ status, locked, onUp, onDown }: Props) {
  const words = useWords();
  const reread = useReread('statuses', 'case');
  const { busy, run } = useWork();
  const name = words.locale === 'pl' ? status.namePl : status.nameEn;
  const archive = () =>
    run(async () => {
      await api.statuses.archive({ statusId: status.id });
      await reread();
      offerUndo(words, words.t('settings.statuses.was-archived', { name }), async () => {
        await api.statuses.restore({ statusId: status.id });
        await reread();
      });
    });
  return (
    <li className="settings-item">
      <span className="settings-dot" style={{ background: status.color }} aria-hidden="true" />
      <Link to="/settings/statuses/$statusId" params={{ statusId: status.id }} className="grow">
        <span className="name">{name}</span>
        <span className="meta">
          {words.t(status.visible ? 'settings.statuses.visible' : 'settings.statuses.hidden')}
        </span>
      </Link>
      <span className="bar">
        <OrderButtons
          locked={locked}
          up={{ label: words.t('settings.statuses.up', { name }), run: onUp, end: words.t('settings.statuses.first') }}
          down={{
            label: words.t('settings.statuses.down', { name }),
            run: onDown,
            end: words.t('settings.statuses.last'),
          }}
        />
        <Button
          busy={busy}
          aria-label={words.t('settings.archive-what', { name })}
          disabledBecause={locked}
          onClick={archive}
        >
          {words.t('settings.archive')}
        </Button>
      </span>
    </li>
  );
}
