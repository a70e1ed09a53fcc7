import { answersBuyersSql } from '../identity/permissions.ts';
import { GONE_MS } from '../identity/presence.ts';

/** Names of what stands in the statement around it: the shop, the instant, and how open work is counted. */
interface Around {
  readonly shop: string;
  readonly at: string;
  readonly open: (shop: string, staff: string) => string;
}

/**
 * The rota of a shop at an instant, as one column of JSON (see rota.ts). It stands inside the statement that
 * reads a new case's channel, so that a submission asks the database no question more. In a shop without rules,
 * limits or absences it costs three looks into empty indexes and is null, as it is when there is no instant.
 */
export const rotaColumn = ({ shop, at, open }: Around): string => `
  case when ${at}::timestamptz is not null and (
    exists (select from assignment_rules r where ${ruleInUse(shop)})
    or exists (select from absences a where ${isOut(shop, at)})
    or exists (select from staff_capacity c where c.shop_id = ${shop}))
  then ${rotaJson({ shop, at, open })} end`;

/** The same, whether there is much to it or not. */
export const rotaJson = ({ shop, at, open }: Around): string => `
  jsonb_build_object(
    'people', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'role', s.role, 'most', c.most, 'paused', coalesce(c.paused, false),
        'open', case when c.most > 0 or ${isCounted(shop)} then ${open(shop, 's.id')} else 0 end,
        'present', exists (select from presence p where p.shop_id = ${shop} and p.staff_id = s.id
          and p.seen_at > ${at}::timestamptz - interval '${GONE_MS} milliseconds')
      ) order by s.created_at, s.id), '[]')
      from staff s left join staff_capacity c on c.shop_id = s.shop_id and c.staff_id = s.id
      where s.shop_id = ${shop} and ${answersBuyersSql('s')}),
    'rules', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'conditions', r.conditions, 'staffIds', r.staff_ids, 'way', r.way
      ) order by r.position, r.id), '[]')
      from assignment_rules r where ${ruleInUse(shop)}),
    'away', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', a.id, 'staffId', a.staff_id, 'substituteId', a.substitute_id, 'newCases', a.new_cases
      ) order by a.starts_at, a.id), '[]')
      from absences a where ${isOut(shop, at)}))`;

const ruleInUse = (shop: string) => `r.shop_id = ${shop} and r.enabled and r.archived_at is null`;

/** By the times: a sweep that is late gives nobody a case who is away. */
const isOut = (shop: string, at: string) =>
  `a.shop_id = ${shop} and a.called_off_at is null and a.starts_at <= ${at} and a.ends_at > ${at}`;

const isCounted = (shop: string) =>
  `exists (select from assignment_rules r where ${ruleInUse(shop)} and r.way = 'least-open' and s.id = any (r.staff_ids))`;
