import { InputError, QuestionError, UsageError } from '../errors.ts';
import type { ImportRequest } from '../report/import-check.ts';
import type { Publication } from '../report/publish.ts';
import type { ImportSession } from './import-session.ts';
import type { Answer, Asked, Routes } from './serve.ts';

/** What the local server shows and does. */
export interface Pages {
  /** The viewer with the newest result. */
  readonly viewer: () => string;
  /** The import screen. */
  readonly importPage: () => string;
  readonly session: ImportSession;
  /** Keeps a new result: writes it to its folder and lets `viewer` show it. Returns the folder as shown. */
  readonly keep: (published: Publication, config: Readonly<Record<string, unknown>>) => string;
}

const html = (body: string): Answer => ({ status: 200, type: 'html', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'json',
  body: JSON.stringify(value),
});
const NOTHING: Answer = { status: 204, type: 'none', body: '' };

/**
 * Which answer does each path of the local server give?
 *
 * `/` the viewer, `/import` the import screen, `/api/files` takes dropped files, `/api/check` tells what they are,
 * `/api/analyze` makes the result. The api answers only the import screen itself.
 *
 * @param pages what is shown
 * @param imports false where one finished result is shown and nothing else
 */
export function routes(pages: Pages, imports: boolean): Routes {
  return async (asked) => {
    const isViewer = asked.path === '/' || asked.path === '/index.html';
    if (!imports && !isViewer && asked.path !== '/favicon.ico') return null;
    if (asked.path.startsWith('/api/')) return asked.own ? api(asked, pages) : { ...NOTHING, status: 403 };
    if (asked.method !== 'GET') return null;
    if (isViewer) return html(pages.viewer());
    if (asked.path === '/import') return html(pages.importPage());
    return asked.path === '/favicon.ico' ? NOTHING : null;
  };
}

async function api(asked: Asked, { session, keep }: Pages): Promise<Answer | null> {
  try {
    const name = asked.query.get('name') ?? '';
    switch (`${asked.method} ${asked.path}`) {
      case 'PUT /api/files':
        session.put(name, await asked.body());
        return NOTHING;
      case 'DELETE /api/files':
        session.remove(name);
        return NOTHING;
      case 'POST /api/check':
        return json(await session.check(await requestOf(asked)));
      case 'POST /api/analyze': {
        const request = await requestOf(asked);
        const { config } = await session.check(request);
        return json({ folder: keep(await session.analyze(request), config) });
      }
      default:
        return null;
    }
  } catch (error) {
    const own = error instanceof UsageError || error instanceof InputError || error instanceof QuestionError;
    return json({ error: own ? error.message : null }, own ? 422 : 500);
  }
}

async function requestOf(asked: Asked): Promise<ImportRequest> {
  const sent = JSON.parse(new TextDecoder().decode(await asked.body())) as Partial<ImportRequest>;
  const { lang = 'nb', answers = {}, columns = {}, options = {} } = sent;
  return { lang, answers, columns, options };
}
