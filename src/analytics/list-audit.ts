import { sql } from 'kysely';

import { requirePermission, type Actor } from '../identity/actor.ts';
import { shopIn } from '../identity/find-shop.ts';
import { endOfDay, startOfDay } from '../kit/day.ts';
import { isId } from '../kit/id.ts';
import type { SettingChange } from '../identity/setting-changes.ts';
import { Refusal } from '../kit/refusal.ts';
import type { EventActor } from '../platform/events.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { World } from '../platform/world.ts';
import { auditKinds, besideAdministration } from './audit-kinds.ts';
import type { ListAuditInput } from './audit-inputs.ts';

/** One act of administration or access. The log holds ids; the names are those of today. */
export interface AuditEntry {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly actorKind: EventActor['kind'];
  readonly actorId: string | null;
  /** The person, or the key. Null for what happens by itself. */
  readonly who: string | null;
  /** What it was done to, where that has a name: a person, a channel, a key, a tag, a macro, a parcel. */
  readonly about: string | null;
  readonly customerId: string | null;
  /** Which parts of the settings changed. */
  readonly parts: readonly string[];
  /** The role given, where one was. */
  readonly role: string | null;
  /** At which step of the sign-in, or by which. */
  readonly step: string | null;
  /** What codes, numbers and choices of the settings were and became. */
  readonly changes: readonly SettingChange[];
}

/** At least what the index `events_of_administration` leaves out, so that it is used. */
const ofAdministration = sql`e.case_id is null
  and e.type not in (${sql.join(besideAdministration.map((type) => sql.lit(type)))})`;

/** Who changed what in the shop and who took data out of it, newest first, by keyset. */
export async function listAudit(
  world: World,
  actor: Actor,
  { from, to, staffId, kind, after, limit }: ListAuditInput,
): Promise<{ rows: AuditEntry[]; next: string | null }> {
  requirePermission(actor, 'read audit');
  const { shopId } = actor;
  const start = after ? readCursor(after) : null;
  return inShop(world, shopId, async (tx) => {
    const { zone } = await shopIn(tx, shopId);
    const types: readonly string[] = kind ? auditKinds[kind] : [];
    const { rows } = await sql<AuditEntry & { cursorAt: string }>`
      with page as (
        select e.id, e.type, e.at, e.actor_kind, e.actor_id, e.data
        from events e
        where e.shop_id = ${shopId} and ${ofAdministration}
          ${from ? sql`and e.at >= ${startOfDay(zone, from)}` : sql``}
          ${to ? sql`and e.at < ${endOfDay(zone, to)}` : sql``}
          ${staffId ? sql`and e.actor_kind = 'staff' and e.actor_id = ${staffId}` : sql``}
          ${kind ? sql`and e.type in (${sql.join(types)})` : sql``}
          ${start ? sql`and (e.at, e.id) < (${start.at}::timestamptz, ${start.id}::uuid)` : sql``}
        order by e.at desc, e.id desc limit ${limit + 1}
      )
      select p.id, p.type, p.at, p.actor_kind, p.actor_id,
        case p.actor_kind
          when 'staff' then (select name from staff where shop_id = ${shopId} and id::text = p.actor_id)
          when 'apiKey' then (select name from api_keys where shop_id = ${shopId} and id::text = p.actor_id)
        end as who,
        case
          when p.data ? 'channelId' then (select name from channels where shop_id = ${shopId} and id::text = p.data ->> 'channelId')
          when p.data ? 'staffId' then (select name from staff where shop_id = ${shopId} and id::text = p.data ->> 'staffId')
          when p.data ? 'keyId' then (select name from api_keys where shop_id = ${shopId} and id::text = p.data ->> 'keyId')
          when p.data ? 'tagId' then (select name from tags where shop_id = ${shopId} and id::text = p.data ->> 'tagId')
          when p.data ? 'connectionId' then (select name from connections where shop_id = ${shopId} and id::text = p.data ->> 'connectionId')
          when p.data ? 'orphanId' then (select number from orphan_parcels where shop_id = ${shopId} and id::text = p.data ->> 'orphanId')
          when p.data ? 'macroId' then (select name from macros where shop_id = ${shopId} and id::text = p.data ->> 'macroId')
        end as about,
        case when p.type ^@ 'customer.' then p.data ->> 'customerId' end as customer_id,
        coalesce(p.data -> 'parts', '[]') as parts,
        p.data ->> 'role' as role,
        coalesce(p.data ->> 'step', p.data ->> 'by') as step,
        coalesce(p.data -> 'changes', '[]') as changes,
        to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor_at
      from page p order by p.at desc, p.id desc`.execute(tx);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ cursorAt: _cursorAt, ...row }) => row),
      next: rows.length > limit && last ? Buffer.from(`${last.cursorAt} ${last.id}`).toString('base64url') : null,
    };
  });
}

function readCursor(text: string): { at: string; id: string } {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !isId(id))
    throw new Refusal('invalid', 'cursor', { fields: [{ field: 'after', reason: 'not-a-cursor' }] });
  return { at, id };
}
