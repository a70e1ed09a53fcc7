import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';

import type { Locale } from '../../../kit/locale.ts';
import { StartPreview } from '../../../portal/start-preview.tsx';
import { loadPortalWords } from '../words/load-words.ts';
import { useWords } from '../words/words-context.tsx';

interface Props {
  locale: Locale;
  name: string;
  colour: string;
  logo: string | null;
}

/** The page buyers will open, as a phone shows it, while its colour and logo are being chosen. */
export function PortalPreview({ locale, name, colour, logo }: Props) {
  const words = useWords();
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [, setLoads] = useState(0);
  const { data: theirs } = useQuery({
    queryKey: ['portal-words', locale],
    queryFn: () => loadPortalWords(locale),
    staleTime: Infinity,
  });
  const body = frame?.contentDocument?.body;
  return (
    <figure className="portal-preview">
      <figcaption className="meta">{words.t('welcome.brand.preview')}</figcaption>
      <iframe
        inert
        sandbox="allow-same-origin"
        title={words.t('welcome.brand.preview')}
        ref={setFrame}
        onLoad={() => setLoads((n) => n + 1)} // some browsers take the first document away again
      />
      {body &&
        theirs &&
        createPortal(<StartPreview words={theirs} shopName={name} colour={colour} logoHref={logo} />, body)}
    </figure>
  );
}
