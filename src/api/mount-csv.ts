import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';

import { listCasesInput } from '../cases/case-list.ts';
import { listCases, type CaseRow } from '../cases/list-cases.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { CSV_MARK, csvLine } from '../kit/csv-line.ts';
import { findShop } from '../identity/find-shop.ts';
import { noteExport } from '../identity/note-access.ts';
import { Refusal } from '../kit/refusal.ts';
import { wordsIn } from '../platform/words.ts';
import type { World } from '../platform/world.ts';
import { credentialsOf } from './credentials.ts';
import type { Doors } from './doors.ts';

/** The list of cases as CSV for a spreadsheet: the same filters, every page, streamed. */
export function mountCsv(scope: FastifyInstance, { world, signIn }: Doors): void {
  scope.get('/cases.csv', async (request, reply) => {
    const { actor } = await credentialsOf(world, signIn, request);
    if (!actor) throw new Refusal('unauthenticated', 'sign-in-first');
    requirePermission(actor, 'export cases');
    const input = listCasesInput.safeParse(request.query);
    if (!input.success)
      throw new Refusal('invalid', 'filters', {
        fields: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })),
      });
    await noteExport(world, actor, 'cases-exported');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="zwrotka-${world.now().toISOString().slice(0, 10)}.csv"`)
      .send(Readable.from(rowsOf(world, actor, input.data)));
  });
}

const columns = [
  'number',
  'opened',
  'procedure',
  'issue',
  'stage',
  'outcome',
  'buyer',
  'email',
  'order',
  'about',
  'deadline',
] as const;

async function* rowsOf(
  world: World,
  actor: Actor,
  input: ReturnType<typeof listCasesInput.parse>,
): AsyncGenerator<string> {
  const { zone, locale } = await findShop(world, actor.shopId);
  const words = wordsIn(locale);
  yield CSV_MARK + csvLine(columns.map((column) => words.t(`cases.csv.${column}`)));
  let after = input.after;
  do {
    const page = await listCases(world, actor, { ...input, after, limit: 200 });
    yield page.rows.map((row) => csvLine(cells(row))).join('');
    after = page.next ?? undefined;
  } while (after);

  function cells(row: CaseRow): string[] {
    return [
      row.number,
      words.instant(row.openedAt, zone),
      words.t(`cases.procedure.${row.procedure}`),
      words.t(`cases.issue.${row.issue}`),
      words.t(`cases.stage.${row.stage}`),
      row.outcome === 'none' ? '' : words.t(`cases.outcome.${row.outcome}`),
      row.contactName ?? '',
      row.contactEmail ?? '',
      row.orderNumber ?? '',
      row.summary,
      row.nextClock ? words.instant(row.nextClock.expiresAt, zone) : '',
    ];
  }
}
