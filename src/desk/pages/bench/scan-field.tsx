import { lazy, Suspense, useEffect, useRef, useState } from 'react';

import { CameraIcon, SearchIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words-context.tsx';

const Camera = lazy(() => import('./camera.tsx').then(({ Camera }) => ({ default: Camera })));

// A scanner does not wait for the next page: what it typed on the last one is not lost.
let begun = '';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * A hand scanner is a keyboard that types fast and ends with Enter: whatever is typed outside a field lands here. A tap on the
 * field brings up the keyboard of the screen; until then it stays away, since a scanner needs none.
 */
export function ScanField({ onCode, quiet = false }: { onCode: (code: string) => void; quiet?: boolean }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [code, show] = useState(begun);
  const setCode = (text: string) => {
    begun = text;
    show(text);
  };
  const [byHand, setByHand] = useState(false);
  const [camera, setCamera] = useState(false);

  useEffect(() => {
    if (quiet) return;
    field.current?.focus({ preventScroll: true });
    const typed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
      if (plain && event.key.length === 1 && /[\p{L}\d%\]]/u.test(event.key) && !isField(event.target) && !inDialog)
        field.current?.focus({ preventScroll: true }); // the key itself is typed there
    };
    document.addEventListener('keydown', typed, true);
    return () => document.removeEventListener('keydown', typed, true);
  }, [quiet]);

  const take = (text: string) => {
    setCode('');
    if (text.trim()) onCode(text.trim());
  };
  return (
    <>
      <form
        className="bench-scan"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          take(code);
          setByHand(false);
        }}
      >
        <label htmlFor="bench-code">{words.t('bench.scan')}</label>
        <div className="bench-scan-row">
          <input
            ref={field}
            id="bench-code"
            className="native"
            value={code}
            inputMode={byHand ? 'text' : 'none'}
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="bench-code-hint"
            onPointerDown={() => setByHand(true)}
            onBlur={() => setByHand(false)}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" look="primary" className="bench-go">
            <SearchIcon size={24} />
            <span className="go-word">{words.t('bench.scan.go')}</span>
          </Button>
          <Button icon aria-label={words.t('bench.camera.title')} onClick={() => setCamera(true)}>
            <CameraIcon size={24} />
          </Button>
        </div>
        <p id="bench-code-hint" className="meta">
          {words.t('bench.scan.hint')}
        </p>
      </form>
      {camera && (
        <Suspense fallback={<p className="note info">{words.t('bench.camera.starting')}</p>}>
          <Camera
            onClose={() => setCamera(false)}
            onCode={(found) => {
              setCamera(false);
              take(found);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
