/** Where the instruments that come with the application take their idea from: what is known of it, no more. */
import type { LocalizedText } from '../instruments/definition.ts';
import { citations } from './citations.ts';

const both = (text: string): LocalizedText => ({ es: text, en: text });

const deskToDesk: LocalizedText = {
  es: 'BLGroup, artículo público sobre lo que los clientes valoran y no se les pregunta.',
  en: 'BLGroup, public article (in Spanish) on what customers value and nobody asks them.',
};
const twoWows: LocalizedText = {
  es: 'El marco de dos tipos de «wow», el gran gesto y el cotidiano, es de un artículo público sobre servicio al cliente.',
  en: 'The framework of two kinds of “wow”, the grand gesture and the everyday one, is from a public article on customer service.',
};
const human: LocalizedText = {
  es: '«¿Cómo ofrecer un servicio humano en la era de los robots?», artículo público.',
  en: '“¿Cómo ofrecer un servicio humano en la era de los robots?”, public article, in Spanish.',
};
const called: LocalizedText = {
  es: '«… y qué SÍ sean como la colaboradora de IOS Offices», artículo público.',
  en: '“… y qué SÍ sean como la colaboradora de IOS Offices”, public article, in Spanish.',
};

const sources: Readonly<Record<string, readonly LocalizedText[]>> = {
  'value-proposition': [deskToDesk],
  empowerment: [twoWows, human],
  'empowerment-long': [twoWows, human],
  'help-call': [called],
  allies: [
    {
      es: 'Gómez Gómez, D. «Cómo enamorar cuando el servicio no depende de usted», artículo público.',
      en: 'Gómez Gómez, D. “Cómo enamorar cuando el servicio no depende de usted”, public article, in Spanish.',
    },
  ],
  'human-service': [human],
  'wow-portfolio': [twoWows, called],
  'cannot-log': [deskToDesk],
  'importance-performance': [both(citations.martillaJames)],
};

/** Of an instrument by its id; none for one that the consultant made. */
export function instrumentSources(instrumentId: string): readonly LocalizedText[] {
  return sources[instrumentId] ?? [];
}
