import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { FastifyInstance } from 'fastify';

import { Refusal } from '../kit/refusal.ts';
import { storable } from '../kit/storable.ts';
import { answerProblem } from './answer-problem.ts';
import { contextOf } from './context.ts';
import type { Doors } from './doors.ts';
import { ErrorCarrier, keyedWrites } from './interceptors.ts';
import { mountLive } from './live.ts';
import { mountArchives } from './mount-archives.ts';
import { mountBench } from './mount-bench.ts';
import { mountAuditCsv } from './mount-audit-csv.ts';
import { mountBankFile } from './mount-bank-file.ts';
import { mountBooksFiles } from './mount-books-files.ts';
import { mountCsv } from './mount-csv.ts';
import { mountRegisterCsv } from './mount-register-csv.ts';
import { mountSlips } from './mount-slips.ts';
import { mountFiles } from './mount-files.ts';
import { mountTogether } from './mount-together.ts';
import { openApiText } from './openapi.ts';
import { router } from './router.ts';

const LONGEST_BODY = 1_000_000;

/** The API under /api/v1, in a scope of its own: its body parser and its error handler are nobody else's. */
export async function mountApi(app: FastifyInstance, doors: Doors): Promise<void> {
  const { world } = doors;
  const errors = new ErrorCarrier();
  const handler = new OpenAPIHandler(router, {
    interceptors: [errors.inner, keyedWrites],
    rootInterceptors: [errors.outer],
  });
  let openApi: Promise<string> | undefined;

  await app.register(
    async (scope) => {
      readJsonOnly(scope);
      scope.setErrorHandler(answerProblem(world.log));
      scope.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));

      scope.get('/openapi.json', async (_, reply) => {
        reply.type('application/json');
        return (openApi ??= openApiText(world.config.PUBLIC_URL));
      });
      mountLive(scope, doors);
      mountCsv(scope, doors);
      mountBooksFiles(scope, doors);
      mountBankFile(scope, doors);
      mountArchives(scope, doors);
      mountSlips(scope, doors);
      mountRegisterCsv(scope, doors);
      mountAuditCsv(scope, doors);
      mountBench(scope, doors);
      mountTogether(scope, doors);
      await mountFiles(scope, doors);
      scope.all('/*', async (request, reply) => {
        const context = await contextOf(doors, request);
        const { matched } = await handler.handle(request, reply, { prefix: '/api/v1', context });
        if (!matched) throw new Refusal('missing', 'no-such-route');
      });
    },
    { prefix: '/api/v1' },
  );
}

/** Every text of it as a database takes it: whatever a scanner or a broken program sends is no bug of ours. */
const parseJson = (text: string): unknown =>
  UNSTORABLE.test(text)
    ? JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value))
    : JSON.parse(text);
const UNSTORABLE = /\\u(0000|d[89a-f])/i;

/** oRPC would read any body of any length itself; so the server reads it first, as JSON and no longer than this. */
function readJsonOnly(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: LONGEST_BODY },
    (_request, text: string, done) => {
      try {
        done(null, text.trim() === '' ? {} : parseJson(text));
      } catch {
        done(new Refusal('invalid', 'malformed'));
      }
    },
  );
}
