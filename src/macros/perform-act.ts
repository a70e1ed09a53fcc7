import { assignOpen } from '../cases/assign-case.ts';
import { closeCase } from '../cases/end-case.ts';
import { withCase, type OpenCase } from '../cases/in-case.ts';
import { setStatusOpen } from '../cases/set-status.ts';
import { markSpamOpen } from '../cases/spam-case.ts';
import { snoozeOpen } from '../cases/snooze-case.ts';
import { tagOpen } from '../cases/tag-case.ts';
import { requirePermission, type Actor } from '../identity/actor.ts';
import { found, Refusal } from '../kit/refusal.ts';
import type { Tx } from '../platform/db.ts';
import type { World } from '../platform/world.ts';
import { permissionOf } from './bulk.ts';
import type { BulkAct } from './bulk-inputs.ts';
import { ownIdOf } from './list-macros.ts';
import { sendingOf } from './macro-actions.ts';
import { performMacro } from './perform-macro.ts';
import { findMacroRow } from './sql/macros.ts';

/** Does to one case, in an open transaction, what is done to many: by the verb that does it to one. */
export async function performAct(world: World, tx: Tx, actor: Actor, caseId: string, act: BulkAct): Promise<void> {
  requirePermission(actor, permissionOf[act.kind]);
  const on = (work: (open: OpenCase) => Promise<unknown>) => withCase(world, tx, actor, { caseId }, work);
  switch (act.kind) {
    case 'assign':
      await on((open) => assignOpen(open, act.staffId, 'in-bulk'));
      break;
    case 'tag':
      await on((open) => tagOpen(open, { add: [act.tagId] }));
      break;
    case 'untag':
      await on((open) => tagOpen(open, { remove: [act.tagId] }));
      break;
    case 'status':
      await on((open) => setStatusOpen(open, act.statusId));
      break;
    case 'snooze':
      await on((open) => snoozeOpen(open, { for: act.for, until: act.until ? new Date(act.until) : null }));
      break;
    case 'spam':
      await on((open) => markSpamOpen(open, { because: act.because, secondLook: false }));
      break;
    case 'close':
      await on((open) => closeCase(open));
      break;
    case 'macro': {
      const macro = found(await findMacroRow(tx, actor.shopId, ownIdOf(actor), act.macroId), 'macro');
      if (macro.archivedAt) throw new Refusal('conflict', 'macro-archived');
      // Only what is meant to be sent goes out: nobody reads it over before it does.
      await performMacro(world, tx, actor, { macro, caseId, send: sendingOf(macro.actions) !== null });
    }
  }
}
