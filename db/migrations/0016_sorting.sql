-- How people sort cases: put off, spam, merged, split, linked; the mail of a status; fields of the shop's own; product safety.

-- When it was put off: a clock that comes near after this wakes the case, one that was near already does not.
alter table cases
  add column snoozed_at   timestamptz,
  add column spam_because text check (spam_because in ('advertising', 'automatic', 'abuse', 'test', 'other')),
  add check (spam_at is null or spam_because is not null);
create index cases_merged on cases (shop_id, merged_into) where merged_into is not null;
create index cases_of_parent on cases (shop_id, parent_case_id) where parent_case_id is not null;

-- What a status says to the buyer who sees it: our own words, the shop's own, or nothing.
alter table statuses
  add column mail    text not null default 'standard' check (mail in ('none', 'standard', 'own')),
  add column mail_pl text,
  add column mail_en text,
  add check (mail <> 'own' or (mail_pl <> '' and mail_en <> ''));

-- Two cases about one matter. Written once per pair, the smaller id first.
create table case_links (
  shop_id   uuid not null,
  case_id   uuid not null,
  other_id  uuid not null,
  kind      text not null check (kind in ('related', 'split')),
  linked_at timestamptz not null,
  primary key (shop_id, case_id, other_id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, other_id) references cases,
  check (case_id < other_id)
);
create index links_of_other on case_links (shop_id, other_id);
select protect('case_links', 'select, insert, delete');

-- One case went into another. What moved is written down, so that it can move back.
create table case_merges (
  shop_id      uuid not null,
  id           uuid not null,
  source_id    uuid not null,
  target_id    uuid not null,
  source_stage text not null,
  moved        jsonb not null,   -- see cases/merge-acts.ts
  merged_at    timestamptz not null,
  undone_at    timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, source_id) references cases,
  foreign key (shop_id, target_id) references cases,
  check (source_id <> target_id)
);
create unique index one_merge_at_a_time on case_merges (shop_id, source_id) where undone_at is null;
create index merges_into on case_merges (shop_id, target_id);
select protect('case_merges', 'select, insert, update');

-- What a shop wants to know about its cases beyond what the law and the form ask.
create table custom_fields (
  shop_id        uuid not null references shops,
  id             uuid not null,
  kind           text not null check (kind in ('text', 'number', 'date', 'choice', 'yes_no')),
  name_pl        text not null,
  name_en        text not null,
  hint_pl        text,
  hint_en        text,
  choices        jsonb not null default '[]',
  procedures     text[] not null default '{}',   -- none named: all
  issues         text[] not null default '{}',
  channel_ids    text[] not null default '{}',
  show_when      jsonb,                          -- another field and the value it must have
  needed_for     text not null default 'nothing' check (needed_for in ('nothing', 'decision', 'closing')),
  asked_of_buyer boolean not null default false,
  position       integer not null default 0,
  archived_at    timestamptz,
  created_at     timestamptz not null,
  primary key (shop_id, id)
);
select protect('custom_fields', 'select, insert, update');

-- May be personal: the history has a salted digest only.
create table case_field_values (
  shop_id  uuid not null,
  case_id  uuid not null,
  field_id uuid not null,
  value    text not null,
  salt     bytea not null,
  set_at   timestamptz not null,
  primary key (shop_id, case_id, field_id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, field_id) references custom_fields
);
create index cases_of_field_value on case_field_values (shop_id, field_id, value);
select protect('case_field_values');

-- A product may be dangerous (Regulation (EU) 2023/988). What was done about it, and on which day.
create table safety_matters (
  shop_id   uuid not null,
  case_id   uuid not null,
  state     text not null check (state in ('proposed', 'open', 'dismissed', 'closed')),
  because   text not null check (because in ('words', 'staff')),
  steps     jsonb not null default '{}',   -- step: { on, by }
  raised_at timestamptz not null,
  opened_at timestamptz,
  ended_at  timestamptz,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references cases,
  check (state <> 'open' or opened_at is not null)
);
create index safety_matters_alive on safety_matters (shop_id, raised_at) where state in ('proposed', 'open');
select protect('safety_matters', 'select, insert, update');
