import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import type { Axes } from './case.ts';
import { familyOf } from './case-family.ts';
import { refusalOfUnmerging } from './unmerge-case.ts';

export interface CaseMention {
  readonly id: string;
  readonly number: string;
  readonly procedure: Axes['procedure'];
  readonly stage: Axes['stage'];
  readonly summary: string;
}

export interface MergedCase extends CaseMention {
  readonly mergedAt: Date;
  /** Why the merge cannot be undone any more; null when it can. */
  readonly final: string | null;
  readonly statement: {
    readonly kind: 'withdrawal' | 'report';
    readonly wording: string;
    readonly declaredAt: Date;
    readonly receivedAt: Date;
  };
}

export interface RelatedCases {
  readonly mergedInto: CaseMention | null;
  readonly merged: readonly MergedCase[];
  readonly parent: CaseMention | null;
  readonly children: readonly CaseMention[];
  readonly related: readonly CaseMention[];
  readonly split: readonly CaseMention[];
}

/** What a case has to do with others: seen from either end. */
export async function relatedCases(world: World, actor: Actor, { caseId }: { caseId: string }): Promise<RelatedCases> {
  requirePermission(actor, 'read cases');
  const { shopId } = actor;
  return inShop(world, shopId, async (tx) => {
    const { rows } = await sql<CaseMention & { as: 'into' | 'parent' | 'child' | 'related' | 'split' }>`
      select k.id, k.number, k.procedure, k.stage, k.summary, x.as from (
        select merged_into as id, 'into' as as from cases where shop_id = ${shopId} and id = ${caseId} and merged_into is not null
        union all select parent_case_id, 'parent' from cases where shop_id = ${shopId} and id = ${caseId} and parent_case_id is not null
        union all select id, 'child' from cases where shop_id = ${shopId} and parent_case_id = ${caseId}
        union all select other_id, kind from case_links where shop_id = ${shopId} and case_id = ${caseId}
        union all select case_id, kind from case_links where shop_id = ${shopId} and other_id = ${caseId}
      ) x join cases k on k.shop_id = ${shopId} and k.id = x.id order by k.opened_at, k.id`.execute(tx);
    const named = (as: (typeof rows)[number]['as']): CaseMention[] =>
      rows
        .filter((row) => row.as === as)
        .map(({ id, number, procedure, stage, summary }) => ({ id, number, procedure, stage, summary }));
    return {
      mergedInto: named('into')[0] ?? null,
      merged: await mergedCases(tx, shopId, caseId),
      parent: named('parent')[0] ?? null,
      children: named('child'),
      related: named('related'),
      split: named('split'),
    };
  });
}

async function mergedCases(tx: Tx, shopId: string, caseId: string): Promise<MergedCase[]> {
  const family = (await familyOf(tx, shopId, caseId)).filter((id) => id !== caseId);
  if (family.length === 0) return [];
  const { rows } = await sql<Omit<MergedCase, 'final'> & { targetId: string }>`
    select k.id, k.number, k.procedure, k.stage, k.summary, m.merged_at, m.target_id,
      jsonb_build_object('kind', s.kind, 'wording', s.wording) as statement, s.declared_at, s.received_at
    from cases k
    join case_merges m on m.shop_id = k.shop_id and m.source_id = k.id and m.undone_at is null
    join statements s on s.shop_id = k.shop_id and s.id = k.statement_id
    where k.shop_id = ${shopId} and k.id = any (${family}::uuid[]) order by m.merged_at, k.id`.execute(tx);
  const merged: MergedCase[] = [];
  for (const row of rows) {
    const { targetId, declaredAt, receivedAt, ...rest } = row as typeof row & { declaredAt: Date; receivedAt: Date };
    const final = await refusalOfUnmerging(tx, shopId, { targetId, sourceId: rest.id });
    merged.push({ ...rest, statement: { ...rest.statement, declaredAt, receivedAt }, final });
  }
  return merged;
}
