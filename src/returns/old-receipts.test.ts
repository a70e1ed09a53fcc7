/** What was received before pieces were kept: no count of it is lost on the way into rows. */
import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { expect, inject, test } from 'vitest';

import { createTestDatabase } from '../../test/database.ts';
import { newId } from '../kit/id.ts';
import { migrationFiles } from '../platform/migrate.ts';
import { makeRoles } from '../platform/roles.ts';

test('old receipts become lines and pieces that add up', async () => {
  const database = await createTestDatabase(); // for its server; ours is a new one, migrated by half
  const name = `old_receipts_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: inject('testServer').adminUrl });
  await admin.connect();
  await admin.query(`create database "${name}"`);
  const url = new URL(database.ownerUrl);
  url.pathname = name;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('create table migrations (name text primary key, hash bytea not null)');
    await makeRoles(client, database.rolesKey);
    const files = migrationFiles();
    const ours = files.findIndex((file) => file.name === '0046_bench.sql');
    for (const file of files.slice(0, ours)) await client.query(file.text);

    const [shopId, caseId, cup, plate] = [newId(), newId(), newId(), newId()];
    await client.query(`do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname from pg_constraint
        where contype = 'f' and conrelid in ('cases'::regclass, 'case_lines'::regclass, 'receipts'::regclass)
      loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`); // rows without all they stand on
    await client.query("select set_config('app.shop_id', $1, false)", [shopId]);
    await client.query(
      `insert into cases (shop_id, id, number, channel_id, statement_id, procedure, issue, capacity, locale, opened_at, active_at)
       values ($1, $2, 'ZP-1', $2, $2, 'withdrawal', 'changed_mind', 'consumer', 'pl', now(), now())`,
      [shopId, caseId],
    );
    for (const [id, position] of [
      [cup, 1],
      [plate, 2],
    ])
      await client.query(
        "insert into case_lines (shop_id, id, case_id, position, name, quantity) values ($1, $2, $3, $4, 'Kubek', 3)",
        [shopId, id, caseId, position],
      );
    const receipt = (lines: object[]) =>
      client.query(
        "insert into receipts (shop_id, id, case_id, received_on, lines, received_by, at) values ($1, $2, $3, '2026-10-01', $4, 'x', now())",
        [shopId, newId(), caseId, JSON.stringify(lines)],
      );
    const none = { restocked: 0, scrapped: 0, toSupplier: 0, backToBuyer: 0 };
    await receipt([
      { caseLineId: cup, received: 3, ...none, restocked: 1, scrapped: 1 },
      { caseLineId: plate, received: 0, ...none },
    ]);
    await receipt([{ caseLineId: plate, received: 2, ...none, backToBuyer: 2 }]);
    await receipt([{ caseLineId: newId(), received: 2, ...none }]); // of a line that is no more
    await client.query("select set_config('app.shop_id', '', false)");
    await client.query(files[ours]!.text);

    await client.query("select set_config('app.shop_id', $1, false)", [shopId]);
    const { rows } = await client.query(
      `select l.received, u.disposition, u.quantity, u.number, u.disposed_at is not null as disposed
       from receipt_units u join receipt_lines l using (shop_id, receipt_id, case_line_id) order by u.number`,
    );
    expect(rows).toHaveLength(4);
    expect(rows.map(({ disposition, quantity, received }) => [disposition, quantity, received]).sort()).toEqual([
      ['back_to_buyer', 2, 2],
      ['restocked', 1, 3],
      ['scrapped', 1, 3],
      ['undecided', 1, 3],
    ]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  } finally {
    await client.end();
    await admin.query(`drop database "${name}" with (force)`);
    await admin.end();
    await database.drop();
  }
});
