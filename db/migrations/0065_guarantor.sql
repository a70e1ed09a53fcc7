-- Who gives a guarantee, on what terms, and how soon they act: a guarantee is a promise of somebody, not a number of months.
alter table given_guarantees
  add column guarantor         text,     -- null: the seller gives it
  add column guarantor_address text,
  add column terms             text,     -- what is promised, as the document has it
  add column act_days          integer check (act_days between 1 and 365); -- its own time to act; null: the fourteen days of the law (KC 580 par. 2)
