import { domainToASCII } from 'node:url';

import { fold } from '../kit/fold.ts';
import { phoneFrom } from '../kit/phone.ts';

/*
 * The forms in which identities are compared. What the channel or the buyer wrote is kept beside them; null means
 * that the text identifies nobody.
 */

/**
 * An e-mail address in small letters with its domain in ASCII. Dots and plus parts stay: that they do not count is
 * Gmail's own rule, and two people must never become one.
 */
export function emailKey(text: string): string | null {
  const match = /^([^\s@<>"(),:;[\\\]]{1,64})@([^\s@<>"(),:;[\\\]/?#]{1,253})$/u.exec(
    text.trim().normalize('NFC').toLowerCase(),
  );
  if (!match) return null;
  const domain = domainToASCII(match[2]!.replace(/\.$/, ''));
  return /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(domain) ? `${match[1]}@${domain}` : null;
}

/** E.164, Polish when no country is told. */
export const phoneKey = (text: string): string | null => phoneFrom(text);

/** A name on a marketplace: those do not tell capitals apart. */
export const loginKey = (text: string): string | null =>
  text.trim().normalize('NFKC').toLowerCase().replace(/\s+/g, ' ') || null;

/** '80-001' and '80 001' are one. */
export const postcodeKey = (text: string): string | null => text.toUpperCase().replace(/[^A-Z0-9]/g, '') || null;

/** '# 10 01', '#1001' and '1001' are one order; dashes and slashes tell orders apart and stay. */
export const orderNumberKey = (text: string): string | null =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s#№]/gu, '') || null;

/** The number of a parcel, as it stands on a label or is read aloud. */
export const parcelNumberKey = (text: string): string | null => text.toUpperCase().replace(/[^A-Z0-9]/g, '') || null;

/** A name for finding. */
export const nameKey = (text: string): string => fold(text);
