import type { Words } from '../../../kit/words.ts';
import type { Rule } from './rota-queries.ts';
import { sayConditions, type Names } from './rule-sentence.ts';

/** Why somebody has a case: from the codes and ids of `case.assigned`, or of a trial. */
export function sayBecause(
  words: Words,
  data: Readonly<Record<string, unknown>>,
  assigneeId: string | null,
  rules: readonly Rule[],
  names: Names,
): string {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : null);
  const count = (key: string) => (typeof data[key] === 'number' ? data[key] : null);
  const nameOf = (id: string | null) => names.staff.find((each) => each.id === id)?.name ?? words.t('rota.nobody');
  const name = nameOf(assigneeId);
  const owner = text('for') ? nameOf(text('for')) : null;
  const because = text('because');
  const rule = rules.find(({ id }) => id === text('ruleId'));
  const open = count('open');
  const most = count('most');

  const said: (string | null | false)[] = [];
  if (text('ruleId') && rule) {
    const conditions = sayConditions(words, rule, names);
    const to = owner ?? name;
    said.push(
      conditions ? words.t('rota.why.rule', { conditions, name: to }) : words.t('rota.why.rule.always', { name: to }),
    );
    if (text('way') === 'in-turn') said.push(words.t('rota.why.in-turn'));
    if (open !== null)
      said.push(most === null ? words.t('rota.why.open', { open }) : words.t('rota.why.open-of', { open, most }));
    said.push(data['present'] === true && words.t('rota.why.present'));
  }
  if (because === 'channel') said.push(words.t('rota.why.channel', { name }));
  if (because === 'fallback') said.push(words.t('rota.why.fallback', { name }));
  if (because === 'absence' && owner) said.push(words.t('rota.why.absence', { owner, name }));
  if (because === 'return') said.push(words.t('rota.why.return', { name }));
  if (because === 'left' && owner) said.push(words.t('rota.why.left', { owner, name }));
  if (said.length === 0)
    said.push(owner ? words.t('rota.why.by-hand.for', { owner, name }) : words.t('rota.why.by-hand'));
  return said.filter(Boolean).join(' ');
}
