/** Rows of the stranger test for what happens while somebody answers. */
interface Victim {
  readonly caseId: string;
}

const clientId = '0190a000-0000-7000-8000-000000000001';

export const strangerAnsweringRows: Record<string, ((victim: Victim) => object) | null> = {
  'presence.list': null,
  'presence.beat': ({ caseId }) => ({ clientId, caseId, doing: 'looking' }),
  'presence.leave': null,
  'answering.find': ({ caseId }) => ({ caseId }),
  'answering.saveDraft': ({ caseId }) => ({ caseId, kind: 'reply', body: 'Dzień dobry', version: 0 }),
  'answering.dropFile': ({ caseId }) => ({ caseId, kind: 'reply', fileId: clientId }),
  'answering.hold': ({ caseId }) => ({ caseId, body: 'Dzień dobry' }),
  'answering.undo': null,
  'answering.seen': null,
};
