/**
 * Text as a database takes it: without U+0000 and without halves of characters. Neither is typed by anybody; both come
 * from scanners, broken programs and files cut in two.
 */
export const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** An address, in which the same stands escaped. */
export const storableUrl = (url: string): string => url.replaceAll('%00', '');
