/** What the codes on a return slip say: the barcode for the bench, and the address for a phone. */
export interface SlipCodes {
  readonly barcode: string;
  readonly url: string;
}

/** The slips of a PDF in their order, read as a screen reader reads them: every code tells in words what it holds. */
export function slipsIn(pdf: Buffer): SlipCodes[] {
  const told = [...pdf.toString('latin1').matchAll(/\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, text]) =>
    readText(text!),
  );
  const urls = told.flatMap((text) => text.match(/https?:\/\/\S+\/s\/\S+/g) ?? []);
  const barcodes = told.flatMap((text) => text.match(/\bZW(?: [0-9A-Z]{4}){4}\b/g) ?? []);
  return urls.map((url, slip) => ({ url, barcode: barcodes[slip]!.replaceAll(' ', '') }));
}

/** A string of a PDF: sixteen bits a letter where it is not plain ASCII, with some bytes escaped. */
function readText(written: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    written.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter),
    'latin1',
  );
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
