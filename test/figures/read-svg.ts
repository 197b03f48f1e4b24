/** An element of a drawn picture, as a strict reader sees it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Reads well-formed XML without namespaces, comments or CDATA; throws on anything else. */
export function readSvg(source: string): XmlElement {
  const xml = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trimEnd();
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${xml.slice(at, at + 60)}`);
  };
  const resolve = (text: string): string => {
    if (text.includes('<')) fail('bare <');
    return text.replace(
      /&([^;&]*);?/g,
      (_, name: string) => ENTITIES[name] ?? fail(`bare & or unknown entity ${name}`),
    );
  };
  const element = (): XmlElement => {
    const open =
      /^<([a-zA-Z]+)((?: [a-zA-Z][\w-]*="[^"<]*")*)(\/?)>/.exec(xml.slice(at, at + 400_000)) ??
      fail('no element');
    at += open[0].length;
    const attributes = new Map<string, string>();
    for (const [, key, value] of open[2]!.matchAll(/ ([a-zA-Z][\w-]*)="([^"]*)"/g)) {
      if (attributes.has(key!)) fail(`attribute twice: ${key}`);
      attributes.set(key!, resolve(value!));
    }
    const children: XmlElement[] = [];
    let text = '';
    if (open[3] === '') {
      while (!xml.startsWith('</', at)) {
        const next = xml.indexOf('<', at);
        if (next < 0) fail('no end');
        text += resolve(xml.slice(at, next));
        at = next;
        if (!xml.startsWith('</', at)) children.push(element());
      }
      if (!xml.startsWith(`</${open[1]}>`, at)) fail(`expected </${open[1]}>`);
      at += open[1]!.length + 3;
    }
    return { name: open[1]!, attributes, children, text };
  };
  const root = element();
  if (at !== xml.length) fail('text after the end');
  return root;
}

/** The element and all below it, in document order. */
export function everything(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(everything)];
}

/** All text inside, titles left out. */
export function shownText(root: XmlElement): string {
  return root.name === 'title' || root.name === 'desc'
    ? ''
    : root.text + root.children.map(shownText).join('');
}
