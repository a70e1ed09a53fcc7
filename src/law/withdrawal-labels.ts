/** The two buttons of the withdrawal function (CRD 11a(1), (3)): nothing else may stand on them. */
export interface WithdrawalLabels {
  readonly language: string;
  /** "Withdraw from contract here" */
  readonly withdraw: string;
  /** "Confirm withdrawal" */
  readonly confirm: string;
  /** The national rule, as far as one was found. */
  readonly source: string | null;
}

/** As quoted in public implementations; national law prevails. In force from 19 June 2026. */
export const withdrawalLabels: readonly WithdrawalLabels[] = [
  { language: 'en', withdraw: 'withdraw from contract here', confirm: 'confirm withdrawal', source: 'CRD 11a' },
  {
    language: 'pl',
    withdraw: 'Odstąp od umowy tutaj',
    confirm: 'Potwierdź odstąpienie od umowy',
    source: 'UC82 (draft)',
  },
  { language: 'de', withdraw: 'Vertrag widerrufen', confirm: 'Widerruf bestätigen', source: 'BGB 356a' },
  {
    language: 'fr',
    withdraw: 'Renoncer au contrat ici',
    confirm: 'Confirmer la rétractation',
    source: 'C. conso D.221-5',
  },
  { language: 'it', withdraw: 'recedere dal contratto qui', confirm: 'conferma recesso', source: 'Cod. cons. 54-bis' },
  { language: 'es', withdraw: 'Desistir del contrato aquí', confirm: 'Confirmar desistimiento', source: null },
  {
    language: 'nl',
    withdraw: 'Hier de overeenkomst herroepen',
    confirm: 'Herroeping bevestigen',
    source: 'BW 6:230oa',
  },
  {
    language: 'ro',
    withdraw: 'Retrageți-vă din contract aici',
    confirm: 'Confirmați retragerea',
    source: 'OUG 34/2014 art. 11(1)',
  },
  { language: 'sv', withdraw: 'Ångra avtalet här', confirm: 'Bekräfta frånträde', source: 'DAL 2 kap. 10 a §' },
  { language: 'sk', withdraw: 'Odstúpiť od zmluvy tu', confirm: 'Potvrdiť odstúpenie od zmluvy', source: null },
  { language: 'pt', withdraw: 'Retrate-se do contrato aqui', confirm: 'Confirmar retratação', source: null },
  { language: 'hu', withdraw: 'Elállás a szerződéstől', confirm: 'Elállás megerősítése', source: null },
  { language: 'cs', withdraw: 'odstoupit od smlouvy zde', confirm: 'potvrdit odstoupení', source: null },
];

const byLanguage = new Map(withdrawalLabels.map((labels) => [labels.language, labels]));

/** The labels of a language; the directive's own English where a language has none. */
export const labelsIn = (language: string): WithdrawalLabels =>
  byLanguage.get(language.toLowerCase().split('-')[0]!) ?? withdrawalLabels[0]!;
