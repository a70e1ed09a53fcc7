import { isDay } from '../../../../kit/day.ts';
import { money } from '../../../../kit/money.ts';
import { sayArticle } from '../../../../law/say-article.ts';
import { sayRemedy } from '../../../../law/say-remedy.ts';
import { useSettlement, type CaseDetail } from '../../api/case-queries.ts';
import { Loaded } from '../../parts/states.tsx';
import { ChoiceTold } from '../../decision/choice-told.tsx';
import { say } from '../../words/say.ts';
import { GoodsCheck } from '../../goods/goods-check.tsx';
import { sayAlong } from '../../goods/say-along.ts';
import { VoucherChosen } from '../../refunds/voucher-chosen.tsx';
import { RefundSum } from '../../refunds/refund-sum.tsx';
import { useWords } from '../../words/words-context.tsx';

/** What was decided, came back, went out and was paid. */
export function SettlementSection({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const query = useSettlement(kase.id);
  const day = (value: string | null) => (value && isDay(value) ? words.day(value) : '');
  const done = query.data;
  if (
    done &&
    !done.refund &&
    !done.voucherChoice &&
    ![done.decisions, done.proofs, done.receipts, done.refunds, done.remedies].some((list) => list.length)
  )
    return null;
  return (
    <section>
      <h2>{words.t('desk.settlement')}</h2>
      <Loaded query={query}>
        {done && (
          <ul className="settled">
            {done.decisions.map((decision) => (
              <li key={decision.id} className={decision.superseded ? 'muted' : undefined}>
                <p>
                  <strong>{say(words, 'desk.outcome', decision.outcome)}</strong>, {day(decision.answeredOn)}
                  {decision.superseded && ` (${words.t('desk.superseded')})`}
                  {decision.elsewhere && ` (${words.t('desk.elsewhere')})`}
                  {decision.proposalId && ` (${words.t('deciding.by-proposal')})`}
                  {decision.approvedBy && `, ${words.t('deciding.approved-by', { name: decision.approvedBy })}`}
                </p>
                {decision.lines.map((line, index) => (
                  <p key={index} className="meta">
                    {line.quantity} × {line.name}:{' '}
                    {line.outcome === 'accepted'
                      ? sayRemedy(words, line.remedy, kase.procedure)
                      : say(words, 'desk.outcome', 'rejected')}
                    {line.amount !== null && `, ${words.money(money(line.amount, done.currency))}`}
                    {line.detail && `, ${line.detail}`}
                    {line.legalBasis && `, ${sayArticle(words, line.legalBasis, { short: true })}`}
                  </p>
                ))}
                {decision.conditions && <p className="meta">{decision.conditions}</p>}
                {decision.rootCause && (
                  <p className="meta">
                    {words.t('deciding.cause-was', { cause: words.t(`deciding.cause.${decision.rootCause}`) })}
                  </p>
                )}
              </li>
            ))}
            {done.proofs.map((proof) => (
              <li key={proof.id}>
                {words.t('desk.event.case.proof-given')}:{' '}
                {[proof.carrier, proof.number, day(proof.sentOn)].filter(Boolean).join(', ')}
              </li>
            ))}
            {done.receipts.map((receipt) => (
              <li key={receipt.id}>
                {words.t('desk.event.case.goods-received')}:{' '}
                {[day(receipt.receivedOn), receipt.condition].filter(Boolean).join(', ')}
              </li>
            ))}
            {done.remedies.map((remedy) => (
              <li key={remedy.id}>
                {remedy.quantity} × {remedy.name && `${remedy.name}, `}
                {sayRemedy(words, remedy.remedy, kase.procedure)}: {say(words, 'desk.remedy-state', remedy.state)}
                {remedy.along && `, ${sayAlong(words, remedy.along)}`}
                {remedy.state === 'shipped' &&
                  remedy.tracked &&
                  remedy.tracked !== 'in_transit' &&
                  `, ${words.t(`goods-out.tracked.${remedy.tracked}`)}`}
                {remedy.number && `, ${[remedy.carrier, remedy.number].filter(Boolean).join(' ')}`}
              </li>
            ))}
            {done.refund && (
              <li>
                <RefundSum refund={done.refund} kase={kase} />
              </li>
            )}
            {done.refunds.map((refund) => (
              <li key={refund.id}>
                <strong className="figure">{words.money(money(refund.amount, refund.currency))}</strong>,{' '}
                {say(words, 'desk.method', refund.method)}, {say(words, 'desk.money', refund.state)}
                {refund.sentOn && `, ${day(refund.sentOn)}`}
                {refund.reason && <span className="meta"> {refund.reason}</span>}
              </li>
            ))}
          </ul>
        )}
        {done?.remedies.some(({ state, number }) => state === 'shipped' && number) && <GoodsCheck kase={kase} />}
        {done && <VoucherChosen kase={kase} settlement={done} />}
        {done && <ChoiceTold kase={kase} settlement={done} />}
      </Loaded>
    </section>
  );
}
