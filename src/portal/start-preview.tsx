import type { Words } from '../kit/words.ts';
import { brandFrom } from '../ui/brand.ts';
import { sheetFor } from './pages/css/sheet.ts';
import { Page } from './pages/parts/document.tsx';
import { StartPage } from './pages/start.tsx';

interface Props {
  /** The portal's own. */
  words: Words;
  shopName: string;
  /** '#0b5f73' */
  colour: string;
  logoHref: string | null;
}

/** The first page of a channel as buyers would see it with this name, colour and logo: drawn by the page itself, leading nowhere. */
export function StartPreview({ words, shopName, colour, logoHref }: Props) {
  const brand = brandFrom(colour);
  const nowhere = {
    withdrawHref: null,
    privacyHref: null,
    accessibilityHref: null,
    homeHref: null,
    otherLanguage: null,
  };
  return (
    <>
      <style>{sheetFor(brand)}</style>
      <Page frame={{ words, shopName, logoHref, brand, contact: { email: null, phone: null }, ...nowhere }}>
        <StartPage words={words} withdrawHref="#" reportHref="#" newLinkHref="#" order={null} />
      </Page>
    </>
  );
}
