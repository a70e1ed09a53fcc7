import type { Words } from '../../../kit/words.ts';

/** Which order a gift goes with, or that it waits for one. */
export const sayAlong = (words: Words, { orderNumber }: { orderNumber: string | null }): string =>
  orderNumber ? words.t('goods-out.along.short', { number: orderNumber }) : words.t('goods-out.waits.short');
