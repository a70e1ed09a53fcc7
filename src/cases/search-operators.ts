import { fold } from '../kit/fold.ts';
import type { Procedure } from '../law/vocabulary.ts';

/** What can be asked of a case beside its words, in both languages; the first name in each is the one that is offered. */
export const operators = {
  channel: { pl: ['kanał', 'sklep'], en: ['channel'] },
  due: { pl: ['termin'], en: ['due'] },
  from: { pl: ['od'], en: ['from'] },
  assignee: { pl: ['do', 'prowadzi'], en: ['assignee', 'to'] },
  tag: { pl: ['tag', 'etykieta'], en: ['tag', 'label'] },
  status: { pl: ['status'], en: ['status'] },
  is: { pl: ['jest'], en: ['is'] },
  kind: { pl: ['rodzaj', 'tryb'], en: ['kind'] },
} as const;
export type Operator = keyof typeof operators;
export const operatorNames = Object.keys(operators) as Operator[];

/** What a case may be. */
export const states = {
  open: { pl: ['otwarte'], en: ['open'] },
  closed: { pl: ['zamknięte'], en: ['closed'] },
  urgent: { pl: ['pilne'], en: ['urgent'] },
  overdue: { pl: ['po-terminie', 'spóźnione'], en: ['overdue', 'late'] },
  unread: { pl: ['nieprzeczytane', 'nowe'], en: ['unread', 'new'] },
  waiting: { pl: ['czeka', 'czeka-na-nas'], en: ['waiting'] },
  asked: { pl: ['czeka-na-klienta'], en: ['waiting-for-customer'] },
  flagged: { pl: ['oznaczone', 'z-flagą'], en: ['flagged'] },
  snoozed: { pl: ['uśpione', 'odłożone'], en: ['snoozed'] },
  spam: { pl: ['spam'], en: ['spam'] },
  mine: { pl: ['moje'], en: ['mine'] },
  unassigned: { pl: ['niczyje'], en: ['unassigned'] },
} as const;
export type State = keyof typeof states;

/** Words for kinds; a return is whatever brings goods back without a fault. */
export const kinds: Record<string, { pl: readonly string[]; en: readonly string[]; procedures: readonly Procedure[] }> =
  {
    withdrawal: { pl: ['odstąpienie'], en: ['withdrawal'], procedures: ['withdrawal'] },
    return: { pl: ['zwrot'], en: ['return'], procedures: ['withdrawal', 'voluntary_return'] },
    voluntary: { pl: ['zwrot-umowny'], en: ['voluntary-return'], procedures: ['voluntary_return'] },
    complaint: { pl: ['reklamacja'], en: ['complaint'], procedures: ['complaint'] },
    guarantee: { pl: ['gwarancja'], en: ['guarantee', 'warranty'], procedures: ['guarantee'] },
    lost: { pl: ['niedoręczone', 'niedostarczone'], en: ['not-received', 'lost'], procedures: ['not_received'] },
    refused: { pl: ['nieodebrane'], en: ['not-collected'], procedures: ['not_collected'] },
    dispute: { pl: ['spór'], en: ['dispute'], procedures: ['dispute'] },
    inquiry: { pl: ['pytanie', 'zapytanie'], en: ['question', 'inquiry'], procedures: ['inquiry'] },
  };

interface Named {
  readonly pl: readonly string[];
  readonly en: readonly string[];
}

const bare = (text: string): string => fold(text).replaceAll(' ', '');

/** The one thing a word in either language names; its beginning will do, from three letters, where it is the only one. */
export function named<Key extends string>(table: Readonly<Record<Key, Named>>, text: string): Key | null {
  const wanted = bare(text);
  if (!wanted) return null;
  const entries = Object.entries<Named>(table).map(([key, { pl, en }]) => ({
    key: key as Key,
    names: [...pl, ...en].map(bare),
  }));
  const exact = entries.find(({ names }) => names.includes(wanted));
  if (exact) return exact.key;
  if (wanted.length < 3) return null;
  const begun = entries.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  return begun.length === 1 ? begun[0]!.key : null;
}

/** An operator by its whole name, with or without Polish letters. */
export function operatorOf(text: string): Operator | null {
  const wanted = bare(text);
  return (
    operatorNames.find((name) =>
      [...operators[name].pl, ...operators[name].en].some((each) => bare(each) === wanted),
    ) ?? null
  );
}

export const isMe = (text: string): boolean => ['ja', 'mnie', 'me', 'moje', 'mine'].includes(bare(text));
export const isNobody = (text: string): boolean =>
  ['nikt', 'nikogo', 'niczyje', 'nobody', 'none', 'unassigned', ''].includes(bare(text));
