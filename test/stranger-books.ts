import type { StaffActor } from '../src/identity/actor.ts';
import { newId } from '../src/kit/id.ts';
import { inShop } from '../src/platform/shop-scope.ts';
import type { World } from '../src/platform/world.ts';

/** A refund of the shop that waits for its correction. */
export async function booksVictim({ world, actor, caseId }: { world: World; actor: StaffActor; caseId: string }) {
  const { shopId } = actor;
  const at = world.now();
  const [refundId, correctionId] = [newId(at), newId(at)];
  const money = { amount: 4500, currency: 'PLN' };
  await inShop(world, shopId, async (tx) => {
    await tx
      .insertInto('refundAttempts')
      .values({
        shopId,
        id: refundId,
        caseId,
        state: 'sent',
        method: 'cash',
        ...money,
        sentOn: '2026-10-05',
        recordedBy: actor.id,
        at,
      })
      .execute();
    await tx
      .insertInto('corrections')
      .values({
        shopId,
        id: correctionId,
        caseId,
        refundId,
        kind: 'refund',
        state: 'open',
        currency: 'PLN',
        total: 4500,
        lines: '[]',
        invoice: 'TAJNA/1',
        moneyOn: '2026-10-05',
        at,
      })
      .execute();
  });
  return { correctionId };
}

interface Victim {
  readonly correctionId: string;
}

export const strangerBookRows: Record<string, ((victim: Victim) => object) | null> = {
  'books.corrections': null,
  'books.number': ({ correctionId }) => ({ correctionId, number: 'KOR/1', issuedOn: '2026-10-06' }),
  'books.waive': ({ correctionId }) => ({ correctionId, remark: 'Na paragon' }),
  'books.reopen': ({ correctionId }) => ({ correctionId }),
  'books.importNumbers': null,
  'books.returns': null,
};
