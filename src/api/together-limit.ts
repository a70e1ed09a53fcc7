/** So many questions travel in one request at the most: whoever asks more sends another. */
export const MOST_TOGETHER = 40;
