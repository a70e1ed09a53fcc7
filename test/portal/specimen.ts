import type { ReactElement } from 'react';

import type { Locale } from '../../src/kit/locale.ts';
import type { Words } from '../../src/kit/words.ts';
import type { Frame } from '../../src/portal/pages/frame.ts';
import type { Product } from '../../src/portal/pages/parts/products.tsx';
import type { StepProps } from '../../src/portal/pages/step.ts';
import { brandFrom, defaultBrand } from '../../src/ui/brand.ts';
import { portalWords } from './words.ts';

/** One page in one state, as a buyer of Zielona Półka would see it. */
export interface Specimen {
  readonly name: string;
  readonly title: string;
  readonly failed?: boolean;
  readonly element: ReactElement;
}

export const green = brandFrom('#3f8f4f');

export function frameOf(locale: Locale, brand = defaultBrand): Frame {
  const other = locale === 'pl' ? 'en' : 'pl';
  return {
    words: portalWords(locale),
    shopName: 'Sklep Zielona Półka',
    logoHref: null,
    brand,
    homeHref: `/z/zielona-polka/${locale}`,
    otherLanguage: { locale: other, href: `/z/zielona-polka/${other}` },
    withdrawHref: `/z/zielona-polka/${locale}/withdraw`,
    privacyHref: `/z/zielona-polka/${locale}/privacy`,
    accessibilityHref: `/z/zielona-polka/${locale}/accessibility`,
    contact: { email: 'pomoc@zielonapolka.pl', phone: '+48225550123' },
  };
}

const picture = (hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${hue} 22% 78%)"/><path d="M2 7V4l2-2 2 2v3z" fill="hsl(${hue} 26% 48%)"/></svg>`,
  )}`;

const zl = (amount: number) => ({ amount, currency: 'PLN' });
export const jacket: Product = {
  lineId: 'l1',
  name: 'Kurtka przeciwdeszczowa Nord',
  variant: 'zielona, M',
  pictureHref: picture(140),
  quantity: 1,
  price: zl(34900),
};
export const socks: Product = {
  lineId: 'l2',
  name: 'Skarpety merino, 3 pary',
  variant: '39–42',
  pictureHref: picture(30),
  quantity: 2,
  price: zl(8900),
};
export const kettle: Product = {
  lineId: 'l3',
  name: 'Czajnik emaliowany 2,2 l z gwizdkiem',
  variant: null,
  pictureHref: null,
  quantity: 1,
  price: zl(12999),
};
export const cups: Product = {
  lineId: 'l4',
  name: 'Filiżanka do espresso 80 ml',
  variant: 'biała',
  pictureHref: picture(210),
  quantity: 24,
  price: zl(1950),
};

export const order = { number: '100234571', placedOn: '2026-11-14', deliveredOn: '2026-11-18' } as const;
export const photos = [
  { id: 'p1', name: 'czajnik-rysa.jpg', thumbnailHref: picture(10) },
  { id: 'p2', name: 'opakowanie.jpg', thumbnailHref: picture(200) },
];

export function stepOf(words: Words, more: Partial<StepProps> = {}): StepProps {
  return { words, action: '/next', backHref: '/back', at: null, typed: {}, problems: [], ...more };
}
