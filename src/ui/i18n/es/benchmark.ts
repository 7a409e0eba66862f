const engagements = (n: number): string => (n === 1 ? '1 proyecto' : `${n} proyectos`);

export const benchmark = {
  title: 'Referencia propia',
  help: 'Con sus proyectos ya hechos, cada índice puede verse junto a la mediana de los demás. Se guarda en esta computadora y empieza apagada.',
  keep: 'Usar mis proyectos como referencia',
  kept: 'Se guarda: el total de cada índice de los instrumentos de la metodología, cuántas personas respondieron y el mes.',
  never:
    'Nunca se guarda: el cliente, nombres, grupos, textos ni respuestas. No se muestra con menos de cinco proyectos además del que tiene abierto.',
  count: ({ n, least }: { n: number; least: number }) =>
    n === 0
      ? 'Todavía no hay proyectos sumados.'
      : n < least
        ? `Hay ${engagements(n)} en la referencia; se muestra desde ${least} además del abierto.`
        : `Hay ${engagements(n)} en la referencia.`,
  offButKept: ({ n }: { n: number }) =>
    `Está apagada y no se muestra; ${n === 1 ? 'el proyecto sumado sigue guardado' : `los ${n} proyectos sumados siguen guardados`} hasta que los olvide.`,
  open: ({ client }: { client: string }) => `Proyecto abierto: ${client}`,
  included: 'Está sumado. Si cambió desde entonces, vuelva a sumarlo.',
  notIncluded: 'No está sumado.',
  noneOpen: 'Abra un proyecto para sumarlo o quitarlo.',
  add: 'Sumar este proyecto',
  addAgain: 'Volver a sumarlo',
  remove: 'Quitar este proyecto',
  clear: 'Olvidar todos',
  clearTitle: 'Olvidar la referencia',
  clearText: ({ n }: { n: number }) =>
    `Se borran los totales de ${engagements(n)} en esta computadora. Los archivos de los proyectos no cambian. No se puede deshacer.`,
  clearConfirm: ({ n }: { n: number }) => `Olvidar ${engagements(n)}`,

  short: ({ median, n }: { median: string; n: number }) => `ref. ${median} (${n})`,
  told: ({ median, low, high, n }: { median: string; low: string; high: string; n: number }) =>
    `mediana ${median}, de ${low} a ${high}, en ${engagements(n)}`,
  missing: ({ n, least }: { n: number; least: number }) =>
    n === 0
      ? `Ningún otro proyecto tiene este índice; se muestra desde ${least}.`
      : `${n === 1 ? '1 proyecto tiene' : `${n} proyectos tienen`} este índice; se muestra desde ${least}.`,
  formula: 'mediana, y primer y tercer cuartil, del índice en sus otros proyectos con la misma versión del instrumento',
  meaning: 'Dónde queda este proyecto entre los que usted ha hecho. El abierto no cuenta.',
  limits: 'Son sus clientes, no un estándar: otros sectores, otras salas, otro momento.',
  range: ({ low, high }: { low: string; high: string }) => `la mitad de ellos, de ${low} a ${high}`,
  engagements: ({ n }: { n: number }) => engagements(n),
};
