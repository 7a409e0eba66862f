/** What an instrument's rule says about a row, beside the row's fields, by the instrument's id. */
import type { Component } from 'svelte';
import type { EntryView, ExerciseView } from '../../../contract/views.ts';
import type { InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import AllyInspector from './own/AllyInspector.svelte';
import IncidentInspector from './own/IncidentInspector.svelte';
import ProtocolInspector from './own/ProtocolInspector.svelte';

export interface OwnInspectorProps {
  readonly entry: EntryView;
  readonly definition: InstrumentDefinition;
  readonly exercise: ExerciseView;
}

export const ownInspectors: Readonly<Record<string, Component<OwnInspectorProps>>> = {
  allies: AllyInspector,
  'human-service': ProtocolInspector,
  'cannot-log': IncidentInspector,
};
