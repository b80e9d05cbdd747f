import type { Perceptions } from '../../../server/features/surveys/contract.ts';
import { figureWords, isNumber } from '../../words.ts';
import { chanceCell, cellWords, rangeWords, signedWords } from '../numbers.ts';
import { AxisAcross, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { wrapped } from './paths.ts';
import { endsOf, extentOf, linear, roundTicks, thinned, type Scale } from './scales.ts';

type Question = Perceptions['questions'][number];
type Pair = Question['zone'];

const beyondChance = 0.1;
const textLine = 18;
const pairsHigh = 52;
const percent = (value: number): string => `${signlessWhole(value)}%`;
const signlessWhole = (value: number): string => String(Math.round(value));

/** What residents said before and after: an arrow for the zone and a lighter one for where nothing began. */
export function PerceptionsChart({ perceptions }: { perceptions: Perceptions }) {
  const { questions } = perceptions;
  const values = questions.flatMap(({ zone, comparison }) =>
    [zone, ...(comparison ? [comparison] : [])].flatMap(({ before, after }) =>
      [before.percent, after.percent].filter(isNumber),
    ),
  );
  const [least, most] = extentOf(values);
  const ticks = roundTicks(Math.max(0, least - 6), Math.min(100, most + 6), 5);
  const layout = (width: number): { names: string[][]; tops: number[]; end: number } => {
    const names = questions.map(({ text }) => wrapped(text, width));
    const tops: number[] = [];
    let end = 4;
    for (const lines of names) {
      tops.push(end);
      end += lines.length * textLine + pairsHigh + 8;
    }
    return { names, tops, end };
  };
  return (
    <Chart
      label={`Arrows from ${perceptions.waves.before} to ${perceptions.waves.after} for each question, zone and comparison. ${perceptions.sentence}`}
      height={(width) => layout(width).end + 26}
      draw={(width) => {
        const { names, tops, end } = layout(width);
        const scale = linear(...endsOf(ticks), 40, width - 40);
        return (
          <>
            <AxisAcross
              scale={scale}
              ticks={thinned(ticks, width, 52)}
              top={2}
              bottom={end}
              format={percent}
              zero={-1}
            />
            {questions.map((question, index) => {
              const top = tops[index] ?? 0;
              const lines = names[index] ?? [];
              const isStrong = question.q !== null && question.q <= beyondChance;
              const middle = top + lines.length * textLine + 14;
              return (
                <g key={question.code}>
                  {lines.map((line, order) => (
                    <ChartText
                      key={order}
                      x={0}
                      y={top + 14 + order * textLine}
                      kind={`chart-text--ink ${isStrong ? 'chart-text--strong' : ''}`}
                    >
                      {line}
                    </ChartText>
                  ))}
                  <Arrow pair={question.zone} scale={scale} y={middle} kind="arrow arrow--zone" />
                  {question.comparison && (
                    <Arrow pair={question.comparison} scale={scale} y={middle + 22} kind="arrow" />
                  )}
                </g>
              );
            })}
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <svg width="34" height="14" aria-hidden="true">
              <g className="arrow arrow--zone">
                <path className="arrow__line" d="M4 7h22" />
                <circle className="arrow__from" cx="6" cy="7" r="4.5" />
                <path className="arrow__head" d="M24 1l9 6-9 6Z" />
              </g>
            </svg>
            the zone, before → after
          </li>
          <li>
            <svg width="34" height="14" aria-hidden="true">
              <g className="arrow">
                <path className="arrow__line" d="M4 7h22" />
                <circle className="arrow__from" cx="6" cy="7" r="4.5" />
                <path className="arrow__head" d="M24 1l9 6-9 6Z" />
              </g>
            </svg>
            comparison areas
          </li>
        </ul>
      }
      twin={{
        caption: `Answers in percent, ${perceptions.waves.before} and ${perceptions.waves.after}`,
        head: [
          'Question',
          'Zone before',
          'after',
          'Comparison before',
          'after',
          'Change against comparison, points',
          '95% interval',
          'q',
          'Answers in the zone',
          'Note',
        ],
        words: [9],
        rows: questions.map(({ text, zone, comparison, change, q, flag }) => [
          text,
          ...[zone.before, zone.after, comparison?.before, comparison?.after].map((side) =>
            side === undefined ? 'not asked' : figureWords(side.percent, percent),
          ),
          cellWords(change?.value ?? null, signedWords),
          change === null ? '[x]' : (rangeWords(change, signedWords) ?? '[x]'),
          chanceCell(q),
          `${figureWords(zone.before.answered)} and ${figureWords(zone.after.answered)}`,
          flag,
        ]),
      }}
    />
  );
}

function Arrow({ pair, scale, y, kind }: { pair: Pair; scale: Scale; y: number; kind: string }) {
  const [before, after] = [pair.before.percent, pair.after.percent];
  const text = kind.includes('zone') ? 'chart-text--zone' : '';
  if (!isNumber(before) || !isNumber(after)) {
    const known = isNumber(after) ? after : isNumber(before) ? before : null;
    return (
      <ChartText
        x={known === null ? 16 : scale(known)}
        y={y + 5}
        kind={text}
        anchor={known === null ? 'start' : 'middle'}
      >
        {`${figureWords(before, signlessWhole)} → ${figureWords(after, signlessWhole)}`}
      </ChartText>
    );
  }
  const [from, to] = [scale(before), scale(after)];
  const way = Math.sign(to - from) || 1;
  const isLong = Math.abs(to - from) > 14;
  return (
    <g className={kind}>
      {isLong && <path className="arrow__line" d={`M${from.toFixed(1)} ${String(y)}H${(to - way * 8).toFixed(1)}`} />}
      <circle className="arrow__from" cx={from} cy={y} r={4.5} />
      <path
        className="arrow__head"
        d={
          isLong
            ? `M${to.toFixed(1)} ${String(y)}l${String(-9 * way)} -6v12Z`
            : `M${(to + way * 11).toFixed(1)} ${String(y)}l${String(-8 * way)} -5v10Z`
        }
      />
      <ChartText x={from - way * 10} y={y + 5} anchor={way > 0 ? 'end' : 'start'} kind={text}>
        {signlessWhole(before)}
      </ChartText>
      <ChartText x={to + way * (isLong ? 6 : 16)} y={y + 5} anchor={way > 0 ? 'start' : 'end'} kind={text}>
        {signlessWhole(after)}
      </ChartText>
    </g>
  );
}
