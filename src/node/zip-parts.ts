import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { WorkbookFault } from '../ingest/workbook/fault.ts';
import type { WorkbookParts } from '../ingest/workbook/workbook-parts.ts';

const MB = 1024 * 1024;

/** What a zip file may hold at most. A sound workbook of 500,000 rows packs 7:1, bombs 400:1 and more. */
export const ZIP_LIMITS = {
  /** The file itself, bytes. */
  file: 25 * MB,
  /** All parts unpacked, bytes. */
  unpacked: 300 * MB,
  /** Unpacked bytes for one packed byte, in parts of more than `ratioFrom` bytes. */
  ratio: 100,
  ratioFrom: 5 * MB,
  parts: 2000,
} as const;

const PACKED = [0, 8];

/**
 * Which parts does a zip file hold?
 *
 * Read from the central directory at its end, never as a forward stream: packed data may look like a header. The sizes
 * stated there are checked before anything is unpacked, and each part's true size and CRC-32 while it is read, so a
 * forged size is caught as soon as it is passed.
 *
 * @param bytes the file
 * @returns its parts; folders are left out
 * @throws WorkbookFault TOO_LARGE, ZIP_BOMB, or BROKEN_WORKBOOK for a cut or damaged file
 * Cost: O(parts); a part is unpacked in chunks when it is opened.
 */
export async function zipParts(bytes: Uint8Array): Promise<WorkbookParts> {
  if (bytes.length > ZIP_LIMITS.file) {
    throw new WorkbookFault('TOO_LARGE', { params: { limit: ZIP_LIMITS.file / MB } });
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await opened(buffer);
  const entries = await listed(zip);
  return {
    names: () => [...entries.keys()],
    open(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new WorkbookFault('BROKEN_WORKBOOK');
      return unpacked(zip, entry);
    },
  };
}

async function opened(buffer: Buffer): Promise<ZipFile> {
  try {
    const options = { decodeStrings: false, validateEntrySizes: false };
    return await yauzl.fromBufferPromise(buffer, options);
  } catch (cause) {
    throw new WorkbookFault('BROKEN_WORKBOOK', {}, { cause });
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (++count > ZIP_LIMITS.parts || total > ZIP_LIMITS.unpacked || isBomb(entry)) {
        throw new WorkbookFault('ZIP_BOMB');
      }
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      if (entries.has(name)) throw new WorkbookFault('BROKEN_WORKBOOK');
      entries.set(name, entry);
    }
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault('BROKEN_WORKBOOK', {}, { cause });
  }
  return entries;
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > ZIP_LIMITS.ratioFrom && uncompressedSize > ZIP_LIMITS.ratio * compressedSize;
}

/** Names serve to find parts and never as paths on disk, so a leading slash is harmless; some writers put one. */
function nameOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted() || !PACKED.includes(entry.compressionMethod)) {
    throw new WorkbookFault('BROKEN_WORKBOOK');
  }
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const part = chunk as Buffer;
      size += part.length;
      if (size > entry.uncompressedSize) throw new WorkbookFault('ZIP_BOMB');
      sum = crc32(part, sum);
      yield part;
    }
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault('BROKEN_WORKBOOK', {}, { cause });
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new WorkbookFault('BROKEN_WORKBOOK');
}
