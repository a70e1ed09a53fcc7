import type { FastifyInstance } from 'fastify';

import type { Portal } from '../door.ts';
import { mountReportBeginning } from './report/beginning.tsx';
import { mountReportRoads } from './report/roads.tsx';
import { mountReportSteps } from './report/steps-by-address.tsx';

/**
 * The report: what happened, what follows from it, then one question a page, and the button that files it. Every
 * answer is kept on the server as it is given, so Back, reload and another tab show the same.
 */
export function mountReport(app: FastifyInstance, portal: Portal): void {
  mountReportBeginning(app, portal);
  mountReportRoads(app, portal);
  mountReportSteps(app, portal);
}
