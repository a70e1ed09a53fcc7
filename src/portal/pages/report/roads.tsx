import type { Day } from '../../../kit/day.ts';
import type { Words } from '../../../kit/words.ts';
import type { RoadConsequences } from '../../../law/road-consequences.ts';
import type { Procedure } from '../../../law/vocabulary.ts';

export interface Way {
  procedure: Procedure;
  consequences: RoadConsequences;
  href: string;
}

export interface RoadsProps {
  words: Words;
  backHref: string;
  /** The proposed road first. One, or two where the buyer has a choice: a defect found within the withdrawal days. */
  ways: readonly Way[];
  /** Both rights are open since something is wrong with the goods: until which day, where that is known. */
  choice?: { readonly until: Day | null } | null;
  /** Something was not in the parcel: there is nothing to repair. */
  missing?: boolean;
}

/** What follows from what happened, before anything is filled in: what it brings, who pays, how long it takes. */
export function RoadsPage({ words, backHref, ways, choice = null, missing = false }: RoadsProps) {
  return (
    <div className="column">
      <a className="back" href={backHref}>
        {words.t('portal.step.back')}
      </a>
      <h1>{words.t(ways.length > 1 ? 'portal.roads.choose' : 'portal.roads.title')}</h1>
      {choice && (
        <p className="lead">
          {words.t('portal.roads.chooseText', { day: choice.until ? words.day(choice.until) : 'none' })}
        </p>
      )}
      {ways.map(({ procedure, consequences, href }, index) => (
        <section className={index === 0 ? 'apart' : 'apart quiet'} key={procedure} aria-labelledby={procedure}>
          <h2 id={procedure}>{words.t(`portal.road.${procedure}`)}</h2>
          <dl className="facts">
            <dt>{words.t('portal.roads.gives')}</dt>
            <dd>
              {words.t(
                `portal.roads.gives.${missing && procedure === 'complaint' ? 'what-is-missing' : consequences.brings}`,
              )}
            </dd>
            <dt>{words.t('portal.roads.pays')}</dt>
            <dd>{words.t(`portal.roads.pays.${consequences.returnCost}`)}</dd>
            <dt>{words.t('portal.roads.takes')}</dt>
            <dd>{takes(words, procedure, consequences)}</dd>
          </dl>
          <a className={index === 0 ? 'button' : 'button second'} href={href}>
            {procedure === 'withdrawal' ? words.t('portal.withdraw.function') : words.t('portal.roads.go')}
          </a>
        </section>
      ))}
    </div>
  );
}

function takes(words: Words, procedure: Procedure, { answerDays, moneyDays, silenceHelps }: RoadConsequences): string {
  if (procedure === 'withdrawal' && moneyDays !== null) return words.t('portal.roads.takes.money', { days: moneyDays });
  if (procedure === 'guarantee' && answerDays !== null)
    return words.t('portal.roads.takes.guarantee', { days: answerDays });
  if (answerDays === null) return words.t('portal.roads.takes.shop');
  const answer = words.t('portal.roads.takes.answer', { days: answerDays });
  return silenceHelps ? `${answer} ${words.t('portal.roads.takes.silence')}` : answer;
}
