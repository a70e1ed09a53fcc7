import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/**
 * An account number as people write it ('PL 61 1090 1014…', 26 digits of an NRB with spaces or dashes,
 * 'IBAN: DE89…') as an IBAN without spaces; null when it is none (ISO 13616, mod 97).
 */
export function ibanFrom(text: string): string | null {
  const compact = electronicFormatIBAN(
    text
      .toUpperCase()
      .replace(/[\s\p{P}]/gu, '')
      .replace(/^IBAN/, ''),
  );
  if (!compact) return null;
  const iban = /^\d{26}$/.test(compact) ? `PL${compact}` : compact;
  return isValidIBAN(iban) ? iban : null;
}

/** 'PL61 1090 1014 0000 0712 1981 2874' */
export const formatIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The last four characters: enough to recognise one's own account, too few to misuse. */
export const endOfIban = (iban: string): string => iban.slice(-4);
