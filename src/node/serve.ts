import { createServer, type Server } from 'node:http';

/**
 * Serves one page on this machine only.
 *
 * Listens on 127.0.0.1; a request that names another host is turned away, so that no web page elsewhere can read the
 * result by pointing its own name here. Where the port is taken the next free one is used.
 *
 * @param page the whole HTML page
 * @param port first port to try; 0 = any free one
 * @returns the server and its address
 */
export function serve(page: string, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const allowed = host === '127.0.0.1' || host === 'localhost';
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const known = path === '/' || path === '/index.html';
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    if (!allowed) response.writeHead(403).end();
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else if (!known || (request.method !== 'GET' && request.method !== 'HEAD')) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
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
