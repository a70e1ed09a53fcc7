-- Files, what is said on a case, and every mail with its fate.

create table files (
  shop_id       uuid not null references shops,
  id            uuid not null,
  case_id       uuid,
  draft_id      uuid,
  message_id    uuid,
  kind          text not null check (kind in ('picture', 'document', 'letter', 'logo')),
  name          text not null,
  mime          text not null,
  size          integer not null check (size > 0),
  width         integer,
  height        integer,
  original_hash bytea not null,
  has_thumbnail boolean not null default false,
  internal      boolean not null default false, -- the buyer does not see it
  added_by      text not null check (added_by in ('buyer', 'staff', 'apiKey', 'system')),
  added_at      timestamptz not null,
  removed_at    timestamptz,
  primary key (shop_id, id)
);
create index files_of_case on files (shop_id, case_id) where case_id is not null;
create index files_of_draft on files (shop_id, draft_id) where draft_id is not null;
select protect('files');

create table messages (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  kind        text not null check (kind in ('buyer', 'reply', 'question', 'note', 'letter')),
  author_kind text not null check (author_kind in ('staff', 'buyer', 'apiKey', 'system')),
  author_id   text,
  author_name text,
  letter      text,            -- which letter it is, for kind letter
  body        text not null,
  salt        bytea,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases
);
create index messages_of_case on messages (shop_id, case_id, at, id);
select protect('messages', 'select, insert, update');

create table mails (
  shop_id      uuid not null references shops,
  id           uuid not null,
  case_id      uuid,
  message_id   uuid,
  cause        text not null,   -- the event and the letter it caused: once, whatever runs twice
  letter       text not null,
  audience     text not null check (audience in ('buyer', 'staff')),
  to_address   text not null,
  to_name      text,
  from_address text not null,
  from_name    text not null,
  reply_to     text,
  subject      text not null,
  html         text not null,
  body         text not null,
  headers      jsonb not null default '{}',
  sealed_token bytea,           -- the link to the case in it, encrypted; html and body hold a mark in its place
  message_key  text not null,   -- the Message-ID, the same on every try
  content_hash bytea not null,
  state        text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts     integer not null default 0,
  last_error   text,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  primary key (shop_id, id),
  unique (shop_id, cause)
);
create index mails_of_case on mails (shop_id, case_id, created_at) where case_id is not null;
select protect('mails', 'select, insert, update');

create table mail_attachments (
  shop_id  uuid not null,
  mail_id  uuid not null,
  position integer not null,
  file_id  uuid not null,
  primary key (shop_id, mail_id, position),
  foreign key (shop_id, mail_id) references mails,
  foreign key (shop_id, file_id) references files
);
select protect('mail_attachments', 'select, insert');
