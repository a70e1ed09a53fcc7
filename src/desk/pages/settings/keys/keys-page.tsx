import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { PlusIcon } from '../../../../ui/icons.tsx';
import { api } from '../../api/client.ts';
import { shopKey } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useSeat } from '../../session/me.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { KeyRow } from './key-row.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

export function KeysPage() {
  const words = useWords();
  const locked = useLock('manage keys');
  const [making, setMaking] = useState(false);
  return (
    <>
      <SectionHead title={words.t('settings.section.keys')} lead={words.t('settings.keys.lead')}>
        <Button look="primary" disabledBecause={locked} onClick={() => setMaking(true)}>
          <PlusIcon />
          {words.t('settings.keys.new')}
        </Button>
      </SectionHead>
      {locked ? (
        <Emptiness title={words.t('settings.keys.closed')}>
          <p>{locked}</p>
        </Emptiness>
      ) : (
        <KeyList />
      )}
      <p className="settings-rest meta">
        <a href="/api/v1/openapi.json" target="_blank" rel="noreferrer">
          {words.t('settings.keys.docs')}
        </a>
      </p>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function KeyList() {
  const words = useWords();
  const { shopId } = useSeat();
  const keys = useQuery({
    queryKey: shopKey(shopId, 'keys'),
    queryFn: () => api.keys.list(),
    select: ({ items }) => items,
  });
  const all = keys.data ?? [];
  const live = all.filter(({ revokedAt }) => revokedAt === null);
  const revoked = all.filter(({ revokedAt }) => revokedAt !== null);
  return (
    <Loaded query={keys} skeleton={<FormSkeleton />}>
      {live.length === 0 && (
        <Emptiness title={words.t('settings.keys.empty')}>
          <p>{words.t('settings.keys.empty.lead')}</p>
        </Emptiness>
      )}
      {live.length > 0 && (
        <ul className="settings-items">
          {live.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {revoked.length > 0 && (
        <section className="settings-rest">
          <h2>{words.t('settings.keys.revoked')}</h2>
          <ul className="settings-items">
            {revoked.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}
