export const help = {
  title: 'Ayuda',
  keysHere: 'Teclas de esta pantalla',
  keys: 'Teclas en toda la aplicación',
  'key.palette': 'Buscar o hacer cualquier cosa',
  'key.undo': 'Deshacer el último cambio',
  'key.redo': 'Repetir lo deshecho',
  'key.save': 'Guardar',
  'key.open': 'Abrir un archivo',
  'key.new': 'Nuevo proyecto',
  'key.help': 'Mostrar u ocultar esta ayuda',
  'screen.start':
    'Aquí están los proyectos que abrió en esta computadora. Escriba para buscar; Enter abre el primero.\nPuede soltar un archivo .respiro sobre la ventana para abrirlo.\nEl ejemplo es un cliente inventado: sirve para conocer la aplicación sin tocar nada suyo.',
  'screen.project':
    'El proyecto de un vistazo: mediciones y sesiones en orden, qué se aplicó y cuántas personas respondieron.\nUna medición es un momento en el tiempo: T0 es la primera, T1 la siguiente. Comparar T0 con T1 es lo que muestra el avance.\nEl botón principal propone el siguiente paso.',
  'screen.people':
    'Una lista por grupo. Escriba un nombre y pulse Enter para agregar a la siguiente persona.\nTambién puede pegar una lista desde Excel, o importarla de un archivo: una columna con nombres y, si la tiene, otra con el grupo. Antes de agregar ve qué entra y qué falla.\nEl código (P01, P02…) sirve para encontrar una hoja de papel sin escribir el nombre en ella.\nMarque quién asistió: de ahí salen los totales de cada ejercicio.',
  'screen.agenda':
    'Los bloques de la sesión sobre el eje del tiempo; la altura es la duración. Arrastre un bloque para moverlo y su borde inferior para cambiar cuánto dura; Escape lo deja como estaba.\nA la derecha está la ficha del método: para qué sirve el bloque, qué decir y qué cuidar. Lo que ya empezó muestra su hora real y no se mueve.',
  'screen.live':
    'Lo que usted mira mientras está de pie. El botón grande es siempre el siguiente paso y responde a Espacio o Enter.\nPrimero se responde, luego se revela, al final se acuerda un valor y se escribe por qué.\nEl proyector sigue a esta pantalla; a la derecha está lo que ve la sala, ni más ni menos.\nTeléfonos: la gente responde desde el suyo a través de esta computadora, sin internet. Ábralos con T, pruebe con uno y proyecte con Q cómo unirse. Ve quién está conectado por grupo y a quién se le fue la red; nunca quién respondió qué.\nEl quiosco pasa la computadora de mano en mano, a pantalla completa y sin nada más a la vista. Pide un PIN al empezar; para salir, Ctrl+Shift+L o el candado de la esquina, y ese PIN.',
  'screen.capture':
    'Para papel y mano alzada. Los dígitos son respuestas, Enter pasa a la siguiente persona, Retroceso corrige.\nEn los totales por opción, la suma no puede pasar de las personas presentes.\nTambién puede pasar la computadora como quiosco, con un PIN para salir.',
  'screen.memory':
    'Voces: lo que se dijo. Un texto espera hasta que usted lo muestra. Editar o juntar textos no borra nada: el original se conserva.\nPendientes: lo que se estaciona para después. Márquelo como resuelto o páselo a una acción; sale en el informe.\nFotos de los rotafolios: suéltelas o péguelas. Se guardan reducidas y sin ubicación ni otros datos de la cámara.',
  pageDown: 'Av Pág',
  pageUp: 'Re Pág',
  'live.act': 'el botón grande',
  'live.questions': 'cambiar de pregunta',
  'live.lens': 'la otra lente',
  'live.hands': 'mano alzada',
  'live.kiosk': 'quiosco',
  'live.phones': 'los teléfonos de la sala',
  'live.voices': 'las voces: mostrar, ocultar, reunir en temas',
  'live.wall': 'otra página de lo que se proyecta',
  'live.join': 'proyectar cómo unirse, o quitarlo',
  'live.project': 'proyectar, o quitar',
  'live.blank': 'pantalla en negro',
  'live.minutes': 'cinco minutos más o menos',
  'live.insert': 'insertar un bloque',
  'live.remote': 'seguir y volver; también con el control de presentaciones',
  'live.leave': 'dejar los teléfonos, las voces, la mano alzada o el consenso',
  'memory.move': 'recorrer los textos',
  'memory.show': 'mostrar',
  'memory.hide': 'ocultar',
  'memory.edit': 'editar',
  'memory.choose': 'elegir para juntar',
  'memory.remove': 'quitar',
  'register.edit': 'escribir en la celda; Enter otra vez guarda y baja',
  'register.next': 'guardar y pasar a la celda vecina',
  'register.cancel': 'dejar la celda como estaba',
  'register.flag': 'marcar o desmarcar',
  'register.range': 'elegir varias celdas',
  'register.copy': 'copiar y pegar, también con Excel',
  'register.clear': 'vaciar las celdas elegidas',
  'register.move': 'cambiar la fila de lugar',
  'register.remove': 'quitar la fila',
  'register.insert': 'insertar de la biblioteca',
  'live.register': 'el registro, o de vuelta a las preguntas',
  'screen.register':
    'Una fila por cada cosa que la sala va diciendo, como en una hoja de cálculo. Escriba sobre la celda; lo que escribe se guarda solo y Ctrl+Z lo deshace.\nPuede copiar filas en Excel y pegarlas desde la celda elegida. Si una celda no cabe, se le dice cuál y por qué, y no se escribe nada hasta que usted decida.\nA la derecha está la fila completa, con más lugar para los textos largos.',
  'screen.results':
    'Primero la frase que concluye, luego la imagen y al final el detalle.\nCada cifra explica al enfocarla cuántas respuestas tiene, cómo se calculó y qué límites tiene.\nUn grupo con pocas respuestas se oculta. A veces se oculta otro más, para que nadie pueda deducirlo restando.',
  'screen.synthesis':
    'Los hallazgos salen de reglas y usted los edita, acepta o descarta. Las acciones se ordenan por plazo.\nUn hallazgo sin acción es una queja; una acción sin responsable es un deseo.\nEl botón del libro guarda un texto en la biblioteca, para otros clientes; «Insertar de la biblioteca» lo trae.',
  'screen.compare':
    'Dos mediciones lado a lado: del mismo proyecto, o de este y de otro archivo .respiro, que solo se lee. Elíjalo con el botón o suéltelo sobre la ventana.\nDice «mejoró» o «empeoró» solo si el intervalo de 95 % deja fuera el cero. Enfoque una cifra para ver de cuántas personas sale; abra una fila para ver cómo se repartieron las respuestas.\nLo que no se puede comparar aparece con su motivo: otra versión, pocas respuestas o un grupo oculto.',
  'screen.report':
    'Elija idioma, imagen y edición, y exporte. El informe es un archivo de Word que se puede editar, con gráficas que también se editan.\nSolo entran los hallazgos aceptados.',
  'screen.history':
    'Cada cambio con su hora: quién lo hizo y qué cambió, en palabras. Busque en ellas, o filtre por tipo y por persona. Deshacer funciona también después de cerrar y volver a abrir.\n«Volver aquí» deshace de una vez todo lo que vino después. Antes muestra qué se deshace y hace un respaldo; es un cambio más, y también se deshace.\nLas respuestas de los participantes nunca se deshacen sin que usted lo confirme. De lo anónimo no se dice quién ni qué respondió.',
  'screen.backups':
    'Cada respaldo es una copia completa y revisada de un proyecto. Están en esta computadora, también los de un archivo que ya no abre. Se hacen solos: al abrir, cada diez minutos de trabajo, al cerrar y antes de restaurar o volver atrás. Quedan los 10 últimos, 7 por día y 4 por semana.\nElija uno: a la derecha ve qué contiene y en qué se distingue de lo que hay ahora. Restaurarlo no borra nada: lo que hay se respalda antes.\nSi el archivo está dañado o alguien más lo cambió, queda como está y lo restaurado se guarda al lado.\nLos respaldos de un proyecto con contraseña también la piden.',
  'backups.move': 'recorrer los respaldos',
  'backups.choose': 'ver qué contiene',
  'library.move': 'recorrer los textos',
  'library.edit': 'editar',
  'library.remove': 'quitar',
  'library.save': 'guardar lo que se edita',
  'screen.library':
    'Sus hallazgos y acciones de un proyecto a otro. Se guardan en esta computadora, nunca en el archivo de un cliente.\nGuárdelos desde Síntesis con el botón del libro. Si el texto trae cifras o nombres, se le pide revisarlo antes: lo que es de un cliente se queda con él.\nPara usarlos: Síntesis, Insertar de la biblioteca, unas letras y Enter.',
  'screen.instruments':
    'Los cuestionarios de la metodología y los que hace su firma.\nEmpiece uno nuevo o duplique uno para adaptarlo. Ctrl+S lo guarda; lo escrito a medias se conserva mientras la ventana esté abierta.\nSi lo cambia después de usarlo, los resultados conservan la versión con que se respondieron.',
  'screen.brands':
    'La imagen de lo que entrega. Duplique una que viene con Respiro o empiece la suya; a la derecha ve la portada y una página mientras la cambia.\nSi una combinación se lee mal, se propone el color más cercano que sí se lee. Ctrl+S la guarda.\nSe exporta como un archivo para otra computadora.',
  'screen.settings':
    'Lo que elige aquí vale para los proyectos nuevos y para la ventana. Idioma y tema cambian de inmediato.\nEl idioma del informe se elige en cada proyecto.',
};
