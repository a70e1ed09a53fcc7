import { findLedger } from '../../guarantees/find-ledger.ts';
import { giveGuarantee } from '../../guarantees/give-guarantee.ts';
import { member, ofKnownCase } from './base.ts';
import { upon } from './upon.ts';

export const guaranteesHandlers = {
  find: member.guarantees.find.use(ofKnownCase).handler(async ({ context: { world, actor }, input }) => ({
    items: (await findLedger(world, actor, input)).map((line) => ({
      ...line,
      pieces: line.pieces.map(({ units, ledger, turns }) => ({ units: [...units], ledger, turns: [...turns] })),
    })),
  })),
  give: member.guarantees.give.handler(upon(giveGuarantee)),
};
