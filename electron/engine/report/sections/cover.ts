import { mainSession } from './sessions.ts';
import type { ReportContext } from '../model/context.ts';
import type { Cover } from '../../../../src/domain/report/model.ts';
import { clamp, oneLine, printable } from '../texts/printable.ts';

/** Client, what was run, when, by whom, and who may read it. Lines with nothing to say are left out. */
export function coverOf(context: ReportContext): Cover {
  const { input, t, n } = context;
  const { engagement, wave } = input;
  const instruments = n.list(context.exercises.map((exercise) => context.local(exercise.definition.title)));
  const by = [oneLine(engagement.consultant), oneLine(engagement.firm)].filter((part) => part !== '').join(' · ');
  const details = [
    {
      label: t.cover.wave,
      value: [context.waveName(wave.label), n.day(wave.startsOn)].filter((part) => part !== '').join(' · '),
    },
    { label: t.cover.workshop(input.sessions.length), value: mainSession(context) },
    { label: t.cover.preparedBy, value: by },
    { label: t.cover.edition, value: t.cover.editions[input.edition] },
    { label: t.cover.printedOn, value: n.day(input.printedOn) },
  ];
  const client = clamp(oneLine(engagement.client), 90);
  const industry = [oneLine(engagement.industry), oneLine(engagement.city)].filter((part) => part !== '').join(' · ');
  // The cover is one page: a long name leaves less room for the rest.
  const room =
    client.length > 40
      ? { subtitle: 80, detail: 90, confidentiality: 180 }
      : { subtitle: 130, detail: 120, confidentiality: 420 };
  return {
    kicker: t.cover.kicker,
    client,
    title: clamp(instruments, 120),
    subtitle: clamp(industry, room.subtitle),
    details: details
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => ({ label, value: clamp(value, room.detail) })),
    confidentiality: clamp(printable(engagement.confidentiality).replace(/\n+/g, ' '), room.confidentiality),
    logoAlt: t.cover.logo(oneLine(engagement.firm) || oneLine(input.kit.name[input.language])),
  };
}
