-- Whom a shop has connected: payment providers, carriers, shops. What they may be asked is in their manifest.

create table connections (
  shop_id       uuid not null references shops,
  id            uuid not null,
  connector     text not null,
  name          text not null,
  environment   text not null check (environment in ('production', 'sandbox', 'mock')),
  base_url      text,                 -- instead of the environment's own address
  credentials   bytea,                -- sealed; gone once disconnected
  channel_id    uuid,                 -- null: for all channels
  state         text not null check (state in ('connected', 'failing', 'needs_reauth', 'disconnected')),
  last_ok_at    timestamptz,
  last_error    text,                 -- a code of ours, or what they said with numbers struck out
  last_error_at timestamptz,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, channel_id) references channels,
  check ((credentials is null) = (state = 'disconnected'))
);
select protect('connections', 'select, insert, update');
