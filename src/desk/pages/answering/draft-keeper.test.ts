import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiProblem } from '../../../api/client.ts';
import { DraftKeeper, type KeptDraft } from './draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server with one draft, and a window before it. */
function aWindow(server: { draft: KeptDraft | undefined; down?: boolean }, left = '') {
  const saved: string[] = [];
  let spare = left;
  const keeper = new DraftKeeper(
    async ({ body, version, seenSeq }) => {
      if (server.down) throw new ApiProblem(0, 'not-reached');
      if ((server.draft?.version ?? 0) !== version) throw new ApiProblem(412, 'draft-changed');
      server.draft = { body, version: version + 1, seenSeq };
      saved.push(body);
      return { version: version + 1 };
    },
    () => {},
    { read: () => spare, write: (text) => void (spare = text) },
  );
  keeper.learn(server.draft);
  return { keeper, saved, spare: () => spare };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('letters are kept a moment after the last, in one save; what was seen stays what was seen when it began', async () => {
  const server = { draft: undefined as KeptDraft | undefined };
  const { keeper, saved, spare } = aWindow(server);
  keeper.type('D', 3);
  keeper.type('Dz', 3);
  await pass(600);
  keeper.type('Dzień', 5); // the case went on meanwhile
  expect([saved, spare()]).toEqual([[], 'Dzień']);
  await pass(700);
  expect([saved, spare()]).toEqual([['Dzień'], '']);
  expect(server.draft).toEqual({ body: 'Dzień', version: 1, seenSeq: 3 });
});

test('another window wrote: taken quietly while nothing is typed here, asked about when something is', async () => {
  const server = { draft: { body: 'A', version: 1, seenSeq: 1 } as KeptDraft };
  const { keeper } = aWindow(server);
  server.draft = { body: 'AB', version: 2, seenSeq: 1 };
  keeper.learn(server.draft);
  expect(keeper.state).toMatchObject({ text: 'AB', other: null });

  keeper.type('AB moje', 1);
  server.draft = { body: 'AB tamto', version: 3, seenSeq: 1 };
  await pass(700); // the save is stopped
  expect(server.draft.body).toBe('AB tamto');
  keeper.learn(server.draft);
  expect(keeper.state).toMatchObject({ text: 'AB moje', other: { body: 'AB tamto' } });
  keeper.take('mine');
  await pass(0);
  expect(server.draft).toMatchObject({ body: 'AB moje', version: 4 });

  keeper.type('jeszcze', 1);
  server.draft = { body: 'inne', version: 9, seenSeq: 1 };
  keeper.learn(server.draft);
  keeper.take('other');
  expect(keeper.state).toMatchObject({ text: 'inne', other: null });
});

test('a lost network says so, and is tried again; a text that was not kept survives a reload', async () => {
  const server = { draft: undefined as KeptDraft | undefined, down: true };
  const { keeper, spare } = aWindow(server);
  keeper.type('Żółć', 1);
  await pass(700);
  expect([keeper.state.unsaved, spare()]).toEqual([true, 'Żółć']);
  const again = aWindow({ draft: undefined }, spare());
  expect(again.keeper.state.text).toBe('Żółć');
  server.down = false;
  await pass(5000);
  expect([keeper.state.unsaved, server.draft?.body]).toEqual([false, 'Żółć']);
});

test('sent, nothing is left; given back, it is there again', async () => {
  const server = { draft: undefined as KeptDraft | undefined };
  const { keeper, saved } = aWindow(server);
  keeper.type('Gotowe', 1);
  await keeper.flush();
  keeper.gone();
  server.draft = undefined;
  keeper.learn(server.draft);
  expect(keeper.state.text).toBe('');
  keeper.learn({ body: 'Gotowe', version: 1, seenSeq: 1 });
  expect(keeper.state).toMatchObject({ text: 'Gotowe', seenSeq: 1 });
  await pass(10_000);
  expect(saved).toEqual(['Gotowe']);
});
