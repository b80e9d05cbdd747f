import { makeSheet, type Row } from '../../tables/make-sheet.ts';
import type { Column, TableDocument } from '../../tables/table-document.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import type { AreaProfileAnswer, FunnelAnswer } from './contract.ts';

const text = (name: string, title: string, description?: string): Column => ({
  name,
  title,
  datatype: 'string',
  ...(description === undefined ? {} : { description }),
});
const number = (name: string, title: string, description?: string): Column => ({
  name,
  title,
  datatype: 'number',
  ...(description === undefined ? {} : { description }),
});

const columns: Column[] = [
  ...[text('kind', 'Kind of area'), text('code', 'Code'), text('name', 'Name')],
  ...[number('version', 'Version'), text('area_method', 'How the area is made')],
  ...[text('group', 'Group'), text('indicator', 'Indicator'), text('indicator_name', 'Name of the indicator')],
  ...[text('unit', 'Unit'), text('period', 'Period'), number('count', 'Count')],
  ...[number('denominator', 'Denominator', 'What the count is of'), number('value', 'Value', 'In the unit of the row')],
  ...[number('lower_95', 'Lower 95% limit'), number('upper_95', 'Upper 95% limit')],
  ...[number('lower_998', 'Lower 99.8% limit'), number('upper_998', 'Upper 99.8% limit')],
  text('intervals', 'Method of the limits'),
  ...[number('whole', 'Everything together'), number('rest', 'Everything outside the area')],
  number('similar', 'Places like it'),
  ...[text('standing_95', 'Standing at 95%', 'Against everything outside'), text('standing_998', 'Standing at 99.8%')],
  text('beyond_chance', 'Beyond chance', 'After allowing for looking at every indicator'),
  ...[number('lowest', 'Lowest'), number('quarter', 'First quarter'), number('middle', 'Middle')],
  ...[number('three_quarters', 'Third quarter'), number('highest', 'Highest'), text('spread_of', 'Spread of')],
  text('among', 'Among areas of its kind', 'By the lines of their funnel: above-998 and below-998 stand out'),
  ...[number('among_dispersion', 'Dispersion among them'), text('among_of', 'Areas of its kind')],
  ...[text('trend', 'Trend'), text('trend_standing', 'Standing of the trend')],
  ...[text('source', 'Source'), text('caveat', 'Caveat'), text('definition', 'Definition'), text('note', 'Note')],
];

const ageColumns: Column[] = [
  ...[text('kind', 'Kind of area'), text('code', 'Code'), text('name', 'Name'), text('age', 'Age'), text('sex', 'Sex')],
  ...[
    number('people', 'People'),
    number('percent', 'Share of the area'),
    number('percent_of_whole', 'Share of everything'),
  ],
  ...[text('on', 'Day'), text('source', 'Source')],
];

/** One indicator a row; on a sheet of its own the people by age and sex. */
export function profileTable(answer: AreaProfileAnswer, isDemonstration: boolean): TableDocument {
  const { question, footprint, pyramid, title } = answer;
  const rows = answer.indicators.map((one): Row => ({
    kind: question.kind,
    code: question.code,
    name: footprint.name,
    version: footprint.version,
    area_method: footprint.method,
    group: one.group,
    indicator: one.code,
    indicator_name: one.name,
    unit: one.unit,
    period: one.period,
    count: one.count,
    denominator: one.denominator ?? null,
    value: one.own.value,
    lower_95: one.own.lower,
    upper_95: one.own.upper,
    lower_998: one.own.lower998,
    upper_998: one.own.upper998,
    intervals: one.intervals,
    whole: one.whole.value,
    rest: one.rest ?? null,
    similar: one.similar?.value ?? null,
    standing_95: one.standing95,
    standing_998: one.standing998,
    beyond_chance: one.isBeyondChance == null ? null : one.isBeyondChance ? 'yes' : 'no',
    lowest: one.spread?.lowest ?? null,
    quarter: one.spread?.quarter ?? null,
    middle: one.spread?.middle ?? null,
    three_quarters: one.spread?.threeQuarters ?? null,
    highest: one.spread?.highest ?? null,
    spread_of: one.spreadOf,
    among: one.among?.outside ?? null,
    among_dispersion: one.among?.phi ?? null,
    among_of: one.among?.of ?? null,
    trend: one.trend.direction,
    trend_standing: one.trend.standing,
    source: one.source,
    caveat: one.caveat,
    definition: one.definition,
    note: one.note,
  }));
  const indicators = makeSheet({ name: 'indicators', title, columns, rows }, isDemonstration);
  const ages =
    pyramid === null
      ? []
      : [
          makeSheet(
            { name: 'ages', title: `${footprint.name}: people by age`, columns: ageColumns, rows: ageRows(answer) },
            isDemonstration,
          ),
        ];
  return {
    name: 'area-profile',
    title,
    sheets: [indicators, ...ages],
    about: {
      sources: answer.source,
      period: question.period,
      method: `${footprint.methodSentence} ${answer.method.map(({ name, page }) => `${name}: ${page}`).join('; ')}.`,
      notes: [
        answer.sentence,
        ...(answer.leftOut.length === 0 ? [] : [sayNotCountedOf(answer.leftOut)]),
        ...(answer.whyNoPyramid === null ? [] : [answer.whyNoPyramid]),
      ],
    },
  };
}

function ageRows({ question, footprint, pyramid }: AreaProfileAnswer): Row[] {
  const place = { kind: question.kind, code: question.code, name: footprint.name };
  const from = { on: pyramid?.on ?? null, source: pyramid?.source ?? null };
  return (pyramid?.bands ?? []).flatMap((band): Row[] => {
    const row = (sex: string, people: string | number, percent: string | number, whole: string | number): Row => ({
      ...place,
      age: band.name,
      sex,
      people,
      percent,
      percent_of_whole: whole,
      ...from,
    });
    return pyramid?.sexes === true
      ? [
          row('female', band.female, band.shareFemale, band.wholeFemale),
          row('male', band.male, band.shareMale, band.wholeMale),
        ]
      : [row('all', band.all, band.shareAll, band.wholeAll)];
  });
}

const funnelColumns: Column[] = [
  ...[text('kind', 'Kind of area'), text('indicator', 'Indicator'), text('unit', 'Unit')],
  ...[text('from', 'First month'), text('to_before', 'First month after the end')],
  ...[text('code', 'Code'), text('name', 'Name'), number('size', 'Size', 'People, households or answers')],
  ...[number('count', 'Count'), number('value', 'Value'), text('outside', 'Outside the lines')],
  ...[number('centre', 'Everything together'), number('dispersion', 'Dispersion')],
  ...[text('dispersion_allowed_for', 'Dispersion allowed for'), text('source', 'Source')],
];

/** One area a row. */
export function funnelTable(answer: FunnelAnswer, isDemonstration: boolean): TableDocument {
  const { question, dispersion, title } = answer;
  const rows = answer.points.map(({ code, name, size, count, value, outside }): Row => ({
    kind: question.kind,
    indicator: question.indicator,
    unit: answer.unit,
    from: question.period.from,
    to_before: question.period.to,
    centre: answer.centre,
    dispersion: dispersion.phi,
    dispersion_allowed_for: dispersion.isAllowedFor ? 'yes' : 'no',
    code,
    name,
    size,
    count,
    value,
    outside,
    source: answer.source,
  }));
  return {
    name: 'funnel',
    title,
    sheets: [makeSheet({ name: 'areas', title, columns: funnelColumns, rows }, isDemonstration)],
    about: {
      sources: [answer.source],
      period: question.period,
      method: answer.method.name,
      notes: [answer.sentence, dispersion.sentence, ...(answer.caveat === null ? [] : [answer.caveat])],
    },
  };
}
