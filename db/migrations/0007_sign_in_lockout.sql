-- Wrong codes of the second factor are counted, and after too many of them it is locked for a while.
alter table auth.two_factors
  add column failed_verification_count integer default 0,
  add column locked_until timestamptz;
