/** A column that anybody may see and ask for, under its own name. */
export interface Property {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  title: string;
}

const property = (name: string, type: Property['type'], title: string): Property => ({ name, type, title });

const named = [property('code', 'string', 'Code'), property('name', 'string', 'Name')];
const days = [
  property('valid_from', 'date', 'First day on which it holds; null: since always'),
  property('valid_to', 'date', 'First day on which it no longer holds; null: until further notice'),
];
const residents = [
  property('people', 'integer', 'Residents; null where they are not known'),
  property('households', 'integer', 'Households; null where they are not known'),
];
const area = property('area_m2', 'number', 'Area in square metres, on the British National Grid');

export const areaProperties: readonly Property[] = [
  property('kind', 'string', 'Kind of area'),
  ...named,
  property('version', 'integer', 'Number of the version'),
  property('method', 'string', 'How its small areas were chosen'),
  property('set_code', 'string', 'The set of areas that it came with, of kinds that come in sets'),
  ...days,
  ...residents,
  area,
  property('bricks', 'integer', 'Small areas that it is made of'),
  property('in_use', 'boolean', 'Of versions for the same days by different methods, the one that answers'),
  property('source', 'string', 'Where it comes from'),
];

export const networkProperties: readonly Property[] = areaProperties.filter(({ name }) => name !== 'set_code');

export const brickProperties: readonly Property[] = [
  ...named,
  property('edition', 'string', 'Census edition of the small areas'),
  property('district_code', 'string', 'Code of its district'),
  ...residents,
  area,
];

export const practiceProperties: readonly Property[] = [
  ...named,
  property('postcode', 'string', 'Postcode of the main surgery'),
  property('network_code', 'string', 'Code of the Primary Care Network that it is in today'),
  property('network_name', 'string', 'Name of that network'),
  property('patients', 'integer', 'People registered, in the newest list that is loaded'),
  property('counted_on', 'date', 'Day of that list'),
  property('valid_from', 'date', 'First day on which it was open; null: not known'),
  property('valid_to', 'date', 'First day on which it is closed; null: open'),
  property('source', 'string', 'Where it comes from'),
];
