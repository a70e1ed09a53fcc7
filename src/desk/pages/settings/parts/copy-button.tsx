import { useEffect, useState } from 'react';

import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { copyText } from './copy-text.ts';

/** Copies, and says so where it was pressed. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button aria-label={label} onClick={() => void copyText(text).then(setCopied)}>
        {copied ? words.t('settings.copied') : words.t('settings.copy')}
      </Button>
      <span role="status" className="spoken">
        {copied ? words.t('settings.copied') : ''}
      </span>
    </>
  );
}
