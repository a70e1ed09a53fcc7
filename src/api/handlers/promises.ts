import { listBreaches } from '../../cases/list-breaches.ts';
import { changePromises } from '../../channels/change-promises.ts';
import { findPromises, type Promises } from '../../channels/find-promises.ts';
import { tryPromise } from '../../channels/try-promise.ts';
import { member } from './base.ts';

const shown = ({ shop, channels }: Promises) => ({ shop, channels: [...channels] });

export const promisesHandlers = {
  find: member.promises.find.handler(async ({ context: { world, actor } }) => shown(await findPromises(world, actor))),
  change: member.promises.change.handler(async ({ context: { world, actor }, input }) => {
    await changePromises(world, actor, input);
    return shown(await findPromises(world, actor));
  }),
  example: member.promises.example.handler(async ({ context: { world, actor }, input }) => {
    const example = await tryPromise(world, actor, input);
    return { ...example, holidays: [...example.holidays] };
  }),
  breaches: member.promises.breaches.handler(async ({ context: { world, actor }, input }) => {
    const { items, counts, ...page } = await listBreaches(world, actor, input);
    return { ...page, items: [...items], counts: [...counts] };
  }),
};
