import type { Permission } from '../src/identity/permissions.ts';

/** The part of `permissionOfEndpoint` about parcels, out and back. */
export const permissionOfParcels: Record<string, Permission | null> = {
  'parcels.terms': 'read settings',
  'parcels.changeTerms': 'change channels',
  'parcels.list': 'read cases',
  'parcels.form': 'record goods',
  'parcels.order': 'record goods',
  'parcels.cancel': 'record goods',
  'parcels.check': 'record goods',
  'parcels.findSlip': 'record goods',
  'parcels.openSlip': 'record goods',
  'parcels.batches': 'record goods',
  'parcels.startBatch': 'record goods',
  'parcels.findBatch': 'record goods',
  'traces.find': 'read cases',
  'traces.open': 'trace parcels',
  'traces.note': 'trace parcels',
  'traces.end': 'trace parcels',
  'traces.setLastDate': 'trace parcels',
  'traces.withdraw': 'trace parcels',
  'uncollected.list': 'read cases',
  'uncollected.open': 'record goods',
  'uncollected.choose': 'record goods',
  'uncollected.sendAgain': 'record goods',
};
