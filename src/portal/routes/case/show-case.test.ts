import { afterAll, beforeAll, expect, test } from 'vitest';

import { aShop } from '../../../../test/builders.ts';
import { aDesk, type Desk } from '../../../../test/case-builders.ts';
import { makeTestWorld, type TestWorld } from '../../../../test/world.ts';
import { caseHistory } from '../../../cases/case-history.ts';
import { buyer } from '../../../identity/actor.ts';
import { listMessages } from '../../../messages/list-messages.ts';
import { replyInput } from '../../../messages/message-inputs.ts';
import { reply } from '../../../messages/reply.ts';
import { wordsIn } from '../../../platform/words.ts';
import { historyOf } from './show-case.ts';

let t: TestWorld;
let desk: Desk;
beforeAll(async () => {
  t = await makeTestWorld({ now: '2026-11-09T10:00:00Z' });
  desk = aDesk(t, await aShop(t.world));
});
afterAll(() => t.close());

test('what happened in one moment stands newest first, too', async () => {
  const caseId = await desk.submit({ kind: 'report', issue: 'other' });
  await reply(t.world, desk.actor, replyInput.parse({ caseId, body: 'Pasuje.', then: 'close' }));
  const reader = buyer(desk.shop.shopId, caseId);
  const history = historyOf(
    { base: '', frame: { words: wordsIn('en') } },
    {
      events: await caseHistory(t.world, reader, { caseId }),
      messages: await listMessages(t.world, reader, { caseId }),
      files: [],
    },
  );
  expect(new Set(history.map(({ at }) => at.getTime())).size).toBe(1);
  expect(history.map(({ title, body }) => body ?? title)).toEqual(['Case closed', 'Pasuje.', 'Report received']);
});
