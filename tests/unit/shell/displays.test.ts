import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closed,
  markOf,
  parseMark,
  placeAfterChange,
  placeOnOpening,
  samePlace,
  stateOf,
  windowIn,
  type DisplayFacts,
  type Place,
} from '../../../electron/shell/displays.ts';

function display(id: number, facts: Partial<DisplayFacts> = {}): DisplayFacts {
  return {
    id,
    label: `Display ${id}`,
    bounds: { x: id * 2000, y: 0, width: 1920, height: 1080 },
    scaleFactor: 1,
    internal: false,
    ...facts,
  };
}

const laptop = display(1, { internal: true });
const beamer = display(2);
const monitor = display(3);
const here = laptop.id;

const idOf = (place: Place): number | null => ('display' in place ? place.display.id : null);

describe('opening', () => {
  test('takes the display that was chosen', () => {
    const desk = { displays: [laptop, beamer, monitor], here };
    const place = placeOnOpening(desk, monitor.id, markOf(beamer));
    expect(place).toEqual({ kind: 'full', display: monitor });
  });

  test('else the one remembered, whatever its number is today', () => {
    const again = { ...monitor, id: 77 };
    const desk = { displays: [laptop, beamer, again], here };
    expect(placeOnOpening(desk, null, markOf(monitor))).toEqual({ kind: 'full', display: again });
    // One that is gone by the time it is chosen counts as not chosen.
    expect(placeOnOpening(desk, 99, markOf(monitor))).toEqual({ kind: 'full', display: again });
  });

  test('else one that is not the facilitator’s, rather an external one', () => {
    expect(placeOnOpening({ displays: [laptop, beamer], here }, null, null)).toEqual({ kind: 'full', display: beamer });
    // The facilitator works on an external display, another one stands beside the laptop's own.
    const desk = { displays: [laptop, beamer, monitor], here: beamer.id };
    expect(idOf(placeOnOpening(desk, null, null))).toBe(monitor.id);
    expect(idOf(placeOnOpening({ displays: [laptop, beamer], here: beamer.id }, null, null))).toBe(laptop.id);
  });

  test('is an ordinary window where there is no other display, or the facilitator’s was chosen', () => {
    expect(placeOnOpening({ displays: [laptop], here }, null, markOf(beamer))).toMatchObject({ kind: 'window' });
    const desk = { displays: [laptop, beamer], here };
    expect(placeOnOpening(desk, laptop.id, markOf(beamer))).toMatchObject({ kind: 'window', display: laptop });
  });

  test('of two alike the one is taken that stands where it stood', () => {
    const left = display(5, { label: 'Same', bounds: { x: -1920, y: 0, width: 1920, height: 1080 } });
    const right = display(6, { label: 'Same', bounds: { x: 2000, y: 0, width: 1920, height: 1080 } });
    for (const displays of [
      [laptop, left, right],
      [right, left, laptop],
    ]) {
      expect(placeOnOpening({ displays, here }, null, markOf(right))).toEqual({ kind: 'full', display: right });
    }
  });

  test('one without a name is known only where nothing else changed', () => {
    const nameless = display(5, { label: '' });
    const other = display(6, { label: '', bounds: { x: 9000, y: 0, width: 1024, height: 768 } });
    const desk = { displays: [laptop, nameless, other], here };
    expect(idOf(placeOnOpening(desk, null, markOf(other)))).toBe(other.id);
    expect(idOf(placeOnOpening(desk, null, { ...markOf(other), width: 800 }))).toBe(nameless.id);
  });
});

describe('a display that goes', () => {
  const full: Place = { kind: 'full', display: beamer };

  test('takes the window with it, and brings it back with another number or resolution', () => {
    const gone = placeAfterChange(full, { displays: [laptop], here }, markOf(beamer));
    expect(gone).toEqual({ kind: 'waiting', others: [] });
    const smaller = { ...beamer, id: 40, bounds: { ...beamer.bounds, width: 1280, height: 720 } };
    const back = placeAfterChange(gone, { displays: [laptop, smaller], here }, markOf(beamer));
    expect(back).toEqual({ kind: 'full', display: smaller });
  });

  test('does not send the window to one that was there already', () => {
    const desk = { displays: [laptop, monitor], here };
    const gone = placeAfterChange(full, desk, markOf(beamer));
    expect(gone).toEqual({ kind: 'waiting', others: [monitor.id] });
    expect(placeAfterChange(gone, desk, markOf(beamer))).toEqual(gone);
    const all = { displays: [laptop, monitor, beamer], here };
    expect(placeAfterChange(gone, all, markOf(beamer))).toEqual(full);
  });

  test('that only got another number is the same display', () => {
    const renumbered = { ...beamer, id: 50 };
    const place = placeAfterChange(full, { displays: [laptop, renumbered], here }, null);
    expect(place).toEqual({ kind: 'full', display: renumbered });
  });

  test('another one comes instead', () => {
    const gone = placeAfterChange(full, { displays: [laptop], here }, markOf(beamer));
    const place = placeAfterChange(gone, { displays: [laptop, monitor], here }, markOf(beamer));
    expect(place).toEqual({ kind: 'full', display: monitor });
  });

  test('the facilitator’s: what the room sees stays', () => {
    expect(placeAfterChange(full, { displays: [beamer], here: beamer.id }, null)).toEqual(full);
  });
});

test('an ordinary window fills the first display that comes, but none that was there', () => {
  const alone = placeOnOpening({ displays: [laptop], here }, null, null);
  expect(placeAfterChange(alone, { displays: [laptop, beamer], here }, null)).toEqual({
    kind: 'full',
    display: beamer,
  });
  const desk = { displays: [laptop, beamer], here };
  const chosen = placeOnOpening(desk, laptop.id, null);
  expect(placeAfterChange(chosen, desk, markOf(beamer))).toMatchObject({ kind: 'window' });
});

describe('whatever is plugged in and out', () => {
  const anyDisplay = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    label: fc.constantFrom('', 'A', 'B'),
    bounds: fc.record({
      x: fc.constantFrom(-1920, 0, 1920),
      y: fc.constantFrom(0, 1080),
      width: fc.constantFrom(1280, 1920),
      height: fc.constantFrom(720, 1080),
    }),
    scaleFactor: fc.constantFrom(1, 1.5, 2),
    internal: fc.boolean(),
  });
  const anyDesk = fc
    .uniqueArray(anyDisplay, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })
    .chain((displays) =>
      fc.record({ displays: fc.constant(displays), here: fc.constantFrom(...displays.map(({ id }) => id)) }),
    );
  const anyMark = fc.option(anyDisplay.map(markOf));
  const anyOpening = fc.record({
    desk: anyDesk,
    chosen: fc.option(fc.integer({ min: 1, max: 6 })),
    remembered: anyMark,
  });

  test('it never comes to the facilitator’s display, and is never lost', () => {
    fc.assert(
      fc.property(anyOpening, fc.array(anyDesk, { maxLength: 6 }), ({ desk, chosen, remembered }, changes) => {
        let place = placeOnOpening(desk, chosen, remembered);
        if (place.kind === 'full') expect(place.display.id).not.toBe(desk.here);
        for (const next of changes) {
          const before = place;
          place = placeAfterChange(before, next, remembered);
          expect(place.kind).not.toBe('closed');
          if (place.kind !== 'full') continue;
          // Whole and up to date.
          expect(next.displays).toContain(place.display);
          // Standing still is the only way to be where the facilitator is now.
          if (place.display.id === next.here) expect(idOf(before)).toBe(next.here);
        }
      }),
    );
  });

  test('the same desk changes nothing a second time', () => {
    fc.assert(
      fc.property(anyOpening, anyDesk, ({ desk, chosen, remembered }, next) => {
        const once = placeAfterChange(placeOnOpening(desk, chosen, remembered), next, remembered);
        expect(placeAfterChange(once, next, remembered)).toEqual(once);
        expect(samePlace(once, once)).toBe(true);
      }),
    );
  });

  test('a display that goes and comes again is filled again', () => {
    fc.assert(
      fc.property(anyOpening, ({ desk, chosen, remembered }) => {
        const place = placeOnOpening(desk, chosen, remembered);
        fc.pre(place.kind === 'full');
        const { display: filled } = place;
        // Two that are alike in everything cannot be told apart.
        fc.pre(
          desk.displays.filter((one) => JSON.stringify(markOf(one)) === JSON.stringify(markOf(filled))).length === 1,
        );
        const without = { ...desk, displays: desk.displays.filter(({ id }) => id !== filled.id) };
        const gone = placeAfterChange(place, without, markOf(filled));
        expect(gone.kind).toBe('waiting');
        expect(placeAfterChange(gone, desk, markOf(filled))).toEqual(place);
      }),
    );
  });

  test('closed it stays closed', () => {
    fc.assert(fc.property(anyDesk, anyMark, (desk, mark) => placeAfterChange(closed, desk, mark) === closed));
  });
});

test('the window is made anew for another size, place or scale, and for nothing else', () => {
  const full: Place = { kind: 'full', display: beamer };
  const with_ = (facts: Partial<DisplayFacts>): Place => ({ kind: 'full', display: { ...beamer, ...facts } });
  expect(samePlace(full, with_({ label: 'other' }))).toBe(true);
  expect(samePlace(full, with_({ bounds: { ...beamer.bounds, width: 1280 } }))).toBe(false);
  expect(samePlace(full, with_({ bounds: { ...beamer.bounds, x: 0 } }))).toBe(false);
  expect(samePlace(full, with_({ scaleFactor: 2 }))).toBe(false);
  expect(samePlace(full, { kind: 'waiting', others: [] })).toBe(false);
});

test('the state is said in pixels of the device', () => {
  const sharp = display(2, { bounds: { x: 0, y: 0, width: 1280, height: 720 }, scaleFactor: 1.5 });
  const desk = { displays: [laptop, sharp], here };
  expect(stateOf({ kind: 'full', display: sharp }, desk)).toEqual({
    open: true,
    waiting: false,
    fullScreen: true,
    display: { id: 2, label: 'Display 2', width: 1920, height: 1080, here: false },
    displays: [
      { id: 1, label: 'Display 1', width: 1920, height: 1080, here: true },
      { id: 2, label: 'Display 2', width: 1920, height: 1080, here: false },
    ],
  });
  expect(stateOf({ kind: 'waiting', others: [] }, desk)).toMatchObject({ open: true, waiting: true, display: null });
  expect(stateOf(closed, desk)).toMatchObject({ open: false, waiting: false, fullScreen: false, display: null });
});

test('an ordinary window is 16:9 and lies within its area', () => {
  const size = fc.integer({ min: 480, max: 8000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const area = { x: -100, y: 50, width, height };
      const inner = windowIn(area);
      expect(inner.width / inner.height).toBeCloseTo(16 / 9, 1);
      expect(inner.x).toBeGreaterThanOrEqual(area.x);
      expect(inner.y).toBeGreaterThanOrEqual(area.y);
      expect(inner.x + inner.width).toBe(area.x + width);
      expect(inner.y + inner.height).toBe(area.y + height);
    }),
  );
});

test('what the file remembers is a mark or nothing', () => {
  expect(parseMark({ ...markOf(beamer), more: 1 })).toEqual(markOf(beamer));
  for (const wrong of [
    null,
    1,
    'text',
    [],
    {},
    { ...markOf(beamer), width: '1920' },
    { ...markOf(beamer), label: 3 },
  ]) {
    expect(() => parseMark(wrong)).toThrow(TypeError);
  }
});
