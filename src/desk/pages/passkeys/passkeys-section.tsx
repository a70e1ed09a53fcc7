import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/states.tsx';
import { PasswordPrompt } from '../settings/account/password-prompt.tsx';
import { useWords } from '../words/words-context.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { canUsePasskeys, listPasskeys, removePasskey } from './passkey-requests.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';

type Step = { at: 'rest' } | { at: 'add' } | { at: 'remove'; id: string; name: string };

interface Props {
  zone: string;
  /** This session has had its second step: who has passkeys but came by a password shows one before changing them. */
  proven: boolean;
  onDone?: () => void;
}

export const passkeysKey = ['passkeys'];

/** The passkeys of this account: sign-in by a finger, a face or a PIN instead of a password and a code. */
export function PasskeysSection({ zone, proven, onDone }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const passkeys = useQuery({ queryKey: passkeysKey, queryFn: listPasskeys, retry: false });
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const mine = passkeys.data ?? [];
  const rest = () => setStep({ at: 'rest' });
  const reread = async () => {
    await queries.invalidateQueries({ queryKey: passkeysKey });
    if (onDone) onDone();
    else await queries.invalidateQueries({ queryKey: ['me'] });
  };
  const showFirst = mine.length > 0 && !proven;

  return (
    <section className="settings-block" aria-labelledby="passkeys">
      <h2 id="passkeys">{words.t('passkeys.title')}</h2>
      <p className="muted">{words.t(mine.length > 0 ? 'passkeys.lead.some' : 'passkeys.lead')}</p>
      <Loaded query={passkeys}>
        {mine.length > 0 && (
          <ul className="settings-items">
            {mine.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                zone={zone}
                onRenamed={() => void queries.invalidateQueries({ queryKey: passkeysKey })}
                removing={showFirst ? words.t('passkeys.reason.passkey-first') : null}
                onRemove={() => setStep({ at: 'remove', id: passkey.id, name: passkey.name })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {showFirst && (
        <div className="settings-group">
          <p>{words.t('passkeys.show-first')}</p>
          <PasskeySignIn onDone={() => void reread()} />
        </div>
      )}
      {step.at === 'rest' && !showFirst && (
        <div className="bar">
          <Button
            disabledBecause={canUsePasskeys() ? null : words.t('passkeys.not-here')}
            onClick={() => setStep({ at: 'add' })}
          >
            {words.t('passkeys.add')}
          </Button>
        </div>
      )}
      {step.at === 'add' && (
        <NewPasskey
          onCancel={rest}
          onDone={() => {
            rest();
            void reread();
          }}
        />
      )}
      {step.at === 'remove' && (
        <PasswordPrompt
          about={words.t('passkeys.remove.ask', { name: step.name })}
          answer={async (password) => {
            await removePasskey(step.id, password);
            rest();
            await reread();
          }}
          onCancel={rest}
        />
      )}
    </section>
  );
}
