export const networkCard = {
  name: 'Hoja de la red',
  title: 'La red para los teléfonos del taller',
  lead: 'Cada persona responde desde su propio teléfono a través de una sola computadora, la de quien facilita. Los teléfonos y esa computadora tienen que estar en la misma red y poder verse entre sí.',
  titleOpen: 'Entre con su teléfono',
  leadOpen: 'Sin internet, sin cuenta y sin instalar nada.',
  network: 'Red Wi-Fi',
  networkUnknown: 'La que indique quien facilita',
  address: 'Dirección',
  code: 'Código',
  qr: 'Código QR para entrar con el teléfono',
  join: 'Conecte su teléfono a la red Wi-Fi.\nEscanee el código QR con la cámara. O escriba la dirección en el navegador y después el código.',
  joinNote: ({ day }: { day: string }) =>
    `La contraseña de la red la dice quien facilita. Esta entrada vale para la sala del ${day}, mientras siga abierta.`,
  ways: 'Dos maneras de llevar una red propia',
  router: 'Router de viaje',
  routerFigure: '20–50',
  routerUnit: 'teléfonos con un router doméstico',
  routerNote:
    'La manera más segura. Si el router es pequeño, cuente con la cifra baja. Un punto de acceso profesional atiende más.',
  routerSteps:
    'Conéctelo a la corriente en medio de la sala, en alto. No necesita internet.\nPóngale un nombre de red corto y una contraseña fácil de dictar. Compruebe que el aislamiento de clientes esté apagado.\nConecte la computadora a esa red, de preferencia con cable.\nEn Respiro: En vivo, Teléfonos. Elija esa red, abra la sala y permita las conexiones si el sistema pregunta.\nSi un teléfono avisa que no hay internet, elija seguir conectado o apague los datos móviles.',
  hotspot: 'Punto de acceso de la computadora',
  hotspotFigure: '8–10',
  hotspotUnit: 'teléfonos: un grupo pequeño',
  hotspotNote: 'Sin equipo adicional. Para más personas hace falta un router.',
  hotspotSteps:
    'En Windows: Configuración, Red e Internet, Zona con cobertura móvil. En macOS: Ajustes, General, Compartir, Compartir Internet.\nPóngale nombre y contraseña, y enciéndalo.\nEn Respiro: En vivo, Teléfonos. Busque de nuevo, elija el punto de acceso y abra la sala.\nSi el sistema no lo deja encender sin internet, use el punto de acceso de un teléfono y conecte ahí la computadora.',
  guides:
    'Las cifras son una guía, no una promesa: el límite es el radio del router, no la computadora. Pruebe con algunos teléfonos antes de empezar.',
  ask: 'Qué pedir a sistemas (TI)',
  askNetwork: 'Una red Wi-Fi sin aislamiento de clientes',
  askNetworkText: 'En la sala, donde los teléfonos y la computadora puedan verse entre sí.',
  askPort: ({ port }: { port: number }) => `El puerto TCP ${port} hacia la computadora`,
  askPortText:
    'HTTP y WebSocket sin TLS, sólo dentro de esa red. Si otro programa ocupa el puerto, la dirección que muestra Respiro lleva el que se usa.',
  askInternet: 'Internet no hace falta',
  askInternetText: 'Ni cuentas ni nada que instalar en los teléfonos. Las respuestas se quedan en la computadora.',
  askAddress: 'De ser posible, una dirección fija',
  askAddressText: 'Para la computadora: si su dirección cambia, los teléfonos tienen que entrar de nuevo.',
  guest: 'Por qué no sirve la red de invitados',
  guestText:
    'Muchas aíslan a sus clientes: cada aparato llega a internet y ninguno a otro, así que ningún teléfono alcanza la computadora aunque todo lo demás funcione.',
  page: 'Página',
  of: 'de',
};
