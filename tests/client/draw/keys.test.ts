import { describe, expect, test } from 'vitest';
import { commandFor, type KeyPressed } from '../../../client/draw/keys.ts';

const press = (key: string, held: Partial<KeyPressed> = {}): KeyPressed => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys on the map', () => {
  test('arrows pan while no point is picked and move the point while one is', () => {
    expect(commandFor(press('ArrowRight'), false)).toEqual({ do: 'pan', x: 60, y: 0 });
    expect(commandFor(press('ArrowRight'), true)).toEqual({ do: 'move', x: 10, y: 0 });
  });

  test('Shift makes steps fine', () => {
    expect(commandFor(press('ArrowUp', { shiftKey: true }), true)).toEqual({ do: 'move', x: 0, y: -1 });
  });

  test.each([
    ['Enter', false, 'add'],
    [' ', false, 'pick-nearest'],
    ['Escape', true, 'let-go'],
    ['Delete', true, 'remove'],
    ['c', false, 'close'],
    ['C', false, 'close'],
  ] as const)('%s with a point picked: %s means %s', (key, picked, command) => {
    expect(commandFor(press(key), picked)).toEqual({ do: command });
  });

  test('Ctrl+Z undoes; Ctrl+Y and Ctrl+Shift+Z redo; Command serves on a Mac', () => {
    expect(commandFor(press('z', { ctrlKey: true }), false)).toEqual({ do: 'undo' });
    expect(commandFor(press('y', { ctrlKey: true }), false)).toEqual({ do: 'redo' });
    expect(commandFor(press('Z', { metaKey: true, shiftKey: true }), false)).toEqual({ do: 'redo' });
  });

  test.each(['Tab', 'F5', 'a'])('%s is left to the browser', (key) => {
    expect(commandFor(press(key), false)).toBeNull();
  });

  test('keys with Alt or other Ctrl combinations are left to the browser', () => {
    expect(commandFor(press('ArrowLeft', { altKey: true }), true)).toBeNull();
    expect(commandFor(press('c', { ctrlKey: true }), false)).toBeNull();
  });
});
