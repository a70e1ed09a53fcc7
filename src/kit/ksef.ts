/**
 * A number the Polish e-invoicing system (KSeF) gave an invoice: tax number, day, twelve hexadecimal digits and a checksum;
 * numbers of before February 2026 have a hyphen among the digits.
 */
export const KSEF_ID = /^\d{10}-\d{8}-(?:[0-9A-F]{12}|[0-9A-F]{6}-[0-9A-F]{6})-[0-9A-F]{2}$/;
