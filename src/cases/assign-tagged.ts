import { z } from 'zod';

import { system } from '../identity/actor.ts';
import type { Job } from '../platform/jobs.ts';
import { chooseAssignee } from '../rota/choose-assignee.ts';
import { nextTurn } from '../rota/turns.ts';
import { readRota } from './assign-by-rules.ts';
import { readFacts } from './case-facts.ts';
import { isOpen } from './case.ts';
import { endHandover, writeAssignee } from './hand-over.ts';
import { inCase } from './in-case.ts';

const onEvent = z.object({ shopId: z.uuid(), caseId: z.uuid(), eventId: z.uuid() });

/**
 * A case got a tag: a rule about that tag may know somebody better. Only where no person has chosen yet, and only
 * when that rule is the first that holds: an earlier one would have decided at the beginning as well.
 */
export const assignTagged: Job<z.output<typeof onEvent>> = {
  name: 'cases.assign-tagged',
  payload: onEvent,
  async run(world, { shopId, caseId, eventId }) {
    await inCase(world, system(shopId, 'rules'), { caseId }, async (open) => {
      const { tx, kase } = open;
      if (!isOpen(kase)) return;
      const events = tx.selectFrom('events').select('data').where('shopId', '=', shopId);
      const { data } = await events.where('id', '=', eventId).executeTakeFirstOrThrow();
      const { added } = z.object({ added: z.array(z.string()) }).parse(data);
      if (added.length === 0) return;
      const last = await events
        .where('caseId', '=', caseId)
        .where('type', '=', 'case.assigned')
        .orderBy('seq', 'desc')
        .executeTakeFirst();
      const { because: why } = z.object({ because: z.string() }).parse(last?.data ?? { because: 'channel' });
      if (!['channel', 'fallback', 'rule'].includes(why)) return;

      const rota = await readRota(tx, shopId, open.at);
      const [known] = await readFacts(tx, shopId, { caseId });
      if (!known) return;
      const { staffId, because } = chooseAssignee(known.facts, rota, known.defaultStaffId, nextTurn);
      const rule = 'ruleId' in because && rota.rules.find(({ id }) => id === because.ruleId);
      if (!rule || !rule.conditions.tagIds?.some((id) => added.includes(id))) return;
      if (!staffId || staffId === kase.assigneeId) return;
      await endHandover(open, 'reassigned');
      await writeAssignee(open, staffId);
      open.announce({ type: 'case.assigned', data: { assigneeId: staffId, from: kase.assigneeId, ...because } });
    });
  },
};
