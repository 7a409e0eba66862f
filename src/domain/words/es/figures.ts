import type { FigureId, FigureWords } from '../figures.ts';

export const figures: Readonly<Record<FigureId, FigureWords>> = {
  index: {
    title: 'Índice 0–100',
    formula: '(media − 1) / (A − 1) × 100, con A puntos en la escala',
    meaning: 'Dónde cae la media en la escala: 0 es el extremo bajo, 100 el alto.',
    limits: 'No es un porcentaje ni una calificación de examen. Léalo con su n y su dispersión.',
  },
  mirrorGap: {
    title: 'Brecha de espejo',
    formula: 'índice como empresa − índice con la lente del cliente',
    meaning: 'Positiva: la empresa piensa mejor de sí misma que su cliente. Desde 15 puntos baja la lectura una banda.',
    limits: 'Si los empleados imaginaron al cliente, es una suposición. El umbral de 15 es una convención.',
  },
  overallLevel: {
    title: 'Nivel general de empowerment',
    formula: 'el mayor L con al menos cinco dimensiones en L o más y ninguna por debajo de L − 1',
    meaning: 'El nivel que la empresa sostiene en casi todo, sin una dimensión rezagada.',
    limits: 'Una sola dimensión baja lo detiene, y así debe ser. No se calcula si falta alguna.',
  },
  rwg: {
    title: 'Acuerdo, rwg',
    formula: 'rwg = 1 − s² / ((A² − 1) / 12), con s² de n − 1; nunca menor que 0',
    meaning:
      'Cuánto menos varían las respuestas que si fueran al azar. Desde 0.70 hay acuerdo; de 0.50 a 0.69, parcial.',
    limits: 'Con pocas personas el azar también llega a 0.70: compárelo con su valor crítico.',
  },
  rwgJ: {
    title: 'Acuerdo en una dimensión, rwg(j)',
    formula: 'rwg(j) = J(1 − r) / (J(1 − r) + r), r = media de s² de los J reactivos / σ²E',
    meaning: 'El acuerdo de las personas sobre varios reactivos juntos.',
    limits: 'Crece con el número de reactivos: no compare dimensiones de distinto tamaño.',
  },
  criticalValue: {
    title: 'Valor crítico de rwg',
    formula: 'el menor c tal que P(rwg ≥ c) ≤ 5 % si n personas respondieran al azar',
    meaning: 'Por debajo de él, el acuerdo «puede ser azar».',
    limits:
      'Exacto con grupos chicos; con grupos grandes, por simulación con semilla fija. Con dos personas no existe.',
  },
  awg: {
    title: 'Acuerdo, awg',
    formula: 'awg = 1 − 2s² / {[(H + L)M − M² − HL] · k/(k − 1)}',
    meaning: 'El acuerdo frente al mayor desacuerdo posible con esa media: de −1 a 1.',
    limits: 'No está disponible cuando la media queda demasiado cerca de un extremo.',
  },
  adM: {
    title: 'Desviación media, AD',
    formula: 'AD = media de |x − M|',
    meaning: 'A cuántos puntos de la media queda, en promedio, cada persona. Se acepta por debajo de A/6.',
    limits: 'Está en puntos de la escala; no compare escalas distintas.',
  },
  hedgesG: {
    title: 'Tamaño de la diferencia, g de Hedges',
    formula: 'g = (M₁ − M₂) / s conjunta × (1 − 3 / (4·gl − 1)), gl = n₁ + n₂ − 2',
    meaning: 'La diferencia en desviaciones estándar: cerca de 0.2 es chica, 0.5 media, 0.8 grande.',
    limits: 'Con pocas personas su intervalo es muy ancho. No existe si nadie varía.',
  },
  mannWhitney: {
    title: 'Diferencia entre dos grupos, p de Mann–Whitney',
    formula: 'U = pares en que el primer grupo califica más alto (los empates cuentan medio); p de dos colas',
    meaning: 'Qué tan raro sería ver esta diferencia si los grupos respondieran igual.',
    limits: 'Exacta hasta 100,000 arreglos; después, aproximación normal. Una p grande no prueba que sean iguales.',
  },
  cliffDelta: {
    title: 'Dominancia, δ de Cliff',
    formula: 'δ = P(primero > segundo) − P(primero < segundo)',
    meaning: 'De −1 a 1: 1 significa que todos los del primer grupo califican más alto que todos los del segundo.',
    limits: 'Cuenta quién está arriba, no por cuánto.',
  },
  icc: {
    title: 'Peso del grupo, ICC(1) e ICC(2)',
    formula: 'ICC(1) = (CME − CMD) / (CME + (k − 1)CMD); ICC(2) = (CME − CMD) / CME',
    meaning: 'ICC(1): qué parte de la variación se debe al grupo. ICC(2): qué tan confiables son las medias de grupo.',
    limits: 'Pide tres grupos o más. Puede ser negativo: los grupos difieren menos que el azar.',
  },
  alpha: {
    title: 'Confiabilidad, α de Cronbach',
    formula: 'α = k/(k − 1) · (1 − Σs² de los reactivos / s² del total)',
    meaning: 'Si los reactivos de una escala se mueven juntos. Suele pedirse 0.70.',
    limits: 'Sólo cuentan las personas que respondieron todo. Crece con el número de reactivos.',
  },
  kendallW: {
    title: 'Acuerdo en un orden, W de Kendall',
    formula: 'W = 12S / (m²(n³ − n) − mΣT), con corrección por empates',
    meaning: 'De 0 a 1: 1 significa que todos ordenaron igual.',
    limits: 'No dice cuál es el orden correcto, sólo si coinciden.',
  },
  importanceQuadrants: {
    title: 'Cuadrantes de importancia y desempeño',
    formula: 'líneas en las medianas de los atributos; en la línea cuenta como alto',
    meaning: 'Dónde concentrarse: lo que importa más que la mitad de los atributos y se cumple menos.',
    limits:
      'Es relativo: la mitad siempre queda arriba. La importancia se reparte en 100 puntos porque al calificarla todo sale alto.',
  },
  change: {
    title: 'Cambio entre mediciones',
    formula: 'diferencia y g de Hedges con intervalo de 95 %: g ± 1.96·√[(n₁ + n₂)/(n₁n₂) + g²/(2(n₁ + n₂))]',
    meaning: 'Mejoró o empeoró sólo si el intervalo deja fuera el cero; si no, sin cambio demostrable.',
    limits: 'Trata las dos mediciones como grupos distintos y cuenta personas, no respuestas: es prudente.',
  },
  queueFactor: {
    title: 'Espera por ocupación',
    formula: 'ρ / (1 − ρ), con ρ = ocupación',
    meaning: 'La espera crece con este factor: 4 al 80 %, 9 al 90 %, 19 al 95 %.',
    limits: 'Supone llegadas al azar y una sola fila; sirve para ver la forma de la curva, no para predecir minutos.',
  },
  rankScore: {
    title: 'Orden de los hallazgos',
    formula: 'gravedad (1–5) × evidencia (A 1, B 0.9, C 0.75, D 0.5) × acuerdo (0.5 a 1)',
    meaning: 'Pone primero lo grave, bien respaldado y compartido.',
    limits: 'Es una convención para empezar a ordenar; el consultor decide.',
  },
};
