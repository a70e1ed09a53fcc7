import type { StaffActor } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import type { World } from '../src/platform/world.ts';
import { findBenchCase } from '../src/returns/bench-case.ts';
import { benchReceiptInput, orphanInput } from '../src/returns/bench-inputs.ts';
import { keepOrphan } from '../src/returns/orphans.ts';
import { receiveAtBench } from '../src/returns/receive-at-bench.ts';
import { listStockChanges } from '../src/returns/stock-changes.ts';

const receivedOn = '2026-10-05';

/** What lies on a shop's bench: goods received, a parcel nobody knows, a change of stock. */
export async function benchVictim(world: World, actor: StaffActor, on: { caseId: string; caseLineId: string }) {
  const receiptId = newId();
  const pieces = [{ quantity: 1, disposition: 'restocked' }];
  const lines = [{ caseLineId: on.caseLineId, pieces }];
  await receiveAtBench(world, actor, benchReceiptInput.parse({ receiptId, caseId: on.caseId, receivedOn, lines }));
  const { units } = await findBenchCase(world, actor, on);
  const orphan = await keepOrphan(
    world,
    actor,
    orphanInput.parse({ orphanId: newId(), receivedOn, senderName: 'Nadawca Tajny' }),
  );
  const { items } = await listStockChanges(world, actor, { after: 0, limit: 1 });
  return { receiptId, unitId: units[0]!.id, orphanId: orphan.id, changeId: items[0]!.id };
}

interface Victim {
  readonly caseId: string;
  readonly caseLineId: string;
  readonly receiptId: string;
  readonly unitId: string;
  readonly orphanId: string;
  readonly changeId: string;
}

export const strangerBenchRows: Record<string, ((victim: Victim) => object) | null> = {
  'bench.today': null,
  'bench.scan': null,
  'bench.openSlip': null,
  'bench.seek': null,
  'bench.find': ({ caseId }) => ({ caseId }),
  'bench.receive': ({ caseId, caseLineId }) => ({
    receiptId: newId(),
    caseId,
    receivedOn,
    lines: [{ caseLineId, pieces: [{ quantity: 1 }] }],
  }),
  'bench.undo': ({ receiptId }) => ({ receiptId }),
  'bench.dispose': ({ unitId }) => ({ unitId, disposition: 'scrapped' }),
  'bench.orphans': null,
  'bench.orphan': ({ orphanId }) => ({ orphanId }),
  'bench.keepOrphan': null,
  'bench.attachOrphan': ({ orphanId, caseId }) => ({ orphanId, caseId }),
  'bench.giveUpOrphan': ({ orphanId }) => ({ orphanId, reason: 'Nikt nie przyszedł' }),
  'stock.list': null,
  'stock.done': ({ changeId }) => ({ changeId }),
  'stock.again': ({ changeId }) => ({ changeId }),
};
