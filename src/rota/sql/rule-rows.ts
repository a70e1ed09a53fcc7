import type { Tx } from '../../platform/db.ts';
import type { AssignmentRule } from '../assignment-rule.ts';

/** A rule as the shop keeps it. */
export interface KeptRule extends AssignmentRule {
  readonly enabled: boolean;
  readonly position: number;
}

const columns = ['id', 'conditions', 'staffIds', 'way', 'enabled', 'position'] as const;

/** In the order in which they are asked. `archived` too: the history of cases names them. */
export async function listRuleRows(tx: Tx, shopId: string): Promise<(KeptRule & { readonly archived: boolean })[]> {
  const rows = await tx
    .selectFrom('assignmentRules')
    .select([...columns, 'archivedAt'])
    .where('shopId', '=', shopId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  // The schema of rota-inputs.ts held the conditions when they were written.
  return rows.map(({ archivedAt, conditions, ...row }) => ({
    ...row,
    conditions: conditions as AssignmentRule['conditions'],
    archived: archivedAt !== null,
  }));
}
