-- What a case costs in people's time: measured from the first day, since effects promised to shops are compared with it.
create table case_time (
  shop_id    uuid not null,
  case_id    uuid not null,
  staff_id   uuid not null,
  day        date not null,
  seconds    integer not null check (seconds >= 0),
  counted_to timestamptz not null, -- nobody works longer than the clock on the wall
  primary key (shop_id, case_id, staff_id, day),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, staff_id) references staff
);
create index case_time_by_day on case_time (shop_id, day);
select protect('case_time', 'select, insert, update');

-- Contacts and work are read from the history itself.
create index events_of_work on events (shop_id, at)
  where type in ('case.submitted', 'case.buyer-wrote', 'case.replied', 'case.noted', 'case.decided', 'case.closed');
-- The register of complaints, in the order they came.
create index cases_in_register on cases (shop_id, opened_at, id) where procedure in ('complaint', 'guarantee');
create index cases_by_end on cases (shop_id, closed_at) where closed_at is not null;
create index clocks_ended on clocks (shop_id, ended_at) where ended_at is not null;
