import type { ImportCheck, ImportRequest } from '../../src/index.ts';

/** What the server could not do, in words for the user; null = a fault of the program. */
export class ServerRefusal {
  constructor(readonly text: string | null) {}
}

const OWN = { 'x-samband': '1' } as const;

/** Gives the server one file; it keeps it in memory. */
export async function putFile(file: File): Promise<void> {
  await ask(`/api/files?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file });
}

/** Takes a file back. */
export async function removeFile(name: string): Promise<void> {
  await ask(`/api/files?name=${encodeURIComponent(name)}`, { method: 'DELETE' });
}

/** What are the files, and what must be answered? */
export async function check(request: ImportRequest): Promise<ImportCheck> {
  return (await post('/api/check', request)) as ImportCheck;
}

/** Makes the result; returns the folder it was written to. */
export async function analyse(request: ImportRequest): Promise<{ folder: string }> {
  return (await post('/api/analyze', request)) as { folder: string };
}

async function post(path: string, value: unknown): Promise<unknown> {
  const response = await ask(path, { method: 'POST', body: JSON.stringify(value) });
  return response.json();
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, headers: OWN });
  if (response.ok) return response;
  const told: unknown = await response.json().catch(() => null);
  const error = typeof told === 'object' && told !== null && 'error' in told ? told.error : null;
  throw new ServerRefusal(typeof error === 'string' ? error : null);
}
