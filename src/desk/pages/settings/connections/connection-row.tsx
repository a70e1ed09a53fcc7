import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';

import { api } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { tellProblem } from '../parts/undo-toast.tsx';
import { useLock } from '../parts/use-lock.ts';
import { useReread } from '../parts/use-reread.ts';
import type { Connection, Kind } from './connection-queries.ts';

/** Disconnecting is asked first: the keys are gone with it, and nobody can read them out anew. */
export function ConnectionRow({
  connection,
  kind,
  onOpen,
}: {
  connection: Connection;
  kind: Kind | undefined;
  onOpen: () => void;
}) {
  const words = useWords();
  const { zone } = useSeat();
  const locked = useLock('manage connections');
  const reread = useReread('connections');
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, name, state, lastOkAt, environment, lastError } = connection;
  const when = lastOkAt && words.instant(new Date(lastOkAt), zone, { short: true });
  const isWell = state === 'connected';
  const said = lastError && !['needs-reauth', 'unknown', 'retryable'].includes(lastError) ? lastError : null;
  const act = (work: () => Promise<unknown>) => {
    setBusy(true);
    work()
      .then(reread)
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const check = async () => {
    const { state: now } = await api.connections.check({ connectionId: id });
    const ok = now === 'connected';
    notifications.show({
      message: ok ? words.t('connections.checked') : say(words, 'connections.state', now),
      ...(!ok && { color: 'red', role: 'alert' }),
    });
  };
  return (
    <li className="settings-item wraps">
      <span className="grow">
        <span className="name">{name}</span>
        <span className="meta">
          {[
            kind?.name,
            environment !== 'production' && say(words, 'connections.environment', environment),
            when ? words.t('connections.last-ok', { when }) : words.t('connections.never'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={isWell ? 'meta' : 'meta bad'}>
          {[say(words, 'connections.state', state), !isWell && said].filter(Boolean).join(': ')}
        </span>
      </span>
      <Button busy={busy} disabledBecause={locked} onClick={() => act(check)}>
        {words.t('connections.check')}
      </Button>
      <Button disabledBecause={locked} onClick={onOpen}>
        {words.t('connections.change')}
      </Button>
      <Button look="quiet" disabledBecause={locked} onClick={() => setAsking(true)}>
        {words.t('connections.close')}
      </Button>
      {kind?.can.includes('money') && (
        <div className="wide">
          <CopyLine label={words.t('connections.notice')} text={connection.noticeUrl} />
          <p className="meta">{words.t('connections.notice.hint')}</p>
        </div>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.t('connections.close.what', { name })}
        closeButtonProps={{ 'aria-label': words.t('settings.close') }}
      >
        <p>{words.t('connections.close.lead')}</p>
        <div className="bar settings-modal-foot">
          <Button look="danger" busy={busy} onClick={() => act(() => api.connections.disconnect({ connectionId: id }))}>
            {words.t('connections.close')}
          </Button>
          <Button look="quiet" data-autofocus onClick={() => setAsking(false)}>
            {words.t('connections.cancel')}
          </Button>
        </div>
      </Modal>
    </li>
  );
}
