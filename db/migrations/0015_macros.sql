-- Macros: a text with placeholders and what is done with it. And work on many cases at once, a row for each.

create table macros (
  shop_id     uuid not null references shops,
  id          uuid not null,
  owner_id    uuid,                               -- whose own it is; null: the shop's
  name        text not null check (name = trim(name) and name <> ''),
  text_pl     text not null default '',
  text_en     text not null default '',
  actions     jsonb not null default '[]',
  procedures  text[] not null default '{}',       -- offered for these only; empty: for all
  channel_ids uuid[] not null default '{}',
  used_count  integer not null default 0,
  archived_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, owner_id) references staff
);
create index macros_in_use on macros (shop_id, used_count desc) where archived_at is null;
select protect('macros', 'select, insert, update');

-- One act upon many cases. Its figures are counted from its rows.
create table bulk_acts (
  shop_id     uuid not null references shops,
  id          uuid not null,
  actor_kind  text not null check (actor_kind in ('staff', 'apiKey')),
  actor_id    uuid not null,
  act         jsonb not null,
  state       text not null check (state in ('running', 'done', 'cancelled', 'undoing', 'undone')),
  created_at  timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, id)
);
create index bulk_acts_of on bulk_acts (shop_id, actor_id, created_at desc);
select protect('bulk_acts', 'select, insert, update');

-- Each case once: its change and the state of its row are written in one transaction, so a killed job goes on where it was.
create table bulk_rows (
  shop_id       uuid not null,
  bulk_id       uuid not null,
  case_id       uuid not null,
  position      integer not null,
  state         text not null default 'waiting'
    check (state in ('waiting', 'done', 'unchanged', 'failed', 'cancelled', 'undone', 'kept')),
  reason        text,      -- why it failed, or was kept when the rest was undone
  version_after integer,   -- who sees another one knows that somebody changed the case since
  before        jsonb,     -- what to put back; null: nothing can be
  primary key (shop_id, bulk_id, case_id),
  foreign key (shop_id, bulk_id) references bulk_acts,
  foreign key (shop_id, case_id) references cases
);
create index bulk_rows_by_state on bulk_rows (shop_id, bulk_id, state, position);
select protect('bulk_rows', 'select, insert, update');
