import { z } from 'zod';

import { returnTerms } from './return-terms.ts';

const { shape } = returnTerms;

/** What is left out stays: so without the defaults, which would fill it in. */
export const changeReturnTermsInput = z
  .object({
    changedMind: shape.changedMind.unwrap(),
    faulty: shape.faulty.unwrap(),
    paysReturn: shape.paysReturn.unwrap(),
    chargesAgain: shape.chargesAgain.unwrap(),
    address: shape.address.unwrap(),
    wordsPl: shape.wordsPl.unwrap(),
    wordsEn: shape.wordsEn.unwrap(),
    connectionId: shape.connectionId.unwrap(),
    validDays: shape.validDays.unwrap(),
    prices: shape.prices.unwrap(),
    pricesCurrency: shape.pricesCurrency.unwrap(),
    slipsInParcels: shape.slipsInParcels.unwrap(),
  })
  .partial()
  .extend({ channelId: z.uuid() });
export type ChangeReturnTerms = z.output<typeof changeReturnTermsInput>;
