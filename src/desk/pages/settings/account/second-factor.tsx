import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { newBackupCodes, removeTotp, startTotp } from './account-requests.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordPrompt } from './password-prompt.tsx';
import { TotpSetUp } from './totp-set-up.tsx';

type Step =
  | { at: 'rest' }
  | { at: 'ask'; for: 'start' | 'remove' | 'codes' }
  | { at: 'scan'; uri: string; codes: string[] }
  | { at: 'codes'; codes: string[] };

/** A second step at sign-in: set up with a code that proves it works, renewed, taken off; each asks the password. */
export function SecondFactor({ on, onDone }: { on: boolean; onDone?: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const isOn = on || step.at === 'codes';
  const rest = () => setStep({ at: 'rest' });
  const reread = () => queries.invalidateQueries({ queryKey: ['me'] });
  const answer = async (password: string) => {
    if (step.at !== 'ask') return;
    if (step.for === 'start') {
      const { totpURI, backupCodes } = await startTotp(password);
      setStep({ at: 'scan', uri: totpURI, codes: backupCodes });
    } else if (step.for === 'codes') {
      setStep({ at: 'codes', codes: (await newBackupCodes(password)).backupCodes });
    } else {
      await removeTotp(password);
      await reread();
      rest();
    }
  };

  return (
    <section className="settings-block" aria-labelledby="second">
      <h2 id="second">{words.t('settings.totp')}</h2>
      <p className={isOn ? 'ok' : 'muted'}>{words.t(isOn ? 'settings.totp.on' : 'settings.totp.off')}</p>
      {step.at === 'rest' && (
        <div className="bar">
          {on ? (
            <>
              <Button onClick={() => setStep({ at: 'ask', for: 'codes' })}>{words.t('settings.totp.new-codes')}</Button>
              <Button look="danger" onClick={() => setStep({ at: 'ask', for: 'remove' })}>
                {words.t('settings.totp.remove')}
              </Button>
            </>
          ) : (
            <Button onClick={() => setStep({ at: 'ask', for: 'start' })}>{words.t('settings.totp.start')}</Button>
          )}
        </div>
      )}
      {step.at === 'ask' && (
        <PasswordPrompt about={words.t(`settings.totp.ask.${step.for}`)} answer={answer} onCancel={rest} />
      )}
      {step.at === 'scan' && (
        <TotpSetUp
          uri={step.uri}
          onCancel={rest}
          onDone={() => {
            setStep({ at: 'codes', codes: step.codes });
            if (!onDone) void reread();
          }}
        />
      )}
      {step.at === 'codes' && <BackupCodes codes={step.codes} onDone={onDone ?? rest} />}
    </section>
  );
}
