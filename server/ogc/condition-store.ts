/** What a feature has to be to be among those asked for: checked, in our columns, with shapes in WGS84. */
export type Value =
  | { is: 'column'; name: string; type: Type }
  | { is: Type; value: string | number | boolean }
  | { is: 'lower' | 'midnight'; of: Value };
/** A moment is in UTC, without its zone. */
export type Type = 'text' | 'number' | 'boolean' | 'day' | 'moment';

/** Ends that are left open are null, and a column without a day is an open end; of an instant it is no day, and no answer. */
export interface Span {
  from: Value | null;
  to: Value | null;
  isInstant?: boolean;
}

export type Condition =
  | { is: 'and' | 'or'; of: Condition[] }
  | { is: 'not'; of: Condition }
  | { is: 'true'; value: Value }
  | { is: 'null'; value: Value | 'shape' }
  | { is: 'compare'; sign: Sign; left: Value; right: Value }
  | { is: 'like'; value: Value; pattern: Value }
  | { is: 'in'; value: Value; list: Value[] }
  /** In a box also if it has no shape, as the standard has it. `shape` is GeoJSON text. */
  | { is: 'intersects' | 'in box'; shape: string }
  /** Every shape meets itself; what has none is neither true nor false. */
  | { is: 'has shape' }
  | { is: 'both intersect'; shape: string; other: string }
  | { is: 'related'; relation: Relation; left: Span; right: Span };

export type Sign = '=' | '<>' | '<' | '>' | '<=' | '>=';
export type Relation = keyof typeof relations;

export interface Sql {
  text: string;
  bindings: (string | number | boolean)[];
}

/** Allen's relations of two spans of time, by their ends. */
const relations = {
  after: 's1 > e2',
  before: 'e1 < s2',
  contains: 's1 < s2 and e1 > e2',
  disjoint: '(s1 > e2 or e1 < s2)',
  during: 's1 > s2 and e1 < e2',
  equals: 's1 = s2 and e1 = e2',
  finishedby: 's1 < s2 and e1 = e2',
  finishes: 's1 > s2 and e1 = e2',
  intersects: 's1 <= e2 and e1 >= s2',
  meets: 'e1 = s2',
  metby: 's1 = e2',
  overlappedby: 's1 > s2 and s1 < e2 and e1 > e2',
  overlaps: 's1 < s2 and e1 > s2 and e1 < e2',
  startedby: 's1 = s2 and e1 > e2',
  starts: 's1 = s2 and e1 < e2',
  /** Of a half-open span and one with both ends in it. */
  holds: 's1 <= e2 and e1 > s2',
} as const;
export const isRelation = (word: string): word is Relation => word !== 'holds' && Object.hasOwn(relations, word);

const casts: Record<Type, string> = {
  text: 'text',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
  moment: 'timestamp',
};

/**
 * A condition as SQL over a row called `feature`; values and names of columns are bound, never written in.
 * @param shapeOfBricks a row without a shape of its own has that of its bricks together
 */
export function sqlOf(condition: Condition, shapeOfBricks: boolean): Sql {
  const sub = (one: Condition): Sql => sqlOf(one, shapeOfBricks);
  switch (condition.is) {
    case 'and':
    case 'or':
      return join(condition.of.map(sub), ` ${condition.is} `);
    case 'not':
      return wrap('(not ', sub(condition.of), ')');
    case 'true':
      return valueOf(condition.value);
    case 'null':
      if (condition.value === 'shape') return { text: hasNoShape(shapeOfBricks), bindings: [] };
      return wrap('(', valueOf(condition.value), ' is null)');
    case 'compare':
      return join([ordered(condition.left), ordered(condition.right)], ` ${condition.sign} `);
    case 'like':
      return join([valueOf(condition.value), valueOf(condition.pattern)], ' like ');
    case 'in':
      return join([valueOf(condition.value), wrap('(', join(condition.list.map(valueOf), ', ', false), ')')], ' in ');
    case 'intersects':
      return intersects(condition.shape, shapeOfBricks);
    case 'has shape':
      return { text: `(case when not ${hasNoShape(shapeOfBricks)} then true end)`, bindings: [] };
    case 'both intersect':
      return { text: `st_intersects(${given}, ${given})`, bindings: [condition.shape, condition.other] };
    case 'in box':
      return wrap('coalesce(', intersects(condition.shape, shapeOfBricks), ', true)');
    case 'related':
      return related(condition);
  }
}

function valueOf(value: Value): Sql {
  if (value.is === 'column') return { text: '??', bindings: [`feature.${value.name}`] };
  if ('of' in value) {
    return value.is === 'lower'
      ? wrap('lower(', valueOf(value.of), ')')
      : wrap('cast(', valueOf(value.of), ' as timestamp)');
  }
  return { text: `cast(? as ${casts[value.is]})`, bindings: [value.value] };
}

/** The same order of texts on every database. */
const ordered = (value: Value): Sql => {
  const isText = value.is === 'lower' || value.is === 'text' || (value.is === 'column' && value.type === 'text');
  return isText ? wrap('', valueOf(value), ' collate "C"') : valueOf(value);
};

const given = 'st_setsrid(st_geomfromgeojson(?), 4326)';
const ofBricks = (what: string): string =>
  `(select ${what} from footprint_bricks w join bricks b on b.id = w.brick_id where w.version_id = feature.key)`;

function intersects(shape: string, shapeOfBricks: boolean): Sql {
  const own = `st_intersects(feature.shape, ${given})`;
  if (!shapeOfBricks) return { text: own, bindings: [shape] };
  const text = `(case when feature.shape is null then ${ofBricks(`bool_or(st_intersects(b.boundary, ${given}))`)} else ${own} end)`;
  return { text, bindings: [shape, shape] };
}

const hasNoShape = (shapeOfBricks: boolean): string =>
  shapeOfBricks ? `(feature.shape is null and ${ofBricks('count(*)')} = 0)` : '(feature.shape is null)';

function related({ relation, left, right }: { relation: Relation; left: Span; right: Span }): Sql {
  const ends: Record<string, Sql> = {
    s1: endOf(left, 'from'),
    e1: endOf(left, 'to'),
    s2: endOf(right, 'from'),
    e2: endOf(right, 'to'),
  };
  const bindings: Sql['bindings'] = [];
  const text = relations[relation].replaceAll(/[se][12]/g, (name) => {
    bindings.push(...(ends[name]?.bindings ?? []));
    return ends[name]?.text ?? '';
  });
  return { text: `(${text})`, bindings };
}

function endOf(span: Span, end: 'from' | 'to'): Sql {
  const [value, open] = [span[end], `timestamp '${end === 'from' ? '-' : ''}infinity'`];
  if (value === null) return { text: open, bindings: [] };
  const moment = wrap('cast(', valueOf(value), ' as timestamp)');
  return span.isInstant === true ? moment : wrap('coalesce(', moment, `, ${open})`);
}

const wrap = (before: string, { text, bindings }: Sql, after: string): Sql => ({
  text: before + text + after,
  bindings,
});

function join(parts: Sql[], between: string, inBrackets = true): Sql {
  const text = parts.map((part) => part.text).join(between);
  return { text: inBrackets ? `(${text})` : text, bindings: parts.flatMap((part) => part.bindings) };
}
