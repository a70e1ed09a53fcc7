import { sql } from 'kysely';

import type { Tx } from '../../platform/db.ts';
import type { CaseText } from '../search-terms.ts';

/** Letters are the shop's own templates: every case would be found by them. */
const SAID = ['buyer', 'reply', 'question', 'note'];
/** Read of one case at most. */
const MOST_LETTERS = 100_000;

interface Row {
  id: string;
  number: string;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  orderNumber: string | null;
  summary: string;
  content: {
    contact?: Contact;
    company?: { name?: string; nip?: string };
    contract?: string;
    description?: string;
    orderNumber?: string;
  };
  orderCodes: (string | null)[] | null;
  buyer: { name?: string; email?: string; phone?: string; login?: string; company?: string; nip?: string } | null;
  parcels: string[] | null;
  lines: { name: string; sku: string | null; variant: string | null }[] | null;
  said: string[] | null;
}
interface Contact {
  name?: string;
  email?: string;
  phone?: string;
}

/** What these cases say now, for the index. */
export async function readCaseTexts(
  tx: Tx,
  shopId: string,
  caseIds: readonly string[],
): Promise<Map<string, CaseText>> {
  const { rows } = await sql<Row>`
    select k.id, k.number, k.contact_name, k.contact_email, k.contact_phone, k.order_number, k.summary, s.content,
      array[o.number, o.external_id] as order_codes, o.buyer,
      (select array_agg(p.number) from shipments p where p.shop_id = k.shop_id and p.order_id = k.order_id and p.number is not null) as parcels,
      (select jsonb_agg(jsonb_build_object('name', l.name, 'sku', l.sku, 'variant', b.variant))
       from case_lines l left join order_lines b on b.shop_id = l.shop_id and b.id = l.order_line_id
       where l.shop_id = k.shop_id and l.case_id = k.id) as lines,
      (select array_agg(left(m.body, ${MOST_LETTERS}) order by m.at) from messages m
       where m.shop_id = k.shop_id and m.case_id = k.id and m.kind = any (${SAID})) as said
    from cases k join statements s on s.shop_id = k.shop_id and s.id = k.statement_id
      left join orders o on o.shop_id = k.shop_id and o.id = k.order_id
    where k.shop_id = ${shopId} and k.id = any (${caseIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, textOf(row)]));
}

function textOf(row: Row): CaseText {
  const { content, lines } = row;
  // A case whose statement was erased keeps nothing of its order's buyer either.
  const buyer = Object.keys(content).length ? row.buyer : null;
  return {
    number: row.number,
    names: [row.contactName, content.contact?.name, content.company?.name, buyer?.name, buyer?.company, buyer?.login],
    emails: [row.contactEmail, content.contact?.email, buyer?.email],
    phones: [row.contactPhone, content.contact?.phone, buyer?.phone],
    codes: [
      row.orderNumber,
      content.orderNumber,
      ...(row.orderCodes ?? []),
      ...(row.parcels ?? []),
      content.company?.nip ?? buyer?.nip,
      buyer?.login,
      ...(lines ?? []).map(({ sku }) => sku),
    ],
    texts: [
      ...(lines ?? []).flatMap(({ name, variant }) => [name, variant]),
      row.summary,
      content.description,
      content.contract,
      ...(row.said ?? []),
    ],
  };
}
