import { expect, test } from 'vitest';
import { placeAndName } from '../../../src/ui/i18n/file-name.ts';

test.each([
  ['/home/elena/Documentos/Clientes/Alborada/Abril.respiro', '…/Clientes/Alborada/Abril.respiro'],
  [String.raw`C:\Users\Inés\Documentos\Clientes\Abril.respiro`, String.raw`…\Documentos\Clientes\Abril.respiro`],
  ['/media/usb/Abril.respiro', '/media/usb/Abril.respiro'],
  ['D:\\Abril.respiro', 'D:\\Abril.respiro'],
  ['Abril.respiro', 'Abril.respiro'],
])('%s is shown as %s', (path, shown) => {
  expect(placeAndName(path)).toBe(shown);
});
