/** The account refunds of the demo shop leave from; its number is the one the Polish standard gives as its example. */
const OWN_ACCOUNT = 'PL61109010140000071219812874';

/** A statement as a Polish bank sends it (MT940), with one transfer that has left. */
export function statementOf({ amount, title, to }: { amount: number; title: string; to: string }): Buffer {
  const day = new Date().toISOString().slice(2, 10).replaceAll('-', '');
  const sum = (amount / 100).toFixed(2).replace('.', ',');
  const id = Math.random().toString(36).slice(2, 12);
  return Buffer.from(
    [
      ':20:MT940',
      `:25:/${OWN_ACCOUNT}`,
      ':28C:1',
      `:60F:C${day}PLN100000,00`,
      `:61:${day}D${sum}N152NONREF//${id}`,
      `:86:020~00152~20${title}~38${to}`,
      `:62F:C${day}PLN${(100_000 - amount / 100).toFixed(2).replace('.', ',')}`,
      '-',
    ].join('\r\n'),
  );
}
