import { useMemo } from 'react';

import { DownloadIcon, PrintIcon } from '../../../../ui/icons.tsx';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/words-context.tsx';
import { qrSvg, svgUrl } from '../parts/qr.ts';

/** The form's address for a phone: on the screen, as a file, on paper. Printing leaves only this. */
export function QrCard({ url, name, slug }: { url: string; name: string; slug: string }) {
  const words = useWords();
  const picture = useMemo(() => svgUrl(qrSvg(url)), [url]);
  return (
    <div className="settings-qr">
      <div className="settings-poster">
        <p className="only-print">{name}</p>
        <img src={picture} width={148} height={148} alt={words.t('settings.links.qr', { url })} />
        <p className="only-print">{words.t('settings.links.poster')}</p>
        <p className="only-print figure">{url.replace(/^https?:\/\//, '')}</p>
      </div>
      <div className="bar">
        <a className="button" href={picture} download={`qr-${slug}.svg`}>
          <DownloadIcon />
          SVG
        </a>
        <Button onClick={() => window.print()}>
          <PrintIcon />
          {words.t('settings.links.print')}
        </Button>
      </div>
    </div>
  );
}
