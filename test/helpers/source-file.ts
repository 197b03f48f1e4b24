import type { SourceFile } from '../../src/ingest/types.ts';

/** A file of UTF-8 text, as the tests write them. */
export function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
