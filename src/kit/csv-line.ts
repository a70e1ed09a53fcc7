/** One record (RFC 4180), semicolons as spreadsheets in Poland expect. A cell they would take for a formula is made text. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(';')}\r\n`;

/** What comes first in a file, so that spreadsheets know it is UTF-8. */
export const CSV_MARK = '\ufeff';
