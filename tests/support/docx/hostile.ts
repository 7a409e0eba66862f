import type { ReportInput } from '../../../electron/engine/report/input.ts';

/** Every C0 control, DEL and C1, the two non-characters, lone surrogates. */
const forbidden = [
  ...Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code < 32 || code > 126),
  0xfffe,
  0xffff,
  0xd800,
  0xdc00,
]
  .map((code) => String.fromCharCode(code))
  .join('x');

export const hostileTexts = [
  forbidden,
  '</w:t></w:r></w:p><w:p/>&amp;<script>alert(1)</script>"\'',
  '{ TOC \\o "1-9" } { INCLUDETEXT "C:\\\\secret.txt" } {{placeholder}} =HYPERLINK("http://x","y")',
  'مرحبا بالعالم — שלום עולם \u202eתפוס\u202c',
  '👩‍👩‍👧‍👦🏳️‍🌈🇲🇽 é 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \ud83d',
  'línea uno\r\nlínea dos\rlínea tres\u2028línea cuatro\tcon tabulador',
  'palabra'.repeat(1429).slice(0, 10_000),
  'Una frase larga, con comas y pausas. '.repeat(271).slice(0, 10_000),
] as const;

/** The same report with hostile texts wherever a person types. */
export function hostileInput(input: ReportInput): ReportInput {
  const text = (at: number): string => hostileTexts[at % hostileTexts.length] ?? '';
  const short = (at: number): string => text(at).slice(0, 200);
  return {
    ...input,
    engagement: {
      ...input.engagement,
      client: short(0) + short(1),
      industry: short(2),
      city: short(3),
      consultant: short(4),
      firm: short(5),
      confidentiality: text(7),
    },
    wave: { ...input.wave, label: short(1) },
    sessions: input.sessions.map((session) => ({ ...session, title: short(2), place: short(4) })),
    groups: input.groups.map((group, at) => ({ ...group, name: short(at) })),
    exercises: input.exercises.map((exercise) => ({
      ...exercise,
      quotes: hostileTexts.map((quote) => ({
        text: quote,
        itemId: exercise.definition.items[0]?.id ?? null,
        groupId: input.groups[0]?.id ?? null,
        voices: 2,
      })),
    })),
    blocks: input.blocks.map((block, at) => ({ ...block, title: short(at) })),
    parked: hostileTexts.map((topic, at) => ({ id: `k${at}`, sessionId: 's1', text: topic, settled: at === 7 })),
    photos: input.photos.map((photo, at) => ({ ...photo, caption: short(at) })),
    findings: input.findings.map((finding, at) => ({ ...finding, title: short(at + 1), soWhat: text(at + 4) })),
    actions: input.actions.map((action, at) => ({
      ...action,
      what: short(at),
      owner: short(at + 1),
      kpi: short(at + 2),
      baseline: short(at + 3),
    })),
  };
}
