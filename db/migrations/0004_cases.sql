-- ★ What buyers declare, and the work about it.

create extension if not exists pg_trgm;

create sequence case_numbers start 1001;
do $$
declare app text := (select name from db_roles where kind = 'app');
        across text := (select name from db_roles where kind = 'across');
begin
  if app is not null then execute format('grant usage on sequence case_numbers to %I, %I', app, across); end if;
end $$;

create table form_drafts (
  shop_id           uuid not null references shops,
  id                uuid not null,
  channel_id        uuid not null,
  token_hash        bytea not null,
  path              text not null check (path in ('withdraw', 'report')),
  answers           jsonb not null default '{}',
  order_id          uuid,             -- proven by the buyer
  submitted_case_id uuid,
  created_at        timestamptz not null,
  expires_at        timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, token_hash),
  foreign key (shop_id, channel_id) references channels
);
create index form_drafts_by_age on form_drafts (expires_at);
select protect('form_drafts');

-- What the buyer declared: never refused, never edited. Personal content is salted, so that it can be
-- erased and its digest in the history still stands.
create table statements (
  shop_id     uuid not null references shops,
  id          uuid not null,
  case_id     uuid not null,
  channel_id  uuid not null,
  kind        text not null check (kind in ('withdrawal', 'report')),
  medium      text not null check (medium in ('form', 'api', 'phone', 'mail', 'letter', 'in_person', 'marketplace')),
  locale      text not null check (locale in ('pl', 'en')),
  content     jsonb not null,   -- see cases/statement-inputs.ts
  wording     text not null,    -- the exact text the buyer confirmed
  salt        bytea,
  declared_at timestamptz not null,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, channel_id) references channels
);
create index statements_of_case on statements (shop_id, case_id);
create function keep_statement() returns trigger language plpgsql as $$
begin
  -- the one change there is: erasure of what is personal
  if tg_op = 'UPDATE' and new.salt is null and new.content = '{}' and new.wording = ''
     and (new.shop_id, new.id, new.case_id, new.channel_id, new.kind, new.medium, new.locale, new.declared_at, new.received_at, new.recorded_at)
       = (old.shop_id, old.id, old.case_id, old.channel_id, old.kind, old.medium, old.locale, old.declared_at, old.received_at, old.recorded_at)
  then return new; end if;
  raise exception 'a statement is never edited' using errcode = 'restrict_violation';
end $$;
create trigger statements_are_kept before update or delete on statements for each row execute function keep_statement();
select protect('statements', 'select, insert, update');

create table statuses (
  shop_id     uuid not null references shops,
  id          uuid not null,
  name_pl     text not null,
  name_en     text not null,
  color       text not null check (color ~ '^#[0-9a-f]{6}$'),
  stage       text not null,
  visible     boolean not null default false,  -- the buyer sees it and gets a mail
  position    integer not null default 0,
  archived_at timestamptz,
  primary key (shop_id, id)
);
select protect('statuses', 'select, insert, update');

create table cases (
  shop_id           uuid not null references shops,
  id                uuid not null,
  number            text not null,
  channel_id        uuid not null,
  statement_id      uuid not null,
  order_id          uuid,
  customer_id       uuid,
  parent_case_id    uuid,
  merged_into       uuid,

  procedure         text not null check (procedure in ('withdrawal', 'voluntary_return', 'complaint', 'guarantee', 'not_received', 'not_collected', 'dispute', 'inquiry')),
  issue             text not null check (issue in ('changed_mind', 'defective', 'damaged_in_transit', 'missing_items', 'wrong_item', 'not_as_described', 'not_received', 'late', 'other')),
  demand            text check (demand in ('refund', 'replacement', 'repair', 'price_reduction', 'missing_part', 'other')),
  demand_amount     bigint check (demand_amount >= 0),
  capacity          text not null check (capacity in ('consumer', 'sole_trader_as_consumer', 'business', 'unknown')),
  stage             text not null default 'submitted' check (stage in ('submitted', 'in_review', 'waiting_customer', 'decided', 'settling', 'closed', 'cancelled', 'merged')),
  outcome           text not null default 'none' check (outcome in ('none', 'accepted', 'partly_accepted', 'rejected', 'deemed_accepted', 'acknowledged')),
  deemed_confirmed_at timestamptz,                -- a person confirmed what silence decided
  custody           text not null default 'not_required' check (custody in ('not_required', 'expected', 'label_issued', 'in_transit', 'delivered', 'received', 'inspected', 'disposed', 'not_returned', 'lost')),
  money             text check (money in ('planned', 'approved', 'sent', 'settled', 'failed', 'in_doubt')),
  remedy            text check (remedy in ('planned', 'shipped', 'delivered', 'in_repair', 'repaired', 'unrepairable')),
  decider           text not null default 'shop' check (decider in ('shop', 'marketplace', 'carrier', 'insurer')),
  flags             text[] not null default '{}',
  takeback_asked_at timestamptz,                  -- the buyer asks to take the statement back

  assignee_id       uuid,
  status_id         uuid,
  locale            text not null check (locale in ('pl', 'en')),
  contact_name      text,
  contact_email     text,
  contact_phone     text,
  payout_account    text,                          -- only where the original method cannot be used
  order_number      text,                          -- as the buyer wrote it, or the order's own
  summary           text not null default '',      -- the first line of the list: what it is about
  preview           text not null default '',      -- the last thing anybody said
  unread            boolean not null default true,
  waiting_since     timestamptz,                   -- how long the ball has been with us

  name_key          text,                          -- folded, for finding
  email_key         text,
  phone_key         text,
  order_key         text,

  next_clock_rule   text,
  next_clock_at     timestamptz,                   -- the clock that runs out first, for the list
  event_seq         integer not null default 0,
  event_hash        bytea,
  version           integer not null default 1,
  opened_at         timestamptz not null,
  active_at         timestamptz not null,          -- the last thing that happened
  closed_at         timestamptz,

  primary key (shop_id, id),
  unique (shop_id, number),
  foreign key (shop_id, channel_id) references channels,
  foreign key (shop_id, statement_id) references statements deferrable initially deferred,
  foreign key (shop_id, order_id) references orders,
  foreign key (shop_id, customer_id) references customers deferrable initially deferred,
  foreign key (shop_id, parent_case_id) references cases,
  foreign key (shop_id, merged_into) references cases,
  foreign key (shop_id, assignee_id) references staff,
  foreign key (shop_id, status_id) references statuses,
  check ((stage in ('closed', 'cancelled', 'merged')) = (closed_at is not null)),
  check (stage <> 'merged' or merged_into is not null)
);
create index cases_newest on cases (shop_id, active_at desc, id desc);
create index cases_open_newest on cases (shop_id, active_at desc, id desc) where closed_at is null;
create index cases_open_by_clock on cases (shop_id, next_clock_at, id) where closed_at is null;
create index cases_open_by_assignee on cases (shop_id, assignee_id, active_at desc, id desc) where closed_at is null;
create index cases_by_order on cases (shop_id, order_id) where order_id is not null;
create index cases_by_customer on cases (shop_id, customer_id, opened_at desc);
create index cases_by_number on cases (shop_id, number text_pattern_ops);
create index cases_by_order_key on cases (shop_id, order_key text_pattern_ops) where order_key is not null;
create index cases_by_email_key on cases (shop_id, email_key text_pattern_ops) where email_key is not null;
create index cases_by_phone_key on cases (shop_id, phone_key text_pattern_ops) where phone_key is not null;
create index cases_by_name on cases using gin (name_key gin_trgm_ops) where name_key is not null;
select protect('cases', 'select, insert, update');

create table case_lines (
  shop_id           uuid not null,
  id                uuid not null,
  case_id           uuid not null,
  position          integer not null,
  order_line_id     uuid,
  name              text not null,
  sku               text,
  quantity          integer not null check (quantity > 0),
  unexpected        boolean not null default false, -- found in the parcel, claimed by nobody
  custody           text not null default 'not_required' check (custody in ('not_required', 'expected', 'label_issued', 'in_transit', 'delivered', 'received', 'inspected', 'disposed', 'not_returned', 'lost')),
  received          integer not null default 0 check (received >= 0),
  restocked         integer not null default 0 check (restocked >= 0),
  scrapped          integer not null default 0 check (scrapped >= 0),
  to_supplier       integer not null default 0 check (to_supplier >= 0),
  back_to_buyer     integer not null default 0 check (back_to_buyer >= 0),
  undecided         integer generated always as (received - restocked - scrapped - to_supplier - back_to_buyer) stored,
  granted_money     integer not null default 0 check (granted_money between 0 and quantity),
  granted_goods     integer not null default 0 check (granted_goods between 0 and quantity),
  primary key (shop_id, id),
  unique (shop_id, case_id, position),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, order_line_id) references order_lines,
  check (received >= restocked + scrapped + to_supplier + back_to_buyer)
);
create index case_lines_of_order_line on case_lines (shop_id, order_line_id) where order_line_id is not null;
select protect('case_lines', 'select, insert, update');

create table clocks (
  shop_id       uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  rule          text not null,
  class         text not null check (class in ('owed', 'window', 'reminder', 'promise')),
  consequence   text not null,
  start_day     date,
  nominal       date,
  deadline      date,
  statutory     date,              -- the end by law, where the shop's own offer runs longer
  safe_target   date,
  expires_at    timestamptz,
  told          date,              -- the date the buyer was told: the deadline never falls before it
  withheld      boolean not null default false, -- the money lawfully waits for goods or proof of sending
  verified      boolean not null default true,  -- false: a country profile no lawyer has confirmed
  state         text not null default 'running' check (state in ('running', 'met', 'breached', 'void')),
  ended_at      timestamptz,
  primary key (shop_id, id),
  unique (shop_id, case_id, rule),
  foreign key (shop_id, case_id) references cases,
  check (told is null or deadline is null or deadline >= told),
  check (state = 'breached' or (state in ('met', 'void')) = (ended_at is not null))
);
create index clocks_due on clocks (expires_at) where state = 'running';
select protect('clocks', 'select, insert, update');

-- The secret behind /c/<token>; a case may have several, each can be revoked.
create table case_tokens (
  shop_id    uuid not null,
  token_hash bytea not null,
  case_id    uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, token_hash),
  foreign key (shop_id, case_id) references cases
);
create index tokens_of_case on case_tokens (shop_id, case_id);
select protect('case_tokens', 'select, insert, update');

create table consents (
  shop_id      uuid not null references shops,
  id           uuid not null,
  case_id      uuid,
  customer_id  uuid,
  kind         text not null check (kind in ('survey')),
  version      text not null,
  locale       text not null,
  source       text not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases
);
create unique index one_consent_of_a_kind on consents (shop_id, case_id, kind) where withdrawn_at is null;
select protect('consents', 'select, insert, update');
