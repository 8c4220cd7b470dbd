/** Identifiers the manifest declares. */
export const CLIENT_ID = 'budgetDisclosure';

/** Section of the configuration. */
export const SECTION = 'budgetDisclosure';

export const COMMANDS = {
  restart: 'budgetDisclosure.restartServer',
  showOutput: 'budgetDisclosure.showOutput',
  showFigures: 'budgetDisclosure.showUncheckedFigures',
} as const;
