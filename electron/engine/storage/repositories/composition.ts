/** What was chosen for the report of a wave, and what was delivered. */
import type Database from 'better-sqlite3';
import type { DeliveryView } from '../../../../src/contract/report-views.ts';
import {
  asTheMethodologySays,
  type Composition,
  type NamesShown,
  type OwnWording,
  type SectionChoice,
} from '../../../../src/domain/report/composition.ts';

/** What nobody chose is as the methodology says. */
export function readComposition(db: Database.Database, waveId: string): Composition {
  const names = db
    .prepare<[string], { names: NamesShown }>('SELECT names FROM report_choices WHERE wave_id = ?')
    .get(waveId)?.names;
  const sections = db
    .prepare<[string], { key: string; printed: number }>(
      'SELECT section_key AS key, printed FROM report_sections WHERE wave_id = ? ORDER BY position, section_key',
    )
    .all(waveId)
    .map(({ key, printed }): SectionChoice => ({ key, printed: printed === 1 }));
  const wordings = db
    .prepare<[string], OwnWording>(
      `SELECT language, address, wording AS text, instead_of AS insteadOf FROM report_wordings
       WHERE wave_id = ? ORDER BY language, address`,
    )
    .all(waveId);
  return { names: names ?? asTheMethodologySays.names, sections, wordings };
}

export function writeNames(db: Database.Database, waveId: string, names: NamesShown): void {
  db.prepare(
    `INSERT INTO report_choices (wave_id, names) VALUES (?, ?) ON CONFLICT (wave_id) DO UPDATE SET names = excluded.names`,
  ).run(waveId, names);
}

/** The order as a whole; none gives back that of the methodology. Rows that stay as they are, are not written. */
export function writeSections(db: Database.Database, waveId: string, sections: readonly SectionChoice[]): void {
  const write = db.prepare(
    `INSERT INTO report_sections (wave_id, section_key, position, printed) VALUES (?, ?, ?, ?)
     ON CONFLICT (wave_id, section_key) DO UPDATE SET position = excluded.position, printed = excluded.printed`,
  );
  const kept = new Set(sections.map(({ key }) => key));
  for (const { key } of readComposition(db, waveId).sections) {
    if (kept.has(key)) continue;
    db.prepare('DELETE FROM report_sections WHERE wave_id = ? AND section_key = ?').run(waveId, key);
  }
  sections.forEach(({ key, printed }, position) => write.run(waveId, key, position, printed ? 1 : 0));
}

export function writeWording(db: Database.Database, waveId: string, wording: OwnWording): void {
  db.prepare(
    `INSERT INTO report_wordings (wave_id, language, address, wording, instead_of) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (wave_id, language, address) DO UPDATE SET wording = excluded.wording, instead_of = excluded.instead_of`,
  ).run(waveId, wording.language, wording.address, wording.text, wording.insteadOf);
}

export function removeWording(db: Database.Database, waveId: string, language: string, address: string): void {
  db.prepare('DELETE FROM report_wordings WHERE wave_id = ? AND language = ? AND address = ?').run(
    waveId,
    language,
    address,
  );
}

type DeliveryRow = Omit<DeliveryView, 'dataChanged'> & { readonly dataHash: string };

/** Latest first. */
export function readDeliveries(db: Database.Database, waveId: string): readonly DeliveryRow[] {
  return db
    .prepare<[string], DeliveryRow>(
      `SELECT id, wave_label AS waveLabel, delivered_at AS deliveredAt, format, edition, language,
         brand_kit_id AS brandKitId, file_name AS fileName, pages, data_hash AS dataHash, file_hash AS fileHash
       FROM deliveries WHERE wave_id = ? ORDER BY delivered_at DESC, id`,
    )
    .all(waveId);
}

export function insertDelivery(db: Database.Database, waveId: string, delivery: DeliveryRow): void {
  db.prepare(
    `INSERT INTO deliveries (id, wave_id, wave_label, delivered_at, format, edition, language, brand_kit_id, file_name,
       pages, data_hash, file_hash)
     VALUES (@id, @waveId, @waveLabel, @deliveredAt, @format, @edition, @language, @brandKitId, @fileName,
       @pages, @dataHash, @fileHash)`,
  ).run({ ...delivery, waveId });
}
