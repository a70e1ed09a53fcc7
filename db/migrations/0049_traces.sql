-- Parcels that did not come, and the shop's own money: from carriers, suppliers and marketplaces.

-- The search for an outgoing parcel: asked of the carrier, answered, ended. One at a time for a case.
create table traces (
  shop_id      uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  carrier      text not null,
  number       text,                -- of the parcel that is looked for
  state        text not null check (state in ('open', 'found', 'lost', 'called_off')),
  reference    text,                -- what the carrier calls the matter
  asked_on     date,                -- last asked
  answered_on  date,                -- the answer to what was asked last; null: it is awaited
  ask_again_on date,                -- when silence is not waited for any longer
  reminded_on  date,                -- the ask_again_on staff were last reminded of
  opened_by    text not null,
  opened_at    timestamptz not null,
  ended_at     timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  check ((state = 'open') = (ended_at is null))
);
create unique index one_trace_at_a_time on traces (shop_id, case_id) where state = 'open';
create index traces_of_case on traces (shop_id, case_id);
create index traces_to_ask_again on traces (ask_again_on) where state = 'open';
select protect('traces', 'select, insert, update');

create table trace_steps (
  shop_id  uuid not null,
  id       uuid not null,
  trace_id uuid not null,
  case_id  uuid not null,
  kind     text not null check (kind in ('asked', 'answered', 'found', 'lost', 'called_off')),
  how      text check (how in ('phone', 'mail', 'form', 'portal', 'other')),
  said_on  date not null,
  words    text not null,           -- what was said; emptied with the case
  by       text not null,
  at       timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, trace_id) references traces
);
create index trace_steps_of_case on trace_steps (shop_id, case_id, at);
select protect('trace_steps', 'select, insert, update');

-- The additional time a buyer set after the day of delivery had passed, and the withdrawal once it had lapsed (KC 543(1)).
create table last_dates (
  shop_id      uuid not null,
  case_id      uuid not null,
  until        date not null,
  set_by       text not null,
  set_at       timestamptz not null,
  withdrawn_at timestamptz,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references cases
);
select protect('last_dates', 'select, insert, update');

-- What the shop wants back of its own money. One of each kind for a case.
create table claims (
  shop_id      uuid not null,
  id           uuid not null,
  case_id      uuid not null,
  kind         text not null check (kind in ('carrier', 'supplier', 'marketplace')),
  because      text not null check (because in ('damaged', 'contents_missing', 'lost', 'carrier_fault', 'product', 'refunded', 'by_hand')),
  state        text not null check (state in ('to_claim', 'claimed', 'agreed', 'paid', 'refused', 'given_up')),
  against      text,                -- the company
  reference    text,                -- what it calls the matter
  currency     text not null,
  amount       bigint check (amount > 0),   -- claimed
  agreed       bigint check (agreed > 0),
  paid         bigint check (paid > 0),
  deadline     date,                -- the last day to claim
  answer_by    date,                -- when the other side should have answered
  protocol_on  date,                -- the carrier's record of the damage
  note         text,
  opened_by    text not null,
  opened_on    date not null,
  claimed_on   date,
  ended_on     date,                -- paid, refused or given up
  reminded_on  date,                -- the last reminder
  at           timestamptz not null,
  -- the day the list is sorted by: what runs out first stands first
  due          date not null generated always as (
    coalesce(case when state = 'to_claim' then deadline when state in ('claimed', 'agreed') then answer_by else ended_on end, '9999-12-31'::date)) stored,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  check (state in ('to_claim', 'given_up') or amount is not null),
  check ((state in ('paid', 'refused', 'given_up')) = (ended_on is not null)),
  check ((state = 'paid') = (paid is not null))
);
create unique index one_claim_of_a_kind on claims (shop_id, case_id, kind);
create index claims_by_due on claims (shop_id, due, id);
create index claims_by_day on claims (shop_id, opened_on);
create index claims_to_remind on claims (deadline) where state = 'to_claim';
create index claims_to_be_answered on claims (answer_by) where state = 'claimed';
select protect('claims', 'select, insert, update');

create table claim_files (
  shop_id  uuid not null,
  claim_id uuid not null,
  file_id  uuid not null,
  primary key (shop_id, claim_id, file_id),
  foreign key (shop_id, claim_id) references claims,
  foreign key (shop_id, file_id) references files
);
select protect('claim_files', 'select, insert, delete');
