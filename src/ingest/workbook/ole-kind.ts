const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names of streams that tell what an OLE file holds, in the order they are asked. */
const SIGNS: readonly (readonly [string, OleKind])[] = [
  ['EncryptedPackage', 'password'],
  ['__substg1.0_', 'mail'],
  ['__nameid_version1.0', 'mail'],
  ['WordDocument', 'other'],
  ['PowerPoint Document', 'other'],
];

/** password: an .xlsx behind a password · xls: Excel 97–2003 · mail: an Outlook message (.msg) · other: Word, PowerPoint. */
export type OleKind = 'password' | 'xls' | 'mail' | 'other';

/**
 * What does an OLE compound file hold?
 *
 * An .xlsx with a password is an OLE file with a stream `EncryptedPackage`; stream names are UTF-16LE.
 *
 * @param bytes the file
 * @returns null when it is no OLE file; `xls` when nothing tells otherwise. Cost: O(bytes).
 */
export function oleKind(bytes: Uint8Array): OleKind | null {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) return null;
  return SIGNS.find(([name]) => holdsUtf16(bytes, name))?.[1] ?? 'xls';
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const last = bytes.length - 2 * codes.length;
  for (let at = bytes.indexOf(codes[0]!); at >= 0 && at <= last; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}
