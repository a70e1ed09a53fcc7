-- The sum of a refund with its parts and reasons: what is owed, before and whoever moves the money. A plan is never
-- edited; a later one supersedes it.

create table refund_plans (
  shop_id    uuid not null,
  id         uuid not null,
  case_id    uuid not null,
  supersedes uuid,
  currency   text not null check (currency ~ '^[A-Z]{3}$'),
  total      bigint not null check (total >= 0),
  parts      jsonb not null,              -- refunds/refund-parts.ts: [{kind, amount, line?, quantity?, reason, rule, …}]
  limits     jsonb not null default '[]', -- what was asked and not granted, and why
  adjusted   jsonb not null default '{}', -- what a person said about it: deductions, delivery, costs on top
  because    text not null,               -- what made it: a code
  made_by    text not null,
  at         timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references cases,
  foreign key (shop_id, supersedes) references refund_plans
);
create index plans_of_case on refund_plans (shop_id, case_id, at);
create unique index one_first_plan on refund_plans (shop_id, case_id) where supersedes is null;
create unique index one_later_plan on refund_plans (shop_id, supersedes) where supersedes is not null;
create trigger plans_are_kept before delete on refund_plans for each row execute function refuse_change();
select protect('refund_plans', 'select, insert, update'); -- the one change there is: erasure of the texts
