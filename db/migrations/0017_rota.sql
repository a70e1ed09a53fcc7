-- Who gets a case, and who stands in for whom.

create table assignment_rules (
  shop_id     uuid not null references shops,
  id          uuid not null,
  position    integer not null,
  enabled     boolean not null default true,
  conditions  jsonb not null default '{}',  -- see rota/assignment-rule.ts
  staff_ids   uuid[] not null check (cardinality(staff_ids) between 1 and 50),
  way         text not null default 'in-turn' check (way in ('in-turn', 'least-open')),
  archived_at timestamptz,
  created_at  timestamptz not null,
  primary key (shop_id, id)
);
create index assignment_rules_in_use on assignment_rules (shop_id, position) where enabled and archived_at is null;
select protect('assignment_rules', 'select, insert, update');

-- A person without a row takes as many as come.
create table staff_capacity (
  shop_id  uuid not null,
  staff_id uuid not null,
  most     integer check (most between 0 and 1000), -- null: no limit; 0: takes none by itself
  paused   boolean not null default false,
  primary key (shop_id, staff_id),
  foreign key (shop_id, staff_id) references staff
);
select protect('staff_capacity');

-- Whole civil days of the shop's zone; the instants are what the sweep looks for.
create table absences (
  shop_id       uuid not null references shops,
  id            uuid not null,
  staff_id      uuid not null,
  first_day     date not null,
  last_day      date not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  substitute_id uuid,                       -- null: whoever the channel falls back to
  new_cases     text not null check (new_cases in ('substitute', 'others')),
  open_cases    text not null check (open_cases in ('all', 'due', 'stay')),
  hand_over     text not null check (hand_over in ('now', 'start')),
  replies       text not null check (replies in ('move', 'stay')),
  comes_back    boolean not null,
  created_by    uuid,
  created_at    timestamptz not null,
  started_at    timestamptz,                -- when the sweep began it
  called_off_at timestamptz,                -- back early, or not away at all
  ended_at      timestamptz,                -- when it was over and the cases were back
  primary key (shop_id, id),
  foreign key (shop_id, staff_id) references staff,
  foreign key (shop_id, substitute_id) references staff,
  check (last_day >= first_day),
  check (ends_at > starts_at),
  check (substitute_id <> staff_id)
);
create index absences_to_come on absences (starts_at) where ended_at is null;
create index absences_of_shop on absences (shop_id, ends_at);
select protect('absences', 'select, insert, update');

-- A case that somebody looks after for somebody else. Ended when it came back, or when there is no reason left for that.
create table handovers (
  shop_id    uuid not null,
  case_id    uuid not null,
  absence_id uuid not null,
  from_id    uuid not null,
  to_id      uuid not null,
  outcome    text not null,                 -- of the case at that time: what is decided meanwhile stays
  at         timestamptz not null,
  ended_at   timestamptz,
  ended_as   text check (ended_as in ('returned', 'closed', 'decided', 'reassigned', 'stayed', 'left')),
  primary key (shop_id, absence_id, case_id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, absence_id) references absences,
  foreign key (shop_id, from_id) references staff,
  foreign key (shop_id, to_id) references staff,
  check ((ended_at is null) = (ended_as is null))
);
create unique index handovers_of_case on handovers (shop_id, case_id) where ended_at is null;
select protect('handovers');
