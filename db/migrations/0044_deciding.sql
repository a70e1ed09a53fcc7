-- Decisions that say more, that wait for a second person, and that are proposed to the buyer; letters on paper.

alter table decisions
  add column procedure    text,   -- the road and the buyer as they were when it was made
  add column capacity     text,
  add column root_cause   text check (root_cause in ('product', 'listing', 'packaging', 'picking', 'carrier', 'other')),
  add column return_payer text check (return_payer in ('shop', 'buyer')),
  add column conditions   text not null default '',
  add column approved_by  text,
  add column proposal_id  uuid,
  -- Who is a consumer, or may be one, gets no "no" without the statement on out-of-court settlement (ADR Act 32).
  add constraint a_no_has_its_adr_statement check (
    adr is not null or outcome not in ('rejected', 'partly_accepted') or capacity not in ('consumer', 'unknown')
    or procedure not in ('complaint', 'dispute', 'not_received', 'guarantee'));
drop trigger decisions_are_only_erased on decisions;
create trigger decisions_are_only_erased before update on decisions for each row execute function only_erase('body', 'salt', 'conditions');

-- Which variant, part or gift it is.
alter table decision_lines add column detail text;
alter table remedy_deliveries add column detail text;

-- That the buyer was told of the choice between repair and replacement, before either starts (SGD 13(2a), UPK 43d).
create table choice_told (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  decision_id uuid,            -- it stands in the letter of this decision
  way         text not null check (way in ('letter', 'mail', 'phone')),
  text_id     text not null,   -- the statutory text, by its id; what it said is in words
  words       text not null,
  told_by     text not null,
  at          timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, decision_id) references decisions
);
create index choice_told_of_case on choice_told (shop_id, case_id);
select protect('choice_told', 'select, insert');

-- A decision or a proposal above the shop's limit: written, without effect, until a second person agrees.
create table waiting_decisions (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  kind        text not null check (kind in ('decision', 'proposal')),
  input       jsonb not null,
  worth       bigint not null check (worth >= 0),
  currency    text not null,
  state       text not null default 'waiting' check (state in ('waiting', 'approved', 'sent_back', 'taken_back')),
  asked_by    text not null,
  asked_at    timestamptz not null,
  answered_by text,
  answered_at timestamptz,
  note        text,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  check ((state = 'waiting') = (answered_at is null)),
  check (state <> 'approved' or answered_by <> asked_by) -- four eyes
);
create unique index one_decision_waits on waiting_decisions (shop_id, case_id) where state = 'waiting';
create index waiting_decisions_of_case on waiting_decisions (shop_id, case_id, asked_at);
select protect('waiting_decisions', 'select, insert, update');

-- What the shop proposes: one or several ways to choose from, beside what the buyer may demand anyway.
create table proposals (
  shop_id     uuid not null,
  id          uuid not null,
  case_id     uuid not null,
  body        text not null,
  options     jsonb not null,  -- [{sendBack, lines: [{caseLineId, quantity, remedy, amount, detail}]}]
  until       date not null,
  expires_at  timestamptz not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'overtaken')),
  chosen      integer,
  decision_id uuid,
  proposed_by text not null,
  approved_by text,
  at          timestamptz not null,
  ended_at    timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, decision_id) references decisions,
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'accepted') = (chosen is not null)),
  check ((state = 'accepted') = (decision_id is not null))
);
create unique index one_open_proposal on proposals (shop_id, case_id) where state = 'open';
create index proposals_of_case on proposals (shop_id, case_id, at);
create index proposals_due on proposals (expires_at) where state = 'open';
select protect('proposals', 'select, insert, update');

-- Letters that went by post: the delivery log of paper.
create table posted_letters (
  shop_id   uuid not null,
  file_id   uuid not null,
  case_id   uuid not null,
  posted_on date not null,
  number    text,            -- of a registered letter
  posted_by text not null,
  at        timestamptz not null,
  primary key (shop_id, file_id),
  foreign key (shop_id, file_id) references files,
  foreign key (shop_id, case_id) references cases
);
create index posted_letters_of_case on posted_letters (shop_id, case_id);
select protect('posted_letters', 'select, insert, update');
