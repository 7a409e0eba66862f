import { z } from 'zod';
import { command } from '../command.ts';
import { id, language, nothing, shortText } from '../fields.ts';
import type { LibraryView, SettingsView } from '../views.ts';

/** Settings and the library that comes with the application. */
export const applicationCommands = {
  'settings.read': command<SettingsView>()(nothing),
  'settings.update': command<SettingsView>()(
    z
      .strictObject({
        language: language.nullable(),
        theme: z.enum(['system', 'light', 'dark']),
        firm: shortText,
        consultant: shortText,
        brandKitId: id,
        minimumGroup: z.int().min(2).max(20),
        projectorTheme: z.enum(['dark', 'light']),
        benchmark: z.boolean(),
        wordCharts: z.enum(['native', 'picture']),
      })
      .partial(),
  ),
  'library.read': command<LibraryView>()(nothing),
} as const;
