import type { Words } from '../../../kit/words.ts';

/** A legal road as the buyer meets it: what it gives, who pays for the way back, how long it takes. */
export const roads = ['withdrawal', 'complaint', 'guarantee', 'not_received'] as const;
export type Road = (typeof roads)[number];

export interface RoadsProps {
  words: Words;
  backHref: string;
  /** The proposed road first. One, or two where the buyer has a choice: a defect found within the withdrawal days. */
  ways: readonly { road: Road; href: string }[];
}

/** What follows from what happened, before anything is filled in. */
export function RoadsPage({ words, backHref, ways }: RoadsProps) {
  return (
    <div className="column">
      <a className="back" href={backHref}>
        {words.t('portal.step.back')}
      </a>
      <h1>{words.t(ways.length > 1 ? 'portal.roads.choose' : 'portal.roads.title')}</h1>
      {ways.length > 1 && <p className="lead">{words.t('portal.roads.chooseText')}</p>}
      {ways.map(({ road, href }, index) => (
        <section className={index === 0 ? 'apart' : 'apart quiet'} key={road} aria-labelledby={road}>
          <h2 id={road}>{words.t(`portal.road.${road}`)}</h2>
          <dl className="facts">
            <dt>{words.t('portal.roads.gives')}</dt>
            <dd>{words.t(`portal.road.${road}.gives`)}</dd>
            <dt>{words.t('portal.roads.pays')}</dt>
            <dd>{words.t(`portal.road.${road}.pays`)}</dd>
            <dt>{words.t('portal.roads.takes')}</dt>
            <dd>{words.t(`portal.road.${road}.takes`)}</dd>
          </dl>
          <a className={index === 0 ? 'button' : 'button second'} href={href}>
            {road === 'withdrawal' ? words.t('portal.withdraw.function') : words.t('portal.roads.go')}
          </a>
        </section>
      ))}
    </div>
  );
}
