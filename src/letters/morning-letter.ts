import { dayIn, type Day } from '../kit/day.ts';
import { money, type Money } from '../kit/money.ts';
import type { Words } from '../kit/words.ts';
import type { StaffFrame } from './frame.ts';
import type { Letter } from './letter.ts';
import { button, callout, facts, heading, link, paragraph, quiet, type MaybeBlock } from './mail/block.ts';
import { oneLine, webAddress } from './mail/line.ts';
import { staffMail } from './mail/staff-mail.ts';

interface DueCase {
  readonly id: string;
  readonly number: string;
  readonly contactName: string | null;
  readonly rule: string;
  readonly expiresAt: Date;
  readonly all: number;
}

export interface Morning extends StaffFrame {
  readonly zone: string;
  readonly today: Day;
  readonly dueToday: readonly DueCase[];
  readonly overdue: readonly DueCase[];
  readonly atRisk: readonly (Money & { readonly cases: number })[];
  readonly unanswered: { readonly count: number; readonly since: Date | null };
  readonly since: Day;
  readonly done: { readonly opened: number; readonly replies: number; readonly closed: number };
  nameOf(rule: string): string;
  caseUrl(caseId: string): string;
  readonly urls: {
    readonly dueToday: string;
    readonly overdue: string;
    readonly unanswered: string;
    readonly settings: string;
    readonly desk: string;
  };
}

/** What the day begins with, for whoever runs the shop: what is overdue, what is due, what it costs, who waits. */
export function morningLetter(words: Words, props: Morning): Letter {
  const { dueToday, overdue, atRisk, unanswered, done, urls } = props;
  const late = overdue[0]?.all ?? 0;
  const due = dueToday[0]?.all ?? 0;
  const sums = words.list(atRisk.map(({ amount, currency }) => words.money(money(amount, currency))));
  const waiting = unanswered.count;
  const subject =
    late + due + waiting + atRisk.length === 0
      ? words.t('notices.morning.subject.quiet')
      : words.t('notices.morning.subject', { late, due, waiting });
  return staffMail(words, props, {
    subject,
    preheader: sums ? words.t('notices.morning.at-risk.line', { sums }) : subject,
    title: words.t('notices.morning.title', { day: words.day(props.today, { year: false, weekday: true }) }),
    blocks: [
      late + due + waiting + atRisk.length === 0 && paragraph(words.t('notices.morning.quiet')),
      ...cases(words, props, {
        title: words.t('notices.morning.overdue', { count: late }),
        rows: overdue,
        all: late,
        url: urls.overdue,
      }),
      ...cases(words, props, {
        title: words.t('notices.morning.due', { count: due }),
        rows: dueToday,
        all: due,
        url: urls.dueToday,
      }),
      sums !== '' &&
        callout('warn', words.t('notices.morning.at-risk'), words.t('notices.morning.at-risk.line', { sums })),
      waiting > 0 && heading(words.t('notices.morning.unanswered', { count: waiting })),
      waiting > 0 &&
        unanswered.since !== null &&
        paragraph(
          words.t('notices.morning.unanswered.since', {
            when: words.instant(unanswered.since, props.zone, { short: true }),
          }),
        ),
      waiting > 0 && link(words.t('notices.morning.unanswered.open'), webAddress(urls.unanswered)),
      heading(words.t('notices.morning.done', { day: words.day(props.since, { year: false, weekday: true }) })),
      facts([
        [words.t('notices.morning.done.opened'), words.number(done.opened)],
        [words.t('notices.morning.done.replies'), words.number(done.replies)],
        [words.t('notices.morning.done.closed'), words.number(done.closed)],
      ]),
      button(words.t('notices.open-desk'), webAddress(urls.desk)),
      quiet(words.t('notices.morning.why')),
      link(words.t('notices.morning.settings'), webAddress(urls.settings)),
    ],
  });
}

function cases(
  words: Words,
  { nameOf, caseUrl, zone }: Morning,
  { title, rows, all, url }: { title: string; rows: readonly DueCase[]; all: number; url: string },
): MaybeBlock[] {
  if (rows.length === 0) return [];
  const line = ({ number, contactName, rule, expiresAt }: DueCase) =>
    [
      number,
      contactName && oneLine(contactName),
      words.t('notices.morning.until', {
        what: nameOf(rule),
        day: words.day(dayIn(zone, new Date(expiresAt.getTime() - 1)), { year: false }), // 'on Friday' ends as Saturday begins
      }),
    ]
      .filter(Boolean)
      .join(' · ');
  return [
    heading(title),
    ...rows.map((row) => link(line(row), webAddress(caseUrl(row.id)))),
    all > rows.length && link(words.t('notices.morning.all', { count: all }), webAddress(url)),
  ];
}
