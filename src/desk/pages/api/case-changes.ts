import type { Words } from '../../../kit/words.ts';
import { say } from '../words/say.ts';
import type { CaseDetail } from './case-queries.ts';

/** What is different between the case a person looked at and the case as it is now. */
export function caseChanges(words: Words, before: CaseDetail, now: CaseDetail): string[] {
  const changes: string[] = [];
  const tell = (what: string, from: string, to: string) => {
    if (from !== to) changes.push(words.t('desk.change', { what, from, to }));
  };
  const nothing = words.t('desk.nothing');
  const status = (kase: CaseDetail) =>
    kase.status ? (words.locale === 'pl' ? kase.status.namePl : kase.status.nameEn) : nothing;
  const code = (prefix: string, value: string | null) => (value === null ? nothing : say(words, prefix, value));

  tell(words.t('desk.axis.stage'), code('cases.stage', before.stage), code('cases.stage', now.stage));
  tell(words.t('desk.axis.outcome'), code('desk.outcome', before.outcome), code('desk.outcome', now.outcome));
  tell(
    words.t('desk.axis.procedure'),
    code('cases.procedure', before.procedure),
    code('cases.procedure', now.procedure),
  );
  tell(words.t('desk.axis.assignee'), before.assignee?.name ?? nothing, now.assignee?.name ?? nothing);
  tell(words.t('desk.axis.status'), status(before), status(now));
  tell(words.t('desk.axis.custody'), code('desk.custody', before.custody), code('desk.custody', now.custody));
  tell(words.t('desk.axis.money'), code('desk.money', before.money), code('desk.money', now.money));
  tell(words.t('desk.axis.remedy'), code('desk.remedy-state', before.remedy), code('desk.remedy-state', now.remedy));
  return changes;
}
