import type { Language } from '../../../../src/domain/instruments/definition.ts';
import type { PartTag, TextTag } from '../../../../src/domain/report/word-tags.ts';

interface SampleWords {
  readonly title: string;
  readonly howTo: string;
  readonly rules: readonly string[];
  readonly inSentences: string;
  readonly alone: string;
  readonly text: Readonly<Record<TextTag, string>>;
  readonly part: Readonly<Record<PartTag, string>>;
  readonly instrumentTag: string;
  readonly instrument: string;
}

export const sampleWords: Readonly<Record<Language, SampleWords>> = {
  es: {
    title: 'Plantilla de ejemplo',
    howTo: 'Cómo se usa esta plantilla',
    rules: [
      'Cambie la portada, los estilos, el encabezado y el pie como quiera. Respiro solo llena las marcas: un nombre de las listas de abajo entre dos llaves que abren y dos que cierran.',
      'Borre esta página antes de usar la plantilla. Los nombres valen en español y en inglés, con o sin acentos.',
    ],
    inSentences: 'Dentro de una frase, también en el encabezado y el pie',
    alone: 'Solas en su párrafo: una parte entera del informe',
    text: {
      client: 'El nombre del cliente.',
      industry: 'El giro del cliente.',
      city: 'La ciudad.',
      consultant: 'Quien firma el informe.',
      firm: 'La firma.',
      title: 'El título de la portada.',
      subtitle: 'El subtítulo de la portada.',
      wave: 'La medición, por ejemplo T1.',
      date: 'El día en que se exporta, en palabras.',
      confidentiality: 'El aviso de confidencialidad del proyecto.',
    },
    part: {
      report: 'Todo el informe, salvo las partes que tienen su propia marca.',
      contents: 'El contenido, con páginas.',
      answer: 'La página que responde primero.',
      scope: 'Quiénes respondieron y con qué límites.',
      profile: 'El perfil con todos los índices.',
      instrument: 'Los capítulos de los instrumentos.',
      agreement: 'Dónde hay acuerdo y dónde no.',
      priorities: 'Los hallazgos en su orden.',
      roadmap: 'La ruta de acciones.',
      parking: 'Lo que quedó en el estacionamiento.',
      change: 'Qué cambió desde la medición anterior.',
      day: 'La jornada, con sus fotos.',
      appendix: 'Los anexos con las cifras por pregunta y los métodos.',
    },
    instrumentTag: 'instrumento:empowerment',
    instrument: 'El capítulo de un solo instrumento, por el nombre de su definición.',
  },
  en: {
    title: 'Sample template',
    howTo: 'How to use this template',
    rules: [
      'Change the cover, the styles, the header and the footer as you like. Respiro only fills the tags: a name from the lists below between two opening and two closing braces.',
      'Delete this page before you use the template. The names work in Spanish and in English, with or without accents.',
    ],
    inSentences: 'Within a sentence, also in the header and the footer',
    alone: 'Alone in their paragraph: a whole part of the report',
    text: {
      client: 'The name of the client.',
      industry: 'The client’s line of business.',
      city: 'The city.',
      consultant: 'Who signs the report.',
      firm: 'The firm.',
      title: 'The title on the cover.',
      subtitle: 'The subtitle on the cover.',
      wave: 'The wave, for example T1.',
      date: 'The day of the export, in words.',
      confidentiality: 'The confidentiality note of the engagement.',
    },
    part: {
      report: 'The whole report, except the parts that have a tag of their own.',
      contents: 'The contents, with pages.',
      answer: 'The page that answers first.',
      scope: 'Who answered, and within which limits.',
      profile: 'The profile with all indices.',
      instrument: 'The chapters of the instruments.',
      agreement: 'Where there is agreement and where there is not.',
      priorities: 'The findings in their order.',
      roadmap: 'The roadmap of actions.',
      parking: 'What was parked.',
      change: 'What changed since the wave before.',
      day: 'The day, with its photos.',
      appendix: 'The appendices with the figures of each question and the methods.',
    },
    instrumentTag: 'instrument:empowerment',
    instrument: 'The chapter of one instrument alone, by the name of its definition.',
  },
};
