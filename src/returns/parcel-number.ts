import { fold } from '../kit/fold.ts';

/**
 * Whose parcel a number is, where its shape tells: InPost, DPD, DHL, GLS, Poczta Polska, UPS and the postal unions' S10
 * with its check digit. A carrier that was named counts more than any shape.
 */
const shapes: readonly (readonly [carrier: string, shape: RegExp, check?: (number: string) => boolean])[] = [
  ['demo', /^DEMO\d{16}$/],
  ['ups', /^1Z[0-9A-Z]{16}$/],
  ['poczta', /^[A-Z]{2}\d{9}[A-Z]{2}$/, isS10],
  ['inpost', /^6\d{23}$/],
  ['poczta', /^00\d{18}$/],
  ['dhl', /^JJ?D\d{16,20}$/],
  ['dpd', /^\d{13}[0-9A-Z]$/],
  ['dpd', /^\d{14}[0-9A-Z]{0,14}$/],
  ['gls', /^\d{11}$/],
];

export function carrierOf(number: string, named: string | null = null): string | null {
  const key = fold(named ?? '').replace(/[^a-z]/g, '');
  const said = names.find(([, words]) => words.some((word) => key.includes(word)))?.[0];
  if (said) return said;
  const bare = number.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return shapes.find(([, shape, check]) => shape.test(bare) && (check?.(bare) ?? true))?.[0] ?? null;
}

const names: readonly (readonly [carrier: string, words: readonly string[]])[] = [
  ['inpost', ['inpost', 'paczkomat']],
  ['dpd', ['dpd']],
  ['dhl', ['dhl']],
  ['gls', ['gls']],
  ['ups', ['ups']],
  ['poczta', ['poczta', 'pocztex']],
  ['orlen', ['orlen']],
  ['demo', ['kurierdemo', 'demo']],
];

const brands: Readonly<Record<string, string>> = {
  inpost: 'InPost',
  dpd: 'DPD',
  dhl: 'DHL',
  gls: 'GLS',
  ups: 'UPS',
  poczta: 'Poczta Polska',
  orlen: 'ORLEN Paczka',
  demo: 'Kurier Demo',
};
/** A carrier as people write it; one we do not know as it was named. */
export const carrierName = (carrier: string | null): string | null => carrier && (brands[carrier] ?? carrier);

/** The carrier's own page about a parcel; null where none is known. */
export function trackingUrl(carrier: string | null, number: string | null): string | null {
  const page = carrier && number ? pages[carrier] : undefined;
  return page ? page + encodeURIComponent(number!) : null;
}

const pages: Readonly<Record<string, string>> = {
  inpost: 'https://inpost.pl/sledzenie-przesylek?number=',
  dpd: 'https://tracktrace.dpd.com.pl/parcelDetails?typ=1&p1=',
  dhl: 'https://www.dhl.com/pl-pl/home/tracking.html?tracking-id=',
  gls: 'https://gls-group.eu/PL/pl/sledzenie-paczek?match=',
  ups: 'https://www.ups.com/track?tracknum=',
  poczta: 'https://emonitoring.poczta-polska.pl/?numer=',
  orlen: 'https://www.orlenpaczka.pl/sledz-paczke/?numer=',
};

/** The check digit of UPU S10: weights over eight digits, modulo 11. */
function isS10(number: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number[2 + index]), 0);
  const rest = 11 - (sum % 11);
  return Number(number[10]) === (rest === 10 ? 0 : rest === 11 ? 5 : rest);
}
