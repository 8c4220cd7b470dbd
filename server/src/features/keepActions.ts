import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Finding, Locale, Wording } from '../findings/model';
import { CONFIGURATION_FILE } from '../workspace/configuration';

/** Commands of the client that write into the nearest `.disclosure.json`. */
export const KEEP_FINDING = 'budgetDisclosure.keepFinding';
export const SWITCH_RULE_OFF = 'budgetDisclosure.switchRuleOff';

/** What the commands are given: the document, and what is to be written for it. */
export interface KeepArguments {
  readonly uri: string;
  /** `Finding.id` (`keepFinding`) or the rule's code (`switchRuleOff`). */
  readonly subject: string;
}

const KEEP: Wording = {
  'zh-cn': `核对无误，记入 ${CONFIGURATION_FILE}`,
  en: `Verified: keep in ${CONFIGURATION_FILE}`,
};

function offTitle(rule: string): Wording {
  return {
    'zh-cn': `在此关闭规则 ${rule}（记入 ${CONFIGURATION_FILE}）`,
    en: `Switch off rule ${rule} here (in ${CONFIGURATION_FILE})`,
  };
}

/** The ways to have a finding told no more, where it is right as it stands. */
export function keepActions(
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  uri: string,
  locale: Locale,
): CodeAction[] {
  const action = (title: string, command: string, subject: string): CodeAction => {
    const keep: KeepArguments = { uri, subject };
    const made: CodeAction = { title, kind: 'quickfix', command: { title, command, arguments: [keep] } };
    return diagnostics.length > 0 ? { ...made, diagnostics: [...diagnostics] } : made;
  };
  return [
    action(KEEP[locale], KEEP_FINDING, finding.id),
    action(offTitle(finding.rule)[locale], SWITCH_RULE_OFF, finding.rule),
  ];
}
