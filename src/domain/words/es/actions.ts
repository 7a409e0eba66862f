import { cannotLog } from './cannot-log.ts';
import { humanService } from './human-service.ts';
import { importancePerformance } from './importance-performance.ts';
import { promises } from './promises.ts';
import { wowPortfolio } from './wow-portfolio.ts';
import type { ActionCatalog } from '../finding-catalog.ts';
import { formatList, formatMean, formatNumber, formatPercent } from '../format.ts';
import { lowerFirst, plural, quoteEs } from '../grammar.ts';

const list = (names: readonly string[]): string => formatList(names.map(quoteEs), 'es');

/** A first draft of an action for each rule; the consultant rewrites it. */
export const actions: ActionCatalog = {
  'mirror-gap': () => ({
    what: 'Llevar a la dirección a escuchar clientes cada mes, y abrir sus juntas con lo que oyó',
    kpi: 'Brecha de espejo en la siguiente medición, por debajo de 15 puntos',
  }),
  'weakest-dimension': (p, name) => ({
    what: `Elegir los tres momentos donde más pesa ${quoteEs(name.dimension(p.dimensionId))} y rediseñar uno con quien atiende`,
    kpi: `Índice de ${name.dimension(p.dimensionId)} con la lente del cliente`,
  }),
  'strongest-dimension': (p, name) => ({
    what: `Documentar cómo se logra ${quoteEs(name.dimension(p.dimensionId))} y contarlo a las demás áreas`,
    kpi: `Índice de ${name.dimension(p.dimensionId)}, sin bajar`,
  }),
  'lowest-pair': (p, name) => ({
    what: `Reunir cinco casos recientes de ${quoteEs(name.lowEnd(p.itemId))} y cambiar la regla que los causa`,
    kpi: `Media del par ${quoteEs(name.item(p.itemId))}, por encima de 3`,
  }),
  disagreement: (p, name) => ({
    what: `Conversar ${quoteEs(name.item(p.itemId))} con un caso de cada postura y anotar el consenso`,
    kpi: 'Acuerdo (rwg) de 0.70 o más en la siguiente medición',
  }),
  'leaders-frontline-gap': (p, name) => ({
    what: `Organizar una jornada de ${name.group(p.leadersGroup)} junto a ${name.group(p.frontlineGroup)} y acordar qué se vio sobre ${quoteEs(name.dimension(p.dimensionId))}`,
    kpi: `Distancia entre ${name.group(p.leadersGroup)} y ${name.group(p.frontlineGroup)}, menor de ${formatNumber(0.5, 'es', 1)} puntos`,
  }),
  'level-ceiling': (p, name) => ({
    what: `Poner responsable y fecha para subir un nivel en ${formatList(p.dimensionIds.split(' ').map(name.dimension).map(quoteEs), 'es')}`,
    kpi: `Nivel general de empowerment: ${p.nextLevel}`,
  }),
  'words-and-data': (p) =>
    p.rule === 'discretion-unused'
      ? {
          what: 'Contar en cada reunión de equipo un caso en que se usó el monto, y respaldar a quien lo usó',
          kpi: 'Veces que se usó el monto en 90 días',
        }
      : {
          what: 'Reservar holgura en las horas pico antes de pedir más a quien atiende',
          kpi: 'Ocupación de quien atiende, 85 % o menos',
        },
  'initiative-without-discretion': () => ({
    what: 'Fijar un monto por caso que la primera línea pueda usar sin preguntar, y revisarlo en 90 días',
    kpi: 'Casos resueltos sin escalar',
  }),
  'occupancy-waiting': () => ({
    what: 'Mover tareas fuera de las horas pico y proteger tiempo libre en el turno',
    kpi: 'Ocupación de quien atiende, y espera del cliente',
  }),
  'customers-not-asked': () => ({
    what: 'Aplicar los doce pares a clientes reales e importar sus respuestas',
    kpi: 'Evidencia de la lente del cliente: A',
  }),
  'help-step': (p, name) => ({
    what: `Escribir con quien atiende cómo se resolvería ${quoteEs(name.item(p.itemId))} y quitar el permiso que hoy lo frena`,
    kpi: `Peldaño medio de hoy en ${quoteEs(name.item(p.itemId))}, de ${formatMean(p.today, 'es')} a ${formatMean(p.desired, 'es')}`,
  }),
  'help-refused': (p, name) => ({
    what: `Acordar una respuesta mínima para ${quoteEs(name.item(p.itemId))}: nadie se va sin que alguien se haga cargo`,
    kpi: `Respuestas en los peldaños 0 a 2, por debajo de ${formatPercent(50, 'es')}`,
  }),
  'help-blocker': (p, name) => ({
    what: `Cambiar una regla concreta de ${formatList(p.lensIds.split(' ').map(name.lens).map(lowerFirst), 'es')} que hoy impide ayudar, y contarlo a la primera línea`,
    kpi: 'Respuestas «no» y «en parte» en la siguiente medición, a la mitad',
  }),
  'ally-act-first': (p) => ({
    what: `Sentarse con ${quoteEs(p.name)} este mes: qué parte del recorrido tiene en sus manos, con tres casos reales`,
    kpi: `Salud del servicio de ${quoteEs(p.name)}, ${formatNumber(70, 'es')} o más`,
  }),
  'allies-without-plan': (p) => ({
    what: `Escribir y ensayar el plan para cuando ${plural(p.count, 'falle', 'fallen')} ${list(p.names.split('\n'))}`,
    kpi: `Aliados sin plan: de ${formatNumber(p.count, 'es')} a 0`,
  }),
  'allies-without-message': (p) => ({
    what: 'Escribir qué se le dirá al cliente cuando falle cada aliado, sin culparlo, y darlo a quien atiende',
    kpi: `Aliados sin mensaje: de ${formatNumber(p.count, 'es')} a 0`,
  }),
  'robot-index': (p) => humanService.actions.robot(p.index),
  'protocols-to-remove': (p) => humanService.actions.remove(p.count, p.names.split('\n')[0] ?? ''),
  'protocols-to-loosen': (p) => humanService.actions.loosen(p.count, p.names.split('\n')[0] ?? ''),
  'main-cause': (p) => cannotLog.actions.cause(p.cause),
  'solved-by-empowerment': (p) => cannotLog.actions.solved(p.share),
  'long-chains': (p) => cannotLog.actions.chains(p.asked),
  'promises-about-us': (p) => promises.finding.action(p),
  'concentrate-here': (p) => importancePerformance.action.concentrate(p),
  'possible-overkill': (p) => importancePerformance.action.overkill(p),
  'all-grand-gestures': () => wowPortfolio.action.grand(),
  'respiro-short': (p) => wowPortfolio.action.respiro(p),
  'allies-behind-no': (p) => wowPortfolio.action.allies(p),
};
