import { useState } from 'react';

import { Button } from '../../parts/button.tsx';
import { Emptiness, Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/words-context.tsx';
import { FormSkeleton } from '../parts/form-skeleton.tsx';
import { SectionHead } from '../parts/section-head.tsx';
import { useLock } from '../parts/use-lock.ts';
import { ConnectionForm } from './connection-form.tsx';
import { useConnections, useKinds } from './connection-queries.ts';
import { ConnectionRow } from './connection-row.tsx';

/** What is connected, and whether it answers. The form is drawn from what each connector says it needs. */
export function ConnectionsPage() {
  const words = useWords();
  const connections = useConnections();
  const kinds = useKinds();
  const locked = useLock('manage connections');
  const [open, setOpen] = useState<string | null>(null);
  const live = connections.data?.filter(({ state }) => state !== 'disconnected') ?? [];
  const kindOf = (id: string) => kinds.data?.find((kind) => kind.id === id);
  return (
    <>
      <SectionHead title={words.t('connections.title')} lead={words.t('connections.lead')}>
        {open ? (
          <Button onClick={() => setOpen(null)}>{words.t('connections.cancel')}</Button>
        ) : (
          <Button look="primary" disabledBecause={locked} onClick={() => setOpen('new')}>
            {words.t('connections.new')}
          </Button>
        )}
      </SectionHead>
      <Loaded query={connections} skeleton={<FormSkeleton />}>
        {open === 'new' && kinds.data && <ConnectionForm kinds={kinds.data} onDone={() => setOpen(null)} />}
        {live.length === 0 && open !== 'new' && (
          <Emptiness title={words.t('connections.empty')}>
            <p>{words.t('connections.empty.lead')}</p>
          </Emptiness>
        )}
        <ul className="settings-items">
          {live.map((each) => {
            const kind = kindOf(each.connector);
            return open === each.id && kind ? (
              <li key={each.id}>
                <ConnectionForm kinds={[kind]} connection={each} onDone={() => setOpen(null)} />
              </li>
            ) : (
              <ConnectionRow key={each.id} connection={each} kind={kind} onOpen={() => setOpen(each.id)} />
            );
          })}
        </ul>
      </Loaded>
    </>
  );
}
