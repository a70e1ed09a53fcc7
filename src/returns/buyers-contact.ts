import { statementInput } from '../cases/statement-inputs.ts';
import type { LinkedOrder } from '../orders/buyers-order.ts';

/** Who bought it, as a case keeps them. A masked or broken address is none. */
export const buyersContact = ({ name, email, phone }: LinkedOrder['contact']) => {
  const mail = statementInput.shape.contact.shape.email.safeParse(email ?? undefined);
  return {
    ...(name && { name: name.slice(0, 200) }),
    ...(mail.success && mail.data && { email: mail.data }),
    ...(phone && { phone: phone.slice(0, 40) }),
  };
};
