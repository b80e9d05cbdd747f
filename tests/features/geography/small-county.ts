/** Six small areas of about 1 km in two rows of three, and what publishers would say of them. */
export const options = { as: 'auto', progress: () => undefined, referenceDate: null } as const;

const west = -1.2;
const south = 52.6;
const step = 0.01;

export type Ring = [number, number][];

export const box = (column: number, row: number, columns = 1, rows = 1): Ring => {
  const x = (steps: number): number => Number((west + steps * step).toFixed(6));
  const y = (steps: number): number => Number((south + steps * step).toFixed(6));
  return [
    [x(column), y(row)],
    [x(column + columns), y(row)],
    [x(column + columns), y(row + rows)],
    [x(column), y(row + rows)],
    [x(column), y(row)],
  ];
};

export const codeOf = (letter: string, number: number): string => `${letter}${String(number).padStart(8, '0')}`;

export const boundaries = (prefix: string, areas: [code: string, ring: Ring][], district = 'E06000016'): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: areas.map(([code, ring]) => ({
        type: 'Feature',
        properties: { [`${prefix}CD`]: code, [`${prefix}NM`]: `Area ${code}`, LADCD_ACTIVE: district },
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    }),
  );

export const lsoaCodes = [1, 2, 3, 4, 5, 6].map((number) => codeOf('E', 1_000_000 + number));

export const lsoas = (): Buffer =>
  boundaries(
    'LSOA21',
    lsoaCodes.map((code, index) => [code, box(index % 3, Math.floor(index / 3))]),
  );

export const csv = (header: string, rows: (string | number)[][]): Buffer =>
  Buffer.from(`${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`);
