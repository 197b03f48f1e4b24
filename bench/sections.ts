import type { Section } from './row.ts';
import { communities } from './sections/communities.ts';
import { counts } from './sections/counts.ts';
import { ingest } from './sections/ingest.ts';
import { job } from './sections/job.ts';
import { paths } from './sections/paths.ts';
import { rewiring } from './sections/rewiring.ts';
import { threads } from './sections/threads.ts';

/** The subjects of the page, in its order. */
export const SECTIONS: readonly Section[] = [job, ingest, paths, counts, rewiring, communities, threads];
