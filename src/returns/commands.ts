/** What a barcode on the sheet of commands tells the bench to do: letters only, so that no keyboard layout changes them. */
export const commands = {
  ZWCALL: 'all',
  ZWCSAVE: 'save',
  ZWCRESTOCK: 'restocked',
  ZWCSCRAP: 'scrapped',
  ZWCSUPPLIER: 'to_supplier',
  ZWCBUYER: 'back_to_buyer',
  ZWCLATER: 'undecided',
  ZWCDAMAGED: 'damaged',
  ZWCLABEL: 'label',
  ZWCHOME: 'home',
} as const;
export type Command = (typeof commands)[keyof typeof commands];

export const commandIn = (code: string): Command | null =>
  commands[code.trim().toUpperCase() as keyof typeof commands] ?? null;
