import { cannotLog } from './cannot-log.ts';
import { humanService } from './human-service.ts';
import { importancePerformance } from './importance-performance.ts';
import { promises } from './promises.ts';
import { wowPortfolio } from './wow-portfolio.ts';
import { formatIndex, formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEs } from '../grammar.ts';
import type { FindingCatalog } from '../finding-catalog.ts';

const people = (n: number): string => `${formatNumber(n, 'es')} ${plural(n, 'persona', 'personas')}`;
const customer = (p: { supposition: number }): string =>
  p.supposition === 1 ? 'en los zapatos del cliente' : 'según los propios clientes';
/** Means are kept as places 1..A; a ladder shows its lowest place as 0. */
const shown = (place: number, { first = 1 }: { first?: number }): number => place - 1 + first;
const mean = (p: { mean: number; sd: number; n: number; first?: number }): string =>
  `Media ${formatMean(shown(p.mean, p), 'es')}, desviación ${formatMean(p.sd, 'es')}, n ${formatNumber(p.n, 'es')}.`;
const list = (names: readonly string[]): string => formatList(names.map(quoteEs), 'es');

/** Title (a conclusion) and so-what of each rule; `name` gives the title of a dimension, item, lens or fact. */
export const findings: FindingCatalog = {
  'mirror-gap': (p) => ({
    title: `La empresa se ve ${formatIndex(p.gap, 'es')} puntos mejor de lo que la ${p.supposition === 1 ? 'vería' : 've'} su cliente`,
    soWhat: `${formatIndex(p.companyIndex, 'es')} como empresa frente a ${formatIndex(p.customerIndex, 'es')} ${customer(p)} (${people(p.people)}). Mientras la brecha siga, las prioridades se eligen con un mapa optimista.`,
  }),
  'weakest-dimension': (p, name) => ({
    title: `${name.dimension(p.dimensionId)} es lo más débil ${customer(p)}: ${formatIndex(p.index, 'es')} de 100`,
    soWhat: `Es la dimensión más baja de las que se midieron (${people(p.people)}). Ahí es donde un cambio se notará primero.`,
  }),
  'strongest-dimension': (p, name) => ({
    title: `${name.dimension(p.dimensionId)} es lo que hay que cuidar: ${formatIndex(p.index, 'es')} de 100 ${customer(p)}`,
    soWhat: `Es la dimensión más alta (${people(p.people)}). Sirve de ejemplo para las demás y conviene no perderla.`,
  }),
  'lowest-pair': (p, name) => ({
    title: `Lo más bajo ${customer(p)}: ${quoteEs(name.lowEnd(p.itemId))}`,
    soWhat: `De los doce pares, es el que más se acerca a su extremo izquierdo. ${mean(p)} Un caso concreto dirá más que el número.`,
  }),
  disagreement: (p, name) => ({
    title: `La sala no ve lo mismo en ${quoteEs(name.item(p.itemId))}`,
    soWhat: `rwg ${formatNumber(p.rwg, 'es', 2)} en la lente ${quoteEs(name.lens(p.lensId))}. ${mean(p)} La media esconde posturas distintas: convérsenlo antes de decidir.`,
  }),
  'leaders-frontline-gap': (p, name) => ({
    title:
      p.difference > 0
        ? `${quoteEs(name.dimension(p.dimensionId))} se ve mejor desde ${name.group(p.leadersGroup)} que desde ${name.group(p.frontlineGroup)}`
        : `${quoteEs(name.dimension(p.dimensionId))} se ve mejor desde ${name.group(p.frontlineGroup)} que desde ${name.group(p.leadersGroup)}`,
    soWhat: `${name.group(p.leadersGroup)} ${formatMean(shown(p.leadersMean, p), 'es')} (${people(p.leadersN)}) y ${name.group(p.frontlineGroup)} ${formatMean(shown(p.frontlineMean, p), 'es')} (${people(p.frontlineN)}): ${formatMean(Math.abs(p.difference), 'es')} puntos de distancia. Quien atiende es quien lo vive.`,
  }),
  'level-ceiling': (p, name) => {
    const names = p.dimensionIds.split(' ').map(name.dimension);
    return {
      title:
        names.length > 2
          ? `${names.length} dimensiones frenan el nivel ${p.nextLevel} de empowerment`
          : `${list(names)} ${plural(names.length, 'frena', 'frenan')} el nivel ${p.nextLevel} de empowerment`,
      soWhat:
        p.blocking > 0
          ? `Hoy el nivel general es ${p.level}. ${list(names)} ${plural(names.length, 'está', 'están')} más de un nivel por debajo del siguiente: sin ${plural(names.length, 'ella', 'ellas')} no se avanza.`
          : `Hoy el nivel general es ${p.level}. ${plural(p.missing, 'Falta que suba', 'Falta que suban')} ${p.missing} de: ${list(names)}.`,
    };
  },
  'words-and-data': (p, name) => ({
    title: `Las palabras y los datos no coinciden en ${quoteEs(name.dimension(p.dimensionId))}`,
    soWhat:
      p.rule === 'discretion-unused'
        ? `La sala dice nivel ${p.level}, pero en 90 días no se usó ni una vez. Un permiso que nadie usa todavía no es un permiso.`
        : `La sala dice nivel ${p.level}, pero la ocupación es de ${formatPercent(p.value, 'es')}. A esa ocupación no queda tiempo para lo inesperado.`,
  }),
  'initiative-without-discretion': (p) => ({
    title: 'La gente tiene iniciativa y le falta permiso',
    soWhat: `Iniciativa está en nivel ${p.initiative} y decisión en nivel ${p.discretion}. La gente ya quiere resolver: lo que la detiene es la regla.`,
  }),
  'occupancy-waiting': (p) => ({
    title: `Con ${formatPercent(p.occupancy, 'es')} de ocupación no hay respiro, y el cliente espera`,
    soWhat:
      p.queueFactor < 0
        ? 'Sin un minuto libre, la espera crece sin límite en cuanto llega un cliente más.'
        : `El factor de espera es ${formatNumber(p.queueFactor, 'es', 1)}; al 80 % sería 4. Bajar pocos puntos de ocupación quita mucha espera.`,
  }),
  'customers-not-asked': (p) => ({
    title: 'Todavía no se le ha preguntado al cliente',
    soWhat: `La lente del cliente la imaginaron ${people(p.people)} de la empresa. Es una suposición útil para empezar, no para decidir.`,
  }),
  'help-step': (p, name) => ({
    title: `En ${quoteEs(name.item(p.itemId))} faltan ${formatMean(p.step, 'es')} peldaños para ayudar como se quiere`,
    soWhat: `Hoy se llega al ${formatMean(p.today, 'es')} (n ${formatNumber(p.todayN, 'es')}) y debería llegarse al ${formatMean(p.desired, 'es')} de 5 (n ${formatNumber(p.desiredN, 'es')}). La sala ya sabe cómo quiere contestar; falta que pueda.`,
  }),
  'help-refused': (p, name) => ({
    title: `En ${quoteEs(name.item(p.itemId))} el cliente se iría hoy sin ayuda`,
    soWhat: `${formatPercent(p.percent, 'es')} de las respuestas quedan en «no sé», «no es mi trabajo» o «tengo que pedir permiso» (peldaño medio ${formatMean(p.rung, 'es')} de 5, n ${formatNumber(p.n, 'es')}). Para el cliente los tres suenan igual.`,
  }),
  'help-blocker': (p, name) => {
    const names = p.lensIds.split(' ').map(name.lens);
    return {
      title: `Lo que más estorba para ayudar: ${formatList(names.map(lowerFirst), 'es')}`,
      soWhat: `${formatNumber(p.marks, 'es')} de ${formatNumber(p.answers, 'es')} respuestas dicen «no» (${formatNumber(p.no, 'es')}) o «en parte» (${formatNumber(p.partly, 'es')})${plural(names.length, '', ' en cada una')}. Pedir mejor actitud no basta si lo que falta es eso.`,
    };
  },
  'ally-act-first': (p) => ({
    title: `${quoteEs(p.name)} pesa en el cliente y lo atiende mal`,
    soWhat: `Impacto ${formatNumber(p.impact, 'es')} de 5 y salud del servicio ${formatIndex(p.health, 'es')} de 100${p.contacts < 0 ? '' : `, en ${formatNumber(p.contacts, 'es')} contactos al mes`}. El cliente no distingue entre su aliado y usted.`,
  }),
  'allies-without-plan': (p) => ({
    title: `${formatNumber(p.count, 'es')} de ${formatNumber(p.of, 'es')} ${plural(p.of, 'aliado', 'aliados')} ${plural(p.count, 'puede', 'pueden')} fallar sin que haya un plan`,
    soWhat: `${plural(p.count, 'Es', p.count > 3 ? 'Entre ellos' : 'Son')} ${list(p.names.split('\n'))}: no hay plan listo, o nos enteramos tarde. Lo que haga el aliado no se controla; lo que hagamos nosotros, sí.`,
  }),
  'allies-without-message': (p) => ({
    title: `Nadie ha escrito qué se le dirá al cliente cuando ${plural(p.count, 'falle un aliado', `fallen ${formatNumber(p.count, 'es')} aliados`)}`,
    soWhat: `${plural(p.count, 'Es', p.count > 3 ? 'Entre ellos' : 'Son')} ${list(p.names.split('\n'))}, de ${formatNumber(p.of, 'es')} en el registro. Sin un mensaje propio, lo primero que sale es culpar al otro.`,
  }),
  'robot-index': (p) => humanService.findings.robot(p.index, p.contacts, p.robotic, p.rules, p.worthless),
  'protocols-to-remove': (p) => humanService.findings.remove(p.count, p.decided, p.names.split('\n')),
  'protocols-to-loosen': (p) => humanService.findings.loosen(p.count, p.manner, p.decided, p.names.split('\n')),
  'main-cause': (p) => cannotLog.findings.cause(p.cause, p.share, p.times, p.all),
  'solved-by-empowerment': (p) => cannotLog.findings.solved(p.share, p.able, p.withPermission),
  'long-chains': (p) => cannotLog.findings.chains(p.chains, p.all, p.asked, p.channels, p.repeats),
  'promises-about-us': (p) => promises.finding.text(p),
  'concentrate-here': (p) => importancePerformance.finding.concentrate(p),
  'possible-overkill': (p) => importancePerformance.finding.overkill(p),
  'all-grand-gestures': (p) => wowPortfolio.finding.grand(p),
  'respiro-short': (p) => wowPortfolio.finding.respiro(p),
  'allies-behind-no': (p) => wowPortfolio.finding.allies(p),
};
