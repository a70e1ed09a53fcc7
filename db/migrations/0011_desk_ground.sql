-- What several parts of the desk stand on: tags, cases put off or thrown out, and who is at the desk now.

create table tags (
  shop_id     uuid not null references shops,
  id          uuid not null,
  name        text not null check (name = trim(name) and name <> ''),
  color       text not null default '#5b6672' check (color ~ '^#[0-9a-f]{6}$'),
  archived_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id)
);
create unique index tags_by_name on tags (shop_id, lower(name)) where archived_at is null;
select protect('tags', 'select, insert, update');

create table case_tags (
  shop_id  uuid not null,
  case_id  uuid not null,
  tag_id   uuid not null,
  primary key (shop_id, case_id, tag_id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, tag_id) references tags
);
create index cases_of_tag on case_tags (shop_id, tag_id, case_id);
select protect('case_tags', 'select, insert, delete');

-- Put off until a day, until the buyer answers, or until the parcel comes; each of the last two may have a day as well.
-- Spam is a case like any other that nobody works on: a statement is never thrown away.
alter table cases
  add column snoozed_until timestamptz,
  add column snoozed_for   text check (snoozed_for in ('date', 'answer', 'parcel')),
  add column spam_at       timestamptz,
  add check (snoozed_until is null or snoozed_for is not null);
create index cases_snoozed on cases (shop_id, snoozed_until) where snoozed_for is not null;

-- Who is at the desk now, and on which case: a row per open window, refreshed while it lives. Losing it in a crash is fine.
create unlogged table presence (
  shop_id   uuid not null,
  staff_id  uuid not null,
  client_id uuid not null,
  case_id   uuid,
  doing     text not null default 'looking' check (doing in ('looking', 'writing')),
  seen_at   timestamptz not null,
  primary key (shop_id, staff_id, client_id)
);
create index presence_on_case on presence (shop_id, case_id) where case_id is not null;
select protect('presence');
