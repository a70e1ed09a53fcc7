import { useState } from 'react';

import { isDay } from '../../../kit/day.ts';
import { formatIban } from '../../../kit/iban.ts';
import { notifications } from '@mantine/notifications';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useToday } from '../parts/today.ts';
import { TableFrame } from '../reports/table-frame.tsx';
import { offerUndo, tellProblem } from '../settings/parts/undo-toast.tsx';
import { CaseLink } from '../parts/case-link.tsx';
import { useWords } from '../words/words-context.tsx';
import { useDue, useRereadBank, type Account, type Due } from './bank-queries.ts';

interface Props {
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly locked: string | null;
  readonly manage: string | null;
  readonly onChoose: (accountId: string) => void;
}

/** Approved refunds that wait for a file: chosen here, with what to look at twice. */
export function DueSection({ account, accounts, locked, manage, onChoose }: Props) {
  const words = useWords();
  const today = useToday();
  const reread = useRereadBank();
  const due = useDue(account.id);
  const rows = due.data?.rows ?? [];
  const payable = rows.filter(({ problem }) => problem === null);
  // what looks odd is not chosen by itself: somebody looks at it first
  const [unlike, setUnlike] = useState<ReadonlySet<string>>(new Set());
  const isChosen = (row: Due) => row.problem === null && (row.warnings.length === 0) !== unlike.has(row.attemptId);
  const chosen = rows.filter(isChosen);
  const [executeOn, setExecuteOn] = useState<string>(today);
  const [busy, setBusy] = useState(false);
  const sum = chosen.reduce((all, { amount }) => all + amount, 0);

  const toggle = (row: Due) =>
    setUnlike((before) => {
      const next = new Set(before);
      if (!next.delete(row.attemptId)) next.add(row.attemptId);
      return next;
    });
  const chooseAll = (all: boolean) =>
    setUnlike(
      new Set(payable.filter(({ warnings }) => (warnings.length === 0) !== all).map(({ attemptId }) => attemptId)),
    );

  const prepare = async () => {
    if (!isDay(executeOn)) return;
    setBusy(true);
    try {
      const attemptIds = chosen.map(({ attemptId }) => attemptId);
      const { number } = await api.bank.prepare({ accountId: account.id, executeOn, attemptIds });
      notifications.show({ message: words.t('bank.run.prepared', { number: String(number) }) });
      setUnlike(new Set());
    } catch (error) {
      tellProblem(words, error);
    } finally {
      setBusy(false);
      await reread();
    }
  };
  const archive = () =>
    api.bank
      .archiveAccount({ accountId: account.id })
      .then(async () => {
        await reread();
        const { name, holder, address, iban, bic, currency, format } = account;
        offerUndo(words, words.t('bank.accounts.archived', { name }), async () => {
          await api.bank.addAccount({
            name,
            holder,
            address: [...address],
            iban,
            currency,
            format,
            ...(bic && { bic }),
          });
          await reread();
        });
      })
      .catch((error: unknown) => tellProblem(words, error));

  return (
    <section className="report-section bank-wide">
      <h2>{words.t('bank.due')}</h2>
      <div className="bank-bar">
        <label>
          <span className="meta">{words.t('bank.account')}</span>
          <select className="native" value={account.id} onChange={({ currentTarget: { value } }) => onChoose(value)}>
            {accounts.map(({ id, name, iban, currency }) => (
              <option key={id} value={id}>
                {name} · {currency} · …{iban.slice(-4)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet" disabledBecause={manage} onClick={() => void archive()}>
          {words.t('bank.accounts.archive')}
        </Button>
      </div>
      <Loaded query={due} skeleton={<Skeleton height={160} />}>
        {rows.length === 0 ? (
          <Emptiness title={words.t('bank.due.none')}>
            <p>{words.t('bank.due.none.lead')}</p>
          </Emptiness>
        ) : (
          <>
            <TableFrame name={words.t('bank.due')}>
              <table className="report-table bank-table stacks ticked">
                <thead>
                  <tr>
                    <th scope="col">
                      <input
                        type="checkbox"
                        aria-label={words.t('bank.due.all')}
                        checked={payable.length > 0 && payable.every(isChosen)}
                        onChange={({ currentTarget: { checked } }) => chooseAll(checked)}
                      />
                    </th>
                    {(['payee', 'iban', 'case', 'deadline', 'amount'] as const).map((head) => (
                      <th key={head} scope="col" className={head === 'amount' ? 'figure' : undefined}>
                        {words.t(`bank.due.${head}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.attemptId}>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`${row.payee} ${row.caseNumber}`}
                          disabled={row.problem !== null}
                          checked={isChosen(row)}
                          onChange={() => toggle(row)}
                        />
                      </td>
                      <td className="whole">
                        {row.payee || '–'}
                        {row.problem && <span className="meta bad">{words.t(`bank.problem.${row.problem}`)}</span>}
                        {row.warnings.map((warning) => (
                          <span key={warning} className="meta warn">
                            {words.t(`bank.warning.${warning}`)}
                          </span>
                        ))}
                      </td>
                      <td className="nowrap whole" data-head={words.t('bank.due.iban')}>
                        {row.iban ? formatIban(row.iban) : '–'}
                      </td>
                      <td data-head={words.t('bank.due.case')}>
                        <CaseLink caseId={row.caseId} number={row.caseNumber} />
                      </td>
                      <td
                        className={row.deadline && row.deadline < today ? 'bad nowrap' : 'nowrap'}
                        data-head={words.t('bank.due.deadline')}
                      >
                        {row.deadline && isDay(row.deadline) ? words.day(row.deadline) : '–'}
                      </td>
                      <td className="figure" data-head={words.t('bank.due.amount')}>
                        {words.money({ amount: row.amount, currency: account.currency })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
            <div className="bank-bar">
              <label>
                <span className="meta">{words.t('bank.run.day')}</span>
                <input
                  type="date"
                  className="native"
                  min={today}
                  value={executeOn}
                  onChange={({ currentTarget: { value } }) => setExecuteOn(value)}
                />
              </label>
              <Button
                look="primary"
                busy={busy}
                disabledBecause={locked ?? (chosen.length === 0 ? words.t('bank.run.choose') : null)}
                onClick={() => void prepare()}
              >
                {words.t('bank.run.prepare', {
                  count: chosen.length,
                  sum: words.money({ amount: sum, currency: account.currency }),
                })}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}
