import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';

import { complaintRegister, type RegisteredComplaint } from '../analytics/complaint-register.ts';
import { complaintRegisterInput, type ComplaintRegisterInput } from '../analytics/report-inputs.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { findShop } from '../identity/find-shop.ts';
import { CSV_MARK, csvLine } from '../kit/csv-line.ts';
import { dayIn } from '../kit/day.ts';
import { noteExport } from '../identity/note-access.ts';
import { Refusal } from '../kit/refusal.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

/** The register of complaints for a spreadsheet: the whole period, streamed. */
export function mountRegisterCsv(scope: FastifyInstance, { world, signIn }: Doors): void {
  scope.get('/reports/complaints.csv', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    requirePermission(actor, 'export cases');
    const input = complaintRegisterInput.safeParse(request.query);
    if (!input.success)
      throw new Refusal('invalid', 'filters', {
        fields: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
      });
    const { from, to } = input.data;
    await noteExport(world, actor, 'complaints-exported');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rejestr-reklamacji-${from}-${to}.csv"`)
      .send(Readable.from(linesOf(world, actor, input.data)));
  });
}

const columns = [
  'number',
  'received',
  'buyer',
  'about',
  'demand',
  'reply-by',
  'replied-on',
  'in-time',
  'outcome',
] as const;

async function* linesOf(world: World, actor: Actor, input: ComplaintRegisterInput): AsyncGenerator<string> {
  const { zone, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  yield CSV_MARK + csvLine(columns.map((column) => words.t(`reports.register.${column}`)));
  let after: string | undefined;
  do {
    const page = await complaintRegister(world, actor, { ...input, after, limit: 200 });
    yield page.rows.map((row) => csvLine(cells(row))).join('');
    after = page.next ?? undefined;
  } while (after);

  function cells(row: RegisteredComplaint): string[] {
    return [
      row.number,
      dayIn(zone, row.receivedAt),
      row.buyer ?? '',
      row.about,
      row.demand ? words.t(`cases.demand.${row.demand}`) : '',
      row.replyBy ?? '',
      row.repliedOn ?? '',
      row.inTime === null ? '' : words.t(row.inTime ? 'reports.register.yes' : 'reports.register.no'),
      row.outcome === 'none' ? words.t(`cases.stage.${row.stage}`) : words.t(`cases.outcome.${row.outcome}`),
    ];
  }
}
