import { CloseIcon } from '../../../ui/icons.tsx';
import { useFiles, type CaseDetail } from '../api/case-queries.ts';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/states.tsx';
import { WhySection } from '../rota/why-section.tsx';
import { LettersSection } from '../decision/letters-section.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { BuyerSection } from './context/buyer-section.tsx';
import { ClocksSection } from './context/clocks-section.tsx';
import { EarlierSection } from './context/earlier-section.tsx';
import { LinesSection } from './context/lines-section.tsx';
import { OrderSection } from './context/order-section.tsx';
import { SettlementSection } from './context/settlement-section.tsx';
import { VouchersSection } from '../goods/vouchers-section.tsx';
import { GuaranteesSection } from '../goods/guarantees-section.tsx';
import { FieldsSection } from '../sorting/fields-section.tsx';
import { RelatedSection } from '../sorting/related-section.tsx';
import { ClaimsSection } from '../recovery/claims-section.tsx';
import { TraceSection } from '../recovery/trace-section.tsx';
import { ParcelsSection } from '../parcels/parcels-section.tsx';
import { UncollectedSection } from '../parcels/uncollected-section.tsx';
import type { DialogName } from './dialogs.tsx';
import { FileGrid } from './file-grid.tsx';

interface Props {
  kase: CaseDetail;
  open: (name: DialogName) => void;
  refusals: Record<DialogName, string | null>;
  onClose: () => void;
}

/** Everything that surrounds a case, in one column that folds away. */
export function ContextPane({ kase, open, refusals, onClose }: Props) {
  const words = useWords();
  const files = useFiles(kase.id);
  return (
    <aside className="context-pane" aria-label={words.t('desk.context')}>
      <div className="bar context-head only-narrow">
        <h2>{words.t('desk.context')}</h2>
        <Button look="quiet" icon className="push" aria-label={words.t('desk.close')} onClick={onClose}>
          <CloseIcon />
        </Button>
      </div>
      {kase.flags.length > 0 && (
        <section>
          <h2>{words.t('desk.flags')}</h2>
          <ul className="flag-list">
            {kase.flags.map((flag) => (
              <li key={flag} className="note warn">
                <div className="body">
                  <strong>{say(words, 'desk.flag', flag)}</strong>
                  {words.has(`desk.flag.${flag}.why`) && <p>{say(words, 'desk.flag', `${flag}.why`)}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ClocksSection clocks={kase.clocks} open={open} promiseRefusal={refusals.promise} />
      <BuyerSection kase={kase} />
      <LinesSection kase={kase} />
      <OrderSection kase={kase} open={open} refusal={refusals.order} />
      <TraceSection kase={kase} open={open} refusal={refusals.trace} />
      <UncollectedSection kase={kase} />
      <ParcelsSection kase={kase} open={open} refusal={refusals.label} />
      <SettlementSection kase={kase} />
      <ClaimsSection kase={kase} open={open} refusal={refusals.claim} />
      <LettersSection kase={kase} />
      <VouchersSection kase={kase} />
      <GuaranteesSection kase={kase} />
      <section>
        <h2>{words.t('desk.files')}</h2>
        <Loaded query={files}>
          {files.data?.length ? <FileGrid files={files.data} /> : <p className="muted">{words.t('desk.files.none')}</p>}
        </Loaded>
      </section>
      <FieldsSection kase={kase} />
      <RelatedSection kase={kase} />
      <EarlierSection kase={kase} />
      <WhySection kase={kase} />
    </aside>
  );
}
