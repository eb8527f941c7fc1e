/** Single files out of a zip archive that somebody else made: nothing is believed, nothing grows beyond its limit. */
import { inflateRawSync } from 'node:zlib';
import { NotReadable } from './not-readable';

/** Unpacked, in bytes: of one file, and of all that are read. A book of 1,000 pages has about 10 MB. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_TOGETHER = 128 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

type Entry = { name: string; flags: number; method: number; packed: number; unpacked: number; at: number };

export class Archive {
  private readonly entries = new Map<string, Entry>();
  private taken = 0;

  /** @throws NotReadable when the bytes are no archive */
  constructor(private readonly bytes: Buffer) {
    for (const entry of directory(bytes)) {
      // Two files of one name: programs differ in which they show.
      if (this.entries.has(entry.name)) throw new NotReadable('broken');
      this.entries.set(entry.name, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Whether all its files together stay within `limit` bytes: by what is said of them, and by what they are. */
  staysWithin(limit: number): boolean {
    let left = limit;
    for (const entry of this.entries.values()) {
      if (entry.unpacked > left || entry.flags & ENCRYPTED) return false;
      left -= unpack(packedBytes(this.bytes, entry), entry.method, Math.max(1, left)).byteLength;
    }
    return true;
  }

  /** The bytes of a file; null where there is none. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.flags & ENCRYPTED) throw new NotReadable('encrypted');
    const limit = Math.min(LARGEST_PART, LARGEST_TOGETHER - this.taken);
    const content = unpack(packedBytes(this.bytes, entry), entry.method, limit);
    this.taken += content.byteLength;
    return content;
  }
}

function directory(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new NotReadable('too-large');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.byteLength || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new NotReadable('broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + rest;
  }
  return entries;
}

/** The end record stands last, before a comment of any length. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.byteLength - END_SIZE; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new NotReadable('broken');
}

function packedBytes(bytes: Buffer, { at, packed }: Entry): Buffer {
  if (at + 30 > bytes.byteLength || bytes.readUInt32LE(at) !== LOCAL_HEADER) throw new NotReadable('broken');
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (begin + packed > bytes.byteLength) throw new NotReadable('broken');
  return bytes.subarray(begin, begin + packed);
}

function unpack(packed: Buffer, method: number, limit: number): Buffer {
  if (method === STORED) {
    if (packed.byteLength > limit) throw new NotReadable('too-large');
    return packed;
  }
  if (method !== DEFLATED) throw new NotReadable('broken');
  try {
    // What the archive says of the size may be a lie: the limit holds while unpacking.
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new NotReadable(tooLarge ? 'too-large' : 'broken', { cause: error });
  }
}
