import { SHAPE } from '../catalogue/lookAlikes';
import { LOOSE_CHARACTERS, lawfullyAlike, NUMERALS } from '../catalogue/soundAlike';
import type { Finding } from '../findings/model';
import type { Span } from '../text/span';
import { soundAlike, spell } from '../text/syllables';
import { inOneWord } from '../text/words';
import { placeAt } from './place';
import { finding, type RuleContext } from './rule';
import { hanRunsOf } from './runs';
import { countOf, placesOf } from './textSearch';

/** Findings after which no more are looked for. */
const ENOUGH = 50;
/** A form that stands oftener is a usage, no slip. */
const RARE = 2;
/** How often the right word stands where the slip is surely one. */
const MEANT = 3;
/** Characters that are words by themselves, or make one with whatever stands beside them: 互查, 终评, 各县, 市直. */
const FREE = new Set(
  `${LOOSE_CHARACTERS}${NUMERALS}并各其该本我你他她它每某此另年月日号元类款项县市省区镇乡村街屯次个件条张份台套辆座处所名批户种率费额度量值点段级层员者性化型式均应按凭经向到比较超约近共总计含若无不未需须要请把被让新旧老大小多少高低内外上下前后左右互自再复初终中非反超准副总首末双单全半微`,
);

/** A character mistaken for another: where it stands, and the word meant. */
interface Mistake {
  readonly at: number;
  readonly right: string;
  /** Where the two characters of the word begin. */
  readonly start: number;
  readonly word: string;
  readonly sounds: boolean;
}

/**
 * A character that makes no word of Chinese with either neighbour, where one that sounds or looks like it does: 教欲 for
 * 教育, in a document that has the word elsewhere. What stands at a line's end is left alone: the word may go on.
 */
export function wrongCharacter(context: RuleContext): readonly Finding[] {
  const { text, document } = context;
  const runs = hanRunsOf(context);
  const words = new Words(text, runs);
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const run of runs)
    for (let at = run.start; at < run.end && findings.length < ENOUGH; at++) {
      const mistake = stands(text, run, at) ? words.meantAt(run, at) : undefined;
      if (!mistake) continue;
      const { start, word, right, sounds } = mistake;
      const printed = text.slice(start, start + 2);
      const places = placesOf(text, printed, RARE + 1);
      const usual = countOf(text, word);
      if (told.has(printed) || places.length > RARE || usual < places.length || isUsed(text, run, at)) continue;
      told.add(printed);
      const spans = places.map((place): Span => ({ start: place + at - start, end: place + at - start + 1 }));
      const [first = { start: at, end: at + 1 }, ...others] = spans;
      const place = placeAt(document, first.start);
      const how = sounds ? `音同（${spell(word)}）字误` : '形近字误';
      findings.push(
        finding({
          rule: 'wrong-character',
          severity: places.length === 1 && usual >= MEANT ? 'warning' : 'information',
          subject: `${place['zh-cn']}/${printed}`,
          message: {
            'zh-cn': `${place['zh-cn']}：“${printed}”疑为“${word}”，${how}${others.length > 0 ? `（共 ${spans.length} 处）` : ''}`,
            en: `${place.en}: “${printed}” is probably “${word}”, which ${sounds ? `sounds alike (${spell(word)})` : 'looks like it'}${others.length > 0 ? ` (${spans.length} places)` : ''}`,
          },
          span: first,
          related: others.map((span) => ({ span, message: { 'zh-cn': `“${printed}”`, en: `“${printed}”` } })),
          fixes: [
            {
              title: { 'zh-cn': `改为“${right}”`, en: `Change to “${right}”` },
              edits: spans.map((span) => ({ span, newText: right })),
              preferred: false,
            },
          ],
        }),
      );
    }
  return findings;
}

/** Whether a character makes no word with either neighbour, as far as the line shows them. */
function stands(text: string, { start, end }: Span, at: number): boolean {
  if (end - start < 2 || FREE.has(text.charAt(at))) return false;
  const code = text.charCodeAt(at);
  if (at > start ? inOneWord(text.charCodeAt(at - 1), code) : isLineEnd(text, start - 1)) return false;
  return at + 1 < end ? !inOneWord(code, text.charCodeAt(at + 1)) : !isLineEnd(text, end);
}

/** Whether the document uses a character with one of its neighbours: a word of the trade no dictionary has (征缴). */
function isUsed(text: string, { start, end }: Span, at: number): boolean {
  return (
    (at > start && countOf(text, text.slice(at - 1, at + 1)) > RARE) ||
    (at + 1 < end && countOf(text, text.slice(at, at + 2)) > RARE)
  );
}

function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /[\s#*|-]/.test(text.charAt(at));
}

/** The words of two characters a document prints, by either of them. */
class Words {
  private readonly after = new Map<number, Set<number>>();
  private readonly before = new Map<number, Set<number>>();

  constructor(
    private readonly text: string,
    runs: readonly Span[],
  ) {
    for (const { start, end } of runs) {
      for (let at = start + 1; at < end; at++) {
        const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
        if (this.after.get(first)?.has(second) || !inOneWord(first, second)) continue;
        add(this.after, first, second);
        add(this.before, second, first);
      }
    }
  }

  /** The word a character that belongs to none was meant for; its other character belongs to no other word. */
  meantAt({ start, end }: Span, at: number): Mistake | undefined {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (at > start && !this.isTaken(at - 2, at - 1, start, end)) {
      const found = this.alike(code, this.after.get(text.charCodeAt(at - 1)));
      if (
        found &&
        !FREE.has(text.charAt(at - 1)) &&
        !lawfullyAlike(text.slice(at - 1, at + 1), text[at - 1] + found.right)
      )
        return { at, ...found, start: at - 1, word: text.charAt(at - 1) + found.right };
    }
    if (at + 1 < end && !this.isTaken(at + 1, at + 2, start, end)) {
      const found = this.alike(code, this.before.get(text.charCodeAt(at + 1)));
      if (found && !FREE.has(text.charAt(at + 1)) && !lawfullyAlike(text.slice(at, at + 2), found.right + text[at + 1]))
        return { at, ...found, start: at, word: found.right + text.charAt(at + 1) };
    }
    return undefined;
  }

  /** Whether two characters of a stretch make a word: then neither belongs to the one beside them. */
  private isTaken(first: number, second: number, start: number, end: number): boolean {
    if (first < start || second >= end) return false;
    const { text } = this;
    return inOneWord(text.charCodeAt(first), text.charCodeAt(second));
  }

  private alike(code: number, others: ReadonlySet<number> | undefined): Pick<Mistake, 'right' | 'sounds'> | undefined {
    let looks: number | undefined;
    const shape = SHAPE.get(String.fromCharCode(code));
    for (const other of others ?? []) {
      if (other === code) continue;
      if (soundAlike(code, other) === 'same') return { right: String.fromCharCode(other), sounds: true };
      if (shape !== undefined && SHAPE.get(String.fromCharCode(other)) === shape) looks ??= other;
    }
    return looks === undefined ? undefined : { right: String.fromCharCode(looks), sounds: false };
  }
}

function add(map: Map<number, Set<number>>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
