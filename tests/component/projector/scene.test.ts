import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectorScene as Scene } from '../../../src/contract/projector.ts';
import ProjectorScene from '../../../src/ui/projector/ProjectorScene.svelte';
import { itemResult, pairs, question, result, rubric, sceneOf, voices, welcome } from './scenes.ts';

function show(scene: Scene, clock?: () => number) {
  const { container, rerender } = render(ProjectorScene, clock ? { scene, clock } : { scene });
  return {
    /** Everything that can be read, with single spaces. */
    text: () => container.textContent.replaceAll(/\s+/g, ' ').trim(),
    find: (selector: string) => container.querySelector(selector),
    all: (selector: string) => [...container.querySelectorAll(selector)],
    then: (next: Scene) => rerender({ scene: next }),
  };
}

describe('before the reveal', () => {
  it.each([
    ['a pair', pairs],
    ['a rubric', rubric],
  ])('%s shows the question, the answers to choose from and how many have answered', (_name, definition) => {
    const body = question({}, definition);
    const shown = show(sceneOf(body));
    expect(shown.find('h1')?.textContent).toBe(body.item.question.es);
    expect(shown.text()).toContain(`Pregunta ${body.n} de ${body.of}`);
    expect(shown.text()).toContain('31 de 38 respuestas');
    for (const { es } of definition.pointTitles) expect(shown.text()).toContain(es);
  });

  it.each([
    ['a pair', pairs],
    ['a rubric', rubric],
  ])('%s holds no other figure than the points of the scale, its place and the count', (_name, definition) => {
    const shown = show(sceneOf(question({ answered: 31, present: 38 }, definition)));
    const { n, of } = question({}, definition);
    const figures = shown.text().match(/\d+/g) ?? [];
    expect(figures.map(Number).sort()).toEqual([n, of, 1, 2, 3, 4, 5, 31, 38].sort());
    expect(shown.find('figure')).toBeNull();
  });

  it('cannot be pressed, and takes no stop of Tab', () => {
    const shown = show(sceneOf(question()));
    expect(shown.all('button, a, input, [tabindex]')).toEqual([]);
  });

  it('counts on, and says when answers are no longer taken', async () => {
    const shown = show(sceneOf(question({ answered: 0 })));
    expect(shown.text()).toContain('0 de 38 respuestas');
    await shown.then(sceneOf(question({ answered: 38, closed: true })));
    expect(shown.text()).toContain('38 de 38 respuestas');
    expect(shown.text()).toContain('Ya no se reciben respuestas');
  });

  it('does without the number of people where nobody was marked present', () => {
    expect(show(sceneOf(question({ answered: 1, present: 0 }))).text()).toMatch(/1 respuesta$/);
  });
});

describe('after the reveal', () => {
  it('draws the distribution and says what it means', () => {
    const shown = show(sceneOf(result()));
    expect(shown.all('.count').map(({ textContent }) => textContent)).toEqual(['13', '11', '8', '4', '2']);
    expect(shown.text()).toContain('38 respuestas · media 2.2 · hay desacuerdo: convérsenlo');
  });

  it('marks what was agreed on, without the reason', () => {
    const agreed = itemResult([13, 11, 8, 4, 2], { consensus: { value: 4, reason: 'Lo dijo Elena' } });
    const shown = show(sceneOf(result({ result: agreed })));
    expect(shown.find('.agreed')?.textContent).toMatch(/4\s*consenso/);
    expect(shown.text()).not.toContain('Elena');
  });

  it('says calmly that there are too few answers, and nothing of what they are', () => {
    const shown = show(sceneOf(result({ result: null, minimum: 5 })));
    expect(shown.text()).toContain('Hay menos de 5 respuestas');
    expect(shown.all('.count, .fill')).toEqual([]);
  });

  it('treats a result without a rating the same way', () => {
    const none = itemResult([0, 0, 0, 0, 0]);
    const shown = show(sceneOf(result({ result: none })));
    expect(shown.text()).toContain('Hay menos de 3 respuestas');
    expect(shown.text()).not.toContain('NaN');
  });

  it('never shows a group, even if one came along', () => {
    const withGroups = itemResult([13, 11, 8, 4, 2], {
      groups: [{ groupId: 'Dirección', hidden: 'too-few', summary: null }],
    });
    expect(show(sceneOf(result({ result: withGroups }))).text()).not.toContain('Dirección');
  });

  it.each([
    ['a pair', pairs],
    ['a rubric', rubric],
  ])('%s draws itself when it is revealed, and stands still when it was there before', async (_name, definition) => {
    const shown = show(sceneOf(question({}, definition)));
    expect(shown.find('[data-kind].still')).not.toBeNull();
    await shown.then(sceneOf(result({}, definition)));
    expect(shown.find('[data-kind="result"]')?.classList).not.toContain('still');
    // The screen goes black and comes back: nobody has to watch it again.
    await shown.then(sceneOf(result({}, definition), { blank: true }));
    await shown.then(sceneOf(result({}, definition)));
    expect(shown.find('[data-kind="result"]')?.classList).toContain('still');
  });

  it('keeps its picture when an answer comes in late: nothing is drawn again', async () => {
    const shown = show(sceneOf(question()));
    await shown.then(sceneOf(result()));
    const picture = shown.find('figure');
    await shown.then(sceneOf(result({ result: itemResult([13, 11, 8, 4, 3]) })));
    expect(shown.find('figure')).toBe(picture);
    expect(shown.text()).toContain('39 respuestas');
  });
});

describe('the other pages', () => {
  it('welcome', () => {
    expect(show(sceneOf(welcome)).text()).toBe('Hoteles Bahía Serena Taller de diagnóstico 22 de noviembre de 2026');
  });

  it('a break says when one is back, in the time of the room', () => {
    const endsAt = new Date(2026, 10, 22, 10, 55).toISOString();
    const shown = show(sceneOf({ kind: 'block', block: 'break', title: '', endsAt }));
    expect(shown.text()).toBe('Receso Regresamos a las 10:55');
  });

  it.each([
    ['', 'Plan de acción'],
    ['Sus compromisos', 'Sus compromisos'],
  ])('another block titled “%s” is named', (title, text) => {
    const endsAt = new Date(2026, 10, 22, 10, 55).toISOString();
    expect(show(sceneOf({ kind: 'block', block: 'plan', title, endsAt })).text()).toBe(text);
  });

  it('what to think of before answering', () => {
    const body = {
      kind: 'prompt',
      title: 'Propuesta de valor',
      lens: 'Como empresa',
      prompt: 'Responda hoy.',
    } as const;
    expect(show(sceneOf(body)).text()).toBe('Propuesta de valor Como empresa Responda hoy.');
    expect(show(sceneOf({ ...body, lens: '' })).text()).toBe('Propuesta de valor Responda hoy.');
  });

  it('voices, the newest first, with how many said the same', () => {
    const shown = show(sceneOf(voices(['Primero', 'Segundo'], 3)));
    expect(shown.all('li').map((li) => li.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Segundo ×3',
      'Primero ×3',
    ]);
    expect(show(sceneOf(voices([]))).text()).toContain('Aquí se leerá lo que diga la sala');
  });

  it('speaks the language of the workshop', () => {
    const shown = show(sceneOf(question(), { language: 'en' }));
    expect(shown.text()).toContain('31 of 38 answers');
    expect(shown.find('[lang="en"]')).not.toBeNull();
  });

  it('lets no markup of a logo or of a text into the page', () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const shown = show(sceneOf(voices(['<b id="evil">hola</b>']), { logo }));
    expect(shown.all('script, #evil')).toEqual([]);
    expect(shown.find('img')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/);
  });

  it('is black and empty when it is blanked', () => {
    const shown = show(sceneOf(result(), { blank: true, timer: { endsAt: '2026-11-22T10:00:00Z', minutes: 5 } }));
    expect(shown.text()).toBe('');
    expect(shown.all('img, [data-kind], [role="timer"]')).toEqual([]);
  });
});

describe('a text of 5,000 characters', () => {
  const long = 'Cuando el cliente pide algo distinto, '.repeat(140).slice(0, 5000);

  it('loses its end, with an ellipsis, as a question', () => {
    const item = { ...question().item, question: { es: long, en: long } };
    const heading = show(sceneOf(question({ item }))).find('h1')?.textContent ?? '';
    expect(heading).toMatch(/^Cuando el cliente.*…$/);
    expect(heading.length).toBeLessThan(700);
  });

  it('loses its end as a voice, and leaves room for the others', () => {
    const texts = show(sceneOf(voices([long, 'Corto']))).all('li');
    expect(texts.map((li) => li.textContent.trim().length)).toEqual([5, expect.any(Number)]);
    expect(texts[1]?.textContent.length).toBeLessThan(700);
  });
});

describe('the text that fits', () => {
  /** As a page whose text is `factor` times the size of its letters high. */
  function layOut(room: number, factor: number) {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(room);
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
      const size = Number.parseFloat(this.style.getPropertyValue('--type-28'));
      const lines = this.style.getPropertyValue('--lines');
      return lines === 'none' ? size * factor : 42 * Number(lines);
    });
  }
  const typeOf = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-kind]')?.style.getPropertyValue('--type-28');
  const linesOf = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-kind]')?.style.getPropertyValue('--lines');

  beforeEach(() => {
    document.body.replaceChildren();
  });

  it('stays large while there is room', () => {
    layOut(900, 5);
    show(sceneOf(question()));
    expect([typeOf(), linesOf()]).toEqual(['76px', 'none']);
  });

  it('steps down as far as it must', () => {
    layOut(300, 5);
    show(sceneOf(question()));
    expect(Number.parseFloat(typeOf() ?? '') * 5).toBeLessThanOrEqual(300);
    expect(linesOf()).toBe('none');
  });

  it('is cut to lines when it is smallest and still too long', () => {
    layOut(130, 50);
    show(sceneOf(question()));
    expect([typeOf(), linesOf()]).toEqual(['32px', '3']);
  });
});

describe('the time', () => {
  const timer = { endsAt: '2026-11-22T10:00:00.000Z', minutes: 20 };
  const end = Date.parse(timer.endsAt);

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs down second by second and stops at nothing, without a word', async () => {
    let now = end - 2500;
    const shown = show(sceneOf(welcome, { timer }), () => now);
    const digits = () => screen.getByRole('timer').textContent;
    const pass = async (milliseconds: number) => {
      now += milliseconds;
      await vi.advanceTimersByTimeAsync(milliseconds);
    };
    expect(digits()).toBe('00:03');
    await pass(500);
    expect(digits()).toBe('00:02');
    await pass(1000);
    expect(digits()).toBe('00:01');
    const before = shown.text();
    await pass(3_600_000);
    expect(digits()).toBe('00:00');
    expect(shown.text()).toBe(before.replace('00:01', '00:00'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is right again after the computer slept', async () => {
    let now = end - 725_000;
    show(sceneOf(welcome, { timer }), () => now);
    expect(screen.getByRole('timer').textContent).toBe('12:05');
    now += 600_000;
    await vi.advanceTimersByTimeAsync(1000);
    expect(screen.getByRole('timer').textContent).toBe('02:05');
  });

  it('takes minutes that were granted', async () => {
    const shown = show(sceneOf(welcome, { timer }), () => end);
    expect(screen.getByRole('timer').textContent).toBe('00:00');
    await shown.then(sceneOf(welcome, { timer: { endsAt: new Date(end + 300_000).toISOString(), minutes: 25 } }));
    expect(screen.getByRole('timer').textContent).toBe('05:00');
  });

  it('is not there while no block runs', () => {
    show(sceneOf(welcome));
    expect(screen.queryByRole('timer')).toBeNull();
  });
});

it('the miniature never moves, also at a reveal', async () => {
  const { container, rerender } = render(ProjectorScene, { scene: sceneOf(question()), still: true });
  await rerender({ scene: sceneOf(result()), still: true });
  expect(container.querySelector('[data-kind="result"].still')).not.toBeNull();
});
