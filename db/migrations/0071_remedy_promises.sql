-- What a promised repair or replacement is counted from: a day the shop named, or so many days from having the thing.
-- They wait on the clock until the thing is here; the clock itself has no day before that.
alter table clocks
  add column promised_on   date,
  add column promised_days integer check (promised_days between 1 and 365);
