import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { DownIcon } from '../../../../ui/icons.tsx';
import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { offerUndo, tellProblem } from '../parts/undo-toast.tsx';
import { useReread } from '../parts/use-reread.ts';
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
  const [busy, setBusy] = useState(false);
  const name = words.locale === 'pl' ? status.namePl : status.nameEn;
  const archive = () => {
    setBusy(true);
    api.statuses
      .archive({ statusId: status.id })
      .then(async () => {
        await reread();
        offerUndo(words, words.t('settings.statuses.was-archived', { name }), async () => {
          await api.statuses.restore({ statusId: status.id });
          await reread();
        });
      })
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
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
        <Button
          look="quiet"
          icon
          className="upside-down"
          aria-label={words.t('settings.statuses.up', { name })}
          disabledBecause={locked ?? (onUp ? null : words.t('settings.statuses.first'))}
          onClick={() => onUp?.()}
        >
          <DownIcon />
        </Button>
        <Button
          look="quiet"
          icon
          aria-label={words.t('settings.statuses.down', { name })}
          disabledBecause={locked ?? (onDown ? null : words.t('settings.statuses.last'))}
          onClick={() => onDown?.()}
        >
          <DownIcon />
        </Button>
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
