import { useWords } from '../../words/words-context.tsx';
import { qrSvg, svgUrl } from '../parts/qr.ts';

export const TotpPicture = ({ uri }: { uri: string }) => (
  <img
    className="settings-qr-picture"
    src={svgUrl(qrSvg(uri))}
    width={176}
    height={176}
    alt={useWords().t('settings.totp.picture')}
  />
);
