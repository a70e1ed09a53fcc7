import { parcelNumberKey } from '../customers/normal-forms.ts';

/** What a scanner read, in the forms in which it may be known to us. */
export interface ReadScan {
  /** As it was read, without what the scanner put before it. */
  readonly text: string;
  /** Letters and digits only, in capitals; a carrier's label also without what it wraps around the number. */
  readonly keys: readonly string[];
  /** 'ZP-1001', however the dash came through the layout of a keyboard. */
  readonly caseNumber: string | null;
  /** Of a sticker: which pieces of the case. */
  readonly unit: number | null;
}

/**
 * A scanner types what it sees: with an AIM identifier in front, with a dash that another keyboard layout made a quote of, with
 * the number of the parcel inside a longer routing code.
 */
export function readScan(scanned: string): ReadScan {
  const text = scanned.replace(/^\][A-Za-z]\d/, '').trim();
  const key = parcelNumberKey(text);
  const ours = /^([A-Z]{1,5})(\d{1,12})(?:U(\d{1,6}))?$/.exec(key ?? '');
  return {
    text,
    keys: key ? [...new Set([key, ...inside(text, key)])] : [],
    caseNumber: ours ? `${ours[1]}-${ours[2]}` : null,
    unit: ours?.[3] ? Number(ours[3]) : null,
  };
}

function* inside(text: string, key: string): Generator<string> {
  // GS1-128 with the serial shipping container code: (00) and eighteen digits.
  if (/^00\d{18}$/.test(key)) yield key.slice(2);
  // DPD: % and the postcode of where it goes (seven signs), the number (fourteen), the service and the country.
  if (text.startsWith('%') && key.length >= 27) yield key.slice(7, 21);
  // FedEx: thirty-four digits that end with the number.
  if (/^96\d{32}$/.test(key)) yield key.slice(-12);
  // DHL: a routing code before the licence plate, JJD or JD and digits.
  const plate = /JJ?D\d{10,}$/.exec(key)?.[0];
  if (plate && plate !== key) yield plate;
}
