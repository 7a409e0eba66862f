import { lowerFirst } from '../../../domain/words/grammar.ts';
/** First drafts of actions, in the language of the engagement; the consultant rewrites them. */
export const drafts = {
  ally: ({ name, step }: { name: string; step: string }) => `${name}: ${lowerFirst(step)}`,
  allyOpen: ({ name }: { name: string }) => `${name}: calificarlo y decidir qué se hace con él`,
  allyPlan: ({ name, step }: { name: string; step: string }) =>
    `${name}: ${step === '' ? '' : `${lowerFirst(step)} y `}preparar lo que hará la empresa cuando falle`,
  scene: ({ title }: { title: string }) => `«${title}»: acordar cómo se ayuda y quién puede decidirlo`,
  blockers: ({ title, blockers }: { title: string; blockers: string }) =>
    `«${title}»: quitar lo que más frena la ayuda (${blockers})`,
  blockersOpen: ({ title }: { title: string }) => `«${title}»: quitar lo que frena la ayuda`,
  robot: 'Quitar o flexibilizar las reglas sin valor para el cliente, empezando por las más frecuentes',
  protocol: ({ rule, step }: { rule: string; step: string }) => `${step}: «${rule}»`,
  protocolOpen: ({ rule }: { rule: string }) => `Decidir qué se hace con la regla «${rule}»`,
  attribute: ({ title, quadrant }: { title: string; quadrant: string }) => `${quadrant}: ${title}`,
  attributeOpen: ({ title }: { title: string }) => `Revisar cómo se da: ${title}`,
  promise: ({ rewrite, text }: { rewrite: string; text: string }) => `Decir «${rewrite}» en lugar de «${text}»`,
  promiseOpen: ({ text }: { text: string }) => `Reescribir desde lo que el cliente necesita: «${text}»`,
  cause: ({ title }: { title: string }) => `Quitar la causa del «no se puede»: ${title}`,
  stage: ({ title }: { title: string }) => `Revisar dónde se dice que no: ${title}`,
  solved: 'Dar a quien atiende la facultad de resolver lo que hoy necesita permiso',
  chain: ({ asked }: { asked: string }) => `Resolver en un solo contacto: «${asked}»`,
  incident: ({ asked }: { asked: string }) => `Decir que sí la próxima vez: «${asked}»`,
  balance: 'Equilibrar el portafolio entre gestos grandes y wows de todos los días',
  respiro: 'Liberar el tiempo del equipo que piden las ideas acordadas',
  cluster: ({ name }: { name: string }) => `Poner en marcha las ideas de «${name}»`,
  mirror: ({ title }: { title: string }) => `Cerrar la brecha entre lo que creemos y lo que ve el cliente en: ${title}`,
  level: ({ title }: { title: string }) => `Subir de nivel, empezando por: ${title}`,
  levelOpen: ({ title }: { title: string }) => `Terminar de acordar los niveles de: ${title}`,
  gap: ({ a, b, title }: { a: string; b: string; title: string }) =>
    `Conversar entre ${a} y ${b} lo que ven distinto en: ${title}`,
  fact: ({ title }: { title: string }) => `Actuar sobre el dato: ${title}`,
  factOpen: ({ title }: { title: string }) => `Conseguir el dato: ${title}`,
  amount: ({ title }: { title: string }) => `Atender lo que la sala puso primero: ${title}`,
  dissent: ({ title }: { title: string }) => `Conversar en la sala hasta acordar: ${title}`,
  agreed: ({ title }: { title: string }) => `Llevar a la práctica lo acordado en: ${title}`,
};
