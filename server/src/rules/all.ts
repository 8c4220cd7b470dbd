import type { Disclosure } from '../document/model';
import { Names } from '../findings/figureKey';
import type { Finding } from '../findings/model';
import type { Network } from '../network/model';
import type { Span } from '../text/span';
import { accountCode } from './accountCode';
import { accountDepth } from './accountDepth';
import { accountPair } from './accountPair';
import { advanceYear } from './advanceYear';
import { assetDate } from './assetDate';
import { TextSearch } from '../text/search';
import { carriedPurchase } from './carriedPurchase';
import { codeName } from './codeName';
import { codeOrder } from './codeOrder';
import { codeParent } from './codeParent';
import { contents } from './contents';
import { doubledPunctuation } from './doubledPunctuation';
import { doubledWord } from './doubledWord';
import { emptySection } from './emptySection';
import { emptyTableNote } from './emptyTableNote';
import { halfWidthPunctuation } from './halfWidthPunctuation';
import { homophone } from './homophone';
import { impossibleDate } from './impossibleDate';
import { indicatorDuplicate } from './indicatorDuplicate';
import { indicatorEmpty } from './indicatorEmpty';
import { indicatorGoal } from './indicatorGoal';
import { indicatorKindMissing } from './indicatorKindMissing';
import { indicatorNaming } from './indicatorNaming';
import { indicatorOneStock } from './indicatorOneStock';
import { indicatorStyle } from './indicatorStyle';
import { indicatorPaymentDirection } from './indicatorPaymentDirection';
import { indicatorQuantityNumber } from './indicatorQuantityNumber';
import { indicatorTaxonomy } from './indicatorTaxonomy';
import { indicatorTwoClasses } from './indicatorTwoClasses';
import { indicatorTwoTargets } from './indicatorTwoTargets';
import { indicatorWeight } from './indicatorWeight';
import { itemNumber } from './itemNumber';
import { leftover } from './leftover';
import { leftoverYear, tableYear } from './leftoverYear';
import { missingSection } from './missingSection';
import { missingTable } from './missingTable';
import { lostPunctuation } from './lostPunctuation';
import { misspeltTerm } from './misspeltTerm';
import { mistypedPhrase } from './mistypedPhrase';
import { mixedUnits } from './mixedUnits';
import { otherBureau, otherPlace, otherUnit } from './otherPlace';
import { ofWords } from './ofWords';
import { operationProjects } from './operationProjects';
import { otherTrade } from './otherTrade';
import { placeholder } from './placeholder';
import { privateData } from './privateData';
import { procurementItem } from './procurementItem';
import { projectCode } from './projectCode';
import { projectCodeDuplicate } from './projectCodeDuplicate';
import { projectName } from './projectName';
import { projectNumber } from './projectNumber';
import { projectTitle } from './projectTitle';
import { repeatedItem } from './repeatedItem';
import type { DocumentRule } from './rule';
import { rowCopied } from './rowCopied';
import { rowMissing } from './rowMissing';
import { ScopedRules, type Reads, type Scope } from './scope';
import { secretMark } from './secretMark';
import { sectionNumber } from './sectionNumber';
import { spendingPlan } from './spendingPlan';
import { threePublicSplit } from './threePublicSplit';
import { unitMissing } from './unitMissing';
import { unitPart } from './unitPart';
import { typingSlip } from './typingSlip';
import { unbalancedBrackets } from './unbalancedBrackets';
import { unitName } from './unitName';
import { tableCount } from './tableCount';
import { textCount } from './textCount';
import { textOfUnitWords } from './textOfUnitWords';
import { textPercentage } from './textPercentage';
import { textRate } from './textRate';
import { textReckoning } from './textReckoning';
import { textShare } from './textShare';
import { textWanLost } from './textWanLost';
import { useAmount } from './useAmount';
import { vehicleCost } from './vehicleCost';
import { wrongCharacter } from './wrongCharacter';
import { wrongYear } from './wrongYear';

/**
 * Every check of the whole document that is not arithmetic, with its codes. A new rule is one new file and
 * one line here. `scope` and `reads` are what its findings depend on, all of the document where they are left out: it is
 * asked again only where that is edited.
 */
const RULES: readonly (readonly [rule: DocumentRule, codes: readonly string[], scope?: Scope, reads?: Reads])[] = [
  [indicatorKindMissing, ['indicator-kind-missing', 'indicator-kind-usual'], 'document', 'forms'],
  [indicatorTaxonomy, ['indicator-taxonomy'], 'project'],
  [indicatorDuplicate, ['indicator-duplicate'], 'project'],
  [indicatorEmpty, ['indicator-empty'], 'project'],
  [indicatorTwoTargets, ['indicator-two-targets'], 'document', 'forms'],
  [otherPlace, ['other-place']],
  [otherBureau, ['other-place'], 'part', 'text'],
  [otherUnit, ['other-place'], 'part', 'text'],
  [indicatorTwoClasses, ['indicator-two-classes'], 'document', 'forms'],
  [indicatorOneStock, ['indicator-one-stock'], 'part', 'forms'],
  [indicatorNaming, ['indicator-name-class', 'indicator-opposite'], 'project'],
  [textRate, ['text-rate'], 'part', 'text and forms'],
  [textShare, ['text-share']],
  [textPercentage, ['text-percentage', 'text-growth-rate']],
  [textReckoning, ['text-product', 'text-unit-lost']],
  [textCount, ['text-count'], 'part', 'text'],
  [tableCount, ['text-count'], 'part'],
  [useAmount, ['use-amount'], 'project'],
  [textOfUnitWords, ['text-of-unit-words'], 'document', 'text'],
  [otherTrade, ['other-trade']],
  [
    indicatorStyle,
    [
      'indicator-full-at-least',
      'indicator-quantity-share',
      'indicator-repeats-name',
      'indicator-vague',
      'indicator-not-applicable',
    ],
    'document',
    'forms',
  ],
  [indicatorGoal, ['indicator-goal'], 'project'],
  [indicatorWeight, ['indicator-weight'], 'document', 'forms'],
  [indicatorPaymentDirection, ['indicator-cost-direction'], 'document', 'forms'],
  [indicatorQuantityNumber, ['indicator-quantity-number'], 'project'],
  [spendingPlan, ['spending-plan'], 'project'],
  [projectCode, ['project-code'], 'document', 'forms'],
  [projectCodeDuplicate, ['project-code-duplicate'], 'part'],
  [advanceYear, ['advance-year'], 'project'],
  [projectTitle, ['project-title'], 'project'],
  [projectNumber, ['project-number'], 'part'],
  [sectionNumber, ['section-number']],
  [itemNumber, ['item-number'], 'part', 'text'],
  [emptySection, ['empty-section'], 'document', 'text'],
  [codeOrder, ['code-order']],
  [rowMissing, ['row-missing']],
  [rowCopied, [], 'table'],
  [codeParent, ['code-parent']],
  [codeName, ['code-name']],
  [missingSection, ['missing-section']],
  [missingTable, ['missing-table']],
  [unitPart, ['unit-part']],
  [contents, ['contents-entry', 'contents-wording', 'contents-page']],
  [accountCode, ['account-name', 'account-unknown']],
  [accountDepth, ['account-depth'], 'table'],
  [accountPair, ['account-pair'], 'part'],
  [threePublicSplit, ['three-public-split'], 'table'],
  [emptyTableNote, ['empty-table-note'], 'part'],
  [operationProjects, ['operation-projects']],
  [procurementItem, ['procurement-measure', 'procurement-unit-price']],
  [carriedPurchase, ['carried-purchase']],
  [vehicleCost, ['vehicle-cost'], 'part'],
  [mixedUnits, ['mixed-units']],
  [unitMissing, ['unit-missing'], 'part'],
  [assetDate, ['asset-date'], 'table'],
  [impossibleDate, ['impossible-date']],
  [textWanLost, ['text-wan-lost']],
  [secretMark, ['secret-mark']],
  [wrongYear, ['wrong-year']],
  [leftoverYear, ['wrong-year'], 'part', 'text'],
  [tableYear, ['wrong-year'], 'table'],
  [placeholder, ['placeholder']],
  [leftover, ['leftover']],
  [doubledWord, ['doubled-word']],
  [ofWords(homophone), ['homophone']],
  [ofWords(misspeltTerm), ['misspelt-term']],
  [ofWords(mistypedPhrase), ['mistyped-phrase']],
  [ofWords(wrongCharacter), ['wrong-character']],
  [privateData, ['private-data']],
  [unitName, ['unit-name']],
  [typingSlip, ['typing-slip'], 'document', 'text and forms'],
  [repeatedItem, ['repeated-item'], 'part'],
  [doubledPunctuation, ['doubled-punctuation']],
  [halfWidthPunctuation, ['half-width-punctuation']],
  [unbalancedBrackets, ['unbalanced-brackets'], 'document', 'text'],
  [lostPunctuation, ['lost-punctuation'], 'document', 'text'],
  [projectName, ['project-name']],
];

/** The codes the findings of these rules bear. */
export const DOCUMENT_RULE_CODES: readonly string[] = [...new Set(RULES.flatMap(([, codes]) => codes))];

/** Findings of one rule at most: a text of nothing but faults must not flood the editor. */
const MOST = 200;

const scoped = new ScopedRules(RULES.map(([rule, , scope = 'document', reads = 'all']) => ({ rule, scope, reads })));

/** What the rules have to say of a document, in no order. The number of those left out stands in a rule's last finding. */
export function checkRules(
  text: string,
  document: Disclosure,
  network: Network,
  search = new TextSearch(text),
): Finding[] {
  if (!document.recognised) return [];
  const names = new Names();
  return toldOnce(scoped.check({ text, document, network, search })).flatMap((found) =>
    capped(found).map((each) => ({ ...each, id: names.unique(each.id) })),
  );
}

/** Rules that tell of mistyped words, the one that knows most of a slip first. */
const OF_SLIPS = ['misspelt-term', 'typing-slip', 'homophone', 'wrong-character'];
/** Rules that tell of names which differ by a slip. */
const OF_NAMES = ['project-title', 'project-name', 'unit-name', 'code-name', 'account-name'];

/** What the rules found, without what another says of the same characters: a slip is told once, one in a name as the name's. */
function toldOnce(found: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  const slips = found.flat().filter(({ rule }) => OF_SLIPS.includes(rule));
  if (slips.length === 0) return found;
  const taken: Span[] = found.flatMap((own) =>
    own
      .filter(({ rule }) => OF_NAMES.includes(rule))
      .flatMap(({ span, related }) => [span, ...related.map((each) => each.span)]),
  );
  const left = new Set<Finding>();
  for (const slip of slips.sort((a, b) => OF_SLIPS.indexOf(a.rule) - OF_SLIPS.indexOf(b.rule))) {
    const { start, end } = slip.span;
    if (taken.some((span) => span.start < Math.max(end, start + 1) && start < Math.max(span.end, span.start + 1)))
      left.add(slip);
    else taken.push(slip.span);
  }
  return left.size === 0 ? found : found.map((own) => own.filter((each) => !left.has(each)));
}

function capped(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[MOST - 1];
  if (findings.length <= MOST || !last) return findings;
  const rest = findings.length - MOST;
  const message = {
    'zh-cn': `${last.message['zh-cn']}（另有 ${rest} 处同类问题未列出）`,
    en: `${last.message.en} (${rest} more of this kind are not listed)`,
  };
  return [...findings.slice(0, MOST - 1), { ...last, message }];
}
