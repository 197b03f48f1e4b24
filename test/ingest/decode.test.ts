import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, repairMojibake } from '../../src/ingest/decode.ts';
import { decodeSingleByte, encodeCp1252 } from '../../src/ingest/single-byte.ts';
import { textFile } from '../helpers/source-file.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const all = Uint8Array.from({ length: 256 }, (_, i) => i);
const codes = (problems: readonly { code: string }[]): string[] => problems.map((p) => p.code);

describe('single-byte tables', () => {
  it('read all 256 bytes of Windows-1252 as iconv-lite does', () => {
    expect(decodeSingleByte(all, 'windows-1252')).toBe(iconv.decode(Buffer.from(all), 'windows-1252'));
  });

  it('read all 256 bytes of Mac Roman as iconv-lite does (after NFC, which makes the ohm sign an omega)', () => {
    expect(decodeSingleByte(all, 'macintosh')).toBe(
      iconv.decode(Buffer.from(all), 'macintosh').normalize('NFC'),
    );
  });

  it('write Windows-1252 back, and refuse what it does not have', () => {
    expect(encodeCp1252('æ–€')).toEqual(bytes(0xe6, 0x96, 0x80));
    expect(encodeCp1252('Ω')).toBeNull();
  });

  it('read more than one chunk', () => {
    const long = new Uint8Array(20_000).fill(0xe6);
    expect(decodeSingleByte(long, 'windows-1252')).toBe('æ'.repeat(20_000));
  });
});

describe('decode', () => {
  it('reads plain ASCII and UTF-8 as utf-8', () => {
    expect(decode(textFile('a', 'møte'))).toMatchObject({ text: 'møte', encoding: 'utf-8', problems: [] });
  });

  it('drops a UTF-8 byte order mark', () => {
    expect(decode(textFile('a', '\uFEFFDato'))).toMatchObject({ text: 'Dato', encoding: 'utf-8-bom' });
  });

  it('reads Windows-1252 with its dash and quotes', () => {
    const file = { name: 'a', bytes: bytes(0x4d, 0xf8, 0x74, 0x65, 0x96, 0x93) };
    expect(decode(file)).toMatchObject({ text: 'Møte–“', encoding: 'windows-1252' });
  });

  it('reads Mac Roman by its Norwegian letters', () => {
    const file = { name: 'a', bytes: iconv.encode('Møte på Øya, Åse', 'macintosh') };
    expect(decode(file)).toMatchObject({ text: 'Møte på Øya, Åse', encoding: 'macintosh' });
  });

  it.each([
    ['with a mark', bytes(0xff, 0xfe, 0x44, 0, 0x61, 0, 0x74, 0)],
    ['without a mark', bytes(0x44, 0, 0x61, 0, 0x74, 0)],
  ])('reads UTF-16LE %s', (_, given) => {
    expect(decode({ name: 'a', bytes: given })).toMatchObject({ text: 'Dat', encoding: 'utf-16le' });
  });

  it('reads UTF-16BE with a mark', () => {
    expect(decode({ name: 'a', bytes: bytes(0xfe, 0xff, 0, 0x44, 0, 0xe6) }).text).toBe('Dæ');
  });

  it('turns letters of two parts into one (NFC)', () => {
    expect(decode(textFile('a', 'A\u030Ase')).text).toBe('Åse');
  });

  it('turns every line end into \\n', () => {
    expect(decode(textFile('a', 'a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd');
  });

  it('removes NUL and says how many', () => {
    const { text, problems } = decode(textFile('a', 'Dato;Type;Deltakere\n04.03.2025;Tele\0fon\0;Ola'));
    expect(text).toContain(';Telefon;Ola');
    expect(problems).toMatchObject([{ code: 'NUL_REMOVED', params: { count: 2 } }]);
  });

  it('flags lost letters, letters saved twice and re-saved UTF-16', () => {
    expect(codes(decode(textFile('a', 'M\uFFFDte')).problems)).toEqual(['LOST_LETTERS']);
    expect(codes(decode(textFile('a', 'MÃ¸te')).problems)).toEqual(['MOJIBAKE']);
    expect(decode(textFile('a', 'ÿþD a t o')).problems).toMatchObject([
      { code: 'RESAVED_UTF16', severity: 'rejected' },
    ]);
  });
});

describe('repairMojibake', () => {
  it('repairs what was saved twice and leaves sound letters alone', () => {
    expect(repairMojibake('MÃ¸te på Ã…s – Ã˜ya')).toBe('Møte på Ås – Øya');
  });
});
