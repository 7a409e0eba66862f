import type { GridState } from './grid.svelte.ts';

/** `done`: the key was the grid's · `typing`: a cell was opened, and the letter belongs to it. */
export type Pressed = 'done' | 'typing' | null;

/** What a key means while no cell is being written. @param page rows in sight, for Page Up and Page Down */
export function pressGrid(grid: GridState, event: KeyboardEvent, page: number): Pressed {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (control && altKey) return null;
  if (altKey) return shifted(grid, key);
  const rows = grid.rowCount - 1;
  const columns = grid.columns.length - 1;
  const { row, column } = grid.cursor;
  const places: Record<string, { row: number; column: number }> = {
    ArrowUp: { row: control ? 0 : row - 1, column },
    ArrowDown: { row: control ? rows : row + 1, column },
    ArrowLeft: { row, column: control ? 0 : column - 1 },
    ArrowRight: { row, column: control ? columns : column + 1 },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? rows : row, column: columns },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const place = places[key];
  if (place !== undefined) {
    grid.goTo(place, shiftKey);
    return 'done';
  }
  if (control) return withControl(grid, key);
  if (key === 'Tab') return grid.turn(shiftKey ? -1 : 1) ? 'done' : null;
  if (key === 'Enter' || key === 'F2') grid.edit();
  else if (key === 'Delete' || key === 'Backspace') grid.clear();
  else if (key === ' ' && grid.column.type === 'flag') grid.toggle();
  else if (/^\d$/.test(key) && grid.rate(key)) return 'done';
  else return typed(grid, key);
  return 'done';
}

function shifted(grid: GridState, key: string): Pressed {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  grid.shift(key === 'ArrowUp' ? -1 : 1);
  return 'done';
}

function withControl(grid: GridState, key: string): Pressed {
  if (key === '-') void grid.remove();
  else if (key.toLowerCase() === 'a') grid.chooseAll();
  else return null;
  return 'done';
}

/** An accent that waits for its letter, and what an input method is composing, are typing too. */
function typed(grid: GridState, key: string): Pressed {
  if (key.length !== 1 && key !== 'Dead' && key !== 'Process') return null;
  // A flag is written with the space bar alone.
  if (grid.column.type === 'flag') return 'done';
  grid.edit(true);
  return 'typing';
}
