import type { Input } from '../../../contract/commands/all.ts';
import type { EngagementView, SettingsView } from '../../../contract/views.ts';
import type { Language } from '../../../domain/instruments/definition.ts';
import { localDay } from '../../../domain/words/local-day.ts';

export type Brief = Omit<Input<'engagement.create'>, 'startsOn'>;

/** What is known of an engagement before the first session, as it is typed. */
export class BriefForm {
  client = $state('');
  industry = $state('');
  city = $state('');
  consultant = $state('');
  firm = $state('');
  language: Language = $state('es');
  currency = $state('MXN');
  minimumGroup: number | null = $state(3);
  brandKitId = $state('');
  confidentiality = $state('');
  startsOn = $state('');
  /** Messages wait until the person tried to go on. */
  tried = $state(false);

  static fromSettings(settings: SettingsView, language: Language, brandKitId: string, today: string): BriefForm {
    const form = new BriefForm();
    form.consultant = settings.consultant;
    form.firm = settings.firm;
    form.language = language;
    form.minimumGroup = settings.minimumGroup;
    form.brandKitId = brandKitId;
    form.startsOn = today;
    return form;
  }

  static fromEngagement(engagement: EngagementView): BriefForm {
    const form = new BriefForm();
    const { client, industry, city, consultant, firm, language, currency, minimumGroup, brandKitId, confidentiality } =
      engagement;
    Object.assign(form, { client, industry, city, consultant, firm, language, currency, minimumGroup, brandKitId });
    form.confidentiality = confidentiality;
    form.startsOn = engagement.createdAt.slice(0, 10);
    return form;
  }

  get clientMissing(): boolean {
    return this.tried && this.client.trim() === '';
  }

  get dayMissing(): boolean {
    return this.tried && this.startsOn === '';
  }

  get minimumMissing(): boolean {
    return this.tried && this.minimumGroup === null;
  }

  /** Null, and the messages shown, while something is missing. */
  submit(): (Brief & { readonly startsOn: string }) | null {
    this.tried = true;
    const { client, startsOn, minimumGroup } = this;
    if (client.trim() === '' || startsOn === '' || minimumGroup === null) return null;
    const { industry, city, consultant, firm, language, currency, brandKitId, confidentiality } = this;
    return {
      client,
      industry,
      city,
      consultant,
      firm,
      language,
      currency,
      minimumGroup,
      brandKitId,
      confidentiality,
      startsOn,
    };
  }
}

/** Today as a calendar day where the computer is. */
export const today = (now = new Date()): string => localDay(now);
