import { attachOrphan, giveUpOrphan } from '../../returns/attach-orphan.ts';
import { findBenchCase } from '../../returns/bench-case.ts';
import { benchToday, seekParcel } from '../../returns/bench-today.ts';
import { disposePieces } from '../../returns/dispose-pieces.ts';
import { openSlip } from '../../returns/open-slip.ts';
import { findOrphan, keepOrphan, listOrphans } from '../../returns/orphans.ts';
import { receiveAtBench } from '../../returns/receive-at-bench.ts';
import { scan } from '../../returns/scan.ts';
import { listStockChanges, stockDone, tellOnceMore } from '../../returns/stock-changes.ts';
import { undoReceipt } from '../../returns/undo-receipt.ts';
import { member } from './base.ts';

/** Lists of rooms are read-only; the client gets its own. */
const own = <T>(value: T): Own<T> => value as Own<T>;
type Own<T> = T extends Date
  ? T
  : T extends readonly (infer E)[]
    ? Own<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Own<T[K]> }
      : T;

export const benchHandlers = {
  today: member.bench.today.handler(async ({ context: { world, actor } }) => own(await benchToday(world, actor))),
  scan: member.bench.scan.handler(async ({ context: { world, actor }, input }) => own(await scan(world, actor, input))),
  openSlip: member.bench.openSlip.handler(async ({ context: { world, actor }, input }) =>
    own(await findBenchCase(world, actor, await openSlip(world, actor, input))),
  ),
  seek: member.bench.seek.handler(async ({ context: { world, actor }, input }) =>
    own(await seekParcel(world, actor, input)),
  ),
  find: member.bench.find.handler(async ({ context: { world, actor }, input }) =>
    own(await findBenchCase(world, actor, input)),
  ),
  receive: member.bench.receive.handler(async ({ context: { world, actor }, input }) => {
    await receiveAtBench(world, actor, input);
    return own(await findBenchCase(world, actor, input));
  }),
  undo: member.bench.undo.handler(async ({ context: { world, actor }, input }) =>
    own(await findBenchCase(world, actor, await undoReceipt(world, actor, input))),
  ),
  dispose: member.bench.dispose.handler(async ({ context: { world, actor }, input }) =>
    own(await findBenchCase(world, actor, await disposePieces(world, actor, input))),
  ),
  orphans: member.bench.orphans.handler(async ({ context: { world, actor }, input }) =>
    own(await listOrphans(world, actor, input)),
  ),
  orphan: member.bench.orphan.handler(async ({ context: { world, actor }, input }) =>
    own(await findOrphan(world, actor, input)),
  ),
  keepOrphan: member.bench.keepOrphan.handler(async ({ context: { world, actor }, input }) =>
    own(await keepOrphan(world, actor, input)),
  ),
  attachOrphan: member.bench.attachOrphan.handler(async ({ context: { world, actor }, input }) => {
    await attachOrphan(world, actor, input);
    return own(await findBenchCase(world, actor, input));
  }),
  giveUpOrphan: member.bench.giveUpOrphan.handler(async ({ context: { world, actor }, input }) => {
    await giveUpOrphan(world, actor, input);
    return own(await findOrphan(world, actor, input));
  }),
};

export const stockHandlers = {
  list: member.stock.list.handler(async ({ context: { world, actor }, input }) =>
    own(await listStockChanges(world, actor, input)),
  ),
  done: member.stock.done.handler(({ context: { world, actor }, input }) => stockDone(world, actor, input)),
  again: member.stock.again.handler(({ context: { world, actor }, input }) => tellOnceMore(world, actor, input)),
};
