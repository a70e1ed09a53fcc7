import { isAnswer } from '../cases/case.ts';
import type { Happening } from '../messages/happening.ts';
import type { NoticeKind } from './notice.ts';

/** Who there is to tell. */
export interface Audience {
  readonly assigneeId: string | null;
  /** Owners and managers who work here. */
  readonly leaders: readonly string[];
  /** Who may approve refunds. */
  readonly payers: readonly string[];
  /** Everybody who works here. */
  readonly active: ReadonlySet<string>;
  /** Whom a question inside was put to, and who asked it. */
  readonly question?: { readonly askedBy: string | null; readonly asked: readonly string[] } | null;
}

export interface Told {
  readonly staffId: string;
  readonly kind: NoticeKind;
}

/** Which events are listened to. */
export const noticeEvents = [
  'case.assigned',
  'case.buyer-wrote',
  'case.mentioned',
  'case.asked-inside',
  'case.answered-inside',
  'case.takeback-asked',
  'case.deemed-accepted',
  'case.clock-ran-out',
  'case.mail-failed',
  'case.approval-asked',
  'case.approved',
  'case.sent-back',
  'case.proposal-accepted',
  'case.proposal-declined',
  'case.proposal-expired',
  'case.safety-raised',
  'case.safety-opened',
  'case.delivery-withdrawn',
  'case.refund-failed',
  'case.refund-in-doubt',
  'case.refund-left-after-all',
  'case.goods-astray',
  'trace.ask-again',
  'claim.due',
  'reply.stopped',
  'clock.runs-out',
  'absence.started',
  'cases.passed-on',
  'bulk.finished',
] as const;

/** Cases that change hands by the hundred, when somebody goes, comes back or does many at once, are told of once and not one by one. */
const isOneOfMany = ({ because, from }: Happening['data']): boolean =>
  because === 'in-bulk' || (typeof from === 'string' && ['absence', 'return', 'left'].includes(String(because)));

/** Who is told of an event, and as what. Nobody is told of what they did themselves; once each, the first kind counts. */
export function whomToTell(event: Happening, audience: Audience): Told[] {
  const told = new Map<string, NoticeKind>();
  for (const [kind, people] of listed(event, audience))
    for (const staffId of people) {
      if (staffId === event.actorId || !audience.active.has(staffId) || told.has(staffId)) continue;
      told.set(staffId, kind);
    }
  return [...told].map(([staffId, kind]) => ({ staffId, kind }));
}

function listed(
  { type, data }: Happening,
  { assigneeId, leaders, payers, question }: Audience,
): [NoticeKind, readonly string[]][] {
  // A case that is nobody's is the leaders' until somebody takes it.
  const responsible = assigneeId ? [assigneeId] : leaders;
  const both = [...responsible, ...leaders];
  switch (type) {
    case 'case.assigned':
      return data['assigneeId'] === assigneeId && assigneeId && !isOneOfMany(data) ? [['assigned', [assigneeId]]] : [];
    case 'case.buyer-wrote':
      return [['buyer-wrote', responsible]];
    case 'case.mentioned':
      return [['mentioned', ids(data['staffIds'])]];
    case 'case.asked-inside':
      return [['asked-inside', question?.asked ?? []]];
    case 'case.answered-inside':
      return [['answered-inside', question?.askedBy ? [question.askedBy] : responsible]];
    case 'reply.stopped':
      return [['reply-stopped', ids([data['staffId']])]];
    case 'case.takeback-asked':
      return [['takeback-asked', responsible]];
    case 'case.deemed-accepted':
      return [['silence-accepted', both]];
    case 'case.mail-failed':
      return [['mail-failed', responsible]];
    case 'case.refund-in-doubt':
      return [['refund-in-doubt', [...responsible, ...payers]]];
    case 'case.refund-failed':
      // A file somebody of the shop took back is no news to them, and could be of hundreds of refunds.
      if (data['code'] === 'file-not-sent') return [];
      return [[data['code'] === 'returned' ? 'transfer-returned' : 'refund-failed', [...responsible, ...payers]]];
    case 'case.refund-left-after-all':
      return [[data['twice'] === true ? 'refund-left-twice' : 'refund-left-after-all', [...responsible, ...payers]]];
    case 'case.goods-astray':
      return [['goods-astray', responsible]];
    case 'trace.ask-again':
      return [['trace-ask-again', responsible]];
    case 'claim.due':
      return [['claim-due', data['last'] === true ? both : responsible]];
    case 'case.delivery-withdrawn':
      return [['delivery-withdrawn', both]];
    case 'case.approval-asked':
      return [['approval-asked', leaders]];
    case 'case.approved':
      return [['decision-approved', ids([data['askedBy']])]];
    case 'case.sent-back':
      return [['decision-sent-back', ids([data['askedBy']])]];
    case 'case.proposal-accepted':
    case 'case.proposal-declined':
    case 'case.proposal-expired':
      return [[type.slice('case.'.length) as NoticeKind, responsible]];
    case 'case.safety-raised':
    case 'case.safety-opened':
      return [['safety-flag', both]];
    case 'case.clock-ran-out': {
      const { rule, class: kind } = data as { rule: string; class: string };
      // A right of the buyer that is over, and a reminder of our own interest, are told by the list.
      if (kind === 'owed' || isAnswer(rule)) return [['clock-breached', both]];
      return kind === 'promise' ? [['promise-breached', both]] : [];
    }
    case 'clock.runs-out': {
      const kind = data['class'] === 'owed' ? 'clock-warning' : 'promise-warning';
      return [[kind, data['to'] === 'managers' ? both : responsible]];
    }
    case 'absence.started':
      return [['absence', [...ids(data['substituteIds']), ...ids([data['substituteId']]), ...ids([data['staffId']])]]];
    case 'cases.passed-on':
      return [['passed-on', ids(data['to'])]];
    case 'bulk.finished':
      return [['bulk-finished', ids([data['startedBy']])]];
    default:
      return [];
  }
}

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
