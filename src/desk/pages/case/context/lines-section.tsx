import { isCounted } from '../../../../cases/counted.ts';
import { money } from '../../../../kit/money.ts';
import { useOrder, type CaseDetail } from '../../api/case-queries.ts';
import { say } from '../../words/say.ts';
import { useWords } from '../../words/words-context.tsx';

/** What the case is about: pieces, what was really paid for one, and where the goods are. */
export function LinesSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { data: order } = useOrder(kase.orderId);
  const aboutNone = kase.procedure === 'inquiry' && kase.lines.every(({ orderLineId }) => orderLineId === null);
  if (kase.lines.length === 0 || aboutNone) return null;
  return (
    <section>
      <h2>{words.t('desk.lines')}</h2>
      <ul className="line-list">
        {kase.lines.map((line) => (
          <li key={line.id}>
            {line.imageUrl && (
              <img
                src={line.imageUrl}
                alt=""
                width={40}
                height={40}
                loading="lazy"
                onError={(event) => event.currentTarget.remove()}
              />
            )}
            <div>
              <p>
                {line.name}
                {line.variant && <span className="muted">, {line.variant}</span>}
              </p>
              <p className="meta figure">
                {[
                  line.paidTotal !== null && line.bought && order
                    ? `${line.quantity} × ${words.money(money(Math.round(line.paidTotal / line.bought), order.currency))}`
                    : isCounted(line) && words.t('desk.pieces', { count: line.quantity }),
                  line.sku,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {line.custody !== 'not_required' && (
                <p className="meta">
                  {say(words, 'desk.custody', line.custody)}
                  {line.received > 0 && `, ${words.t('desk.received-count', { count: line.received })}`}
                </p>
              )}
              {line.unexpected && <p className="meta warn">{words.t('desk.unexpected')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
