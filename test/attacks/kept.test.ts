import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../src/cases/case-history.ts';
import { findCase } from '../../src/cases/find-case.ts';
import { moveCase } from '../../src/cases/move-case.ts';
import { inShop } from '../../src/platform/shop-scope.ts';
import { aShop } from '../builders.ts';
import { aDesk, type Desk } from '../case-builders.ts';
import { makeTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
  owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

const asApp = (statement: string, shopId = desk.shop.shopId) =>
  inShop(t.world, shopId, (tx) => sql.raw(statement).execute(tx));

describe('what is kept cannot be changed by the role of the app', () => {
  test.each([
    "update statements set wording = 'nie'",
    'update statements set received_at = now()',
    'delete from statements',
    "update events set data = '{}'",
    'delete from events',
    "update decisions set body = 'nie'",
    'delete from decisions',
    "update decision_lines set outcome = 'accepted'",
    'delete from decision_lines',
    'delete from cases',
    'delete from mails',
    'delete from messages',
    'truncate events',
    'alter table events disable trigger all',
  ])('%s', async (statement) => {
    const caseId = await desk.complain();
    await desk.decideAll(caseId, { outcome: 'rejected', ground: 'conforms' });
    await expect(asApp(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23001)$/) });
  });

  test('another shop sees none of it, and cannot write into it', async () => {
    const caseId = await desk.complain();
    const stranger = await aShop(t.world);
    for (const table of [
      'cases',
      'statements',
      'events',
      'case_lines',
      'clocks',
      'messages',
      'mails',
      'decisions',
      'case_tokens',
    ]) {
      const { rows } = await asApp(`select * from ${table} where shop_id = '${desk.shop.shopId}'`, stranger.shopId);
      expect(rows, table).toEqual([]);
    }
    expect(
      (await asApp(`update cases set summary = 'x' where id = '${caseId}'`, stranger.shopId)).numAffectedRows,
    ).toBe(0n);
    await expect(
      asApp(
        `insert into statuses (shop_id, id, name_pl, name_en, color, stage) values ('${desk.shop.shopId}', gen_random_uuid(), 'x', 'x', '#000000', 'closed')`,
        stranger.shopId,
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(findCase(t.world, stranger.actor, { caseId })).rejects.toMatchObject({ kind: 'missing' });
    await expect(moveCase(t.world, stranger.actor, { caseId, move: 'review' })).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});

describe('the chain of a case', () => {
  const tampered = async (statement: string) => {
    const caseId = await desk.complain();
    await moveCase(t.world, desk.actor, { caseId, move: 'review' });
    expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
    await owner.query('begin');
    for (const table of ['events', 'statements'])
      await owner.query(`alter table ${table} disable trigger user, no force row level security`);
    const { rowCount } = await owner.query(statement, [caseId]);
    for (const table of ['events', 'statements'])
      await owner.query(`alter table ${table} enable trigger user, force row level security`);
    await owner.query('commit');
    expect(rowCount).toBe(1);
    return verifyHistory(t.world, desk.actor, { caseId });
  };
  test.each([
    ['its content', `update events set data = data || '{"to": "closed"}' where case_id = $1 and seq = 3`, 3],
    ['its time', "update events set at = at - interval '1 day' where case_id = $1 and seq = 2", 2],
    ['who did it', "update events set actor_id = 'somebody' where case_id = $1 and seq = 1", 1],
    ['an entry gone', 'delete from events where case_id = $1 and seq = 2', 2],
    ['the last one gone', 'delete from events where case_id = $1 and seq = 3', 3],
    ['the statement itself', "update statements set wording = 'Chcę wymiany.' where case_id = $1", 1],
  ])('shows that somebody changed %s', async (_, statement, at) => expect(await tampered(statement)).toBe(at));

  test('still holds when the statement was erased', async () => {
    expect(
      await tampered("update statements set salt = null, content = '{}', wording = '' where case_id = $1"),
    ).toBeNull();
  });
  test('erasing is the one change the app may make', async () => {
    const caseId = await desk.complain();
    await asApp(`update statements set salt = null, content = '{}', wording = '' where case_id = '${caseId}'`);
    expect(await verifyHistory(t.world, desk.actor, { caseId })).toBeNull();
    await expect(asApp(`update statements set wording = 'x' where case_id = '${caseId}'`)).rejects.toThrow(
      'never edited',
    );
  });
});
