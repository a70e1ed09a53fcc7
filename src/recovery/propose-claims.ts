import { withCase } from '../cases/in-case.ts';
import { isOpen } from '../cases/case.ts';
import { refusalOfMoney } from '../cases/real-money.ts';
import { channelIn } from '../channels/find-channel.ts';
import { system } from '../identity/actor.ts';
import { readHappening, type Happening } from '../messages/happening.ts';
import { onEvent, type OnEvent } from '../messages/jobs.ts';
import type { Job } from '../platform/jobs.ts';
import { inShop } from '../platform/shop-scope.ts';
import type { Issue } from '../law/vocabulary.ts';
import { keepClaim, type NewClaim } from './keep-claim.ts';

export interface ClaimFacts {
  readonly type: Happening['type'];
  readonly issue: Issue;
  /** The root cause noted at the decision. */
  readonly rootCause: unknown;
  readonly onMarketplace: boolean;
}

/** The claim of the shop that what happened calls for. Pure. */
export function claimCalledFor({ type, issue, rootCause, onMarketplace }: ClaimFacts): NewClaim | null {
  switch (type) {
    case 'case.submitted':
      return issue === 'damaged_in_transit' ? { kind: 'carrier', because: 'damaged' } : null;
    case 'case.trace-lost':
      return { kind: 'carrier', because: 'lost' };
    case 'case.decided':
      if (rootCause === 'product') return { kind: 'supplier', because: 'product' };
      if (rootCause !== 'carrier') return null;
      if (issue === 'damaged_in_transit') return { kind: 'carrier', because: 'damaged' };
      if (issue === 'missing_items') return { kind: 'carrier', because: 'contents_missing' };
      return { kind: 'carrier', because: issue === 'not_received' ? 'lost' : 'carrier_fault' };
    case 'case.money-sent':
      return onMarketplace ? { kind: 'marketplace', because: 'refunded' } : null;
    default:
      return null;
  }
}

/** Opens the claim once, whoever and however often the event is told. Nobody is claimed against: that a person does. */
export const proposeClaims: Job<OnEvent> = {
  name: 'recovery.propose-claims',
  payload: onEvent,
  run: (world, { shopId, caseId, eventId }) =>
    inShop(world, shopId, async (tx) => {
      const { type, data } = await readHappening(tx, shopId, eventId);
      const { issue, channelId } = await tx
        .selectFrom('cases')
        .select(['issue', 'channelId'])
        .where('shopId', '=', shopId)
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow();
      const { kind } = await channelIn(tx, shopId, channelId);
      const onMarketplace = kind === 'allegro' || kind === 'ebay' || kind === 'amazon';
      const claim = claimCalledFor({ type, issue, rootCause: data['rootCause'], onMarketplace });
      if (!claim) return;
      await withCase(world, tx, system(shopId, 'claims'), { caseId }, async (open) => {
        const { kase } = open;
        if (kase.spamAt || refusalOfMoney(kase) || (!isOpen(kase) && kase.stage !== 'closed')) return;
        await keepClaim(open, claim);
      });
    }),
};

export const claimEvents = ['case.submitted', 'case.trace-lost', 'case.decided', 'case.money-sent'] as const;
