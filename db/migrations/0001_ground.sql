-- The ground: who may see what, the event log that is also the outbox, and what keeps requests honest.

-- Puts the two locks of tenancy on a table: forced row-level security by shop, and the one exception,
-- the role (or, where no role can be made, the setting) of acrossShops.
create function protect(t regclass, allowed text default 'select, insert, update, delete', shop_column text default 'shop_id')
returns void language plpgsql as $$
declare
  app text := (select name from db_roles where kind = 'app');
  across text := (select name from db_roles where kind = 'across');
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  -- after a transaction the setting is an empty string, not null
  execute format('create policy tenant on %s using (%I = nullif(current_setting(''app.shop_id'', true), '''')::uuid)', t, shop_column);
  if across is null then
    execute format('create policy across on %s using (current_setting(''app.across'', true) = ''on'')', t);
  else
    execute format('create policy across on %s to %I using (true) with check (true)', t, across);
    execute format('grant %s on %s to %I, %I', allowed, t, app, across);
  end if;
end $$;

-- For the few tables that belong to no shop.
create function share(t regclass, allowed text) returns void language plpgsql as $$
declare
  app text := (select name from db_roles where kind = 'app');
  across text := (select name from db_roles where kind = 'across');
begin
  if app is not null then
    execute format('grant %s on %s to %I, %I', allowed, t, app, across);
  end if;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Everything that happened. Holds ids, codes and salted digests, never personal text: erasing the side
-- tables leaves a chain that still verifies. Events of a case are chained by hash in the order of seq.
create table events (
  shop_id    uuid not null,
  id         uuid not null,
  case_id    uuid,
  seq        integer,
  type       text not null,
  at         timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'buyer', 'apiKey', 'system')),
  actor_id   text,
  data       jsonb not null default '{}',
  digest     bytea,
  prev_hash  bytea,
  hash       bytea,
  primary key (shop_id, id),
  check ((case_id is null) = (seq is null) and (case_id is null) = (hash is null))
);
create unique index events_of_case on events (shop_id, case_id, seq) where case_id is not null;
select protect('events', 'select, insert');
create trigger events_are_kept before update or delete on events for each row execute function refuse_change();

-- What the relay has yet to hand to the queue. Filled by the trigger, so that no event can be forgotten.
create table event_outbox (
  position bigint generated always as identity primary key,
  shop_id  uuid not null,
  event_id uuid not null,
  case_id  uuid,
  type     text not null
);
create function queue_event() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into event_outbox (shop_id, event_id, case_id, type) values (new.shop_id, new.id, new.case_id, new.type);
  return null;
end $$;
create trigger events_are_relayed after insert on events for each row execute function queue_event();

-- Which queue workers live: each process holds the advisory lock that its rows name.
create table worker_leases (
  worker_id text primary key,
  lock_key  bigint not null,
  since     timestamptz not null default now()
);

-- Writes that carry an Idempotency-Key are done once: the answer of the first is the answer of the rest.
create table idempotency_keys (
  shop_id    uuid not null,
  key        text not null,
  actor      text not null,
  request    bytea not null,
  status     integer,
  response   jsonb,
  created_at timestamptz not null,
  primary key (shop_id, actor, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
select protect('idempotency_keys');

-- Tries per window, shared by all processes. Keys are digests. Losing it in a crash is fine.
create unlogged table rate_counters (
  key        bytea primary key,
  tries      integer not null,
  expires_at timestamptz not null
);
create index rate_counters_by_age on rate_counters (expires_at);
select share('rate_counters', 'select, insert, update, delete');

-- The mailbox of a machine without SMTP: what /dev/mail shows. Never used in production.
create table local_mails (
  id         uuid primary key,
  at         timestamptz not null,
  message_id text not null,
  sender     text not null,
  recipient  text not null,
  subject    text not null,
  html       text not null,
  body       text not null,
  headers    jsonb not null
);
create table local_mail_attachments (
  mail_id      uuid not null references local_mails on delete cascade,
  position     integer not null,
  filename     text not null,
  content_type text not null,
  content      bytea not null,
  primary key (mail_id, position)
);
select share('local_mails', 'select, insert, delete');
select share('local_mail_attachments', 'select, insert, delete');
