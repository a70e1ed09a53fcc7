import type { Permission } from '../identity/permissions.ts';
import type { BulkAct, BulkRowState, BulkState } from './bulk-inputs.ts';

/** One act upon many cases, and how far it is. */
export interface Bulk {
  readonly id: string;
  readonly act: BulkAct;
  readonly state: BulkState;
  readonly actorName: string | null;
  readonly mine: boolean;
  readonly total: number;
  readonly counts: Readonly<Record<BulkRowState, number>>;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** Asked once before it is begun, and by the verb of each case again. */
export const permissionOf: Record<BulkAct['kind'], Permission> = {
  assign: 'assign cases',
  tag: 'sort cases',
  untag: 'sort cases',
  snooze: 'sort cases',
  spam: 'sort cases',
  status: 'move cases',
  close: 'move cases',
  macro: 'answer buyers',
};

/** Why it cannot be stopped, or taken back; null when it can. */
export const refusalOfCancel = ({ state, mine }: Pick<Bulk, 'state' | 'mine'>) =>
  !mine ? 'not-yours' : state === 'running' ? null : 'bulk-over';
export const refusalOfUndo = ({ state, mine, counts }: Pick<Bulk, 'state' | 'mine' | 'counts'>) => {
  if (!mine) return 'not-yours';
  if (state === 'running') return 'bulk-running';
  if (state !== 'done' && state !== 'cancelled') return 'bulk-undone';
  return counts.done === 0 ? 'nothing-to-undo' : null;
};
