import { Banner } from '../parts/panel.tsx';
import { ProgressSegments } from '../parts/progress.tsx';
import { LineList } from '../parts/summary.tsx';
import { AccountCard } from './account-card.tsx';
import type { CasePageProps } from './case-props.ts';
import { ChoiceCard, DecisionCard, MoneySection, OfferCard, SendBackCard } from './cards.tsx';
import { AnsweredCard, GoodsCard } from './goods-card.tsx';
import { CameBackCard } from './came-back-card.tsx';
import { GuaranteeCard } from './guarantee-card.tsx';
import { FileList, History } from './history.tsx';
import { ReplyBox } from './reply-box.tsx';
import { VoucherCard } from './voucher-card.tsx';
import { TraceCard } from './trace-card.tsx';

/** Where the buyer follows the case and acts on it; it stays after the end. Parts marked `data-live` are renewed by the enhancer. */
export function CasePage(props: CasePageProps) {
  const { words, zone, number, orderNumber, procedure, headline, status, progress, notice, liveHref } = props;
  const { sendBack, offer, money, decision, products, itemsText, statement, history, files, reply, consultant } = props;
  return (
    <div className="column case" data-stream={liveHref ?? undefined} data-changed={words.t('portal.case.changed')}>
      <p className="unseen" role="status" data-said />
      {notice && <Banner {...notice} />}
      <div id="top" data-live>
        <p className="eyebrow">
          {words.t(`portal.procedure.${procedure}`)} {number}
          {orderNumber && (
            <>
              , <span className="whole">{words.t('portal.case.order', { number: orderNumber })}</span>
            </>
          )}
        </p>
        <h1>{props.title}</h1>
        <ProgressSegments words={words} progress={progress} />
        {status && <p className="lead">{status}</p>}
        {reply && headline.code === 'your-turn' && (
          <p className="buttons">
            <a className="button" href={offer ? '#offer' : '#message'}>
              {words.t(offer ? 'portal.offer.see' : 'portal.case.answer')}
            </a>
          </p>
        )}
        {decision && <DecisionCard words={words} decision={decision} />}
      </div>
      <div id="act" data-live>
        {props.cameBack && <CameBackCard words={words} parcel={props.cameBack} hidden={reply?.hidden} />}
        {offer && <OfferCard words={words} offer={offer} hidden={reply?.hidden} />}
        {props.trace && <TraceCard words={words} trace={props.trace} form={props.lastDateForm ?? null} />}
        {props.choiceTold && <ChoiceCard words={words} told={props.choiceTold} />}
        {sendBack && (
          <SendBackCard
            words={words}
            sendBack={sendBack}
            number={number}
            proof={props.proof}
            labelForm={props.labelForm ?? null}
          />
        )}
      </div>
      <div id="money" data-live>
        {money && <MoneySection words={words} money={money} />}
        {props.account && <AccountCard words={words} account={props.account} form={props.accountForm ?? null} />}
        {props.vouchers && <VoucherCard words={words} vouchers={props.vouchers} hidden={reply?.hidden} />}
        {props.goods.length > 0 && <GoodsCard words={words} goods={props.goods} by={props.goodsBy} />}
        {props.guarantee && <GuaranteeCard words={words} {...props.guarantee} />}
        {props.answered.length > 0 && <AnsweredCard words={words} answered={props.answered} />}
      </div>
      <section aria-labelledby="history-title">
        <h2 id="history-title">{words.t('portal.case.history')}</h2>
        <div id="history" data-live>
          <History words={words} zone={zone} entries={history} />
        </div>
      </section>
      {reply && <ReplyBox words={words} reply={reply} consultant={consultant} />}
      <section aria-labelledby="about">
        <h2 id="about">{words.t('portal.case.about')}</h2>
        {products.length > 0 && <LineList words={words} products={products} />}
        {itemsText && <p className="typed">{itemsText}</p>}
        <details className="fold">
          <summary>{words.t('portal.case.statement')}</summary>
          <blockquote className="statement">{statement.text}</blockquote>
          <p className="hint">
            {words.t('portal.case.statementAt', { instant: words.instant(statement.at, zone, { seconds: true }) })}
          </p>
        </details>
        <FileList words={words} files={files} />
        <ul className="links" id="links" data-live>
          <li>
            <a href={statement.pdfHref}>{words.t('portal.done.pdf')}</a>
          </li>
          {props.takeBackHref && (
            <li>
              <a href={props.takeBackHref}>{words.t('portal.case.takeBack')}</a>
            </li>
          )}
          <li>
            <a href={props.newLinkHref}>{words.t('portal.case.newLink')}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}
