/** Instruments whose results are more than ratings, by id. */
import type { Component } from 'svelte';
import PromisesCard from './PromisesCard.svelte';
import ImportancePerformanceCard from './ImportancePerformanceCard.svelte';
import HelpCallCard from './HelpCallCard.svelte';
import AlliesCard from './AlliesCard.svelte';
import HumanServiceCard from './HumanServiceCard.svelte';
import WowPortfolioCard from './WowPortfolioCard.svelte';
import CannotLogCard from './CannotLogCard.svelte';
import type { OwnCardProps } from './own-card.ts';

export const ownCards: Readonly<Record<string, Component<OwnCardProps>>> = {
  promises: PromisesCard,
  'importance-performance': ImportancePerformanceCard,
  'help-call': HelpCallCard,
  allies: AlliesCard,
  'human-service': HumanServiceCard,
  'wow-portfolio': WowPortfolioCard,
  'cannot-log': CannotLogCard,
};
