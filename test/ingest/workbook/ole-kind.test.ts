import { describe, expect, it } from 'vitest';
import { oleKind } from '../../../src/ingest/workbook/ole-kind.ts';

const MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string) =>
  new Uint8Array(Buffer.concat([MAGIC, Buffer.alloc(505), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]));

describe('oleKind', () => {
  it.each([
    ['EncryptedPackage', 'password'],
    ['Workbook', 'xls'],
    ['', 'xls'],
    ['__substg1.0_0037001F', 'mail'],
    ['WordDocument', 'other'],
  ])('a file with the stream «%s» is %s', (stream, kind) => expect(oleKind(ole(stream))).toBe(kind));

  it('a name in single bytes is no stream', () => {
    const bytes = Buffer.concat([MAGIC, Buffer.from('EncryptedPackage')]);
    expect(oleKind(new Uint8Array(bytes))).toBe('xls');
  });

  it('anything else is no OLE file', () => {
    expect(oleKind(new TextEncoder().encode('Dato;Deltakere'))).toBeNull();
    expect(oleKind(new Uint8Array())).toBeNull();
  });
});
