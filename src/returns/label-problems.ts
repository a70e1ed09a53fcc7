import type { LabelMethod } from '../channels/return-terms.ts';
import type { FieldProblem } from '../kit/refusal.ts';
import type { Sender } from './sender-of.ts';

/** A locker asks for a phone; a courier has to find the door. Pure: the desk judges by it before it asks. */
const neededFor = (method: LabelMethod) =>
  method === 'pickup' ? (['name', 'phone', 'street', 'postcode', 'city'] as const) : (['phone'] as const);

export function problemsOfSender(
  method: LabelMethod,
  sender: Pick<Sender, 'name' | 'phone' | 'street' | 'postcode' | 'city' | 'country'>,
): FieldProblem[] {
  return neededFor(method).flatMap((field) => {
    const value = sender[field].trim();
    const reason = value === '' ? 'required' : wrongIn(field, value, sender.country);
    return reason ? [{ field: `sender.${field}`, reason }] : [];
  });
}

function wrongIn(field: string, value: string, country: string): string | null {
  if (field === 'phone') return value.replace(/\D/g, '').length >= 9 ? null : 'not-a-phone';
  if (field === 'postcode' && country === 'PL') return /^\d{2}-?\d{3}$/.test(value) ? null : 'not-a-postcode';
  return null;
}
