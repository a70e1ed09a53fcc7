import { Modal } from '@mantine/core';
import { useState } from 'react';

import { api } from '../../api/client.ts';
import { useStaff } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { useSeat } from '../../session/me.tsx';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { useReread } from '../parts/use-reread.ts';

export type ApiKey = Awaited<ReturnType<typeof api.keys.list>>['items'][number];

/** Asked before it is done: a leaked key must be dead at once, and a dead key cannot be brought back. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const words = useWords();
  const { zone } = useSeat();
  const { data: staff = [] } = useStaff();
  const reread = useReread('keys');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { id, name, role, createdBy, createdAt, usedAt, revokedAt } = apiKey;
  const when = (at: string) => words.instant(new Date(at), zone, { short: true });
  const maker = staff.find((each) => each.id === createdBy)?.name;
  const told = [
    words.t('settings.keys.role', { role: say(words, 'identity.role', role) }),
    maker
      ? words.t('settings.keys.made-by', { when: when(createdAt), name: maker })
      : words.t('settings.keys.made', { when: when(createdAt) }),
    revokedAt
      ? words.t('settings.keys.revoked-at', { when: when(revokedAt) })
      : usedAt
        ? words.t('settings.keys.used', { when: when(usedAt) })
        : words.t('settings.keys.unused'),
  ];
  const revoke = () => {
    setBusy(true);
    api.keys
      .revoke({ keyId: id })
      .then(async () => {
        await reread();
        setAsking(false);
      })
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <li className="settings-item wraps">
      <span className="grow">
        <span className="name">{name}</span>
        <span className="meta">{told.join(' · ')}</span>
      </span>
      {!revokedAt && (
        <Button aria-label={words.t('settings.keys.revoke-what', { name })} onClick={() => setAsking(true)}>
          {words.t('settings.keys.revoke')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.t('settings.keys.revoke-what', { name })}
        closeButtonProps={{ 'aria-label': words.t('settings.close') }}
      >
        <p>{words.t('settings.keys.revoke.lead')}</p>
        <RefusalNote error={problem} />
        <div className="bar settings-modal-foot">
          <Button look="danger" busy={busy} onClick={revoke}>
            {words.t('settings.keys.revoke')}
          </Button>
          <Button look="quiet" data-autofocus onClick={() => setAsking(false)}>
            {words.t('settings.cancel')}
          </Button>
        </div>
      </Modal>
    </li>
  );
}
