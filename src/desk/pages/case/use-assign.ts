import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useStaff } from '../api/shop-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { Call } from '../api/use-upon-seen.ts';
import { useTellAway } from '../rota/use-tell-away.tsx';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';

/** Gives the case to somebody: shown at once, taken back if the server says no. */
export function useAssign(kase: CaseDetail) {
  const words = useWords();
  const { staffId: me } = useSeat();
  const { data: staff = [] } = useStaff();
  const may = useMay('assign cases');
  const nameOf = (id: string | null) => staff.find((each) => each.id === id)?.name;
  const tellAway = useTellAway();
  const assign = async (staffId: string | null, call: Call) => {
    const fresh = await api.cases.assign({ caseId: kase.id, staffId }, call);
    tellAway(fresh, staffId, (to) => api.cases.assign({ caseId: kase.id, staffId: to }));
    return fresh;
  };
  const act = useAct<string | null>(kase, assign, {
    optimistic: (now, staffId) => {
      const name = nameOf(staffId);
      return { ...now, assignee: staffId && name ? { id: staffId, name } : null };
    },
  });
  const refusal = may ? null : words.t('desk.reason.not-allowed');
  return {
    act,
    refusal,
    to: (staffId: string | null) => {
      if (!refusal && staffId !== (kase.assignee?.id ?? null)) act.run(staffId);
    },
    toMe: () => {
      if (!refusal && kase.assignee?.id !== me) act.run(me);
    },
  };
}
