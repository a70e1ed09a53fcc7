import { useState } from 'react';

import { api } from '../../api/client.ts';
import type { Colleague } from '../../api/shop-queries.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { tellProblem } from '../parts/undo-toast.tsx';
import { useReread } from '../parts/use-reread.ts';
import { InvitationSent } from './invitation-sent.tsx';

/** A new link, which makes the one before worthless. */
export function ResendButton({ member, locked }: { member: Colleague; locked: string | null }) {
  const words = useWords();
  const reread = useReread('staff');
  const [busy, setBusy] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const { email, name, role } = member;
  return (
    <>
      <Button
        busy={busy}
        disabledBecause={locked}
        aria-label={words.t('settings.team.resend-to', { name })}
        onClick={() => {
          setBusy(true);
          api.staff
            .invite({ email, name, role })
            .then(async ({ invitationUrl }) => {
              setUrl(invitationUrl);
              await reread();
            })
            .catch((error: unknown) => tellProblem(words, error))
            .finally(() => setBusy(false));
        }}
      >
        {words.t('settings.team.resend')}
      </Button>
      {url && <InvitationSent email={email} url={url} onClose={() => setUrl(null)} />}
    </>
  );
}
