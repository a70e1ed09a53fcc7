-- Under row-level security an index answers a range only where nothing could leak before the policy is asked, and coalesce
-- counts as what could. So the orders "first clock" and "who waits the longest" are kept by columns, like places (0012).
alter table cases
  add column due_at       timestamptz generated always as (coalesce(next_clock_at, 'infinity')) stored,
  add column waiting_from timestamptz generated always as (coalesce(waiting_since, 'infinity')) stored;
drop index cases_open_by_clock;
drop index cases_open_by_waiting;
create index cases_open_by_clock on cases (shop_id, due_at, id) where closed_at is null;
create index cases_open_by_waiting on cases (shop_id, waiting_from, id) where closed_at is null;
