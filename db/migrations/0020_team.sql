-- The log of administration and access. What orders and sweeps say of themselves is many rows and nobody's act:
-- the list here and the one in src/analytics/list-audit.ts must say the same, or the index is not used.
create index events_of_administration on events (shop_id, at desc, id desc)
  where case_id is null
    and type not in ('order.received', 'order.changed', 'order.shrank', 'order.delivered', 'clock.runs-out', 'reply.stopped');
