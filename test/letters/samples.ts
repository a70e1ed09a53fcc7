import { petrol, type Brand } from '../../src/letters/brand.ts';
import type { CaseFrame, StaffCaseFrame } from '../../src/letters/frame.ts';
import type { LetterLine } from '../../src/letters/letter.ts';

/** What the samples of letters share. Nothing here is real. */
export const zone = 'Europe/Warsaw';
export const at = new Date('2026-11-23T06:15:03Z');

export const brand: Brand = {
  name: 'Żółta Półka',
  accent: petrol,
  logoUrl: null,
  seller: {
    name: 'Żółta Półka Łucja Źdźbło sp. z o.o.',
    address: ['ul. Świętojańska 12/3', '81-368 Gdynia'],
    taxId: '5862345678',
    register: 'KRS 0000123456, Sąd Rejonowy Gdańsk-Północ',
  },
  contact: { email: 'pomoc@zoltapolka.example', phone: '+48 58 123 45 67' },
};

export const frame: CaseFrame = {
  brand,
  caseNumber: 'ZP-48210',
  caseUrl: 'https://zwroty.zoltapolka.example/c/AZq0a1B2c3D4e5F6g7H8iA.abcdefghijklmnopqrstuvwxyz012345',
  zone,
};

export const staffFrame: StaffCaseFrame = {
  shopName: 'Żółta Półka',
  accent: petrol,
  caseNumber: 'ZP-48210',
  caseUrl: 'https://zwroty.zoltapolka.example/desk/cases/ZP-48210',
  buyerName: 'Anna Żelazna-Wójcik',
  zone,
};

export const lines: readonly LetterLine[] = [
  {
    name: 'Kurtka przeciwdeszczowa Nord',
    quantity: 1,
    price: { amount: 34900, currency: 'PLN' },
    variant: 'M, morska zieleń',
  },
  { name: 'Skarpety merino 3-pak', quantity: 2, price: { amount: 8900, currency: 'PLN' } },
];

export const ground = {
  pl: {
    acknowledgement:
      'Potwierdzamy otrzymanie Twojego oświadczenia o odstąpieniu od umowy. Poniżej jego treść oraz data i godzina złożenia.',
    statement:
      'Odstępuję od umowy sprzedaży: Kurtka przeciwdeszczowa Nord (1 szt.), Skarpety merino 3-pak (2 szt.).\n\nAnna Żelazna-Wójcik',
    message:
      'Dziękuję za zdjęcia.\n\nWidać na nich, że szew puścił przy kieszeni. Czy kurtka była prana?\nJeśli tak, to w jakiej temperaturze?',
    reasons:
      'Szew przy kieszeni puścił bez śladów szarpnięcia, więc uznajemy wadę kurtki.\n\nSkarpety mają dziury przetarte na piętach. To ślad noszenia, nie wada materiału.',
  },
  en: {
    acknowledgement:
      'We acknowledge receipt of your statement of withdrawal. Below are its content and the date and time of its submission.',
    statement:
      'I withdraw from the contract of sale: Nord rain jacket (1), Merino socks 3-pack (2).\n\nAnna Żelazna-Wójcik',
    message:
      'Thank you for the pictures.\n\nThey show a torn seam at the pocket. Was the jacket washed?\nIf so, at what temperature?',
    reasons:
      'The seam at the pocket gave way without any sign of force, so we accept that the jacket is defective.\n\nThe socks have holes worn at the heels. That is wear, not a flaw of the material.',
  },
} as const;
