import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a path answers with. */
export interface Answer {
  readonly status: number;
  readonly type: 'html' | 'json' | 'none';
  readonly body: string;
}

/** One request as the routes see it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** True when the page itself asks: a page of another site cannot set this header. */
  readonly own: boolean;
  readonly body: () => Promise<Uint8Array>;
}

/** Answers a request, or null where the path is unknown. */
export type Routes = (asked: Asked) => Promise<Answer | null>;

/** The header the import screen sends; browsers never let another site send it without asking first. */
export const OWN_HEADER = 'x-samband';
const TYPES = { html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const MAX_BODY = 200 * 1024 * 1024;

/**
 * Serves pages on this machine only.
 *
 * Listens on 127.0.0.1; a request that names another host is turned away, so that no web page elsewhere can read the
 * result by pointing its own name here. Where the port is taken the next free one is used.
 *
 * @param routes what each path answers with
 * @param port first port to try; 0 = any free one
 * @returns the server and its address
 */
export function serve(routes: Routes, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    answer(request, response, routes).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    let next = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || next === 0 || next > port + 50) reject(error);
      else server.listen(++next, '127.0.0.1');
    });
    server.on('listening', () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : next;
      resolve({ server, url: `http://127.0.0.1:${used}/` });
    });
    server.listen(next, '127.0.0.1');
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  if (host !== '127.0.0.1' && host !== 'localhost') {
    response.writeHead(403).end();
    return;
  }
  const found = await routes({
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: url.pathname,
    query: url.searchParams,
    own: request.headers[OWN_HEADER] !== undefined,
    body: () => bodyOf(request),
  });
  if (found === null) response.writeHead(404).end();
  else if (found.type === 'none') response.writeHead(found.status).end();
  else response.writeHead(found.status, { 'Content-Type': TYPES[found.type] }).end(found.body);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new Error('The body of the request is too large.');
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
