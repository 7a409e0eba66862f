import type { InstrumentDefinition, Item } from '../../../../src/domain/instruments/definition.ts';
import { ratedLenses, scaleOfLens, shownValue } from '../../../../src/domain/instruments/scales.ts';
import { formulaAppendix } from '../../../../src/domain/words/figures.ts';
import type { OutputContext } from '../context.ts';
import type { OutputCell, OutputTable } from '../table.ts';

type Line = [kind: string, where: string, id: string, title: string, text: string];

/** What every column, item, point of a scale and formula means. */
export function codebookTable(context: OutputContext): OutputTable {
  const { t, input } = context;
  const definitions = [...new Map(input.exercises.map(({ definition }) => [definition.id, definition])).values()];
  const rows: OutputCell[][] = [
    ...variables(context),
    ...definitions.flatMap((definition) => ofInstrument(context, definition)),
    ...formulas(context),
  ];
  return {
    id: 'codebook',
    title: t.sheets.codebook,
    look: 'table',
    columns: [
      { title: t.codebook.kind, width: 16 },
      { title: t.codebook.where, width: 24 },
      { title: t.codebook.id, width: 20 },
      { title: t.codebook.title, width: 44, wrap: true },
      { title: t.codebook.text, width: 90, wrap: true },
    ],
    rows,
  };
}

function variables({ t, input }: OutputContext): Line[] {
  const kind = t.codebook.kinds.variable;
  const { place, placeMeaning, levels: _, ...figures } = t.statistics;
  const answers = Object.entries(t.answers).filter(([id]) => input.names || !id.startsWith('participant'));
  const results = input.exercises.length === 0 ? [] : Object.entries(figures);
  return [
    ...answers.map(([id, [title, text]]): Line => [kind, t.sheets.answers, id, title, text]),
    ...results.map(([id, [title, text]]): Line => [kind, t.statistics.levels.item, id, title, text]),
    [kind, t.statistics.levels.item, 'place', place('…'), placeMeaning],
    ...Object.entries(t.amounts).map(([id, [title, text]]): Line => [kind, t.sheets.amounts, id, title, text]),
    ...Object.entries(t.orders).map(([id, [title, text]]): Line => [kind, t.sheets.orders, id, title, text]),
    ...Object.entries(t.words).map(([id, [title, text]]): Line => [kind, t.sheets.words, id, title, text]),
    ...(['facts', 'attendance', 'people', 'agenda', 'parked', 'photos', 'findings', 'history'] as const)
      .filter((sheet) => input.names || sheet !== 'people')
      .flatMap((sheet) =>
        Object.entries<unknown>(t[sheet]).flatMap(([id, variable]): Line[] =>
          // What is no pair names values, not a column.
          Array.isArray(variable) ? [[kind, t.sheets[sheet], id, String(variable[0]), String(variable[1])]] : [],
        ),
      ),
    ...Object.entries(t.planMeanings).map(([id, text]): Line => [
      kind,
      t.sheets.plan,
      id,
      t.plan[id as keyof typeof t.plan],
      text,
    ]),
  ];
}

function ofInstrument(context: OutputContext, definition: InstrumentDefinition): Line[] {
  const { t, local } = context;
  const { kinds, unit } = t.codebook;
  const where = definition.id;
  const version = t.codebook.version(String(definition.version));
  return [
    [kinds.instrument, where, where, local(definition.title), `${local(definition.asks)} (${version})`],
    ...definition.lenses.map(({ id, title, prompt, amount }): Line => {
      const rule = amount === undefined ? '' : ` ${t.codebook.amount(`${amount.total} ${unit[amount.kind]}`)}`;
      return [kinds.lens, where, id, local(title), local(prompt) + rule];
    }),
    ...definition.dimensions.map(({ id, title, about }): Line => [
      kinds.dimension,
      where,
      id,
      local(title),
      local(about),
    ]),
    ...definition.items.map((item): Line => [
      kinds.item,
      where,
      item.id,
      local(item.question),
      itemText(context, item, definition.points),
    ]),
    ...ratedLenses(definition).flatMap((lens): Line[] => {
      const scale = scaleOfLens(definition, lens.id);
      return scale.pointTitles.map((title, at) => [
        kinds.point,
        `${where} · ${lens.id}`,
        String(at + 1),
        local(title),
        t.codebook.shown(String(shownValue(scale, at + 1))),
      ]);
    }),
    ...definition.facts.map(({ id, title, reference }): Line => [
      kinds.fact,
      where,
      id,
      local(title),
      local(reference),
    ]),
  ];
}

function itemText({ t, local }: OutputContext, item: Item, points: number): string {
  switch (item.kind) {
    case 'bipolar-pair':
      return t.codebook.ends(local(item.left), local(item.right), String(points));
    case 'behaviour-rubric':
      return item.levels.map((level, at) => `${at + 1}: ${local(level)}`).join('\n');
    case 'scale':
      return local(item.story);
    case 'open-text':
      return '';
  }
}

function formulas({ t, input }: OutputContext): Line[] {
  return formulaAppendix(input.language).map(({ figureId, title, formula, meaning, limits, citations }) => [
    t.codebook.kinds.figure,
    '',
    figureId,
    title,
    [formula, meaning, `${t.codebook.limits}: ${limits}`, ...citations].join('\n'),
  ]);
}
