import { z } from 'zod';

import {
  chooseUncollectedInput,
  openUncollectedInput,
  sendAgainInput,
  uncollectedChoices,
} from '../../returns/uncollected-inputs.ts';
import { route } from './route.ts';

const tags = ['Parcels not collected'];
const parcels = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      shipmentId: z.uuid(),
      carrier: z.string().nullable(),
      number: z.string().nullable(),
      noticedAt: z.date(),
      againPrice: z.number().int(),
      currency: z.string(),
      choice: z.enum(uncollectedChoices).nullable(),
      chosenBy: z.string().nullable(),
      chosenAt: z.date().nullable(),
      sentAgainAt: z.date().nullable(),
      choiceRefusal: z.string().nullable(),
      againRefusal: z.string().nullable(),
    }),
  ),
});

export const uncollectedContract = {
  list: route('GET', '/cases/{caseId}/uncollected-parcels', {
    tags,
    summary: 'Parcels of a case that came back because nobody collected them, and what the buyer chose',
  })
    .input(z.object({ caseId: z.uuid() }))
    .output(parcels),
  open: route('POST', '/uncollected-parcels', {
    tags,
    summary: 'A parcel of an order came back uncollected: its case, opened once',
  })
    .input(openUncollectedInput)
    .output(z.object({ caseId: z.uuid() })),
  choose: route('POST', '/cases/{caseId}/uncollected-parcels/choices', {
    tags,
    summary: 'Note what the buyer wants: the parcel again, or the money',
  })
    .input(chooseUncollectedInput)
    .output(parcels),
  sendAgain: route('POST', '/cases/{caseId}/uncollected-parcels/sendings', {
    tags,
    summary: 'The parcel went out once more; the buyer is told',
  })
    .input(sendAgainInput)
    .output(parcels),
};
