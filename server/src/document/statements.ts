/** Reads the clauses of a passage of explanatory text into statements: which matter each of its amounts is of. */
import { FISCAL_TOPICS, TOPIC_TITLES, type Matter, type Topic } from '../catalogue/statements';
import {
  ABOUT,
  AFTER_NAME,
  BEFORE_NAME,
  BODY,
  CHANGED_TO,
  COMPARED_WITH,
  COMPARISON,
  LAST_YEAR,
  NO_CHANGE,
  REASON,
  SAME,
  SHARE,
  YEAR,
} from '../catalogue/statementWords';
import { changeWord, trimEnd, trimStart, unquoted, yearIn, yearOnly } from './clauseWords';
import { accountIn, isAccount, matterIn, type Named, type NameScope } from './matterNames';
import { namesBefore } from './enumeration';
import { readPercentage } from './percentageClause';
import type { Figure } from './model';
import type { Percentage, StatedAmount, Statement } from './statement';

/** What is known of the passage from outside. */
export interface PassageContext {
  /** Titles of the sections the passage stands in, the innermost first, folded. */
  readonly titles: readonly string[];
  readonly year: number | undefined;
  /** Name of the department or unit, '' where it is unknown. */
  readonly name: string;
}

/** Clauses longer than this are looked at from their end only. */
const REACH = 120;
/** A clause after which the parts of what it names are told. */
const TOLD_BELOW = /^(.{2,30}?)的?(?:主要)?(?:具体)?(?:内容|项目|构成|安排|用途|情况)?(?:如下|包括|有)$/;
/** The value of what the clause before counts: 房屋1200平方米,价值300万元. */
const VALUE_ONLY = /^(?:的)?(?:账面)?(?:价值|原值|净值|金额)(?:合计|共计|共|为|约)?$/;
/** What follows is told by 经济分类: 按部门预算支出经济分类科目划分. */
const BY_ECONOMIC = /按.{0,12}经济(?:分类|科目)/;
/** An item with a number of its own. */
const ITEM = /^\(?[\d一二三四五六七八九十]{1,3}(?:[.](?!\d)|[、)])/;
/** Brackets no longer than this may be part of a name. */
const NAME_BRACKET = 40;

/** Reads the sentences of one passage (the text between two headings, tables or forms), in order. */
export class PassageReader implements NameScope {
  topic: Topic | undefined;
  /** The last statement that opened a topic: what 与上年相比 after a full stop speaks of. */
  private head: Matter | undefined;
  /** What the paragraph is of, by its first amount and what opened a topic since; `null` where that is not known. */
  private own: Matter | null | undefined;
  /** The same of the last sentence that states an amount, where it is no list of what the one before consists of. */
  private sentence: Matter | null | undefined;
  /** The line before ended within a sentence. */
  private goesOn = false;
  /** Whether the sentence being read has stated an amount. */
  private stating = false;
  /** What is being divided outside brackets: `上年结转20万元,其中:一般公共预算15万元`, when its first part is read. */
  private divided: { readonly figure: Figure; readonly matter: Matter | undefined } | undefined;
  private dividing: Matter | undefined;
  /** The last amount's matter in this sentence; `null` where the catalogue does not know it. */
  private last: Matter | null | undefined;
  /** `last` as it was before each open bracket. */
  private brackets: (Matter | null | undefined)[] = [];
  private compared = false;
  /** The year the sentence speaks of, where it names one. */
  private year: number | undefined;
  inReason = false;
  private out: Statement[] = [];
  /** The percentages of the last paragraph read, in text order. */
  percentages: readonly Percentage[] = [];
  private found: Percentage[] = [];
  /** What a clause of its own names before the amount: `公务接待费。2026年预算数为…`. */
  private label: Matter | undefined;
  /** The whole whose parts are being told before its own amount. */
  private whole: Matter | undefined;
  /** What the sentence compares with last year without having stated its amount yet. */
  private subject: Matter | undefined;
  /** Index of the statement that is a comparison of nothing named yet, at the head of the sentence. */
  private openedBy = -1;
  /** Nothing but the clause being read stands between it and the last full stop. */
  private opening = true;
  /** Matters named one by one before 分别为, for the amounts to come. */
  private waiting: Matter[] = [];

  constructor(private readonly context: PassageContext) {
    for (const title of context.titles) this.topic ??= topicOf(title);
  }

  /** Tells of a line of the passage that is a title: what follows is read under it. */
  openTitle(title: string): void {
    this.topic = topicOf(title) ?? this.topic;
    this.mark('。');
  }

  /** The statements of the passage's next paragraph. */
  read(text: string, amounts: readonly StatedAmount[]): readonly Statement[] {
    this.out = [];
    this.opening = true;
    this.openedBy = -1;
    if (!this.goesOn || ITEM.test(text)) this.own = this.sentence = undefined;
    this.goesOn = /[^。:!?]$/.test(text);
    this.stating = false;
    this.percentages = this.found = [];
    let from = 0;
    for (const [index, amount] of amounts.entries()) {
      const until = amounts[index + 1]?.start ?? text.length;
      this.clauses(text, from, amount.start, (at, end) => {
        this.waiting = namesBefore(text, from, amounts, index, (name) => this.match(name)) ?? this.waiting;
        this.amount(text, at, end, amount, until);
      });
      from = amount.end;
    }
    this.clauses(text, from, text.length, (at, end) => this.unchanged(text.slice(at, end), at));
    return this.out;
  }

  /** Walks over the clauses of a stretch of text; the last one goes to `lead`. */
  private clauses(text: string, from: number, to: number, lead: (at: number, end: number) => void): void {
    let at = from;
    let i = from;
    while (i < to) {
      const c = text[i] as string;
      if (c === '(') {
        // A bracket that closes again before the amount belongs to a name: 因公出国(境)费.
        const inside = text.slice(i, Math.min(to, i + NAME_BRACKET));
        const close = inside.indexOf(')');
        if (close > 0 && !/[,;。:]/.test(inside.slice(0, close))) {
          i += close + 1;
          continue;
        }
      }
      if (',;。:、+()!?'.includes(c) && !(c === '、' && isOneWord(text, i))) {
        this.unchanged(text.slice(at, i), at);
        this.labelled(text.slice(at, i), c);
        this.mark(c);
        at = i + 1;
      }
      i++;
    }
    lead(at, to);
  }

  /** Remembers what a clause of its own names, for the amount to come. */
  private labelled(clause: string, c: string): void {
    const about = /^(.{2,30})方面$/.exec(clause)?.[1];
    const told = c === ':' ? TOLD_BELOW.exec(clause)?.[1] : undefined;
    const own = c === ':' || about !== undefined || (c === '。' && this.opening);
    const words = unquoted(about ?? told ?? clause);
    const named = own ? (this.match(words) ?? this.accountOf(words)) : undefined;
    // 财政拨款支出主要内容如下: what follows are its parts, not its amount.
    if (told !== undefined && named?.matter.opens) this.turnTo(named.matter.opens);
    else if (named || c === '。') this.label = named?.matter;
    this.opening &&= clause === '' || /^\(?[\d一二三四五六七八九十]{1,3}[.)]?$/.test(clause);
  }

  private mark(c: string): void {
    if (c === '(') this.brackets.push(this.last);
    else if (c === ')') this.last = this.brackets.length > 0 ? this.brackets.pop() : this.last;
    else if (c === '。') {
      this.last = undefined;
      this.brackets = [];
      this.compared = false;
      this.year = undefined;
      this.subject = undefined;
      this.whole = undefined;
      this.dividing = undefined;
      this.inReason = false;
      this.opening = true;
      this.stating = false;
    } else if (c === ';') {
      this.dividing = undefined;
      this.inReason = this.brackets.length > 0 && this.inReason;
    }
  }

  /** A clause without an amount: it may say that nothing changed, or begin a comparison or a reason. */
  private unchanged(clause: string, at: number): void {
    const plain = unquoted(clause);
    if (BY_ECONOMIC.test(plain)) this.topic = 'economic';
    if (plain.includes('%')) this.percentage(plain, clause, at);
    const compares = COMPARISON.exec(plain);
    const none = compares ? (NO_CHANGE.exec(plain) ?? SAME.exec(plain)) : NO_CHANGE.exec(plain);
    // 基本持平 leaves room for a change.
    if (none && plain.length < REACH && !/(?:基本|大致|大体|总体|略)(?:上)?$/.test(plain.slice(0, none.index))) {
      const subject = (compares ? plain.replace(compares[0], '') : plain).slice(0, compares ? undefined : none.index);
      const named = this.match(trimEnd(subject.replace(none[0], ''), ['均', '都', '基本', '为', '也']));
      const bare = subject.replace(none[0], '').replace(/^(?:基本|也|仍|为)$/, '') === '';
      const matter = named?.matter ?? (bare ? this.spokenOf() : undefined);
      const word = clause.indexOf(none[0]);
      const known = this.out
        .slice(-4)
        .some((s) => s.kind === 'change' && s.figure === undefined && s.matter === matter && !named);
      if (matter && !known)
        this.push({
          matter,
          kind: 'change',
          sign: 0,
          word: none[0],
          wordAt: at + Math.max(word, 0),
          at,
          implied: !named,
        });
    }
    if (compares) this.compared = true;
    else this.year = yearOnly(plain) ?? this.year;
    if (REASON.test(plain)) this.inReason = true;
  }

  /** The clause that leads up to an amount. */
  private amount(text: string, at: number, end: number, amount: StatedAmount, until: number): void {
    const figure = amount.figure;
    const clause = unquoted(text.slice(Math.max(at, end - REACH), end));
    const base = { figure, at: amount.start };
    const compares = COMPARISON.exec(clause);
    if (REASON.test(clause)) this.inReason = true;
    if (ABOUT.test(clause)) {
      this.push({ ...base, name: clause });
      return;
    }
    const lead = compares ? clause.replace(compares[0], '') : this.composed(clause);
    if (this.subject && CHANGED_TO.test(lead)) {
      this.push({ ...base, matter: this.subject, implied: true });
      this.last = this.subject;
      return;
    }
    const next = this.waiting.shift();
    if (next) {
      this.push({ ...base, matter: next });
      this.last = next;
      return;
    }
    // 与上年907.44万元对比减少38.62万元: the comparison goes on behind last year's amount.
    const change = changeWord(this.compared ? lead.replace(COMPARED_WITH, '') : lead);
    if (change) {
      const named = this.match(change.before) ?? accountIn(change.before, this);
      const bare = trimStart(trimEnd(change.before, AFTER_NAME), BEFORE_NAME) === '';
      // `公务接待费5万元,增加1万元`: what is said right behind an amount is a comparison though it names no year.
      const previous = this.out[this.out.length - 1];
      const behind = previous?.kind === 'amount' && previous.matter === this.last && !this.inReason;
      const compared = compares !== null || this.compared || behind;
      // `公务接待费较上年下降5%,减少1万元`: what the rate is of.
      const matter = named?.matter ?? (bare && compared ? (this.subject ?? this.spokenOf()) : undefined);
      this.subject = matter;
      if (!matter && bare && compares && this.fresh) this.openedBy = this.out.length;
      this.push({
        ...base,
        matter,
        kind: 'change',
        sign: change.sign,
        word: change.word,
        wordAt: text.lastIndexOf(change.word, end),
        name: change.before,
        implied: !named,
      });
      return;
    }
    const listed = this.last?.account === undefined ? undefined : accountIn(lead, this);
    this.startDividing(text, at, figure);
    const named =
      (listed && this.match(lead)?.matter.id === 'otherExpenditure' ? listed : this.match(lead)) ??
      this.valueOf(lead, text.slice(0, at)) ??
      this.behind(lead, text.slice(amount.end, until)) ??
      this.labelOf(lead, compares !== null) ??
      accountIn(lead, this);
    this.label = undefined;
    const stock = named?.matter.stock ?? false;
    const year = stock ? undefined : (yearIn(lead) ?? this.year);
    const isBase =
      !stock &&
      (compares !== null ||
        LAST_YEAR.test(named ? clause.replace(named.name, '') : clause) ||
        (year !== undefined && this.context.year !== undefined && year === this.context.year - 1));
    const bare = trimStart(trimEnd(lead.replace(YEAR, '').replace(LAST_YEAR, ''), AFTER_NAME), BEFORE_NAME) === '';
    // Other years than this and the last have nothing to be held against.
    const other = year !== undefined && this.context.year !== undefined && year !== this.context.year && !isBase;
    const matter = other
      ? undefined
      : (named?.matter ?? (isBase && bare ? (this.subject ?? this.spokenOf()) : undefined));
    if (named && !stock) this.year = yearIn(lead) ?? this.year;
    this.push({
      ...base,
      matter,
      kind: isBase && matter ? 'base' : 'amount',
      name: matter
        ? ''
        : trimStart(lead, ['主要为', '主要是', '主要包括', '其中', '和', '及', '以及', '包括', '用于', '安排']),
      implied: !named,
    });
    if (isBase && matter) {
      this.compared = true;
      this.subject = matter;
      return;
    }
    this.subject = undefined;
    this.speakOf(matter ?? null, clause);
    if (this.dividing && matter?.inside === undefined) this.dividing = undefined;
    if (/^[,:]?其中/.test(text.slice(amount.end, amount.end + 3))) this.divided = { figure, matter };
    if (matter) {
      this.nameBefore(matter);
      this.last = matter;
      this.compared = false;
      if (matter.opens) {
        this.head = matter;
        this.topic = matter.opens;
      }
      return;
    }
    this.last = null;
    if (/^[,:(;]?(?:其中|包括|含|分别)/.test(text.slice(amount.end, amount.end + 6)) && this.brackets.length === 0) {
      // Another whole, of which nothing is known, is being divided.
      if (!this.inReason) this.topic = 'other';
    }
  }

  /** Remembers what paragraph and sentence are of, when they state an amount. */
  private speakOf(matter: Matter | null, clause: string): void {
    const listed = /^\(?(?:其中|包括|含)/.test(clause);
    if (this.own === undefined || matter?.opens) this.own = matter;
    if (!this.stating && !listed) this.sentence = matter;
    this.stating = true;
  }

  /** `上年结转20万元,其中:一般公共预算15万元`: what follows is of what stands before, unless it is more. */
  private startDividing(text: string, at: number, figure: Figure): void {
    const { divided } = this;
    this.divided = undefined;
    if (
      !divided?.matter ||
      (!/[,:]?其中[,:]?$/.test(text.slice(Math.max(0, at - 4), at)) && !text.startsWith('其中', at))
    )
      return;
    if ((figure.value ?? 0) <= (divided.figure.value ?? 0)) this.dividing = divided.matter;
  }

  /** The whole whose parts are being told: that before the bracket, or before 其中. */
  get divides(): Matter | undefined {
    return this.dividing ?? this.brackets[this.brackets.length - 1] ?? undefined;
  }

  /** An account whose levels the words tell. */
  private accountOf(words: string): Named | undefined {
    return /\([款项]\)/.test(words) ? accountIn(words, this) : undefined;
  }

  /** `预算收入由一般公共预算收入…组成,共计…`: the parts stand before the amount of the whole, which is remembered. */
  private composed(clause: string): string {
    const match = /^(.{2,40}?)(?:由|包括|分为)(.{2,30})$/.exec(clause);
    const whole = match?.[1] === undefined ? undefined : this.match(match[1]);
    const part = whole && match?.[2] !== undefined ? match[2] : undefined;
    if (whole === undefined || part === undefined) return clause;
    const { topic } = this;
    if (whole.matter.opens) this.turnTo(whole.matter.opens);
    if (this.match(part)) {
      if (whole.matter.opens) this.topic = whole.matter.opens;
      this.whole = whole.matter;
      return part;
    }
    this.topic = topic;
    return clause;
  }

  /** What follows is about something else. Where appropriations are told of, 收入 and 支出 are theirs. */
  private turnTo(topic: Topic): void {
    if (FISCAL_TOPICS.has(topic) || !(this.topic && FISCAL_TOPICS.has(this.topic))) this.topic = topic;
  }

  /** What an amount without a name of its own is of: its label, or what the sentence has compared before stating it. */
  private labelOf(lead: string, compares: boolean): Named | undefined {
    if (compares || LAST_YEAR.test(lead)) return undefined;
    const bare = trimStart(trimEnd(lead.replace(YEAR, ''), AFTER_NAME), BEFORE_NAME) === '';
    if (bare && this.whole && /共|合计|总计/.test(lead)) return { matter: this.whole, name: '' };
    const matter = this.label ?? (/预算|安排|达|共|合计|总计|总额|^为$/.test(lead) ? this.subject : undefined);
    if (!bare || !matter || this.out.some((s) => s.kind === 'amount' && s.matter === matter)) return undefined;
    return { matter, name: '' };
  }

  /** A clause with a percentage. */
  private percentage(plain: string, clause: string, at: number): void {
    const read = readPercentage(plain, clause, at, {
      match: (words) => this.match(words),
      matchChange: (words) => this.match(words) ?? accountIn(words, this),
      spokenOf: () => this.subject ?? this.spokenOf(),
      last: this.last ?? undefined,
      previous: this.out[this.out.length - 1],
      before: this.found[this.found.length - 1],
      inReason: this.inReason,
      after: this.out.length,
    });
    if (read?.subject) this.subject = read.subject;
    if (read?.found) this.found.push(read.found);
  }

  /** `较上年增加5万元,2026年预算收支120万元`: a comparison that opens the sentence is of what is named behind it. */
  private nameBefore(matter: Matter): void {
    const at = this.out.length - 2;
    const change = this.out[at];
    if (change?.kind === 'change' && !change.matter && change.name === '' && this.openedBy === at && matter.opens)
      this.out[at] = { ...change, matter, implied: true };
  }

  /** `房屋1200平方米,价值300万元`: the value of what the clause before counts, where assets are told one by one. */
  private valueOf(lead: string, before: string): Named | undefined {
    if (this.topic !== 'assets' || !VALUE_ONLY.test(lead)) return undefined;
    const clause =
      before
        .slice(-REACH)
        .replace(/[,(]$/, '')
        .split(/[,;。:(]/)
        .at(-1) ?? '';
    return this.match(unquoted(clause).replace(/\d[^、]*$/, ''));
  }

  /** `1059.54万元为基本支出`, `1059.54万元的基本支出`: the name behind the amount, where none stands before it. */
  private behind(lead: string, after: string): Named | undefined {
    if (trimStart(lead, BEFORE_NAME) !== '') return undefined;
    const match = /^(?:为|是|系|属于|用于|的)?([^,;。:、(]{2,24}?)中?(?:[,;。、()]|$)/.exec(unquoted(after));
    return match ? this.match(match[1] ?? '') : undefined;
  }

  private match(clause: string): Named | undefined {
    return matterIn(clause, this);
  }

  /**
   * What a clause speaks of that names nothing: the last amount's matter; after a full stop what the paragraph is of, where
   * the sentence before is of nothing else, or else the topic's.
   */
  private spokenOf(): Matter | undefined {
    if (this.last !== undefined) return this.last ?? undefined;
    const { own, sentence } = this;
    if (own === undefined || own?.opens) return this.head;
    return own !== null && (sentence === undefined || sentence === own) ? own : undefined;
  }

  /** True for the name of the department or unit itself; where it is not known, for any that may be, unless `exactly`. */
  isBody(words: string, exactly: boolean): boolean {
    const { name } = this.context;
    if (name === '' && exactly) return false;
    let rest =
      name === '' ? words : words.replace(/(?:及|和)?(?:所属|下属|直属)?各(?:所属|下属|直属)?(?:预算)?单位$/, '');
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = trimEnd(rest.replace(/20\d\d年(?:度|初|末|底)?$/, ''), BEFORE_NAME).replace(/\([^()]{0,12}\)$/, '');
    }
    const bare = trimStart(rest, []);
    if (name === '') return BODY.test(bare) && !SHARE.test(bare);
    return bare === name || (bare.length >= 3 && (name.endsWith(bare) || bare.endsWith(name)));
  }

  /** `主要为人员调动项目支出增加…`: the stop before the next item is lost; only parts of a whole being compared. */
  lostStop(before: string, matter: Matter): boolean {
    return this.topic === 'budget' && this.inReason && matter.id === 'project' && /[^的]$/.test(before);
  }

  /** Nothing of the sentence has been stated yet. */
  private get fresh(): boolean {
    return this.last === undefined;
  }

  private push(statement: Partial<Statement> & Pick<Statement, 'at'>): void {
    this.out.push({
      figure: undefined,
      matter: undefined,
      kind: 'amount',
      sign: 1,
      word: '',
      wordAt: -1,
      name: '',
      depth: this.brackets.length,
      inReason: this.inReason,
      implied: false,
      topic: this.topic,
      ...statement,
    });
  }
}

/** The topic a title's words tell; an account that heads its items is of the topic around it. */
function topicOf(title: string): Topic | undefined {
  if (isAccount(trimStart(title.replace(/^[一二三四五六七八九十]{1,3}、/, ''), []))) return undefined;
  return TOPIC_TITLES.find(([words]) => words.test(title))?.[1];
}

/** 收、支 and 收入、支出 are one word, no list. */
function isOneWord(text: string, at: number): boolean {
  return /^支/.test(text.slice(at + 1, at + 2)) && /收入?$/.test(text.slice(Math.max(0, at - 2), at));
}
