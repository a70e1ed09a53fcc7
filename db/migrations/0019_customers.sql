-- People and what is held about them: found by name, merged and told apart, noted and flagged, exported and forgotten.

alter table customers
  add column name_key      text,          -- folded, for finding
  add column surname_key   text generated always as (regexp_replace(name_key, '^(.*) ([^ ]+)$', '\2 \1')) stored,
  add column company_key   text generated always as (lower(translate(company, 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż', 'ACELNOSZZacelnoszz'))) stored,
  add column restricted_at timestamptz,   -- asked to be forgotten; what the law makes us keep is kept and nothing else (GDPR 18)
  add column erased_at     timestamptz;

-- A statement or an order that came with a folded name gives it to its customer.
alter table customers no force row level security;
alter table cases no force row level security;
alter table orders no force row level security;
update customers c set name_key = coalesce(
  (select k.name_key from cases k where k.shop_id = c.shop_id and k.customer_id = c.id and k.name_key is not null limit 1),
  (select o.name_key from orders o where o.shop_id = c.shop_id and o.customer_id = c.id and o.name_key is not null limit 1))
where c.name is not null;
alter table customers force row level security;
alter table cases force row level security;
alter table orders force row level security;

create index customers_by_name on customers (shop_id, name_key text_pattern_ops) where name_key is not null;
create index customers_by_surname on customers (shop_id, surname_key text_pattern_ops) where surname_key is not null;
create index customers_by_company on customers (shop_id, company_key text_pattern_ops) where company_key is not null;
create index customers_by_nip on customers (shop_id, nip) where nip is not null;
create index customers_merged on customers (shop_id, merged_into) where merged_into is not null;
create index identities_by_value on customer_identities (shop_id, kind, value text_pattern_ops);

-- A merge is a pointer, and pointers never go in a circle, whoever writes them at the same time.
create function merge_in_no_circle() returns trigger language plpgsql as $$
begin
  if new.merged_into is null then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('merge ' || new.shop_id, 0));
  if exists (
    with recursive up as (
      select c.id, c.merged_into from customers c where c.shop_id = new.shop_id and c.id = new.merged_into
      union
      select c.id, c.merged_into from customers c join up on c.shop_id = new.shop_id and c.id = up.merged_into
    ) select from up where id = new.id)
  then raise exception 'customers merged in a circle' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger customers_merge_in_no_circle before insert or update of merged_into on customers
  for each row execute function merge_in_no_circle();

create table customer_merges (
  shop_id     uuid not null,
  id          uuid not null,
  customer_id uuid not null,   -- who was merged
  into_id     uuid not null,   -- into whom
  reason      text not null default '',
  moved       jsonb not null,  -- how much came with them: {identities, orders, cases}
  by_kind     text not null,
  by_id       text,
  by_name     text,
  at          timestamptz not null,
  undone_at   timestamptz,
  undone_by   text,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customers,
  foreign key (shop_id, into_id) references customers,
  check (customer_id <> into_id)
);
create unique index one_customer_merge_at_a_time on customer_merges (shop_id, customer_id) where undone_at is null;
create index customer_merges_into on customer_merges (shop_id, into_id);
select protect('customer_merges', 'select, insert, update');

-- Who looks like one person, found anew every night; and who was said not to be, by a person.
create table customer_duplicates (
  shop_id  uuid not null,
  a_id     uuid not null,
  b_id     uuid not null,
  reasons  text[] not null,
  found_at timestamptz not null,
  primary key (shop_id, a_id, b_id),
  foreign key (shop_id, a_id) references customers,
  foreign key (shop_id, b_id) references customers,
  check (a_id < b_id)
);
create index duplicates_of_b on customer_duplicates (shop_id, b_id);
select protect('customer_duplicates');

create table customer_distinctions (
  shop_id uuid not null,
  a_id    uuid not null,
  b_id    uuid not null,
  by_id   text,
  at      timestamptz not null,
  primary key (shop_id, a_id, b_id),
  foreign key (shop_id, a_id) references customers,
  foreign key (shop_id, b_id) references customers,
  check (a_id < b_id)
);
select protect('customer_distinctions', 'select, insert, delete');

create table customer_notes (
  shop_id     uuid not null,
  id          uuid not null,
  customer_id uuid not null,
  body        text not null,
  author_kind text not null,
  author_id   text,
  author_name text,
  at          timestamptz not null,
  removed_at  timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customers
);
create index notes_of_customer on customer_notes (shop_id, customer_id, at desc);
select protect('customer_notes');

create table customer_flags (
  shop_id     uuid not null,
  id          uuid not null,
  customer_id uuid not null,
  flag        text not null check (flag in ('vip', 'careful')),
  reason      text not null,
  raised_by   text,
  raised_name text,
  raised_at   timestamptz not null,
  lowered_at  timestamptz,
  lowered_by  text,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customers
);
create unique index one_flag_of_a_kind on customer_flags (shop_id, customer_id, flag) where lowered_at is null;
select protect('customer_flags');

-- What a person may have (GDPR 15, 20): gathered by a job, handed out until it expires.
create table customer_exports (
  shop_id     uuid not null,
  id          uuid not null,
  customer_id uuid not null,
  state       text not null default 'queued' check (state in ('queued', 'running', 'ready', 'failed')),
  done        integer not null default 0,
  total       integer not null default 0,
  size        bigint,
  asked_by    text,
  asked_name  text,
  asked_at    timestamptz not null,
  ready_at    timestamptz,
  expires_at  timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customers
);
create index exports_of_customer on customer_exports (shop_id, customer_id, asked_at desc);
create index exports_by_age on customer_exports (expires_at) where expires_at is not null;
select protect('customer_exports');

-- A wish to be forgotten (GDPR 17) and what became of it: each case and order at once, or on the day its duty ends.
create table erasures (
  shop_id     uuid not null,
  id          uuid not null,
  customer_id uuid not null,
  reason      text not null,
  by_kind     text not null,
  by_id       text,
  by_name     text,
  at          timestamptz not null,
  done_at     timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customers
);
create unique index one_erasure_at_a_time on erasures (shop_id, customer_id) where done_at is null;
create index erasures_of_customer on erasures (shop_id, customer_id, at desc);
select protect('erasures', 'select, insert, update');

create table erasure_parts (
  shop_id    uuid not null,
  erasure_id uuid not null,
  kind       text not null check (kind in ('case', 'order', 'person')),
  subject_id uuid not null,
  why        text,             -- why it stays for now
  until      date,             -- through which day; null: as long as it is open
  done_at    timestamptz,
  primary key (shop_id, erasure_id, kind, subject_id),
  foreign key (shop_id, erasure_id) references erasures
);
create index erasure_parts_waiting on erasure_parts (shop_id, erasure_id) where done_at is null;
select protect('erasure_parts');

create table privacy_settings (
  shop_id               uuid primary key references shops,
  claim_years           integer not null default 6 check (claim_years between 1 and 10),
  business_claim_years  integer not null default 3 check (business_claim_years between 1 and 10),
  settled_years         integer not null default 1 check (settled_years between 0 and 10),
  tax_years             integer not null default 5 check (tax_years between 0 and 10),
  reason                text not null default '',
  changed_by            text,
  changed_at            timestamptz not null
);
select protect('privacy_settings', 'select, insert, update');

-- Erased content is gone and stays gone: a later revision of the order does not bring it back.
alter table orders add column erased_at timestamptz;
alter table cases add column erased_at timestamptz;

-- The one change of a record that is never edited: what is personal in it is emptied. The columns are named.
create function only_erase() returns trigger language plpgsql as $$
declare col text;
begin
  if to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
    raise exception '% is never edited', tg_table_name using errcode = 'restrict_violation';
  end if;
  foreach col in array tg_argv loop
    if coalesce(to_jsonb(new) ->> col, '') <> '' then
      raise exception '% is never edited', tg_table_name using errcode = 'restrict_violation';
    end if;
  end loop;
  return new;
end $$;
create trigger decisions_are_only_erased before update on decisions for each row execute function only_erase('body', 'salt');
create trigger receipts_are_only_erased before update on receipts for each row execute function only_erase('condition');
create trigger proofs_are_only_erased before update on proofs_of_sending for each row execute function only_erase('number', 'carrier');
select share('decisions', 'update');
select share('receipts', 'update');
select share('proofs_of_sending', 'update');
