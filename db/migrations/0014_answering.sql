-- Answering: what is being written, what is about to leave, and what is asked inside the shop.

-- A reply and a note somebody has begun. Kept here, so that they survive a reload and another machine; colleagues may look.
create table message_drafts (
  shop_id    uuid not null,
  case_id    uuid not null,
  staff_id   uuid not null,
  kind       text not null check (kind in ('reply', 'note')),
  id         uuid not null,              -- its files lie under it (files.draft_id) until the message takes them
  body       text not null default '',
  seen_seq   integer,                    -- the last entry of the history the writer had seen when they began
  version    integer not null default 1,
  updated_at timestamptz not null,
  primary key (shop_id, case_id, staff_id, kind),
  unique (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, staff_id) references staff
);
select protect('message_drafts');

-- An answer that was sent from the desk and can still be taken back. What became of it stays until its writer has seen it.
create table held_sends (
  shop_id    uuid not null,
  id         uuid not null,              -- its files lie under it, as under a draft
  case_id    uuid not null,
  staff_id   uuid not null,
  body       text not null,
  afterwards text not null check (afterwards in ('stay', 'wait', 'close')),
  seen_seq   integer not null,           -- the end of the history when it was pressed: what others do after it stops the send
  held_at    timestamptz not null,
  due_at     timestamptz not null,
  state      text not null default 'held' check (state in ('held', 'sent', 'undone', 'stopped')),
  reason     text,                       -- why it was stopped
  message_id uuid,                       -- what it became
  seen_at    timestamptz,                -- the writer knows that it was stopped
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, staff_id) references staff,
  check (state <> 'stopped' or reason is not null)
);
create index held_sends_due on held_sends (due_at) where state = 'held';
create index held_sends_of_case on held_sends (shop_id, case_id) where state = 'held';
create index held_sends_stopped on held_sends (shop_id, staff_id) where state = 'stopped' and seen_at is null;
select protect('held_sends');

-- Whom a note calls by name, and whether a note tells of a talk on the phone: a talk is a contact like a mail.
alter table messages
  add column mentions uuid[] not null default '{}',
  add column contact  text check (contact in ('call-in', 'call-out'));

-- Whom consultants ask: the warehouse, bookkeeping, the maker's agent.
create table departments (
  shop_id     uuid not null references shops,
  id          uuid not null,
  name        text not null check (name = trim(name) and name <> ''),
  emails      text[] not null default '{}',
  members     uuid[] not null default '{}',
  archived_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id)
);
create unique index departments_by_name on departments (shop_id, lower(name)) where archived_at is null;
select protect('departments', 'select, insert, update');

-- A question to colleagues. Its words and those of the answer are notes of the case: a buyer never sees notes.
create table inside_questions (
  shop_id       uuid not null,
  id            uuid not null,
  case_id       uuid not null,
  message_id    uuid not null,
  asked_by      uuid,
  department_id uuid,
  staff_id      uuid,
  due_on        date not null,
  asked_at      timestamptz not null,
  answer_id     uuid,
  answered_by   uuid,
  answered_at   timestamptz,
  withdrawn_at  timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, message_id) references messages,
  foreign key (shop_id, answer_id) references messages,
  foreign key (shop_id, department_id) references departments,
  foreign key (shop_id, staff_id) references staff,
  check ((department_id is null) <> (staff_id is null)),
  check ((answer_id is null) = (answered_at is null))
);
create index inside_questions_of_case on inside_questions (shop_id, case_id, asked_at);
create index inside_questions_open on inside_questions (shop_id, due_on) where answered_at is null and withdrawn_at is null;
select protect('inside_questions', 'select, insert, update');
