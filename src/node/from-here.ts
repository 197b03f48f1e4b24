import path from 'node:path';

/** A full path from one that is relative to where the user stands, also under `npm run`, which moves to the project. */
export function fromHere(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
}
