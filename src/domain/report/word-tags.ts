/**
 * The places of a firm's own Word file that the report fills: `{{cliente}}` in a sentence, `{{informe}}` alone in a
 * paragraph. Each has a name in either language, whatever the language of the report.
 */
import type { SectionId } from './model.ts';

interface Named {
  readonly es: string;
  readonly en: string;
}

/** Words within a sentence, also in a header or footer. */
export const textTags = {
  client: { es: 'cliente', en: 'client' },
  industry: { es: 'giro', en: 'industry' },
  city: { es: 'ciudad', en: 'city' },
  consultant: { es: 'consultor', en: 'consultant' },
  firm: { es: 'firma', en: 'firm' },
  title: { es: 'título', en: 'title' },
  subtitle: { es: 'subtítulo', en: 'subtitle' },
  wave: { es: 'medición', en: 'wave' },
  date: { es: 'fecha', en: 'date' },
  confidentiality: { es: 'confidencialidad', en: 'confidentiality' },
} as const satisfies Record<string, Named>;

/** Whole parts of the report, each alone in a paragraph. `report`: everything that no other tag of the file places. */
export const partTags = {
  report: { es: 'informe', en: 'report' },
  contents: { es: 'contenido', en: 'contents' },
  answer: { es: 'respuesta', en: 'answer' },
  scope: { es: 'alcance', en: 'scope' },
  profile: { es: 'perfil', en: 'profile' },
  instrument: { es: 'instrumentos', en: 'instruments' },
  agreement: { es: 'acuerdo', en: 'agreement' },
  priorities: { es: 'prioridades', en: 'priorities' },
  roadmap: { es: 'ruta', en: 'roadmap' },
  parking: { es: 'estacionamiento', en: 'parking' },
  change: { es: 'cambio', en: 'change' },
  day: { es: 'jornada', en: 'day' },
  appendix: { es: 'anexos', en: 'appendix' },
} as const satisfies Record<'report' | SectionId, Named>;

export type TextTag = keyof typeof textTags;
export type PartTag = keyof typeof partTags;

export type WordTag =
  | { readonly kind: 'text'; readonly id: TextTag }
  | { readonly kind: 'part'; readonly id: PartTag }
  /** The chapter of one instrument: `{{instrumento:empowerment}}`. */
  | { readonly kind: 'instrument'; readonly instrumentId: string };

const instrumentPrefixes = ['instrumento:', 'instrument:'];

/** What was written between the braces, as it is compared: small letters without accents and outer spaces. */
export function plainTag(raw: string): string {
  return raw.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** Undefined: there is no such tag. */
export function wordTag(raw: string): WordTag | undefined {
  const name = plainTag(raw);
  for (const prefix of instrumentPrefixes) {
    const instrumentId = name.slice(prefix.length).trim();
    if (name.startsWith(prefix) && instrumentId !== '') return { kind: 'instrument', instrumentId };
  }
  const text = idOf(textTags, name);
  if (text !== undefined) return { kind: 'text', id: text };
  const part = idOf(partTags, name);
  return part === undefined ? undefined : { kind: 'part', id: part };
}

function idOf<Id extends string>(tags: Readonly<Record<Id, Named>>, name: string): Id | undefined {
  return (Object.keys(tags) as Id[]).find((id) => [tags[id].es, tags[id].en].map(plainTag).includes(name));
}
