import { textRuns } from './rich-text.ts';
import { unsliced } from './string-pool.ts';
import { readXml } from './xml-events.ts';

/**
 * Which texts do the cells of a workbook share?
 *
 * @param part bytes of sharedStrings.xml
 * @returns texts by index, rich text joined
 * @throws WorkbookFault when the part is not well-formed
 * Cost: O(bytes); memory of the texts.
 */
export async function readSharedStrings(part: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const strings: string[] = [];
  const runs = textRuns();
  await readXml(part, {
    open(name, attributes) {
      if (name === 'si') runs.start();
      else runs.open(name, attributes);
    },
    text: runs.text,
    close(name) {
      if (name === 'si') strings.push(unsliced(runs.taken()));
      else runs.close(name);
    },
  });
  return strings;
}
