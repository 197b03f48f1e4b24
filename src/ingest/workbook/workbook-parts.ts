import { WorkbookFault } from './fault.ts';
import { isSet, readXml } from './xml-events.ts';

/** The parts of an .xlsx file by name, whatever holds them; src/node/zip-parts.ts is the one for zip files. */
export interface WorkbookParts {
  names(): readonly string[];
  /** The part's bytes. @throws when there is no such part, or it is damaged */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** One sheet as workbook.xml lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of the part that holds the rows; null for chart sheets and the like, which have none. */
  readonly part: string | null;
}

/** What workbook.xml says. */
export interface WorkbookMap {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly hasMacros: boolean;
}

interface Relationship {
  /** Last word of the type's address, the same in strict and transitional files. */
  readonly type: string;
  readonly part: string;
}

const MAIN = 'xl/workbook.xml';

/**
 * Where does a workbook keep its sheets, texts and formats?
 *
 * Follows the relationships (absolute or relative, strict or transitional); part names are compared without case. Two
 * sheets may not share one part: a short file could have it read any number of times.
 *
 * @param parts of the file
 * @throws WorkbookFault ZIP_NO_WORKBOOK, ODS_FILE, XLSB_FILE, BROKEN_WORKBOOK, XML_DOCTYPE
 */
export async function mapWorkbook(parts: WorkbookParts): Promise<WorkbookMap> {
  const names = new Map(parts.names().map((name) => [name.toLowerCase(), name]));
  const find = (name: string): string | null => names.get(name.toLowerCase()) ?? null;
  const main = await mainPart(parts, find);
  const at = main.lastIndexOf('/') + 1;
  const relations = await readRelationships(
    parts,
    find(`${main.slice(0, at)}_rels/${main.slice(at)}.rels`),
    main.slice(0, at),
  );
  const stated = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.part;
  const styles = stated('styles') ?? 'xl/styles.xml';
  if (stated('styles') !== undefined && find(styles) === null) throw new WorkbookFault('BROKEN_WORKBOOK');
  const { sheets, is1904 } = await readSheetList(parts.open(main), relations, find);
  const hasMacros = [...names.keys()].some((name) => name.endsWith('vbaproject.bin'));
  const sharedStrings = find(stated('sharedStrings') ?? 'xl/sharedStrings.xml');
  return { sheets, is1904, sharedStrings, styles: find(styles), hasMacros };
}

async function readSheetList(
  main: AsyncIterable<Uint8Array>,
  relations: ReadonlyMap<string, Relationship>,
  find: (name: string) => string | null,
): Promise<Pick<WorkbookMap, 'sheets' | 'is1904'>> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  let isWorkbook = false;
  await readXml(main, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') is1904 = isSet(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key === 'id' || key.endsWith(':id'));
      const relation = relations.get(attributes[id ?? ''] ?? '');
      const part = relation?.type === 'worksheet' ? find(relation.part) : null;
      const isRepeated = part !== null && sheets.some((sheet) => sheet.part === part);
      if (relation === undefined || isRepeated || (relation.type === 'worksheet' && part === null)) {
        throw new WorkbookFault('BROKEN_WORKBOOK');
      }
      const isHidden = /^(?:very)?hidden$/i.test(attributes['state'] ?? '');
      sheets.push({ name: attributes['name'] ?? '', isHidden, part });
    },
  });
  if (!isWorkbook) throw new WorkbookFault('ZIP_NO_WORKBOOK');
  return { sheets, is1904 };
}

async function mainPart(parts: WorkbookParts, find: (name: string) => string | null): Promise<string> {
  const roots = await readRelationships(parts, find('_rels/.rels'), '');
  const stated = [...roots.values()].find(({ type }) => type === 'officeDocument');
  const main = (stated && find(stated.part)) ?? find(MAIN);
  if (main !== null && /\.bin$/i.test(main)) throw new WorkbookFault('XLSB_FILE');
  if (main !== null) return main;
  if (find('content.xml') !== null && find('mimetype') !== null) throw new WorkbookFault('ODS_FILE');
  if (parts.names().some((name) => /^xl\//i.test(name))) throw new WorkbookFault('BROKEN_WORKBOOK');
  throw new WorkbookFault('ZIP_NO_WORKBOOK');
}

async function readRelationships(
  parts: WorkbookParts,
  part: string | null,
  folder: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const relations = new Map<string, Relationship>();
  if (part === null) return relations;
  await readXml(parts.open(part), {
    open(name, attributes) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      relations.set(Id, { type: Type?.split('/').at(-1) ?? '', part: resolved(Target ?? '', folder) });
    },
  });
  return relations;
}

/** A relationship's target as the name of a part: `/xl/a.xml`, `a.xml` and `../xl/a.xml` may all be the same. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
