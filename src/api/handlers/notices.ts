import { chooseWays, findWays } from '../../notices/choose-ways.ts';
import { listNotices, readNotices } from '../../notices/list-notices.ts';
import { member } from './base.ts';

export const noticesHandlers = {
  list: member.notices.list.handler(({ context: { world, actor }, input }) => listNotices(world, actor, input)),
  read: member.notices.read.handler(({ context: { world, actor }, input }) => readNotices(world, actor, input)),
  ways: member.notices.ways.handler(({ context: { world, actor } }) => findWays(world, actor)),
  choose: member.notices.choose.handler(({ context: { world, actor }, input }) => chooseWays(world, actor, input)),
};
