import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';

import { packingList } from '../decisions/packing-list.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { CSV_MARK, csvLine } from '../kit/csv-line.ts';
import { Refusal } from '../kit/refusal.ts';
import { labelSizes, type LabelSize } from '../letters/bench-label-pdf.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { stockStates } from '../returns/bench-inputs.ts';
import { printCaseLabels, printCommands, printOrphanLabel } from '../returns/bench-labels.ts';
import { listStockChanges } from '../returns/stock-changes.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

const size = z.enum(Object.keys(labelSizes) as [LabelSize, ...LabelSize[]]).default('50x30');
const caseLabels = z.object({ caseId: z.uuid(), unitId: z.uuid().optional(), size });
const orphanLabel = z.object({ orphanId: z.uuid(), size });
const stockCsv = z.object({ state: z.enum(stockStates).optional() });

/** Paper of the bench: stickers, the sheet of commands, and what the stock is to be told, for posting it by hand. */
export function mountBench(scope: FastifyInstance, { world, signIn }: Doors): void {
  const member = async (request: FastifyRequest): Promise<Actor> => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    return actor;
  };
  const read = <T>(schema: z.ZodType<T>, from: unknown): T => {
    const parsed = schema.safeParse(from);
    if (!parsed.success) throw new Refusal('missing', 'label');
    return parsed.data;
  };

  scope.get('/bench/labels.pdf', async (request, reply) =>
    pdf(reply, await printCaseLabels(world, await member(request), read(caseLabels, request.query))),
  );
  scope.get('/bench/orphan-label.pdf', async (request, reply) =>
    pdf(reply, await printOrphanLabel(world, await member(request), read(orphanLabel, request.query))),
  );
  scope.get('/bench/commands.pdf', async (request, reply) =>
    pdf(reply, await printCommands(world, await member(request))),
  );
  scope.get<{ Params: { caseId: string } }>('/cases/:caseId/packing-list.pdf', async (request, reply) => {
    const { caseId } = read(z.object({ caseId: z.uuid() }), request.params);
    return pdf(reply, (await packingList(world, await member(request), { caseId })).bytes);
  });
  scope.get('/stock-changes.csv', async (request, reply) => {
    const actor = await member(request);
    requirePermission(actor, 'record goods');
    const { state } = read(stockCsv, request.query);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="stock-${world.now().toISOString().slice(0, 10)}.csv"`)
      .send(Readable.from(linesOf(world, actor, state)));
  });
}

const pdf = (reply: FastifyReply, bytes: Buffer) =>
  reply.header('content-type', 'application/pdf').header('content-disposition', 'inline').send(bytes);

const columns = ['seq', 'case', 'sku', 'name', 'quantity', 'state', 'error', 'when'] as const;

async function* linesOf(world: World, actor: Actor, state?: (typeof stockStates)[number]): AsyncGenerator<string> {
  const { zone, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  yield CSV_MARK + csvLine(columns.map((column) => words.t(`bench.stock.csv.${column}`)));
  let after = 0;
  for (;;) {
    const { items, last } = await listStockChanges(world, actor, { after, state, limit: 500 });
    yield items
      .map((row) =>
        csvLine([
          String(row.seq),
          row.caseNumber,
          row.sku ?? '',
          row.name,
          String(row.quantity),
          words.t(`bench.stock.state.${row.state}`),
          row.error ?? '',
          words.instant(row.createdAt, zone),
        ]),
      )
      .join('');
    if (items.length < 500) return;
    after = last;
  }
}
