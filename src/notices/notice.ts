/** What people of a shop are told of, one kind each; pure. */
export const noticeKinds = [
  'assigned',
  'buyer-wrote',
  'mentioned',
  'asked-inside',
  'answered-inside',
  'reply-stopped',
  'clock-warning',
  'clock-breached',
  'silence-accepted',
  'promise-warning',
  'promise-breached',
  'takeback-asked',
  'mail-failed',
  'approval-asked',
  'decision-approved',
  'decision-sent-back',
  'proposal-accepted',
  'proposal-declined',
  'proposal-expired',
  'trace-ask-again',
  'claim-due',
  'delivery-withdrawn',
  'refund-failed',
  'refund-in-doubt',
  'transfer-returned',
  'refund-left-after-all',
  'refund-left-twice',
  'goods-astray',
  'safety-flag',
  'absence',
  'passed-on',
  'bulk-finished',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Of these a second one about the same case says nothing new while the first is unread: the case is to be looked at. */
export const oncePerCase: readonly NoticeKind[] = [
  'refund-failed',
  'refund-in-doubt',
  'transfer-returned',
  'goods-astray',
];

/** How somebody is told. A mail, at once or gathered, never stands alone: what it says is at the desk, too. */
export const noticeWays = ['off', 'app', 'digest', 'mail'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** What nobody chose otherwise. Mail is for what cannot wait until the desk is opened. */
export const usualWay: Readonly<Record<NoticeKind, Exclude<NoticeWay, 'off'>>> = {
  assigned: 'mail',
  'buyer-wrote': 'mail',
  mentioned: 'mail',
  'asked-inside': 'mail',
  'answered-inside': 'app',
  'reply-stopped': 'app',
  'clock-warning': 'mail',
  'clock-breached': 'mail',
  'silence-accepted': 'mail',
  'promise-warning': 'app',
  'promise-breached': 'app',
  'takeback-asked': 'mail',
  'mail-failed': 'mail',
  'approval-asked': 'mail',
  'decision-approved': 'app',
  'decision-sent-back': 'mail',
  'proposal-accepted': 'mail',
  'proposal-declined': 'mail',
  'proposal-expired': 'app',
  'trace-ask-again': 'app',
  'claim-due': 'mail',
  'delivery-withdrawn': 'mail',
  'refund-failed': 'mail',
  'refund-in-doubt': 'mail',
  'transfer-returned': 'mail',
  'refund-left-after-all': 'app',
  'refund-left-twice': 'mail',
  'goods-astray': 'mail',
  'safety-flag': 'mail',
  absence: 'app',
  'passed-on': 'app',
  'bulk-finished': 'app',
};

/** What the law or somebody's safety hangs on: whoever is responsible cannot switch it off, only choose how to hear of it. */
const unmissable: readonly NoticeKind[] = ['clock-warning', 'clock-breached', 'silence-accepted', 'mail-failed'];

/** Harm to somebody is told at once, whatever one chose about other mails (Regulation (EU) 2023/988). */
export const mayChoose = (kind: NoticeKind, way: NoticeWay): boolean =>
  kind === 'safety-flag' ? way === 'mail' : way !== 'off' || !unmissable.includes(kind);

/** Whether the morning mail is sent: never, when there is something to say, or every working day. */
export const mornings = ['off', 'when-needed', 'always'] as const;
export type Morning = (typeof mornings)[number];
