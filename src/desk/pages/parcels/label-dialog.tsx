import { useState } from 'react';

import type { LabelMethod } from '../../../channels/return-terms.ts';
import { problemsOfSender } from '../../../returns/label-problems.ts';
import { orderLabelInput } from '../../../returns/parcel-inputs.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { api } from '../api/client.ts';
import { Field } from '../parts/field.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { Loaded } from '../parts/states.tsx';
import { useActForm } from '../parts/use-act-form.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useLabelForm, useParcels, type LabelForm, type Parcels } from './parcel-queries.ts';

type Order = Parameters<typeof api.parcels.order>[0];
type Way = Parcels['ways'][number] & { method: LabelMethod };

/** A label, a code or a courier, with what the carrier asks for filled in from the order. */
export function LabelDialog(props: CaseDialog) {
  const parcels = useParcels(props.kase.id);
  const form = useLabelForm(props.kase.id);
  if (parcels.data && form.data) return <OrderForm {...props} parcels={parcels.data} form={form.data} />;
  return <Loaded query={parcels.error ? parcels : form}>{null}</Loaded>;
}

const asked: Record<LabelMethod, readonly ('name' | 'phone' | 'street' | 'postcode' | 'city')[]> = {
  code: ['phone'],
  label: ['name', 'phone', 'street', 'postcode', 'city'],
  pickup: ['name', 'phone', 'street', 'postcode', 'city'],
};

function OrderForm({ kase, onClose, parcels, form }: CaseDialog & { parcels: Parcels; form: LabelForm }) {
  const words = useWords();
  const ways = parcels.ways.filter((way): way is Way => way.method !== 'own');
  const open = ways.filter(({ refusal }) => refusal === null);
  const [method, setMethod] = useState<LabelMethod | undefined>(open[0]?.method);
  const [sender, setSender] = useState(form.sender);
  const [size, setSize] = useState<string>(form.sizes.length ? 'medium' : '');
  const [pickupOn, setPickupOn] = useState<string>(form.earliestPickup);
  const [knows, setKnows] = useState(false);
  const order = useActForm<Order>(kase, (input, call) => api.parcels.order(input, call), {
    onDone: onClose,
    told: words.t('parcels.ordered'),
  });
  const way = ways.find((each) => each.method === method);
  const price = way?.price ?? null;
  const fields = method ? asked[method] : [];
  const ordered = {
    caseId: kase.id,
    method,
    sender: Object.fromEntries(fields.map((field) => [field, sender[field]])),
    ...(size && { size }),
    ...(method === 'pickup' && { pickupOn }),
    ...(price && knows && { price: price.amount }),
  };
  const read = readInput(orderLabelInput, ordered, method ? problemsOfSender(method, sender) : []);
  const why = ways.find(({ refusal }) => refusal)?.refusal ?? 'no-carrier';

  return (
    <SideDialog
      title={words.t('parcels.dialog')}
      onClose={onClose}
      submit={words.t(method ? `parcels.dialog.${method}` : 'parcels.dialog')}
      {...order.state}
      disabledBecause={open.length ? null : say(words, 'parcels.refusal', why)}
      onSubmit={() => order.submit(read)}
    >
      <p>{words.t(`parcels.pays.${parcels.paying.because}`, parcels.paying)}</p>
      <fieldset className="label-ways">
        <legend>{words.t('parcels.dialog.way')}</legend>
        {ways.map((each) => (
          <label key={each.method} className="tick">
            <input
              type="radio"
              name="method"
              checked={method === each.method}
              disabled={each.refusal !== null}
              onChange={() => setMethod(each.method)}
            />
            <span>
              {words.t(`parcels.order.${each.method}`)}
              {each.price && <span className="figure">, {words.money(each.price)}</span>}
              {each.refusal && <span className="meta"> {say(words, 'parcels.refusal', each.refusal)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {fields.map((name) => (
        <Field key={name} label={words.t(`parcels.sender.${name}`)} error={order.at(`sender.${name}`)}>
          {(control) => (
            <input
              {...control}
              className="native"
              type={name === 'phone' ? 'tel' : 'text'}
              value={sender[name]}
              onChange={(event) => setSender({ ...sender, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      {form.sizes.length > 0 && (
        <Field label={words.t('parcels.size')} error={order.at('size')}>
          {(control) => (
            <select
              {...control}
              className="native"
              value={size}
              onChange={(event) => setSize(event.currentTarget.value)}
            >
              {form.sizes.map((each) => (
                <option key={each} value={each}>
                  {words.t(`parcels.size.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {method === 'pickup' && (
        <Field label={words.t('parcels.pickup-day')} error={order.at('pickupOn')}>
          {(control) => (
            <input
              {...control}
              className="native"
              type="date"
              min={form.earliestPickup}
              value={pickupOn}
              onChange={(event) => setPickupOn(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {price && (
        <label className="tick parcel-knows">
          <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.currentTarget.checked)} />
          <span>
            {words.t('parcels.knows', { price: words.money(price) })}
            <span className="meta">{words.t(knows ? 'parcels.knows.on' : 'parcels.knows.off')}</span>
          </span>
        </label>
      )}
    </SideDialog>
  );
}
