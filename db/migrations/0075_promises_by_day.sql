-- Promises counted in days (an answer to a company, B2B-NO-14) have no moment of their own for a warning: they are told of
-- as many days before as an owed act is.
create index clocks_promised_by_day on clocks (expires_at)
  where state = 'running' and class = 'promise' and warned = 0 and warn_at is null;
