/** The page for the client's board is one page, whatever is on it. */
import { describe, expect, it } from 'vitest';
import { buildReportModel } from '../../../electron/engine/report/model/build.ts';
import { asTheMethodologySays } from '../../../src/domain/report/composition.ts';
import { hostileInput } from '../../support/docx/hostile.ts';
import { lintDocx } from '../../support/docx/lint.ts';
import { part, textOf } from '../../support/docx/package.ts';
import { pagesInLibreOffice } from '../../support/docx/pdf.ts';
import { kits, reportInput } from '../../support/docx/report-input.ts';
import { schemaFaults } from '../../support/docx/validate.ts';
import { write } from '../../support/docx/write.ts';
import { isLong } from '../../support/long.ts';

const boards = (['es', 'en'] as const).flatMap((language) => kits.map(({ id }) => ({ language, kitId: id })));

describe('the page for the board', () => {
  // Both languages and kits, each once; in the long run each with the other.

  it.each(isLong ? boards : boards.filter(({ language, kitId }) => (language === 'es') === (kitId === 'neutral')))(
    'is one page with three findings and three decisions: $language, $kitId',
    async (options) => {
      const input = reportInput({ ...options, edition: 'board' });
      const written = await write(input);
      expect(written.pages).toBe(1);
      expect(await pagesInLibreOffice(written.bytes)).toHaveLength(1);
      expect(lintDocx(written.file)).toEqual([]);
      const { cover, sections } = buildReportModel(input);
      expect(cover).toBeNull();
      const blocks = sections.flatMap((section) => section.blocks);
      expect(blocks.find(({ kind }) => kind === 'reasons')).toMatchObject({ items: { length: 3 } });
      expect(blocks.find(({ kind }) => kind === 'callout')).toMatchObject({ paragraphs: { length: 3 } });
      expect(blocks.find(({ kind }) => kind === 'figures')).toBeDefined();
      const text = textOf(part(written.file, 'word/document.xml'));
      expect(text).toMatch(options.language === 'es' ? /En qué descansa: Respondi/ : /What it stands on: /);
      expect(text).toMatch(options.language === 'es' ? /Evidencia: / : /Evidence: /);
    },
  );

  it('stays one page and faultless with hostile texts, and without a finding', async () => {
    const hostile = await write(hostileInput(reportInput({ edition: 'board' })));
    expect(hostile.pages).toBe(1);
    expect(lintDocx(hostile.file)).toEqual([]);
    expect(await schemaFaults(hostile)).toEqual([]);
    const bare = await write(reportInput({ edition: 'board', findings: false, instruments: ['empowerment'] }));
    expect(bare.pages).toBe(1);
    expect(textOf(part(bare.file, 'word/document.xml'))).toContain('La decisión que se pide');
  });

  it('says the consultant’s own words for the sentences of the page that answers, and no name where none is printed', () => {
    const own = { language: 'es', address: 'answer.title', text: 'Un solo problema', insteadOf: '' } as const;
    const composition = { ...asTheMethodologySays, names: 'none', wordings: [own] } as const;
    const said = JSON.stringify(buildReportModel(reportInput({ edition: 'board', composition })).sections);
    expect(said).toContain('Un solo problema');
    expect(said).not.toContain('Laura Méndez');
    expect(JSON.stringify(buildReportModel(reportInput({ edition: 'board' })).sections)).toContain('Laura Méndez');
  });
});
