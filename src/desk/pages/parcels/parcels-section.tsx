import { useQueryClient } from '@tanstack/react-query';

import { caseKey, type CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import type { DialogName } from '../case/dialogs.tsx';
import { takenOff } from '../../../returns/return-parcel.ts';
import { fileUrl } from '../case/file-address.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Loaded } from '../parts/states.tsx';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useParcels, type Parcel } from './parcel-queries.ts';
import './parcels.css';

type OnParcel = Parameters<typeof api.parcels.cancel>[0];

interface Props {
  kase: CaseDetail;
  open: (name: DialogName) => void;
  refusal: string | null;
}

/** Parcels on their way back: labels, where they are, and one press for the next one. */
export function ParcelsSection({ kase, open, refusal }: Props) {
  const words = useWords();
  const { shopId } = useSeat();
  const queries = useQueryClient();
  const query = useParcels(kase.id);
  const reread = () => void queries.invalidateQueries({ queryKey: caseKey(shopId, kase.id, 'parcels') });
  const cancel = useAct<OnParcel>(kase, (input, call) => api.parcels.cancel(input, call), { onDone: reread });
  const check = useAct<OnParcel>(
    kase,
    (input, { context }) => api.parcels.check(input, { context: { key: context.key } }),
    {
      onDone: reread,
    },
  );
  const lacking = kase.permissions.includes('record goods') ? null : words.t('desk.reason.not-allowed');
  const labels = query.data?.ways.filter(({ method }) => method !== 'own') ?? [];
  const closed = labels.every((way) => way.refusal) ? (labels[0]?.refusal ?? 'no-carrier') : null;
  const none = closed && say(words, 'parcels.refusal', closed);

  if (query.data && query.data.parcels.length === 0 && kase.custody === 'not_required') return null;
  return (
    <section>
      <h2>{words.t('parcels.title')}</h2>
      <Loaded query={query}>
        {query.data && (
          <>
            <p className="meta">{words.t(`parcels.pays.${query.data.paying.because}`, query.data.paying)}</p>
            <ul className="parcels">
              {query.data.parcels.map((parcel) => (
                <li key={parcel.id}>
                  <ParcelFacts parcel={parcel} shopId={shopId} here={isHere(kase)} />
                  <p className="bar">
                    {!parcel.cancelRefusal && (
                      <Button
                        look="quiet"
                        busy={cancel.busy}
                        disabledBecause={lacking}
                        onClick={() => cancel.run({ caseId: kase.id, parcelId: parcel.id })}
                      >
                        {words.t('parcels.cancel')}
                      </Button>
                    )}
                    {['asking', 'in_doubt', 'issued', 'in_transit', 'sent_back', 'lost'].includes(parcel.state) && (
                      <Button
                        look="quiet"
                        busy={check.busy}
                        disabledBecause={lacking}
                        onClick={() => check.run({ caseId: kase.id, parcelId: parcel.id })}
                      >
                        {words.t('parcels.check')}
                      </Button>
                    )}
                  </p>
                </li>
              ))}
            </ul>
            <p className="bar parcels-ways">
              <Button disabledBecause={refusal ?? none} onClick={() => open('label')}>
                {words.t('parcels.dialog')}
              </Button>
              <a
                className="button quiet"
                href={`/api/v1/cases/${kase.id}/slip.pdf?shop=${shopId}`}
                target="_blank"
                rel="noreferrer"
              >
                {words.t('parcels.slip')}
              </a>
            </p>
            <p role="alert">
              {[cancel, check].map((act, index) => act.problem && <ProblemNote key={index} error={act.problem} />)}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** What the carrier wrote, or what its bare code means. */
function sayRefused(words: ReturnType<typeof useWords>, because: string): string {
  const [code = '', ...text] = because.split(': ');
  if (text.length) return text.join(': ');
  return words.has(`parcels.refused.${code}`)
    ? say(words, 'parcels.refused', code)
    : words.t('parcels.refused.other', { code });
}

/** Everything was counted at the bench, whatever the carrier has told of its label. */
const isHere = ({ custody }: CaseDetail): boolean => ['received', 'inspected', 'disposed'].includes(custody);

function ParcelFacts({ parcel, shopId, here }: { parcel: Parcel; shopId: string; here: boolean }) {
  const words = useWords();
  const last = parcel.events.at(-1);
  // No scan ever came of it: it stays the carrier's to tell whether it was used, and the buyer's to be charged for only then.
  const waits = here && parcel.state === 'issued';
  return (
    <>
      <p>
        <strong>{say(words, 'parcels.state', waits ? 'issued.here' : parcel.state)}</strong>,{' '}
        {say(words, 'parcels.method', parcel.method)}
        {parcel.pickupOn && `, ${words.day(parcel.pickupOn)}`}
      </p>
      <p className="meta figure">
        {parcel.code && <>{words.t('parcels.code', { code: parcel.code })} </>}
        {parcel.number &&
          (parcel.trackingUrl ? (
            <a href={parcel.trackingUrl} target="_blank" rel="noreferrer">
              {parcel.number}
            </a>
          ) : (
            parcel.number
          ))}{' '}
        {parcel.labelFileId && (
          <a href={fileUrl(shopId, parcel.labelFileId)} target="_blank" rel="noreferrer">
            {words.t('parcels.label-file')}
          </a>
        )}
      </p>
      {(parcel.cost ?? parcel.agreed) && parcel.method !== 'own' && (
        <p className="meta figure">
          {parcel.cost && words.t('parcels.cost', { cost: words.money(parcel.cost) })}{' '}
          {parcel.agreed
            ? words.t('parcels.cost.buyer', {
                price: words.money(parcel.agreed),
                taken: words.money(takenOff(parcel)!),
              })
            : words.t('parcels.cost.shop')}
        </p>
      )}
      {parcel.validUntil && parcel.state === 'issued' && !waits && (
        <p className="meta">{words.t('parcels.until', { day: words.day(parcel.validUntil) })}</p>
      )}
      {parcel.refusedBecause && parcel.state === 'refused' && (
        <p className="meta bad">{sayRefused(words, parcel.refusedBecause)}</p>
      )}
      {last && <p className="meta">{words.t('parcels.carrier-says', { code: last.code })}</p>}
    </>
  );
}
