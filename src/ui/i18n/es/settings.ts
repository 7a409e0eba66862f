export const settings = {
  title: 'Ajustes',
  lead: 'Valen para esta computadora y para los proyectos nuevos. Se guardan al momento.',
  window: 'La ventana',
  language: 'Idioma',
  theme: 'Tema',
  followSystem: 'Como el sistema',
  light: 'Claro',
  dark: 'Oscuro',
  you: 'Usted',
  youHelp: 'Con estos datos empieza cada proyecto nuevo; salen en la portada del informe.',
  consultant: 'Consultor o consultora',
  firm: 'Firma',
  brandKit: 'Imagen del informe',
  brandKitHelp: 'Colores, letra y logotipo con los que empieza cada proyecto nuevo.',
  fonts: ({ heading, body }: { heading: string; body: string }) =>
    heading === body ? heading : `${heading} y ${body}`,
  privacy: 'Privacidad',
  minimumGroup: 'Mínimo por grupo',
  minimumGroupHelp:
    'Un grupo con menos respuestas que este número no se muestra por separado, para que nadie quede expuesto. Lo habitual es 3; con temas delicados, 5.',
  version: ({ version }: { version: string }) => `Respiro ${version}`,
};
