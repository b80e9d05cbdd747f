import { describe, expect, it } from 'vitest';
import { doors, roomOf, walls } from './support/rooms.ts';
import { importsOf, projectFiles, read } from './support/source-files.ts';

const files = projectFiles();
const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const imports = code.filter((path) => path.endsWith('.ts') || path.endsWith('.tsx')).flatMap(importsOf);
const own = code.filter((path) => /^(server|client|db|seeds|bench|bin)\//.test(path));

describe('the walls', () => {
  it('no room imports what its wall keeps out', () => {
    const through = imports.filter(({ from, to, typeOnly }) => {
      const wall = walls[roomOf(from) ?? ''];
      const room = roomOf(to);
      if (wall === undefined || room === null || doors.has(`${from} -> ${to}`)) return false;
      return !wall.values.includes(room) && !(typeOnly && wall.types.includes(room));
    });
    expect(through.map(({ from, to, typeOnly }) => `${from} -> ${to}${typeOnly ? ' (type)' : ''}`)).toEqual([]);
  });

  it('every door through a wall is in use', () => {
    const used = new Set(imports.map(({ from, to }) => `${from} -> ${to}`));
    expect([...doors].filter((door) => !used.has(door))).toEqual([]);
  });

  it('a contract needs nothing but Zod and other contracts', () => {
    const foreign = imports.filter(
      ({ from, to }) => roomOf(from) === 'contract' && to !== 'zod' && roomOf(to) !== 'contract',
    );
    expect(foreign).toEqual([]);
  });

  it('nothing but tests and measurements imports tests', () => {
    const from = imports.filter(
      (one) => one.to.startsWith('tests/') && !/^(tests\/|bench\/|vitest\.config)/.test(one.from),
    );
    expect(from).toEqual([]);
  });
});

describe('statistics are pure', () => {
  const room = code.filter((path) => roomOf(path) === 'statistics');

  it('they read no file, no clock and no chance', () => {
    const impure = /\bDate\b|\bMath\.random\b|\bprocess\b|\bfetch\(|\bperformance\b/;
    const withoutComments = (path: string): string => read(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(room.filter((path) => impure.test(withoutComments(path)))).toEqual([]);
    const outside = imports.filter(({ from, to }) => room.includes(from) && (to.startsWith('node:') || to === 'knex'));
    expect(outside).toEqual([]);
  });
});

describe('protection is a type', () => {
  it('only the disclosure room makes a Published value', () => {
    const makers = own.filter((path) => /\bas (unknown as )?Published\b|<Published<[^>]*>>\s*[\w({[]/.test(read(path)));
    expect(makers.filter((path) => roomOf(path) !== 'disclosure')).toEqual([]);
  });
});

describe('every file has a place and a name', () => {
  it('there is no drawer for everything', () => {
    const drawers = /(^|\/)(utils?|helpers?|commons?|shared|lib|misc)(\.\w+)?(\/|$)/;
    expect(own.filter((path) => drawers.test(path))).toEqual([]);
  });

  it('names are in kebab case', () => {
    const odd = /(^|\/)[a-z0-9-]+(\.[a-z0-9-]+)*$/;
    expect(own.filter((path) => !odd.test(path))).toEqual([]);
  });

  it('no file of code is longer than 200 lines', () => {
    const lengthOf = (path: string): number => read(path).split('\n').length - 1;
    expect(own.filter((path) => lengthOf(path) > 200).map((path) => `${path}: ${lengthOf(path)}`)).toEqual([]);
  });

  it('nothing is left for later, and no check is switched off', () => {
    const later = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'eslint-' + 'disable'].join('|'),
    );
    expect(code.filter((path) => later.test(read(path)))).toEqual([]);
  });

  it('no file names a place on one machine or a package registry’s host', () => {
    const places = ['/wo' + 'rk/', '/ro' + 'ot/', '/tmp' + '/', 'registry.' + 'npmjs', 'deb.' + 'debian'];
    const text = files.filter((path) => !/\.(png|jpg|woff2|zip|gz|ico)$/.test(path));
    const told = text.filter((path) => places.some((place) => read(path).includes(place)));
    expect(told).toEqual([]);
  });
});

describe('SQL says what it is for', () => {
  it('every migration says why, and has a way down', () => {
    const migrations = files.filter((path) => /^db\/migrations\/.*\.sql$/.test(path));
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.filter((path) => !/^-- Why: \S.*\n[\s\S]*^-- down\n/m.test(read(path)))).toEqual([]);
  });

  it('every query has its contract on top', () => {
    const queries = files.filter((path) => /^db\/queries\/.*\.sql$/.test(path));
    expect(queries.filter((path) => !/^(--.*\n)*--.*\b(Input|Output):/.test(read(path)))).toEqual([]);
  });
});
