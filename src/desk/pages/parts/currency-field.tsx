import { useShopCurrencies } from '../settings/seller/shop-query.ts';
import { SelectField } from './typed-fields.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChoose: (currency: string) => void;
  /** Only of these, where not every currency will do. */
  readonly among?: (currency: string) => boolean;
}

/** One of the currencies the shop uses, and the one that stands there already. */
export function CurrencyField({ among = () => true, ...rest }: Props) {
  const used = useShopCurrencies();
  const choices = [...new Set([...used, rest.value])].filter((each) => each === rest.value || among(each));
  return <SelectField {...rest} choices={choices.map((each) => ({ value: each, text: each }))} />;
}
