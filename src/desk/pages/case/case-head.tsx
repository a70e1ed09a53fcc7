import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { BackIcon, DownIcon, MoreIcon, PanelIcon } from '../../../ui/icons.tsx';
import { sayDemand } from '../../../law/say-demand.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { Faces } from '../company/presence-mark.tsx';
import { Button } from '../parts/button.tsx';
import { say, sayDated } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { BuyerMarks } from './context/buyer-customer.tsx';
import { AssigneeMenu } from './assignee-menu.tsx';
import type { DialogName } from './dialogs.tsx';
import { SnoozeMenu } from '../sorting/snooze-menu.tsx';
import { TagMenu } from '../sorting/tag-menu.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { nextAct } from './next-act.ts';
import { StatusMenu } from './status-menu.tsx';

interface Props {
  kase: CaseDetail;
  decision: DialogName;
  refusals: Record<DialogName, string | null>;
  open: (name: DialogName) => void;
  reply: () => void;
  fold: boolean;
  setFold: (open: boolean) => void;
}

export function CaseHead({ kase, decision, refusals, open, reply, fold, setFold }: Props) {
  const words = useWords();
  const next = nextAct(kase, refusals);
  const item = (name: DialogName) => (
    <Menu.Item
      key={name}
      aria-disabled={refusals[name] !== null || undefined}
      closeMenuOnClick={refusals[name] === null}
      onClick={() => open(name)}
    >
      {say(words, 'desk.act', name)}
      {refusals[name] && <span className="meta why">{refusals[name]}</span>}
    </Menu.Item>
  );
  return (
    <header className="case-head">
      <div className="bar">
        <Link
          to="/inbox"
          search={(search) => search}
          className="button quiet icon only-phone"
          aria-label={words.t('desk.to-inbox')}
        >
          <BackIcon />
        </Link>
        <span className="figure case-number">{kase.number}</span>
        <button
          type="button"
          className="chip"
          data-procedure={kase.procedure}
          aria-label={words.t('desk.requalify-from', { procedure: say(words, 'cases.procedure', kase.procedure) })}
          aria-disabled={refusals.requalify !== null || undefined}
          title={refusals.requalify ?? undefined}
          onClick={() => open('requalify')}
        >
          {say(words, 'cases.procedure', kase.procedure)}
        </button>
        <StatusMenu kase={kase} />
        <div className="bar head-end">
          <AssigneeMenu kase={kase} />
          <Button
            look="quiet"
            icon
            aria-label={words.t('desk.context')}
            aria-expanded={fold}
            onClick={() => setFold(!fold)}
          >
            <PanelIcon />
          </Button>
          <Menu position="bottom-end" width={300}>
            <Menu.Target>
              <Button look="quiet" icon aria-label={words.t('desk.more')}>
                <MoreIcon />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['close', 'reopen', 'cancel', 'requalify', 'order', 'revoke'] as const).map(item)}
              <Menu.Divider />
              {(['merge', 'split', 'link', 'spam', 'safety'] as const).map(item)}
              <Menu.Divider />
              <Menu.Item onClick={() => setTimeout(() => window.print(), 200)}>{words.t('desk.print')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <div className="bar">
        <h1>{kase.contact.name ?? kase.contact.email ?? words.t('desk.row.nobody')}</h1>
        <BuyerMarks customerId={kase.customerId} />
      </div>
      <p className="case-headline">
        {sayDated(words, 'desk.headline', kase.headline.code, kase.headline.day)}
        {kase.issue !== 'other' && <span className="muted"> · {say(words, 'desk.issue', kase.issue)}</span>}
        {kase.demand && (
          <span className="muted">
            {' '}
            · {words.t('desk.wants', { demand: sayDemand(words, kase.demand, kase.issue) })}
          </span>
        )}
      </p>
      <div className="bar tag-bar">
        <TagMenu kase={kase} />
        <SnoozeMenu kase={kase} onDate={() => open('snooze')} />
      </div>
      <Faces caseId={kase.id} />
      <div className="bar case-acts">
        {next === 'reply' ? (
          <Button
            look="primary"
            disabledBecause={kase.permissions.includes('answer buyers') ? null : words.t('desk.reason.not-allowed')}
            onClick={reply}
          >
            {words.t('desk.act.reply')}
          </Button>
        ) : (
          <Button look="primary" disabledBecause={refusals[next]} onClick={() => open(next)}>
            {say(words, 'desk.act', next)}
          </Button>
        )}
        {next !== decision && kase.procedure !== 'inquiry' && refusals[decision] === null && (
          <Button onClick={() => open(decision)}>{say(words, 'desk.act', decision)}</Button>
        )}
        <Menu position="bottom-start" width={300}>
          <Menu.Target>
            <Button>
              {words.t('desk.record')}
              <DownIcon size={12} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(
              [
                'propose',
                'goods',
                'proof',
                'trace',
                'claim',
                'money',
                'goodwill',
                'remedy',
                'elsewhere',
                'ask',
              ] as const
            ).map(item)}
          </Menu.Dropdown>
        </Menu>
        <MoveButtons kase={kase} />
      </div>
    </header>
  );
}
