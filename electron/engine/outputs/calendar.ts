/** Review dates as calendar entries (RFC 5545): one all-day entry an action, without alarms. */
import { dayShifted } from '../../../src/domain/agenda/calendar-day.ts';
import { oneLine, printable } from '../report/texts/printable.ts';
import { localeOf } from '../report/texts/numbers.ts';
import { outputContext } from './context.ts';
import type { OutputInput } from './input.ts';

/** Actions that have a review date; a second import of the same action updates the first. */
export function calendarText(input: OutputInput): string {
  const { t, labels } = outputContext(input);
  const { engagement } = input;
  const findings = new Map(input.findings.map(({ id, title }) => [id, title]));
  const stamp = `${input.writtenAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const language = localeOf(input.language);
  const text = (name: string, value: string): string => `${name};LANGUAGE=${language}:${escaped(value)}`;
  const events = input.actions.flatMap((action) => {
    if (action.reviewOn === null) return [];
    const finding = action.findingId === null ? '' : (findings.get(action.findingId) ?? '');
    const details: readonly (readonly [label: string, value: string])[] = [
      [t.plan.owner, action.owner],
      [t.plan.kpi, action.kpi],
      [t.plan.baseline, action.baseline],
      [t.plan.horizon, labels.horizon[action.horizon]],
      [t.plan.finding, finding],
    ];
    return [
      'BEGIN:VEVENT',
      `UID:${action.id}@${engagement.id}.respiro`,
      `DTSTAMP:${stamp}`,
      // A calendar takes the entry with the higher number; minutes go up by themselves.
      `SEQUENCE:${Math.floor(Date.parse(input.writtenAt) / 60_000)}`,
      `DTSTART;VALUE=DATE:${action.reviewOn.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayShifted(action.reviewOn, 1).replaceAll('-', '')}`,
      text('SUMMARY', t.calendar.summary(oneLine(action.what))),
      text(
        'DESCRIPTION',
        details.flatMap(([label, value]) => (value.trim() === '' ? [] : [`${label}: ${printable(value)}`])).join('\n'),
      ),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Respiro//Respiro//${language.slice(0, 2).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(t.calendar.name(oneLine(engagement.client)))}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

const encoder = new TextEncoder();
const longestLine = 75;

/** At most 75 octets a line, and never within a character; what goes on begins with a space. */
function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}
