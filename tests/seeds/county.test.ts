import { createHash } from 'node:crypto';
import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, it } from 'vitest';
import { connectedParts } from '../../seeds/geography/connected.ts';
import { districts } from '../../seeds/geography/districts.ts';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';
import { neighboursOf } from '../../seeds/neighbours.ts';

type Ring = [number, number][];

const county = growCounty(demonstrationSeed);
const { bricks, areas, zones, places } = county;
const ringOf = (polygon: GeoJSON.Polygon, ring = 0) => (polygon.coordinates[ring] ?? []) as Ring;
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the demonstration county', () => {
  it('is the same, to the byte, for the same seed, and another for another', () => {
    expect(hashOf(growCounty(demonstrationSeed))).toBe(hashOf(county));
    expect(hashOf(growCounty(demonstrationSeed + 1))).not.toBe(hashOf(county));
  }, 60_000);

  it('has between 3,150 and 3,250 bricks with unique codes in ascending order, and small shapes', () => {
    expect(bricks.length).toBeGreaterThanOrEqual(3150);
    expect(bricks.length).toBeLessThanOrEqual(3250);
    const codes = bricks.map((brick) => brick.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
    expect(codes.every((code) => /^D\d{8}$/.test(code))).toBe(true);
    const corners = bricks.reduce((sum, brick) => sum + ringOf(brick.polygon).length - 1, 0);
    expect(corners / bricks.length).toBeLessThanOrEqual(9);
  });

  it('keeps every district at its people, brick by brick between 110 and 620, with at least 45 households', () => {
    for (const district of districts) {
      const people = bricks.filter((brick) => brick.districtCode === district.code).map((brick) => brick.people);
      expect([district.name, people.reduce((sum, count) => sum + count, 0)]).toEqual([district.name, district.people]);
    }
    expect(bricks.reduce((sum, brick) => sum + brick.people, 0)).toBe(1_118_000);
    expect(Math.min(...bricks.map((brick) => brick.people))).toBeGreaterThanOrEqual(110);
    expect(Math.max(...bricks.map((brick) => brick.people))).toBeLessThanOrEqual(620);
    expect(Math.min(...bricks.map((brick) => brick.households))).toBeGreaterThanOrEqual(45);
    expect(bricks.every((brick) => brick.households < brick.people)).toBe(true);
  });

  it('ranks deprivation from 1 to the number of bricks, each once', () => {
    const ranks = bricks.map((brick) => brick.deprivationRank).sort((a, b) => a - b);
    expect(ranks).toEqual(bricks.map((_, index) => index + 1));
  });

  it('nests small areas in middle areas, and all areas in one district each, contiguously', () => {
    const neighbours = neighboursOf(bricks);
    const parents = [
      ['smallAreaCode', 'msoaCode'],
      ['msoaCode', 'districtCode'],
      ['wardCode', 'districtCode'],
    ] as const;
    for (const [child, parent] of parents) {
      const parentOf = new Map(bricks.map((brick) => [brick[child], brick[parent]]));
      expect(bricks.every((brick) => parentOf.get(brick[child]) === brick[parent])).toBe(true);
    }
    for (const kind of ['smallAreaCode', 'msoaCode', 'wardCode', 'districtCode'] as const) {
      const members = new Map<string, number[]>();
      bricks.forEach((brick, index) => members.set(brick[kind], [...(members.get(brick[kind]) ?? []), index]));
      const torn = [...members].filter(([code, cells]) => {
        const within = (cell: number) => (neighbours[cell] ?? []).filter((next) => bricks[next]?.[kind] === code);
        return connectedParts(cells, within).length > 1;
      });
      expect(torn.map(([code]) => code)).toEqual([]);
    }
  });

  it('names every area that a brick points to, each code once and each name once within its kind', () => {
    const used = new Set(bricks.flatMap((b) => [b.smallAreaCode, b.msoaCode, b.wardCode, b.districtCode]));
    expect(new Set(areas.map((area) => area.code))).toEqual(used);
    expect(new Set(areas.map((area) => area.code)).size).toBe(areas.length);
    expect(new Set(areas.map((area) => `${area.kind} ${area.name}`)).size).toBe(areas.length);
    const invented = areas.filter((area) => area.kind !== 'district');
    expect(invented.every((area) => /^D0[125]\d{6}$/.test(area.code))).toBe(true);
  });

  it('has three contiguous zones, each in its own district, and none in another', () => {
    const neighbours = neighboursOf(bricks);
    const indexOf = new Map(bricks.map((brick, index) => [brick.code, index]));
    const sizes = zones.map((zone) => [zone.code, zone.brickCodes.length]);
    expect(sizes).toEqual([
      ['bell-foundry', 11],
      ['new-parks', 40],
      ['coalville', 30],
    ]);
    for (const zone of zones) {
      const cells = zone.brickCodes.flatMap((code) => indexOf.get(code) ?? []);
      const inside = new Set(cells);
      const parts = connectedParts(cells, (cell) => (neighbours[cell] ?? []).filter((next) => inside.has(next)));
      expect(parts.length).toBe(1);
      expect(new Set(cells.map((cell) => bricks[cell]?.districtCode)).size).toBe(1);
    }
    const all = zones.flatMap((zone) => zone.brickCodes);
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts well-known towns into their districts', () => {
    const districtAt = (name: string) => {
      const place = places.find((candidate) => candidate.name === name);
      const brick = bricks.find(
        (candidate) => place && pointInPolygon(place.at, [ringOf(candidate.polygon)]) !== false,
      );
      return areas.find((area) => area.code === brick?.districtCode)?.name;
    };
    expect(['Leicester', 'Oakham', 'Enderby', 'Loughborough', 'Market Harborough', 'Hinckley'].map(districtAt)).toEqual(
      ['Leicester', 'Rutland', 'Blaby', 'Charnwood', 'Harborough', 'Hinckley and Bosworth'],
    );
    expect(['Melton Mowbray', 'Coalville', 'Ashby-de-la-Zouch', 'Oadby'].map(districtAt)).toEqual([
      'Melton',
      'North West Leicestershire',
      'North West Leicestershire',
      'Oadby and Wigston',
    ]);
  });
});
