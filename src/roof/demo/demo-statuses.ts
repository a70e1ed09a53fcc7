/** The statuses that Zielona Półka made for itself: two that buyers see, the rest for colleagues. */
export const demoStatuses = {
  producer: {
    namePl: 'Czekamy na producenta',
    nameEn: 'Waiting for the maker',
    color: '#7c5cc4',
    stage: 'in_review',
    visible: true,
  },
  stock: {
    namePl: 'Sprawdza magazyn',
    nameEn: 'Warehouse is checking',
    color: '#2f6fb2',
    stage: 'in_review',
    visible: false,
  },
  carrier: {
    namePl: 'Szukamy paczki u przewoźnika',
    nameEn: 'Tracing the parcel',
    color: '#c06a1a',
    stage: 'in_review',
    visible: true,
  },
  packed: {
    namePl: 'Nowa sztuka spakowana',
    nameEn: 'Replacement packed',
    color: '#23804f',
    stage: 'settling',
    visible: true,
  },
  transfer: { namePl: 'Do przelewu', nameEn: 'Ready to pay', color: '#8a6d00', stage: 'settling', visible: false },
  post: { namePl: 'List do wysłania', nameEn: 'Letter to post', color: '#a33b5c', stage: 'settling', visible: false },
} as const;
export type DemoStatus = keyof typeof demoStatuses;
