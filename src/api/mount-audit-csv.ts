import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';

import { listAuditInput, type ListAuditInput } from '../analytics/audit-inputs.ts';
import { listAudit } from '../analytics/list-audit.ts';
import { sayAudit } from '../analytics/say-audit.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { noteExport } from '../identity/note-access.ts';
import { CSV_MARK, csvLine } from '../kit/csv-line.ts';
import { Refusal } from '../kit/refusal.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

/** The log of administration and access for a spreadsheet: the same filters, every page, streamed. */
export function mountAuditCsv(scope: FastifyInstance, { world, signIn }: Doors): void {
  scope.get('/audit.csv', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    requirePermission(actor, 'read audit');
    const input = listAuditInput.safeParse(request.query);
    if (!input.success)
      throw new Refusal('invalid', 'filters', {
        fields: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
      });
    await noteExport(world, actor, 'audit-exported');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="audit-${world.now().toISOString().slice(0, 10)}.csv"`)
      .send(Readable.from(linesOf(world, actor, input.data)));
  });
}

async function* linesOf(world: World, actor: Actor, input: ListAuditInput): AsyncGenerator<string> {
  const { zone, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  yield CSV_MARK + csvLine((['when', 'who', 'what', 'code'] as const).map((column) => words.t(`audit.${column}`)));
  let after = input.after;
  do {
    const page = await listAudit(world, actor, { ...input, after, limit: 200 });
    yield page.rows
      .map((row) =>
        csvLine([
          words.instant(row.at, zone, { seconds: true }),
          row.who ?? words.t(row.actorKind === 'system' ? 'audit.by-itself' : 'audit.somebody'),
          sayAudit(words, row),
          row.type,
        ]),
      )
      .join('');
    after = page.next ?? undefined;
  } while (after);
}
