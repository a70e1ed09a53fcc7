import { useState } from 'react';

import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { problemFrom } from '../api/problem.ts';
import { useAct } from '../api/use-act.ts';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';

type Tag = CaseDetail['tags'][number];

/** Colours for tags made on the fly: told apart at a glance, none means anything. */
const colours = ['#2b8fe0', '#10a36f', '#b08900', '#e8731a', '#7c4ddb', '#c2418f', '#5b6672'] as const;
const colourOf = (name: string) =>
  colours[[...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % colours.length]!;

/** Somebody else named it since the list was read: then it is theirs that goes on. */
const orNamedMeanwhile = (name: string) => async (error: unknown) => {
  const { items } = problemFrom(error).reason === 'tag-exists' ? await api.tags.list({}) : { items: [] };
  const theirs = items.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
  if (!theirs) throw error;
  return theirs;
};

/** Puts tags on and takes them off at once; the same key takes it back. */
export function useTagging(kase: CaseDetail) {
  const words = useWords();
  const reread = useReread('tags');
  const [said, setSaid] = useState('');
  const has = (id: string) => kase.tags.some((tag) => tag.id === id);
  const toggle = useAct<Tag>(
    kase,
    (tag, call) =>
      api.sorting.tag({ caseId: kase.id, ...(has(tag.id) ? { remove: [tag.id] } : { add: [tag.id] }) }, call),
    {
      optimistic: (now, tag) => ({
        ...now,
        tags: now.tags.some(({ id }) => id === tag.id)
          ? now.tags.filter(({ id }) => id !== tag.id)
          : [...now.tags, tag].sort((a, b) => a.name.localeCompare(b.name)),
      }),
    },
  );
  const create = useAct<string>(kase, async (name, call) => {
    const tag = await api.tags.create({ name, color: colourOf(name) }).catch(orNamedMeanwhile(name));
    await reread();
    return api.sorting.tag({ caseId: kase.id, add: [tag.id] }, call);
  });
  return {
    toggle: ({ id, name, color }: Tag) => {
      setSaid(words.t(has(id) ? 'sorting.tags.removed' : 'sorting.tags.added', { name }));
      toggle.run({ id, name, color });
    },
    create: (name: string) => {
      setSaid(words.t('sorting.tags.added', { name }));
      create.run(name);
    },
    said,
    problem: toggle.problem ?? create.problem,
  };
}
