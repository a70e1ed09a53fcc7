import { useState } from 'react';

import { BooksFrame } from '../books/books-frame.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded, Skeleton } from '../parts/states.tsx';
import { useMay } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAccounts } from './bank-queries.ts';
import { DueSection } from './due-section.tsx';
import { LinesSection } from './lines-section.tsx';
import { RunsSection } from './runs-section.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import './bank.css';

/** Refunds by transfer: what waits, the files, and what statements said. */
export function TransfersPage() {
  const words = useWords();
  const may = useMay('read books');
  const denied = words.t('desk.reason.not-allowed');
  const keep = useMay('keep books') ? null : denied;
  const manage = useMay('manage connections') ? null : denied;
  const accounts = useAccounts(may);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'account' | 'statement' | null>(null);
  const account = accounts.data?.find(({ id }) => id === chosen) ?? accounts.data?.[0];
  return (
    <BooksFrame
      title={words.t('bank.transfers')}
      lead={words.t('bank.lead')}
      closed={may ? null : words.t('books.closed')}
      acts={
        account && (
          <>
            <Button disabledBecause={manage} onClick={() => setDialog('account')}>
              {words.t('bank.accounts.add')}
            </Button>
            <Button disabledBecause={keep} onClick={() => setDialog('statement')}>
              {words.t('bank.statement')}
            </Button>
          </>
        )
      }
    >
      <Loaded query={accounts} skeleton={<Skeleton height={320} />}>
        {account ? (
          <>
            <LinesSection locked={keep} />
            <DueSection
              key={account.id}
              account={account}
              accounts={accounts.data ?? []}
              locked={keep}
              manage={manage}
              onChoose={setChosen}
            />
            <RunsSection locked={keep} />
          </>
        ) : (
          <Emptiness title={words.t('bank.accounts.none')}>
            <p>{words.t('bank.accounts.none.lead')}</p>
            <Button look="primary" disabledBecause={manage} onClick={() => setDialog('account')}>
              {words.t('bank.accounts.add')}
            </Button>
          </Emptiness>
        )}
      </Loaded>
      {dialog === 'account' && <AccountDialog onClose={() => setDialog(null)} />}
      {dialog === 'statement' && <StatementDialog onClose={() => setDialog(null)} />}
    </BooksFrame>
  );
}
