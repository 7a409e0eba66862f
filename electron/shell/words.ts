/** The few words that native menus and dialogs show. */
import type { MenuEntry } from '../../src/contract/events.ts';

type Words = Readonly<
  Record<
    | MenuEntry
    | 'engagement'
    | 'report'
    | 'pdf'
    | 'instrument'
    | 'library'
    | 'brand-kit'
    | 'logo'
    | 'wordFile'
    | 'pictures'
    | 'png'
    | 'svg'
    | 'table'
    | 'workbook'
    | 'csv'
    | 'calendar'
    | 'file'
    | 'edit'
    | 'view'
    | 'helpMenu'
    | 'quit',
    string
  >
>;

const es: Words = {
  engagement: 'Proyecto de Respiro',
  report: 'Documento de Word',
  pdf: 'Documento PDF',
  instrument: 'Instrumento de Respiro',
  wordFile: 'Documento o plantilla de Word',
  table: 'Tabla de Excel o CSV, o archivo Respiro',
  workbook: 'Libro de Excel',
  csv: 'CSV en un archivo ZIP',
  pictures: 'Imágenes en un archivo ZIP',
  png: 'Imagen PNG',
  svg: 'Imagen SVG',
  calendar: 'Calendario',
  library: 'Biblioteca de Respiro',
  'brand-kit': 'Marca de Respiro',
  logo: 'Logotipo (SVG o PNG)',
  file: 'Archivo',
  edit: 'Edición',
  view: 'Ver',
  helpMenu: 'Ayuda',
  new: 'Nuevo proyecto…',
  open: 'Abrir…',
  save: 'Guardar',
  'save-as': 'Guardar como…',
  close: 'Cerrar proyecto',
  undo: 'Deshacer',
  redo: 'Rehacer',
  palette: 'Buscar o hacer…',
  help: 'Ayuda de esta pantalla',
  settings: 'Ajustes…',
  quit: 'Salir',
};

const en: Words = {
  engagement: 'Respiro engagement',
  report: 'Word document',
  pdf: 'PDF document',
  instrument: 'Respiro instrument',
  wordFile: 'Word document or template',
  table: 'Table from Excel or CSV, or Respiro file',
  workbook: 'Excel workbook',
  csv: 'CSV in a ZIP file',
  pictures: 'Pictures in a ZIP file',
  png: 'PNG picture',
  svg: 'SVG picture',
  calendar: 'Calendar',
  library: 'Respiro library',
  'brand-kit': 'Respiro brand',
  logo: 'Logo (SVG or PNG)',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  helpMenu: 'Help',
  new: 'New engagement…',
  open: 'Open…',
  save: 'Save',
  'save-as': 'Save as…',
  close: 'Close engagement',
  undo: 'Undo',
  redo: 'Redo',
  palette: 'Search or do…',
  help: 'Help for this screen',
  settings: 'Settings…',
  quit: 'Quit',
};

export const shellWords: Readonly<Record<'es' | 'en', Words>> = { es, en };
