import { describe, expect, it } from 'vitest';

import type { Day } from '../kit/day.ts';
import { polishCalendar } from './holidays.ts';
import { isInTime, withdrawalWindow, type WithdrawalFacts } from './withdrawal.ts';

const warsaw = { zone: 'Europe/Warsaw', calendar: polishCalendar };
const goods: WithdrawalFacts = { start: 'goods', deliveries: ['2026-11-02'] };
const window = (facts: Partial<WithdrawalFacts>) => withdrawalWindow({ ...goods, ...facts }, warsaw);

describe('what the shop offers', () => {
  it.each<[string, Partial<WithdrawalFacts>, Day, Day]>([
    ['nothing of its own', {}, '2026-11-16', '2026-11-16'],
    ['thirty days', { offeredDays: 30 }, '2026-11-16', '2026-12-02'],
    ['a hundred days', { offeredDays: 100 }, '2026-11-16', '2027-02-10'],
    ['less than the law', { offeredDays: 7 }, '2026-11-16', '2026-11-16'],
    ['thirty days, the buyer not informed', { offeredDays: 30, informedOn: null }, '2027-11-16', '2027-11-16'],
  ])('%s', (_, facts, statutory, end) => {
    const found = window(facts);
    expect([found.statutory?.deadline, found.end?.deadline]).toEqual([statutory, end]);
    expect(found.expiresAt).toEqual(found.end?.expiresAt);
  });
});

describe('an open end', () => {
  it.each<[string, Partial<WithdrawalFacts>]>([
    ['one parcel is still on its way', { deliveries: ['2026-11-02', null] }],
    ['nobody knows of any delivery', { deliveries: [null] }],
    ['no parcel yet', { deliveries: [] }],
    ['a service of unknown day', { start: 'conclusion', deliveries: ['2026-11-02'] }],
    ['not informed, not delivered', { deliveries: [null], informedOn: null }],
    ['open, whatever the shop offers', { deliveries: [null], offeredDays: 30 }],
  ])('%s', (_, facts) => {
    const found = window(facts);
    expect(found).toMatchObject({ startDate: null, end: null, expiresAt: null });
    expect(isInTime(new Date('2099-01-01T00:00:00Z'), found.expiresAt)).toBe(true);
  });

  it('is not open for a subscription that began', () => {
    expect(window({ start: 'regular-delivery', deliveries: ['2026-11-02', null] }).end?.deadline).toBe('2026-11-16');
  });
});

describe('a buyer informed late', () => {
  it('is never worse off than one informed in time, nor better off than one never informed', () => {
    for (let day = 1; day <= 28; day++) {
      for (let month = 1; month <= 12; month++) {
        const informedOn = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
        const found = window({ deliveries: ['2025-12-02'], informedOn });
        expect(found.end!.deadline >= '2025-12-16' && found.end!.deadline <= '2026-12-16').toBe(true);
      }
    }
  });

  it('has thirty days again after a visit', () => {
    expect(window({ deliveries: ['2025-12-02'], informedOn: '2026-03-02', visitOrExcursion: true }).end?.deadline).toBe(
      '2026-04-01',
    );
  });

  it('had fourteen after a visit before 2023', () => {
    expect(window({ visitOrExcursion: true, contractDate: '2022-12-30' }).end?.deadline).toBe('2026-11-16');
  });
});
