export const room = {
  title: 'Teléfonos en la sala',
  button: 'Teléfonos',
  back: 'Volver al ejercicio',
  about:
    'Cada persona responde desde su teléfono a través de esta computadora: sin internet, sin cuenta y sin instalar nada. El teléfono y la computadora deben estar en la misma red.',
  interfaces: 'Red por la que llegan los teléfonos',
  'kind.wifi': 'Wi-Fi',
  'kind.cable': 'Cable',
  'kind.hotspot': 'Punto de acceso de esta computadora',
  'kind.virtual': 'Red virtual (rara vez sirve)',
  'kind.other': 'Otra red',
  likely: 'la más probable',
  open: 'Abrir la sala',
  readAgain: 'Buscar de nuevo',
  openHelp:
    'Si la computadora pregunta, permita que Respiro reciba conexiones en esta red. Papel, mano alzada y quiosco siguen sirviendo igual.',
  noNetwork:
    'Esta computadora no está en ninguna red. Conéctela a un router o encienda su punto de acceso, y busque de nuevo. No hace falta internet.',
  advice: 'Qué red usar, paso a paso',
  wayIn: 'Cómo se entra',
  address: 'Dirección',
  code: 'Código',
  qr: 'Código QR para entrar con el teléfono',
  network: 'Nombre de la red Wi-Fi',
  networkHelp: 'Se proyecta en la página para unirse. La contraseña, dígala usted.',
  projectJoin: 'Proyectar cómo unirse',
  unprojectJoin: 'Quitar del proyector cómo unirse',
  more: 'Más sobre la sala',
  newCode: 'Dar otro código',
  close: 'Cerrar la sala',
  closeTitle: 'Cerrar la sala',
  understood: 'Entendido',
  returned:
    'La aplicación se recuperó de una falla y la sala sigue abierta. Los teléfonos vuelven solos; lo que se confirmó está guardado.',
  connected: 'Conectados ahora',
  nobodyYet: 'Todavía no ha llegado ningún teléfono. Proyecte cómo unirse o pruebe con el suyo.',
  noGroup: 'Todavía sin grupo',
  neverWho: 'Aquí se ve quién está conectado, nunca quién respondió qué.',
  lost: 'Perdieron contacto',
  lostHelp:
    'El mismo teléfono vuelve solo a su lugar al recuperar la red. Mueva un lugar sólo si ese teléfono ya no volverá; sus respuestas se conservan y no se cuentan dos veces.',
  lostMoved:
    'La sala cambió de dirección. Quien ya estaba no escanee de nuevo: en su teléfono toque «¿Cambió la dirección de la sala?», escriba la de abajo y sigue en su lugar.',
  toPhone: 'A otro teléfono',
  toPaper: 'A papel o quiosco',
  goesOnByName:
    'su lugar quedó libre. Sus respuestas siguen bajo su nombre: continúe en Captura o en el quiosco, y nada se cuenta dos veces.',
  nothingAnswered: 'su lugar quedó libre. No había respondido: puede hacerlo en papel o en el quiosco.',
  toCapture: 'Ir a Captura',
  test: '¿Me alcanza un teléfono?',
  testAgain: 'Probar de nuevo',
  stepHere: 'Esta computadora se responde a sí misma',
  stepHereAsking: 'Preguntando…',
  stepHereDone: 'La página está en su lugar.',
  stepHereFailed:
    'La página no respondió en su dirección. Cierre la sala, ábrala de nuevo y revise que la red siga conectada.',
  stepScan: 'Escanee el código con un teléfono',
  stepScanText: 'Con la cámara, conectado a la misma red. Si prefiere, escriba la dirección y el código.',
  stepArrived: 'El teléfono llegó',
  stepArrivedDone: 'La red deja pasar: los demás también pueden entrar.',
  stepArrivedWaiting: 'Esperando. Al abrir la página en el teléfono, este paso se marca solo.',
  stepDone: 'listo',
  stepFailed: 'falló',
  ifNot: 'Si el teléfono no llega',
  firewall: 'El cortafuegos de esta computadora',
  firewallSteps:
    'Si el sistema preguntó por Respiro, permita las conexiones; en redes públicas suele bloquearlas.\nEn Windows: Seguridad de Windows, Firewall, Permitir una aplicación, Respiro. En macOS: Ajustes, Red, Firewall, Opciones.\nUna VPN encendida también puede cerrar el paso: apáguela durante el taller.',
  guest: 'La red de invitados de un hotel u oficina',
  guestSteps:
    'Muchas redes de invitados aíslan a sus clientes: cada aparato ve internet, pero ninguno ve a otro. Ahí ningún teléfono puede alcanzar esta computadora, aunque todo lo demás funcione.\nNo se arregla desde aquí. Pida una red sin aislamiento, o lleve la suya con una de las dos maneras siguientes.',
  router: 'Router de viaje, lo más seguro',
  routerCapacity: 'Un router doméstico atiende de 20 a 50 teléfonos; un punto de acceso profesional, más.',
  routerSteps:
    'Conéctelo a la corriente en medio de la sala, en alto. No necesita internet.\nPóngale un nombre de red corto y una contraseña fácil de dictar. Compruebe que el aislamiento de clientes esté apagado.\nConecte esta computadora a esa red, de preferencia con cable.\nEn esta pantalla elija esa red, abra la sala y escriba el nombre de la red para proyectarlo.\nAlgunos teléfonos avisan que no hay internet: que elijan seguir conectados, o apaguen los datos móviles.',
  hotspot: 'Punto de acceso de esta computadora',
  hotspotCapacity: 'Atiende de 8 a 10 teléfonos: sirve para un grupo pequeño.',
  hotspotSteps:
    'En Windows: Configuración, Red e Internet, Zona con cobertura móvil. En macOS: Ajustes, General, Compartir, Compartir Internet.\nPóngale nombre y contraseña, y enciéndalo.\nEn esta pantalla busque de nuevo, elija el punto de acceso y abra la sala.\nSi el sistema no lo deja encender sin internet, use el punto de acceso de un teléfono y conecte ahí la computadora.',
  without: 'Sin red: los otros dos caminos',
  withoutSteps:
    'Quiosco: esta computadora pasa de mano en mano y cada quien responde en ella.\nPapel y mano alzada: se capturan en segundos y cuentan igual.\nSe pueden mezclar: cada persona responde por un solo camino.',
  guides:
    'Las cifras son una guía: el límite es el radio del router, no esta computadora. Pruebe con algunos teléfonos antes de empezar.',
  stripClosed: 'La sala no está abierta',
  trouble: 'Las respuestas no se pueden escribir ahora. Los teléfonos las guardan y las envían en cuanto se pueda.',
  stripTrouble: 'No se pueden escribir respuestas',
  stripGone: 'La dirección de la sala se perdió',
  stripGuessing: 'Prueban códigos equivocados',
  addressGone: ({ address }: { address: string }) =>
    `La red ${address} ya no existe en esta computadora y ningún teléfono puede llegar. Lo respondido está guardado. Los códigos y los lugares se conservan al abrir en otra red.`,
  closeText: ({ n }: { n: number }) =>
    `${n === 0 ? '' : n === 1 ? 'Se desconecta 1 teléfono. ' : `Se desconectan ${n} teléfonos. `}Todas las respuestas se conservan. Nadie podrá volver a su lugar ni cambiar lo que respondió: se borra lo único que unía cada teléfono con sus respuestas.`,
  moveTo: ({ where }: { where: string }) => `Pasar la sala a ${where}`,
  moveHere: ({ where }: { where: string }) => `Abrir en ${where}`,
  guessing: ({ n }: { n: number }) =>
    `En el último minuto se probaron ${n} códigos equivocados. Quien ya está dentro no se ve afectado.`,
  ofPresent: ({ n, present }: { n: number; present: number }) =>
    `${n === 1 ? 'teléfono' : 'teléfonos'} de ${present} ${present === 1 ? 'persona presente' : 'personas presentes'}`,
  phones: ({ n }: { n: number }) => (n === 1 ? '1 teléfono conectado' : `${n} teléfonos conectados`),
  phonesHere: ({ n }: { n: number }): string => (n === 1 ? 'teléfono' : 'teléfonos'),
  nOfPresent: ({ connected, present }: { connected: number; present: number }) => `${connected} de ${present}`,
  phone: ({ number }: { number: number }) => `Teléfono ${number}`,
  lostSince: ({ ago }: { ago: string }) => `perdió contacto ${ago}`,
  secondsAgo: ({ n }: { n: number }) => `hace ${n} s`,
  minutesAgo: ({ n }: { n: number }) => `hace ${n} min`,
  toPhoneThis: ({ place }: { place: string }) => `Pasar a otro teléfono: ${place}`,
  toPaperThis: ({ place }: { place: string }) => `Pasar a papel o quiosco: ${place}`,
  handed: ({ url }: { url: string }) =>
    `En el otro teléfono abra ${url} y escriba este código, que sirve sólo para ese lugar:`,
  sheet: ({ n, exercise }: { n: number; exercise: string }) => `la hoja ${n} de ${exercise}`,
  goesOnOnSheet: ({ sheets }: { sheets: string }) =>
    `su lugar quedó libre. Lo que respondió está en ${sheets}: continúe ahí en Captura. En el quiosco empezaría una hoja nueva; si lo prefiere, quite antes esa.`,
  stripLost: ({ n, lost }: { n: number; lost: number }) =>
    `${n} ${n === 1 ? 'conectado' : 'conectados'} · ${lost} sin contacto`,
};
