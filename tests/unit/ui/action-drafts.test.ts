import { describe, expect, it } from 'vitest';
import { drafts as en } from '../../../src/ui/i18n/en/drafts.ts';
import { drafts as es } from '../../../src/ui/i18n/es/drafts.ts';

describe('drafts of actions', () => {
  it('go on in small letters, and leave names and acronyms as they are', () => {
    expect(es.ally({ name: 'Rayo', step: 'Entrenar en CX a su gente de Puebla' })).toBe(
      'Rayo: entrenar en CX a su gente de Puebla',
    );
    expect(en.ally({ name: 'Rayo', step: 'SLA signed' })).toBe('Rayo: SLA signed');
    expect(es.allyPlan({ name: 'Rayo', step: 'Cambiar a DHL' })).toContain('Rayo: cambiar a DHL y preparar');
    expect(en.allyPlan({ name: 'Rayo', step: '' })).toBe('Rayo: prepare what the company does when it fails');
    expect(es.blockers({ title: 'La maleta', blockers: 'personas y CRM' })).toContain('(personas y CRM)');
  });
});
