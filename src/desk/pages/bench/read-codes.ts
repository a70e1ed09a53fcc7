import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

interface Reader {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}
interface Readers {
  new (options: { formats: string[] }): Reader;
  getSupportedFormats(): Promise<readonly string[]>;
}

const formats = ['code_128', 'qr_code', 'ean_13', 'ean_8', 'code_39', 'itf', 'data_matrix', 'upc_a'];
const needed = ['code_128', 'qr_code', 'ean_13'];

/** The browser's own reader where it has one, else one of ours by WebAssembly: fetched only when a camera is opened. */
export async function makeReader(): Promise<Reader> {
  const own = (globalThis as { BarcodeDetector?: Readers }).BarcodeDetector;
  const supported = (await own?.getSupportedFormats().catch(() => [])) ?? [];
  if (own && needed.every((format) => supported.includes(format)))
    return new own({ formats: formats.filter((format) => supported.includes(format)) });
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  return new BarcodeDetector({ formats: formats as never[] });
}
