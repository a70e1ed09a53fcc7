import { useId } from 'react';

import { conditions, dispositions } from '../../../returns/pieces.ts';
import { Button } from '../parts/button.tsx';
import { LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { inCondition, type Group } from './draft-count.ts';
import { Stepper } from './stepper.tsx';

interface GroupProps {
  name: string;
  group: Group;
  onChange: (group: Group) => void;
}

/** How many pieces, in what condition, and where they go. The last two are asked once there is a piece. */
export function CountGroup({ name, group, onChange }: GroupProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="bench-group">
      <Stepper
        label={words.t('bench.line.pieces', { name })}
        value={group.quantity}
        onChange={(quantity) => onChange({ ...group, quantity })}
      />
      {group.quantity > 0 && (
        <>
          <fieldset className="bench-ticks">
            <legend>{words.t('bench.condition')}</legend>
            {conditions.map((condition) => (
              <label key={condition} data-poor={condition !== 'as_new' && condition !== 'opened'}>
                <input
                  type="radio"
                  name={`${id}-condition`}
                  checked={group.condition === condition}
                  onChange={() => onChange(inCondition(group, condition))}
                />
                {words.t(`bench.condition.${condition}`)}
              </label>
            ))}
          </fieldset>
          <fieldset className="bench-ticks">
            <legend>{words.t('bench.fate')}</legend>
            {dispositions.map((disposition) => (
              <label key={disposition}>
                <input
                  type="radio"
                  name={`${id}-fate`}
                  checked={group.disposition === disposition}
                  onChange={() => onChange({ ...group, disposition })}
                />
                {words.t(`bench.fate.${disposition}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      {group.quantity === 1 && (
        <LineField
          label={words.t('bench.line.serial')}
          autoComplete="off"
          maxLength={80}
          value={group.serial}
          onType={(value) => onChange({ ...group, serial: value })}
        />
      )}
    </div>
  );
}

interface LineProps {
  line: {
    readonly name: string;
    readonly variant: string | null;
    readonly sku: string | null;
    readonly imageUrl: string | null;
    readonly quantity: number;
    readonly received: number;
    readonly unexpected: boolean;
  };
  groups: readonly Group[];
  fresh: Group;
  onChange: (groups: readonly Group[]) => void;
}

export function CountLine({ line, groups, fresh, onChange }: LineProps) {
  const words = useWords();
  const many = groups.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <li className="bench-line">
      <div className="bench-what">
        {line.imageUrl && <img src={line.imageUrl} alt="" loading="lazy" />}
        <div>
          <h2 className="bench-name">{line.name}</h2>
          <p className="meta">{[line.variant, line.sku].filter(Boolean).join(' · ')}</p>
          <p>
            {line.unexpected
              ? words.t('bench.line.unexpected')
              : words.t('bench.line.expected', { count: line.quantity })}
            {line.received > 0 && <strong> · {words.t('bench.line.here', { count: line.received })}</strong>}
          </p>
        </div>
      </div>
      {groups.map((group, index) => (
        <CountGroup
          key={index}
          name={line.name}
          group={group}
          onChange={(next) => onChange(groups.map((each, at) => (at === index ? next : each)))}
        />
      ))}
      {many > 0 && groups.length < 5 && (
        <Button look="quiet" onClick={() => onChange([...groups, { ...fresh, quantity: 0 }])}>
          {words.t('bench.line.split')}
        </Button>
      )}
    </li>
  );
}
