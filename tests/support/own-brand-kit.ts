/** A brand kit of the firm's own, as far from the one that comes with the application as it may be. */
import type { BrandKitView } from '../../src/contract/views.ts';

export const wideLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60"><rect width="60" height="60" fill="#3B1F4A"></rect>' +
  '<path d="M80 10h310v12h-310z" fill="#8A5A00"></path><path d="M80 36h240v12h-240z" fill="#3B1F4A"></path></svg>';

export const ownBrandKit: BrandKitView = {
  id: 'own-0f6c2c1e',
  version: 1,
  name: { es: 'Consultora Ágora', en: 'Agora Consulting' },
  colours: {
    primary: '#3B1F4A',
    accent: '#8A5A00',
    ink: '#221A26',
    muted: '#625A66',
    paper: '#FFFFFF',
    line: '#DCD4DF',
    tint: '#F5F0F7',
  },
  fonts: { heading: 'Georgia', body: 'Palatino Linotype' },
  logo: wideLogo,
  logoPng: '',
  cover: 'full',
  texts: {
    header: { es: '{firma} para {cliente}', en: '{firm} for {client}' },
    footer: { es: 'Uso interno · {consultor}', en: 'Internal use · {consultant}' },
    disclaimer: {
      es: 'Este informe se basa en lo que dijeron quienes asistieron.\nNo sustituye una auditoría.',
      en: 'This report rests on what those present said.\nIt does not replace an audit.',
    },
  },
};
