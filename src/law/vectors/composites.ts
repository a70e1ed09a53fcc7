import { endOfDay } from '../../kit/day.ts';
import { calendarOf } from '../calendars.ts';
import { deadlineOf, type Deadline, type Place } from '../deadline.ts';
import { isPresumed, liabilityEnd, limitationEnd } from '../liability.ts';
import { refundStanding } from '../refund-standing.ts';
import { isRuleId, ruleOf, unconfirmed } from '../rules.ts';
import {
  isInTime,
  windowAcrossZones,
  withdrawalWindow,
  type WithdrawalStart,
  type WithdrawalWindow,
} from '../withdrawal.ts';
import { Input, Unreadable } from './input.ts';
import type { Answer } from './vector.ts';

type Composite = (input: Input, place: Place) => Answer;

const instantText = (at: Date | null): string | null => at && at.toISOString().replace('.000Z', 'Z');

export const deadlineAnswer = (found: Deadline): Answer => ({
  start_date: found.startDate,
  nominal: found.nominal,
  nominal_weekday: found.nominalWeekday,
  nominal_holiday: found.nominalHoliday,
  deadline: found.deadline,
  deadline_weekday: found.deadlineWeekday,
  expires_at_utc_exclusive: instantText(found.expiresAt),
  safe_target: found.safeTarget,
});

const startFrom: Readonly<Record<string, WithdrawalStart>> = {
  'WD-START-RECURRING': 'regular-delivery',
  'WD-START-OTHER': 'conclusion',
  'WD-PERIOD-SERVICE': 'conclusion',
};

function startOf(rule: string, input: Input): WithdrawalStart {
  const contract = input.text('contract_type') ?? '';
  if (startFrom[rule]) return startFrom[rule];
  if (/regular|recurring|subscription/.test(contract)) return 'regular-delivery';
  const onMedium = /medium/.test(contract) && !/not_on|without/.test(contract);
  if (/service|digital|utilit/.test(contract) && !/goods/.test(contract) && !onMedium) return 'conclusion';
  return 'goods';
}

/** A window and whether a statement, when one is given, came in time. */
function windowAnswer(window: WithdrawalWindow, input: Input): Answer {
  const sent = input.moment('sent_at', 'sent', 'statement_sent');
  const sentAt = typeof sent === 'string' ? new Date(endOfDay(input.zone, sent).getTime() - 1) : sent;
  const asOf = input.day('as_of');
  const deadline = window.end?.deadline ?? null;
  return {
    ...(window.end && deadlineAnswer(window.end)),
    start_date: window.startDate,
    base_deadline: window.base?.deadline ?? null,
    cap_deadline: window.cap?.deadline ?? null,
    deadline,
    expires_at_utc_exclusive: instantText(window.expiresAt),
    withdrawal_open: deadline === null || asOf === null || asOf <= deadline,
    ...(sentAt && { in_time: isInTime(sentAt, window.expiresAt) }),
  };
}

const withdrawal =
  (rule: string): Composite =>
  (input, place) => {
    const facts = input.withdrawal(startOf(rule, input));
    const untold = rule.startsWith('WD-EXT-') && facts.informedOn === undefined;
    return windowAnswer(
      withdrawalWindow(
        {
          ...facts,
          ...(untold && { informedOn: null }),
          visitOrExcursion: facts.visitOrExcursion || rule === 'WD-PERIOD-30',
        },
        place,
      ),
      input,
    );
  };

const acrossZones: Composite = (input, place) => {
  const abroad = input.text('consumer_calendar', 'consumer_country');
  const calendar = abroad === undefined ? undefined : calendarOf(abroad);
  if (calendar === null) throw new Unreadable(`no calendar ${abroad}`);
  const shop = { ...place, zone: input.text('trader_tz') ?? place.zone };
  const buyer = { zone: input.text('consumer_tz') ?? shop.zone, ...(calendar && { calendar }) };
  return windowAnswer(windowAcrossZones(input.withdrawal(startOf('', input)), shop, buyer), input);
};

const refund: Composite = (input, place) => {
  const statementReceived = input.day('statement_received', 'received', 'event');
  if (!statementReceived) throw new Unreadable('no day the statement was received');
  const standing = refundStanding(
    {
      statementReceived,
      goodsReceived: input.day('goods_received'),
      proofOfSending: input.day('proof_of_sending', 'proof'),
      collects: input.isTrue('trader_collects'),
      asOf: input.day('as_of') ?? statementReceived,
    },
    place,
  );
  return {
    ...deadlineAnswer(standing.due),
    refund_due: standing.due.deadline,
    may_withhold: standing.mayWithhold,
    state: standing.state,
    unlocked_on: standing.unlockedOn,
    pay_at_once: standing.payAtOnce,
    pay_by: standing.payBy,
  };
};

const liability: Composite = (input, place) => {
  const delivered = input.moment('delivered', 'delivered_at', 'event');
  if (!delivered) throw new Unreadable('no day of delivery');
  const { base, end, extended } = liabilityEnd(
    {
      delivered,
      contractDate: input.day('contract_date'),
      repairs: input.number('repairs') ?? (input.text('remedy') === 'repair' ? 1 : 0),
      rightToRepair: input.has('r2r_in_force') ? input.isTrue('r2r_in_force') : unconfirmed.r2rTransposed,
    },
    place,
  );
  return {
    liability_end_base: base,
    liability_end: end,
    extended,
    expires_at_utc_exclusive: instantText(endOfDay(place.zone, end)),
  };
};

const limitation: Composite = (input, place) => {
  const due = input.moment('claim_due', 'event');
  if (!due) throw new Unreadable('no day the claim fell due');
  const end = limitationEnd(due, input.text('creditor') === 'business' ? 'business' : 'consumer', place);
  return { limitation_end: end, deadline: end };
};

const presumption =
  (digital: boolean): Composite =>
  (input, place) => {
    const delivered = input.day('delivered', 'delivered_at', 'event');
    if (!delivered) throw new Unreadable('no day of delivery');
    const rule = digital ? 'ND-DIGITAL' : 'NC-PRESUMPTION-2Y';
    const contractDate = input.day('contract_date');
    const revealed = input.day('revealed', 'defect_revealed');
    const found = deadlineOf({ rule, event: delivered, contractDate, ...place });
    return {
      ...deadlineAnswer(found),
      presumption_end: found.deadline,
      ...(revealed && { presumed: isPresumed({ delivered, revealed, contractDate, digital }, place) }),
    };
  };

/** What a composition of rules answers; a rule that is none answers as a plain deadline from whatever started it. */
export function compositeOf(rule: string): Composite | null {
  if (!isRuleId(rule)) return null;
  if (rule === 'TZ-CONSUMER' || rule === 'CAL-TZ-CONSUMER') return acrossZones;
  if (rule === 'WD-REFUND' || rule === 'WD-WITHHOLD' || rule === 'WD-NO-WITHHOLD') return refund;
  if (rule === 'R2R-PLUS-12M' || rule === 'NC-LIABILITY-2Y') return liability;
  if (rule === 'RET-LIMITATION') return limitation;
  if (rule === 'NC-PRESUMPTION-2Y') return presumption(false);
  if (rule === 'ND-DIGITAL' || rule === 'NC-PRESUMPTION-DIGITAL-1Y') return presumption(true);
  if (rule.startsWith('WD-') && ruleOf(rule).consequence === 'late-statement-flagged') return withdrawal(rule);
  return (input, place) => {
    const event = Object.keys(input.facts)
      .filter((name) => name !== 'as_of' && name !== 'contract_date')
      .map((name) => input.facts[name])
      .find((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value));
    const moment = new Input({ event }, input.zone).moment('event');
    if (!moment) throw new Unreadable('no event');
    return deadlineAnswer(deadlineOf({ rule, event: moment, contractDate: input.day('contract_date'), ...place }));
  };
}
