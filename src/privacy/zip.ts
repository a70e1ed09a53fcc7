import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

// Sizes and the checksum follow the bytes (bit 3), names are UTF-8 (bit 11): so an entry is written as it is read.
const FLAGS = 0x0808;
const MOST = 0xffffffff;

/**
 * A ZIP archive, written while it is read: nothing waits in memory, however large the files. Stored, not packed, since
 * pictures are packed already (APPNOTE 4.3). Up to 4 GB, as the format without its extension goes.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  const [time, date] = dosTime(at);
  let offset = 0;
  for await (const { name, bytes } of entries) {
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(FLAGS, 6);
    local.writeUInt16LE(time, 10);
    local.writeUInt16LE(date, 12);
    local.writeUInt16LE(title.length, 26);
    yield Buffer.concat([local, title]);

    let sum = 0;
    let size = 0;
    for await (const chunk of bytes) {
      sum = crc32(chunk, sum);
      size += chunk.length;
      if (offset + size > MOST) throw new RangeError('the archive is too large for its format');
      yield Buffer.from(chunk);
    }
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    after.writeUInt32LE(sum, 4);
    after.writeUInt32LE(size, 8);
    after.writeUInt32LE(size, 12);
    yield after;

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(FLAGS, 8);
    central.writeUInt16LE(time, 12);
    central.writeUInt16LE(date, 14);
    central.writeUInt32LE(sum, 16);
    central.writeUInt32LE(size, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, title);
    offset += local.length + title.length + size + after.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([listed, end]);
}

const dosTime = (at: Date): [number, number] => [
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
];
