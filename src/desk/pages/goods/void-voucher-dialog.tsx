import { voidVoucherInput } from '../../../vouchers/voucher-inputs.ts';
import { api } from '../api/client.ts';
import { ReasonDialog } from '../parts/reason-dialog.tsx';
import { useWords } from '../words/words-context.tsx';
import type { ListedVoucher } from './vouchers-page.tsx';

interface Props {
  readonly voucher: ListedVoucher;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A code is worth nothing from now on, and why. */
export function VoidVoucherDialog({ voucher, ...rest }: Props) {
  const words = useWords();
  return (
    <ReasonDialog
      {...rest}
      title={words.t('vouchers.void.title', { end: voucher.codeEnd })}
      submit={words.t('vouchers.void')}
      lead={words.t('vouchers.void.lead')}
      label={words.t('vouchers.void.reason')}
      field="reason"
      schema={voidVoucherInput}
      of={{ voucherId: voucher.id }}
      send={api.vouchers.void}
    />
  );
}
