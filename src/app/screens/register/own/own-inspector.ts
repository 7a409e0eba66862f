/** What the inspector of a row is fed with, where an instrument has one of its own. */
import type { EntryView, ExerciseView } from '../../../../contract/views.ts';
import type { InstrumentDefinition } from '../../../../domain/instruments/definition.ts';

export interface OwnInspectorProps {
  readonly entry: EntryView;
  readonly definition: InstrumentDefinition;
  readonly exercise: ExerciseView;
}
