import type { ReactElement, ReactNode } from 'react';
import { lastBefore } from '../months.ts';
import { countWords, listWords, monthName, periodWords } from '../words.ts';
import { spotChoices, type Measure } from './measure.ts';
import type { ChoiceChange } from './sentence-controls.tsx';
import type { Shown } from './shown.ts';
import { SpotSettings } from './spot-settings.tsx';

const Row = ({ name, children }: { name: string; children: ReactNode }): ReactElement => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const pWords = (p: number | null): string => (p === null ? 'not known' : p < 0.001 ? 'under 0.001' : p.toFixed(3));

const SpotRows = ({ of }: { of: NonNullable<Shown['hotspots']> }): ReactElement => {
  const { settings, whole } = of;
  return (
    <>
      <Row name="Statistic">{settings.statistic}</Row>
      <Row name="Tested">{settings.values}</Row>
      <Row name="Neighbours">
        {settings.weights}; {settings.neighboursMean.toFixed(1)} on average; {countWords(settings.islands)} without any
      </Row>
      <Row name="Permutations">{countWords(settings.permutations)}</Row>
      <Row name="Seed">{String(settings.seed)}</Row>
      <Row name="False finds allowed">
        {(settings.q * 100).toFixed(settings.q < 0.01 ? 1 : 0)} in 100 (q {settings.q}); {settings.correction}
      </Row>
      <Row name="Together or apart">
        {whole.moran === null
          ? 'not known'
          : `Moran’s I ${whole.moran.toFixed(2)} (by chance ${whole.expected?.toFixed(3) ?? 'not known'}), p ${pWords(whole.p)}`}
      </Row>
      <Row name="Hash of figures and settings">
        <code className="worked-out__hash">{settings.inputHash}</code>
      </Row>
    </>
  );
};

const Rows = ({ shown }: { shown: Shown }): ReactElement => {
  const { hotspots, method, basis, against, source, monthsMissing } = shown;
  return (
    <>
      {hotspots === null ? null : <p className="worked-out__caution">{hotspots.caution}</p>}
      <dl className="summary-list">
        {method === null ? null : <Row name="Method">{method.name}</Row>}
        {hotspots === null ? null : <SpotRows of={hotspots} />}
        {against === null ? null : <Row name="Compared with">{periodWords(against.from, lastBefore(against.to))}</Row>}
        {basis === null ? null : <Row name="How it was counted">{basis.sentence}</Row>}
        <Row name="Months">
          {shown.monthsReceived} received
          {monthsMissing.length === 0 ? '' : `; missing: ${listWords(monthsMissing.map(monthName))}`}
        </Row>
        <Row name="Source">{source.join('; ')}</Row>
      </dl>
    </>
  );
};

/**
 * Everything that is needed to work the map out again, and the page that explains the method. The settings of hot spots
 * stay while their answer comes or is refused, so that another setting can be tried.
 */
export const HowWorkedOut = ({
  shown,
  measure,
  params,
  onChange,
}: {
  shown: Shown | null;
  measure: Measure;
  params: URLSearchParams;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const isHot = measure === 'hot';
  return (
    <>
      {isHot ? <SpotSettings params={params} choices={spotChoices} onChange={onChange} /> : null}
      {shown === null ? <p className="quiet">There is no answer to explain yet.</p> : <Rows shown={shown} />}
      <p>
        <a href={isHot ? '/methods/local-clusters' : (shown?.method?.page ?? '/methods/rates')}>
          {isHot ? 'What hot and cold spots mean, and do not' : 'The method, what it can and cannot say'}
        </a>
      </p>
    </>
  );
};
