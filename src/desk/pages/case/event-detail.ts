import { isDay } from '../../../kit/day.ts';
import { money } from '../../../kit/money.ts';
import type { Words } from '../../../kit/words.ts';
import type { HistoryEntry } from '../api/case-queries.ts';
import { sortingEvent } from '../sorting/sorting-event.ts';
import { say } from '../words/say.ts';

interface Known {
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly statuses: readonly { readonly id: string; readonly namePl: string; readonly nameEn: string }[];
}

/** What an event was about, from the codes and ids it holds; events hold no personal text. */
export function eventDetail(words: Words, event: HistoryEntry, { staff, statuses, tags }: Known): string | null {
  const sorted = sortingEvent(words, event, tags);
  if (sorted !== undefined) return sorted;
  const { type, data } = event;
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : null);
  const day = (name: string) => {
    const value = text(name);
    return value && isDay(value) ? words.day(value, { year: false }) : null;
  };
  switch (type) {
    case 'case.assigned':
      return staff.find(({ id }) => id === data['assigneeId'])?.name ?? words.t('desk.unassigned');
    case 'case.status-set': {
      const status = statuses.find(({ id }) => id === data['statusId']);
      return status ? (words.locale === 'pl' ? status.namePl : status.nameEn) : null;
    }
    case 'case.requalified':
      return `${say(words, 'cases.procedure', text('from') ?? '')} → ${say(words, 'cases.procedure', text('to') ?? '')}`;
    case 'case.decided':
      return say(words, 'desk.outcome', text('outcome') ?? '');
    case 'case.clock-ran-out':
    case 'case.deemed-accepted':
      return [say(words, 'law.rule', text('rule') ?? ''), day('deadline')].filter(Boolean).join(', ');
    case 'case.refund-planned':
    case 'case.refund-approved':
    case 'case.refund-settled':
    case 'case.refund-failed':
    case 'case.refund-in-doubt':
    case 'case.refund-called-off':
    case 'case.refund-left-after-all':
    case 'case.money-sent': {
      const [amount, currency] = [data['amount'], text('currency')];
      const sum = typeof amount === 'number' && currency ? words.money(money(amount, currency)) : null;
      return [sum, say(words, 'desk.method', text('method') ?? ''), day('sentOn')].filter(Boolean).join(', ');
    }
    case 'case.refund-sum-changed': {
      const [total, currency] = [data['total'], text('currency')];
      return typeof total === 'number' && currency ? words.money(money(total, currency)) : null;
    }
    case 'case.remedy-done':
      return [
        say(words, 'decisions.remedy', text('remedy') ?? ''),
        say(words, 'desk.remedy-state', text('state') ?? ''),
      ].join(', ');
    case 'case.goods-astray':
      return say(words, 'goods-out.tracked', text('tracked') ?? '');
    case 'case.promise-changed':
      return `${day('from')} → ${day('to')}`;
    case 'case.goods-received':
      return day('receivedOn');
    case 'case.proof-given':
      return day('sentOn');
    case 'case.uncollected-chosen':
    case 'case.loss-choice':
      return say(words, 'collected.choice', text('choice') ?? 'none');
    case 'case.capacity-answered':
      return words.t(data['professional'] === true ? 'desk.flag.says-professional' : 'desk.flag.says-not-professional');
    case 'case.closed':
      return text('because') === 'plain-return' ? words.t('refund-run.closed-plain') : null;
    case 'case.mail-failed':
      return say(words, 'desk.letter', text('letter') ?? '');
    default:
      return null;
  }
}
