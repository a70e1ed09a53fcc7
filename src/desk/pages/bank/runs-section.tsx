import { notifications } from '@mantine/notifications';
import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { useShop } from '../settings/seller/shop-query.ts';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import { useStaffNames } from '../recovery/use-staff-names.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useRereadBank, useRuns, type Run } from './bank-queries.ts';
import { takeFile } from './take-file.ts';

/** Files of transfers with what is to be done with each. */
export function RunsSection({ locked }: { locked: string | null }) {
  const words = useWords();
  const runs = useRuns(true);
  const rows = runs.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="report-section bank-wide">
      <h2>{words.t('bank.runs')}</h2>
      <ul className="bank-runs">
        {rows.map((run) => (
          <RunRow key={run.id} run={run} locked={locked} />
        ))}
      </ul>
      {runs.hasNextPage && (
        <Button busy={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {words.t('bank.more')}
        </Button>
      )}
    </section>
  );
}

function RunRow({ run, locked }: { run: Run; locked: string | null }) {
  const words = useWords();
  const { shopId, staffId } = useSeat();
  const mayApprove = useMay('approve refunds');
  const nameOf = useStaffNames();
  const { data: shop } = useShop();
  // The server refuses it as well; here it is said before it is pressed.
  const isMine = run.preparedBy === staffId && shop?.policy.secondPersonAbove != null;
  const reread = useRereadBank();
  const [busy, setBusy] = useState<string | null>(null);
  const act = async (name: string, work: () => Promise<unknown>, told?: string) => {
    setBusy(name);
    try {
      await work();
      if (told) notifications.show({ message: told });
    } catch (error) {
      tellProblem(words, error);
    } finally {
      await reread();
      setBusy(null);
    }
  };
  const on = { runId: run.id };
  const named = (label: string) => `${label}: ${words.t('bank.run.name', { number: String(run.number) })}`;
  return (
    <li>
      <div>
        <strong>{words.t('bank.run.name', { number: String(run.number) })}</strong>{' '}
        <span>{words.t(`bank.run.state.${run.state}`)}</span>
        <p className="meta">
          {words.t('bank.run.count', { count: run.count })} ·{' '}
          {words.money({ amount: run.total, currency: run.currency })}
          {isDay(run.executeOn) && ` · ${words.day(run.executeOn)}`}
          {(run.state === 'sent' || run.settled > 0) &&
            ` · ${words.t('bank.run.settled', { settled: String(run.settled), count: String(run.count) })}`}
        </p>
        <p className="meta">
          {words.t('bank.run.prepared-by', { name: nameOf(run.preparedBy) || words.t('bank.run.somebody') })}
          {run.approvedBy &&
            `, ${words.t('bank.run.approved-by', { name: nameOf(run.approvedBy) || words.t('bank.run.somebody') })}`}
        </p>
      </div>
      <div className="bar push">
        {run.state === 'prepared' && (
          <Button
            look="primary"
            busy={busy === 'approve'}
            aria-label={named(words.t('bank.run.approve'))}
            disabledBecause={
              !mayApprove
                ? words.t('desk.reason.not-allowed')
                : isMine
                  ? words.t('desk.reason.second-person-needed')
                  : null
            }
            onClick={() => void act('approve', () => api.bank.approve(on), words.t('bank.run.approved'))}
          >
            {words.t('bank.run.approve')}
          </Button>
        )}
        {(run.state === 'approved' || run.state === 'exported') && (
          <Button
            look={run.state === 'approved' ? 'primary' : undefined}
            busy={busy === 'file'}
            aria-label={named(words.t(run.state === 'approved' ? 'bank.run.download' : 'bank.run.again'))}
            disabledBecause={locked}
            onClick={() => void act('file', () => takeFile(shopId, run.id))}
          >
            {words.t(run.state === 'approved' ? 'bank.run.download' : 'bank.run.again')}
          </Button>
        )}
        {run.state === 'exported' && (
          <Button
            look="primary"
            busy={busy === 'send'}
            aria-label={named(words.t('bank.run.send'))}
            disabledBecause={locked}
            onClick={() => void act('send', () => api.bank.send(on), words.t('bank.run.sent'))}
          >
            {words.t('bank.run.send')}
          </Button>
        )}
        {run.state !== 'sent' && run.state !== 'cancelled' && (
          <Button
            look="quiet"
            busy={busy === 'cancel'}
            aria-label={named(words.t('bank.run.cancel'))}
            disabledBecause={locked}
            onClick={() => void act('cancel', () => api.bank.cancel(on), words.t('bank.run.cancelled'))}
          >
            {words.t('bank.run.cancel')}
          </Button>
        )}
      </div>
    </li>
  );
}
