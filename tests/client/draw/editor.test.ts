import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPoints } from '../../../client/draw/drawing.ts';
import { edit, startEditor, takesPoints, type Editor, type EditorAction } from '../../../client/draw/editor.ts';

const after = (...actions: EditorAction[]): Editor => actions.reduce(edit, startEditor());
const add = (longitude: number, latitude: number): EditorAction => ({ do: 'add', position: [longitude, latitude] });
const triangle = [add(-1.2, 52.7), add(-1.1, 52.7), add(-1.1, 52.8)];
const first = { part: 0, ring: 0, point: 0 };

describe('drawing a shape', () => {
  test('points are added to the end of the open line and are counted aloud', () => {
    const editor = after(...triangle);
    expect(editor.drawing).toEqual([
      {
        rings: [
          [
            [-1.2, 52.7],
            [-1.1, 52.7],
            [-1.1, 52.8],
          ],
        ],
        closed: false,
      },
    ]);
    expect(editor.said).toBe('Point 3 added; 3 points. C closes the shape.');
  });

  test('two points are not closed, and the reason is said', () => {
    const editor = after(...triangle.slice(0, 2), { do: 'close' });
    expect(editor.drawing[0]?.closed).toBe(false);
    expect(editor.said).toBe('A shape needs three points to close; this one has 2.');
  });

  test('on a closed shape a new point goes into the nearest edge', () => {
    const editor = after(...triangle, { do: 'close' }, add(-1.15, 52.69));
    expect(editor.drawing[0]?.rings[0]?.[1]).toEqual([-1.15, 52.69]);
    expect(editor.said).toBe('Point 2 added; 4 points.');
  });

  test('a second part begins only when the first is closed', () => {
    expect(after(...triangle, { do: 'start-part' }).drawing).toHaveLength(1);
    const editor = after(...triangle, { do: 'close' }, { do: 'start-part' }, add(-1, 52.6));
    expect(editor.drawing.map((part) => part.closed)).toEqual([true, false]);
  });

  test('a stray click on a finished shape would not add a point', () => {
    expect(takesPoints(after(...triangle).drawing)).toBe(true);
    expect(takesPoints(after(...triangle, { do: 'close' }).drawing)).toBe(false);
  });

  test('the same point twice in a row is not added', () => {
    expect(countPoints(after(add(-1.2, 52.7), add(-1.2, 52.7)).drawing)).toBe(1);
  });
});

describe('changing a shape', () => {
  test('a picked point stays picked while it moves', () => {
    const editor = after(...triangle, { do: 'pick', at: first }, { do: 'move', at: first, position: [-1.21, 52.7] });
    expect(editor.picked).toEqual(first);
    expect(editor.said).toBe('Point 1 moved to -1.21000, 52.70000.');
  });

  test('a run of small steps of one point is one step to undo', () => {
    const step = (longitude: number): EditorAction => ({ do: 'move', at: first, position: [longitude, 52.7] });
    const editor = after(...triangle, { do: 'pick', at: first }, step(-1.21), step(-1.22), step(-1.23), { do: 'undo' });
    expect(editor.drawing).toEqual(after(...triangle).drawing);
  });

  test('a closed triangle that loses a point is open again, never an area of two points', () => {
    const editor = after(...triangle, { do: 'close' }, { do: 'remove', at: first });
    expect(editor.drawing).toEqual([
      {
        rings: [
          [
            [-1.1, 52.7],
            [-1.1, 52.8],
          ],
        ],
        closed: false,
      },
    ]);
  });

  test('a point that does not exist cannot be picked', () => {
    expect(after(...triangle, { do: 'pick', at: { part: 4, ring: 0, point: 0 } }).picked).toBeNull();
  });

  test('clear can be undone', () => {
    expect(after(...triangle, { do: 'clear' }, { do: 'undo' }).drawing).toEqual(after(...triangle).drawing);
  });
});

const position = fc.tuple(fc.double({ min: -2, max: 0, noNaN: true }), fc.double({ min: 52, max: 53, noNaN: true }));
const at = fc.record({ part: fc.nat(1), ring: fc.constant(0), point: fc.nat(5) });
const action: fc.Arbitrary<EditorAction> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), position }),
  fc.record({ do: fc.constant('move' as const), at, position }),
  fc.record({ do: fc.constant('remove' as const), at }),
  fc.record({ do: fc.constantFrom('close' as const, 'start-part' as const, 'clear' as const) }),
  fc.record({ do: fc.constant('pick' as const), at: fc.option(at) }),
);

describe('whatever is done', () => {
  test('undoing everything gives back the empty drawing, and redoing everything the last one', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const done = after(...actions);
        const steps = done.past.length;
        const undone = Array.from({ length: steps }, (): EditorAction => ({ do: 'undo' })).reduce(edit, done);
        expect(undone.drawing).toEqual([]);
        const redone = Array.from({ length: steps }, (): EditorAction => ({ do: 'redo' })).reduce(edit, undone);
        expect(redone.drawing).toEqual(done.drawing);
      }),
    );
  });

  test('every closed ring has at least three points and only the last part is open', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const { drawing } = after(...actions);
        for (const part of drawing.filter(({ closed }) => closed)) {
          expect(part.rings.every((ring) => ring.length >= 3)).toBe(true);
        }
        expect(drawing.slice(0, -1).every(({ closed }) => closed)).toBe(true);
      }),
    );
  });
});
