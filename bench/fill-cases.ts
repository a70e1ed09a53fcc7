import type pg from 'pg';

import { idAt } from './ids.ts';
import type { Shop } from './stage.ts';

const FIRST = `'{Anna,Łucja,Piotr,Katarzyna,Żaneta,Michał,Zofia,Jan,Świętosława,Tomasz,Ewa,Józef,Grażyna,Paweł,Agnieszka,Marek,Oliwia,Krzysztof,Sławomir,Beata}'::text[]`;
const LAST = `'{Kowalska,Nowak,Wiśniewska,Wójcik,Żółć,Kamińska,Zielińska,Szymańska,Woźniak,Dąbrowska,Kozłowska,Jankowska,Mazur,Krawczyk,Piotrowska,Grabowska,Pawłowska,Michalska,Król,Wieczorek,Jabłońska,Majewska,Stępień,Górska,Rutkowska,Sikora,Baran,Duda,Szewczyk,Pietrzak}'::text[]`;
const FOLD = `translate(lower(%), 'ąćęłńóśźż', 'acelnoszz')`;
const one = (list: string, by: string) => `(${list})[1 + (${by}) % array_length(${list}, 1)]`;

/**
 * Cases as a shop has them after a while: most are closed, most are withdrawals, a few of the open ones are late; with
 * lines, clocks, history and what was said. Written by the database itself, with figures and dates that follow from `n`.
 */
export async function fillCases(client: pg.Client, { shopId, channelId, ownerId }: Shop, count: number): Promise<void> {
  const write = (text: string) => client.query(text.replaceAll('$shop', `'${shopId}'::uuid`));
  await write(`create temp table made on commit drop as
    select n, h, at, ${idAt('at', "'c' || n")} as id, ${idAt('at', "'s' || n")} as statement_id, ${idAt('at', "'p' || n")} as customer_id,
      ${one(FIRST, 'h')} || ' ' || ${one(LAST, 'h / 20')} as name, 'k' || (h % ${Math.ceil(count * 0.8)}) || '@example.com' as email,
      (n > ${count} * 0.85 and h % 8 <> 0) as is_open,
      case when h % 10 < 6 then 'withdrawal' when h % 10 < 9 then 'complaint' when h % 20 = 9 then 'guarantee' else 'inquiry' end as procedure
    from (select n, abs(hashint4(n)) % 1000000 as h, now() - (${count} - n) * interval '700 days' / ${count} as at from generate_series(1, ${count}) as n) as base`);
  await write(`insert into customers (shop_id, id, name, capacity, locale, created_at)
    select $shop, customer_id, name, 'consumer', 'pl', at from made`);
  await write(`insert into statements (shop_id, id, case_id, channel_id, kind, medium, locale, content, wording, salt, declared_at, received_at, recorded_at)
    select $shop, statement_id, id, '${channelId}', case procedure when 'withdrawal' then 'withdrawal' else 'report' end, 'form', 'pl',
      jsonb_build_object('contact', jsonb_build_object('name', name, 'email', email), 'description', repeat('Po tygodniu odprysnęła emalia. ', 4)),
      repeat('Odstępuję od umowy zawartej ze sklepem. ', 5), '\\x00', at, at, at from made`);
  await write(`insert into cases (shop_id, id, number, channel_id, statement_id, customer_id, procedure, issue, demand, capacity, stage, outcome,
      custody, flags, assignee_id, locale, contact_name, contact_email, contact_phone, order_number, summary, preview, unread, waiting_since,
      name_key, email_key, phone_key, order_key, next_clock_rule, next_clock_at, event_seq, event_hash, opened_at, active_at, closed_at)
    select $shop, id, 'ZP-' || nextval('case_numbers'), '${channelId}', statement_id, customer_id, procedure,
      case procedure when 'withdrawal' then 'changed_mind' else 'defective' end, case procedure when 'complaint' then 'repair' end, 'consumer',
      case when not is_open then 'closed' else ${one(`'{submitted,in_review,in_review,waiting_customer,decided,settling,settling}'::text[]`, 'h')} end,
      case procedure when 'withdrawal' then 'acknowledged' else 'none' end, case procedure when 'withdrawal' then 'expected' else 'not_required' end,
      case when h % 9 = 0 then '{order-not-found}'::text[] else '{}' end, case when h % 5 > 0 then '${ownerId}'::uuid end,
      case when h % 7 = 0 then 'en' else 'pl' end, name, email, '+4860' || lpad((h * 7 % 10000000)::text, 7, '0'), '10' || lpad(n::text, 7, '0'),
      'Kubek emaliowany 300 ml', 'Po tygodniu odprysnęła emalia.', is_open and h % 3 = 0, case when is_open and h % 2 = 0 then at + interval '1 day' end,
      ${FOLD.replace('%', 'name')}, email, '+4860' || lpad((h * 7 % 10000000)::text, 7, '0'), '10' || lpad(n::text, 7, '0'),
      case when is_open then 'WD-REFUND' end, case when is_open then at + interval '14 days' end, 4, sha256(n::text::bytea), at, at + interval '3 days',
      case when not is_open then at + interval '12 days' end from made order by n`);
  await write(`insert into case_lines (shop_id, id, case_id, position, name, sku, quantity)
    select $shop, ${idAt('at', "'l' || i || n")}, id, i, 'Kubek emaliowany 300 ml', 'KUB-' || i, 1 + h % 2 from made, generate_series(0, 1) as i where i = 0 or h % 3 = 0`);
  await write(`insert into clocks (shop_id, id, case_id, rule, class, consequence, start_day, nominal, deadline, expires_at, state, ended_at)
    select $shop, ${idAt('at', "'k' || rule || n")}, id, rule, class, 'none', at::date, at::date + 14, at::date + 14, at + interval '14 days',
      case when not is_open then 'met' when at + interval '14 days' > now() then 'running' else 'breached' end, case when not is_open then at + interval '10 days' end
    from made, (values ('WD-REFUND', 'owed'), ('WD-RETURN', 'window'), ('POLICY-FIRST-ANSWER', 'promise')) as r (rule, class)`);
  await write(`insert into events (shop_id, id, case_id, seq, type, at, actor_kind, data, prev_hash, hash)
    select $shop, ${idAt("at + i * interval '1 hour'", "'e' || i || n")}, id, i,
      ${one(`'{case.submitted,case.assigned,case.replied,case.closed}'::text[]`, 'i - 1')}, at + i * interval '1 hour', 'system', '{}',
      case when i > 1 then sha256((n || '/' || i - 1)::bytea) end, sha256((n || '/' || i)::bytea) from made, generate_series(1, 4) as i`);
  await write(`insert into messages (shop_id, id, case_id, kind, author_kind, body, at)
    select $shop, ${idAt("at + i * interval '1 day'", "'m' || i || n")}, id, case i when 1 then 'buyer' when 2 then 'reply' else 'note' end,
      case i when 1 then 'buyer' else 'staff' end, repeat('Dziękujemy, sprawdzimy kubek i odpiszemy. ', 6), at + i * interval '1 day'
    from made, generate_series(1, 3) as i where i < 3 or h % 2 = 0`);
  await write(`insert into files (shop_id, id, case_id, kind, name, mime, size, original_hash, added_by, added_at)
    select $shop, ${idAt('at', "'f' || i || n")}, id, 'picture', 'kubek.jpg', 'image/jpeg', 180000, '\\x00', 'buyer', at from made, generate_series(1, 2) as i where h % 3 = 0`);
  await client.query('delete from event_outbox'); // nobody reacts to what never happened
}
