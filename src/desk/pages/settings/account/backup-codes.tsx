import { useEffect, useRef } from 'react';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { CopyButton } from '../parts/copy-button.tsx';

/** Shown once. The way in when the phone is lost. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="settings-group">
      <h3 ref={head} tabIndex={-1}>
        {words.t('settings.totp.codes')}
      </h3>
      <p>{words.t('settings.totp.codes.lead')}</p>
      <ul className="settings-codes figure">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="bar">
        <CopyButton text={codes.join('\n')} label={words.t('settings.totp.codes.copy')} />
        <Button look="primary" onClick={onDone}>
          {words.t('settings.totp.codes.kept')}
        </Button>
      </div>
    </div>
  );
}
