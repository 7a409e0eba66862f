/**
 * Words of Spanish and English that are names too. Alone they may mean the thing, so whoever shares a file decides each
 * time. Folded: without capitals and accents.
 */
const common = `
  abril agosto aguado alba alegre alegria alma alto amable amado amor angel angeles arco arena arroyo asuncion aurora avila
  azucena baron barrera barrio barrios bello bella blanca blanco bravo bueno buena cabeza cadena calle calvo calzada camino
  campo campos candela cano caridad castillo celeste cerda cielo clara claro coello colina concepcion conde consuelo cordero
  corona cortes cortez crespo cruz cuesta cuevas dado delgado dolores domingo dorado duque encarnacion enero escudero esperanza
  estrella fe feliz fiel flor flores fontana fortuna franca franco fresno fuente fuentes gallardo gallo galvan gema gloria gracia
  gracias grande guapo guerra guerrero heredia hermosa hidalgo hierro hoyos huerta iglesia iglesias inmaculada iris izquierdo
  jardin jazmin julio junio justo laguna leal leon libertad linda lluvia lobo lozano lucero luna luz maestro manzano mar marina
  marques marzo mayo mayor mejia merced mercedes mercado mesa milagro milagros miranda molina monje montana monte montes mora
  moral moreno morena mota moya natividad navarro navidad nieto nieve nieves noble nube olivares olivo oliva olmo oro pacifica
  palacio palacios paloma palma paz pastor pardo parra pena pera perla piedra piedad pilar pino plaza polo pozo prado presa
  primavera primo prudencia puente puerta quinta ramo ramos real redondo refugio remedio remedios reina rey reyes ribera rico rio
  rios rivera roble robles roca rocio rojas rojo roman romero rosa rosales rosario rosas rubi rubio sala salas salado salud salto
  salvador sandia santo santos segura seguro serena serrano sierra silva simon sincero socorro sol soledad sosa soto tejada tejedor
  tierra toro torre torres trinidad trujillo valle valles vargas vega vela vera verde verdugo vergara vicario victoria vida villa
  villar violeta virgen virtudes vivar zamora zapata zapatero zorro
  amber angel april art ash august autumn baker banks bell best bill bishop black bloom bond book booth bright brook brooks brown bush
  butcher butler carpenter carter chance chapel chase christian church clay cliff cook cooper cross crystal daisy dale dawn day dean
  dell drew duke earl eden faith field fields fisher flint flowers ford forest fox frank gene glen gold grace grant gray green grey
  guy hall hand harper hart haven heather hill hills holiday holly hope hunter ivy jack jade jasmine jewel joy june justice king
  knight lake lane lark law lily little london long love major mark marsh mason may melody mercy miles mill miller mills moon
  noble norman olive page paris park parker parks patience pearl penny piper pool poole poppy porter potter power price prince
  prudence queen rain ray reed rice rich river rivers rob robin rock rose ruby rusty ryder sage sailor sandy savage scout shepherd
  short sky skip small smart smith snow spring star steel stone storm street strong sue summer swan sweet taylor temple terry tidy
  town trinity turner violet walker wall ward waters weaver webb wells west white wild will willow winter wise wolf wood woods
  wright young
`;

const words: ReadonlySet<string> = new Set(common.trim().split(/\s+/));

export const isCommonWord = (folded: string): boolean => words.has(folded);
